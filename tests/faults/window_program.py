"""The window as a program of its own that begins a round by itself: for tests that break it.

    python -m tests.faults.window_program DATA [segv|abort]

Says `recording` once it records, then obeys lines on standard input: `segv` and `abort` end it as a
fault in C code would, `lines` are passed over.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hfprep_desktop.app import assemble_app
from hfprep_desktop.events import LevelMeasured
from hfprep_desktop.ui.main import build_window
from hfprep_desktop.ui.problems import BugReporter
from hfprep_desktop.ui.signals import on_termination


def main(data: Path) -> int:
    """Run until the window is closed."""
    application = QApplication(["hfprep"])
    reporter = BugReporter(application)
    window = build_window(assemble_app(data), reporter)

    def begin() -> None:
        if window.home.has_microphone and window.home.scenario is not None:
            timer.stop()
            window.start_round()

    def tell(event: object) -> None:
        if isinstance(event, LevelMeasured) and not told:
            told.append(True)
            print("recording", flush=True)

    told: list[bool] = []
    timer = QTimer()
    timer.timeout.connect(begin)
    timer.start(50)
    window._runner.happened.connect(tell)
    threading.Thread(target=obey, daemon=True).start()
    with on_termination(window.leave_and_close):
        window.show()
        window.start()
        return application.exec()


def obey() -> None:
    """Break as asked."""
    for line in sys.stdin:
        match line.strip():
            case "segv":
                faulthandler._sigsegv()  # type: ignore[attr-defined]
            case "abort":
                os.abort()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
