"""The window as a program of its own that begins a round by itself: for tests that break it.

    python -m tests.faults.window_program DATA

Says `recording` once it records, then obeys lines on standard input: `segv` and `abort` end it as a
fault in C code would; `paused`, `transcribing` and `home` lead there, and are said once that is so.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from hfprep_desktop.app import assemble_app
from hfprep_desktop.events import AudioSaved, LevelMeasured, RecordingPaused
from hfprep_desktop.ui.main import build_window
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.problems import BugReporter
from hfprep_desktop.ui.signals import on_termination
from tests.samples import at_home


def main(data: Path) -> int:
    """Run until the window is closed."""
    application = QApplication(["hfprep"])
    reporter = BugReporter(application)
    window = build_window(at_home(assemble_app(data)), reporter)

    def begin() -> None:
        if window.pages.home.has_microphone and window.pages.home.scenario is not None:
            timer.stop()
            window.rounds.start()

    def tell(event: object) -> None:
        match event:
            case LevelMeasured() if not told:
                told.append(True)
                print("recording", flush=True)
            case RecordingPaused():
                print("paused", flush=True)
            case AudioSaved() if not leads_home:
                print("transcribing", flush=True)
            case _:
                pass

    def ended(_session: object) -> None:
        if leads_home:
            window.screens.show(Screen.HOME)
            print("home", flush=True)

    def obey(line: str) -> None:
        match line:
            case "segv":
                faulthandler._sigsegv()  # type: ignore[attr-defined]
            case "abort":
                os.abort()
            case "paused":
                window.pages.round_view.toggle_pause()
            case "home":
                leads_home.append(True)
                window.rounds.finish()
            case "transcribing":
                window.rounds.finish()

    told: list[bool] = []
    leads_home: list[bool] = []
    timer = QTimer()
    timer.timeout.connect(begin)
    timer.start(50)
    window.pages.round_page.runner.happened.connect(tell)
    window.pages.round_page.runner.ended.connect(ended)
    lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    lines.activated.connect(lambda: obey(sys.stdin.readline().strip()))
    with on_termination(window.leave_and_close):
        window.show()
        window.start()
        return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
