"""How late the window's event loop is while a live round runs: captions, cues, meter, timer.

    python -m tests.bench.window

A precise timer of 5 ms runs in the window's own thread; lateness is what is beyond that. Qt draws
offscreen; recorder and transcriber are real, a file plays the microphone's part at speaking speed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from hfprep_desktop.app import Outside, assemble_app
from hfprep_desktop.audio.devices import Listing, Microphone
from hfprep_desktop.process import single_threaded_numpy
from hfprep_desktop.ui.main import build_window, keep_fluent
from hfprep_desktop.ui.problems import BugReporter
from tests.bench.heartbeat import Heartbeat
from tests.samples import at_home
from tests.ui.conftest import speaking_into

STEP_MS: Final = 5
SECONDS: Final = 60.0
LOOKS_S: Final = 5.0
"""A person looks at the first page for so long; what rounds need is loaded meanwhile."""
SPOKEN: Final = Path(__file__).parents[2] / "assets" / "demo" / "marketplace-1.opus"


def main() -> int:
    """Print how late the loop was: half, 99 of 100, the worst."""
    single_threaded_numpy()
    application = QApplication([])
    listing = Listing((Microphone("Desk microphone", True, 1, 16_000),))
    outside = replace(
        Outside(), open_recorder=speaking_into(SPOKEN), list_microphones=lambda: listing
    )
    with tempfile.TemporaryDirectory() as folder:
        window = build_window(at_home(assemble_app(Path(folder), outside)), BugReporter())
        window.show()
        window.start()
        keep_fluent()
        _run_loop(
            lambda: window.pages.home.has_microphone and window.pages.home.scenario is not None
        )
        window.make_pages()
        looks = time.perf_counter() + LOOKS_S
        _run_loop(lambda: time.perf_counter() >= looks)
        window.rounds.start()
        heartbeat = Heartbeat(STEP_MS)
        heartbeat.start()
        ends = time.perf_counter() + SECONDS
        _run_loop(lambda: time.perf_counter() >= ends)
        heartbeat.stop()
        heard = (
            f"{window.pages.round_view.captions.text} {window.pages.round_view.captions.tentative}"
        )
        window.leave_and_close()
        application.processEvents()
    figures = [heartbeat.share(share) for share in (0.5, 0.99, 1.0)]
    print("lateness of the event loop: median {:.2f}, p99 {:.2f}, most {:.1f} ms".format(*figures))
    print(f"{len(heartbeat.late_ms)} ticks, {len(heard.split())} words on the screen")
    return 0


def _run_loop(done: Callable[[], bool]) -> None:
    """Let the window work until `done`, looked at every 50 ms."""
    loop = QEventLoop()
    watch = QTimer()
    watch.timeout.connect(lambda: loop.quit() if done() else None)
    watch.start(50)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
