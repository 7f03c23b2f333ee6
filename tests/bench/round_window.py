"""A window of our own in which a round runs on recorded speech, as somebody would speak it.

Qt draws offscreen. Recorder and transcriber are the real processes; a file plays the microphone's
part at speaking speed.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from hfprep_desktop.app import Outside, assemble_app
from hfprep_desktop.audio.devices import Listing, Microphone
from hfprep_desktop.ui.main import build_window, keep_fluent
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.problems import BugReporter
from tests.samples import at_home
from tests.ui.conftest import speaking_into

LOOKS_S: Final = 5.0
"""A person looks at the first page for so long; what rounds need is loaded meanwhile."""


@contextmanager
def round_window(spoken: Path) -> Iterator[MainWindow]:
    """A window whose microphone hears the file, with a round that has just begun.

    Needs a `QApplication`, which is not made here: a process has one at the most.
    """
    listing = Listing((Microphone("Desk microphone", True, 1, 16_000),))
    outside = replace(
        Outside(), open_recorder=speaking_into(spoken), list_microphones=lambda: listing
    )
    with tempfile.TemporaryDirectory() as folder:
        window = build_window(at_home(assemble_app(Path(folder), outside)), BugReporter())
        window.show()
        window.start()
        keep_fluent()
        run_until(
            lambda: window.pages.home.has_microphone and window.pages.home.scenario is not None
        )
        window.make_pages()
        run_for(LOOKS_S)
        window.rounds.start()
        run_until(lambda: window.pages.round_view.may_finish)
        try:
            yield window
        finally:
            window.leave_and_close()
            QApplication.processEvents()


def run_until(done: Callable[[], bool], every_ms: int = 50) -> None:
    """Let the window work until `done`, looked at every so many milliseconds."""
    loop = QEventLoop()
    watch = QTimer()
    watch.timeout.connect(lambda: loop.quit() if done() else None)
    watch.start(every_ms)
    loop.exec()


def run_for(seconds: float) -> None:
    """Let the window work so long."""
    ends = time.perf_counter() + seconds
    run_until(lambda: time.perf_counter() >= ends)
