"""How the window does with ten thousand sessions: start, scrolling, search, opening an hour.

    python -m tests.bench.library [COUNT]

Everything is measured in one run on one machine, over a library that `many_sessions` makes. Qt
draws offscreen. Each start is a process of its own, and the bare window it is compared with, too.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from hfprep_desktop.app import App, Outside, assemble_app
from hfprep_desktop.audio.devices import Listing
from hfprep_desktop.library.store import Library
from hfprep_desktop.process import single_threaded_numpy
from hfprep_desktop.ui.main import build_window, keep_fluent
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.problems import BugReporter
from tests.bench.heartbeat import Heartbeat
from tests.bench.machine import machine
from tests.bench.many_sessions import COUNT, Speaker, make_sessions

STARTS: Final = 5
QUERIES: Final = 100
OPENINGS: Final = 7
STEP_MS: Final = 5
TIMEOUT_S: Final = 120.0

BARE: Final = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1280, 830)
window.show()
application.processEvents()
print("up", flush=True)
"""

OURS: Final = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from hfprep_desktop.app import assemble_app
from hfprep_desktop.ui.main import build_window
from hfprep_desktop.ui.problems import BugReporter
application = QApplication(sys.argv)
window = build_window(assemble_app(Path(sys.argv[1])), BugReporter())
window.show()
application.processEvents()
print("up", flush=True)
window.start()
while window.pages.home.scenario is None:
    application.processEvents()
print("usable", flush=True)
window.leave_and_close()
"""


HEAD: Final = """# The library with ten thousand sessions

Written by `python -m tests.bench.library` on {date}, from one run on {machine}.
The window is drawn offscreen. Its start is compared with that of a bare PySide6 window in the same
run, each a process of its own; figures are medians of five starts and seven openings. The first
time that the library is shown, its plots are made. Between window and rounds the library is opened
and the scenarios are read.

| figure | measured | reference | asked |
| --- | --- | --- | --- |
"""
PAGE: Final = Path(__file__).parents[2] / "docs" / "performance-library.md"


class Table:
    """What was measured, printed as it comes."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, name: str, measured: float, reference: str, asked: str) -> None:
        """One row."""
        figure = f"{measured:.0f}" if measured >= 100 else f"{measured:.3g}"
        row = f"| {name} | {figure} | {reference} | {asked} |"
        print(row, flush=True)
        self.text += f"{row}\n"


def main() -> int:
    """Print a table: figure, measured, asked; with the full number it becomes a page of docs/."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    single_threaded_numpy()
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        made = time.perf_counter()
        hour = make_sessions(data, count)
        print(f"{count} sessions made in {time.perf_counter() - made:.0f} s")
        table = Table()
        _starts(data, table)
        app = assemble_app(data, replace(Outside(), list_microphones=lambda: Listing(())))
        _searches(app.library, count, table)
        _in_the_window(application, app, hour, table)
    if count == COUNT:
        today = datetime.now(UTC).date()
        PAGE.write_text(HEAD.format(date=today, machine=machine()) + table.text, "utf-8")
    return 0


def _starts(data: Path, table: Table) -> None:
    for program in (BARE, OURS):
        _time_to(program, data, "up")  # from now on the disk's cache has it
    bare = [_time_to(BARE, data, "up") for _ in range(STARTS)]
    ours = [_time_to(OURS, data, "up") for _ in range(STARTS)]
    usable = [_time_to(OURS, data, "usable") for _ in range(STARTS)]
    reference = statistics.median(bare)
    bound = 1.3 * reference + 0.5
    told = f"bare window {reference:.3f}"
    table.add("window up, s", statistics.median(ours), told, f"<= {bound:.3f}")
    table.add("rounds offered in it, s", statistics.median(usable), told, "")


def _time_to(program: str, data: Path, word: str) -> float:
    """Seconds from the start of a new process until it says that word."""
    began = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(data)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert child.stdout is not None
        assert any(line.strip() == word for line in child.stdout)
        return time.perf_counter() - began
    finally:
        child.communicate(timeout=TIMEOUT_S)


def _searches(library: Library, count: int, table: Table) -> None:
    """As one types: one to three words, drawn as they are used, so common ones come often."""
    speaker, random = Speaker(2), Random(3)
    taken: list[float] = []
    for _ in range(QUERIES):
        text = speaker.say(random.randint(1, 3), 0.0).text
        began = time.perf_counter()
        library.search(text)
        taken.append((time.perf_counter() - began) * 1000)
    taken.sort()
    table.add("search, median, ms", statistics.median(taken), f"{QUERIES} queries", "")
    table.add(
        "search, 95 of 100, ms", taken[int(0.95 * (len(taken) - 1))], f"{count} sessions", "<= 50"
    )
    table.add("search, longest, ms", taken[-1], "", "")


def _in_the_window(application: QApplication, app: App, hour: str, table: Table) -> None:
    window = build_window(app, BugReporter())
    window.show()
    window.start()
    keep_fluent()
    _run_loop(lambda: window.pages.home.scenario is not None)
    window.make_pages()
    _settle(4)  # what a start reads of so many sessions has been read
    loading = Heartbeat(STEP_MS)
    loading.start()
    window.screens.show(Screen.LIBRARY)
    _run_loop(lambda: _rows(window) > 0)
    _settle(0.5)
    loading.stop()
    table.add(
        "library shown, longest stall, ms", loading.longest_ms, f"{_rows(window)} rows", "<= 50"
    )
    scrolling = Heartbeat(STEP_MS)
    scrolling.start()
    bar = window.pages.library.list.verticalScrollBar()
    step = max(1, bar.maximum() // 400)
    for value in range(0, bar.maximum(), step):
        bar.setValue(value)
        application.processEvents()
    scrolling.stop()
    table.add("scrolling all of it, longest stall, ms", scrolling.longest_ms, "", "<= 50")
    _openings(window, hour, table)
    window.leave_and_close()
    application.processEvents()


def _openings(window: MainWindow, hour: str, table: Table) -> None:
    """From the wish until the report is on the screen; the first is told apart."""
    taken: list[float] = []
    for _ in range(OPENINGS):
        window.screens.show(Screen.LIBRARY)
        _settle(0.2)
        began = time.perf_counter()
        window.pages.open_session(hour)
        _run_loop(lambda: window.screens.shown is Screen.REPORT, every_ms=1)
        QApplication.processEvents()  # the report is drawn in here, where it has not been yet
        taken.append((time.perf_counter() - began) * 1000)
    table.add("a session of an hour opened, ms", statistics.median(taken[1:]), "", "<= 300")
    table.add("the same for the first time, ms", taken[0], "lanes are found, too", "")


def _rows(window: MainWindow) -> int:
    return window.pages.library.list.model().rowCount()


def _settle(seconds: float) -> None:
    ends = time.perf_counter() + seconds
    _run_loop(lambda: time.perf_counter() >= ends)


def _run_loop(done: Callable[[], bool], every_ms: int = 20) -> None:
    loop = QEventLoop()
    watch = QTimer()
    watch.timeout.connect(lambda: loop.quit() if done() else None)
    watch.start(every_ms)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
