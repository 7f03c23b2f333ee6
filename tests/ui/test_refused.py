"""A library that this version cannot use: the window says so, and touches nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hfprep_desktop.app import Start, assemble_app, build_app
from hfprep_desktop.ui.main import build_window, open_window
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.pages.refused_page import Again
from hfprep_desktop.ui.refused_window import RefusedWindow
from tests.samples import write_recording
from tests.ui.conftest import LONG_MS, Desk, KeepingReporter

PROGRAM = """
import gc
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from hfprep_desktop.__main__ import _run_window
from hfprep_desktop.app import Start, assemble_app
from hfprep_desktop.ui import main

data, wishes = Path(sys.argv[1]), sys.argv[2:]
met = []

def drive():
    for window in QApplication.topLevelWidgets():
        if not window.isVisible() or not hasattr(window, "refusal") or window in met:
            continue
        if window.refusal is not None:
            met.append(window)
            wish = wishes.pop(0)
            print("refused", wish, flush=True)
            view = window.refusal.view
            if wish == "again":
                view.again.click()
            elif wish == "quit":
                view.quit_button.click()
            else:
                window.refusal.use(Path(wish))
        elif window.pages.home.scenario is not None:
            met.append(window)
            print("home", "unlocked" if gc.isenabled() else "collector", flush=True)
            window.leave_and_close()

class Driven(QApplication):
    def __init__(self, arguments):
        super().__init__(arguments)
        self.timer = QTimer(self)
        self.timer.timeout.connect(drive)
        self.timer.start(50)

if __name__ == "__main__":
    main.QApplication = Driven
    try:
        sys.exit(_run_window(Start(data, assemble_app)))
    except Exception as error:
        sys.exit(f"{type(error).__name__}: {error}")
"""


def run_program(tmp_path: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The real windows, one after the other, in a process of their own; `arguments` are wishes."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    return subprocess.run(
        [sys.executable, program, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=LONG_MS / 1000,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """A data folder with two recordings, whose library a newer version has changed."""
    paths = build_app(tmp_path / "data").paths
    write_recording(paths, "one")
    write_recording(paths, "two")
    with closing(sqlite3.connect(paths.database)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('hfprep', 'm999_future', 'later')"
        )
    return paths.data


@pytest.fixture
def bugs() -> Iterator[list[object]]:
    found: list[object] = []
    yield found
    assert found == []


@pytest.fixture
def refused(qtbot: QtBot, newer: Path, bugs: list[object]) -> Iterator[MainWindow]:
    """The window over that folder, once it knows that it cannot be used."""
    window = build_window(assemble_app(newer), KeepingReporter(bugs))
    window.show()
    with qtbot.waitSignal(window.refused, timeout=LONG_MS):
        window.start()
    yield window
    window.leave_and_close()
    window.deleteLater()


def test_d4_a_newer_library_is_told_in_the_window_and_left_as_it_is(
    qtbot: QtBot, newer: Path, bugs: list[object]
) -> None:
    before = (newer / "library.db").read_bytes()
    window = build_window(assemble_app(newer), KeepingReporter(bugs))
    assert window.windowTitle() == "Opening the library - HFPrep Desktop"
    window.show()
    with qtbot.waitSignal(window.refused, timeout=LONG_MS) as refused:
        window.start()
    assert "newer version" in refused.args[0].what
    assert window.screens.shown is Screen.REFUSED
    assert window.windowTitle() == "The library cannot be used - HFPrep Desktop"
    page = window.refusal
    assert page is not None
    view = page.view
    assert "newer version" in view.what.text()
    assert "Install the newest version" in view.remedy.text()
    qtbot.waitUntil(lambda: len(view.kept) > 0, timeout=LONG_MS)
    assert view.kept == [f"2 recordings, 128 KB, untouched in {newer / 'recordings'}"]
    assert view.again.hasFocus()
    view.quit_button.click()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=LONG_MS)
    assert page.again is None
    assert (newer / "library.db").read_bytes() == before
    window.deleteLater()


def test_the_damaged_file_is_named(qtbot: QtBot, newer: Path, refused: MainWindow) -> None:
    damaged = newer / "library-damaged-2026-04-21.db"
    damaged.write_bytes(b"x")
    window = build_window(assemble_app(newer), KeepingReporter([]))
    window.show()
    with qtbot.waitSignal(window.refused, timeout=LONG_MS):
        window.start()
    page = window.refusal
    assert page is not None
    qtbot.waitUntil(lambda: len(page.view.kept) == 2, timeout=LONG_MS)
    assert page.view.kept[1] == f"The damaged file is kept as {damaged}"
    window.leave_and_close()
    window.deleteLater()


def test_trying_again_means_the_same_folder(newer: Path, refused: MainWindow) -> None:
    assert refused.refusal is not None
    refused.refusal.view.again.click()
    assert refused.refusal.again == Again(newer)
    assert not refused.isVisible()


def test_a_folder_that_is_copied_elsewhere_is_asked_about(
    tmp_path: Path, refused: MainWindow
) -> None:
    page = refused.refusal
    assert page is not None
    cloud = tmp_path / "Dropbox" / "hfprep"
    page.use(cloud)
    assert page.again is None
    assert page.view.banner.title.text() == "This is a folder of Dropbox"
    (anyway,) = page.view.banner.buttons
    anyway.click()
    assert page.again == Again(cloud)


@pytest.mark.parametrize("size", [(1280, 830), (1120, 720)])
def test_every_button_is_seen(refused: MainWindow, size: tuple[int, int]) -> None:
    refused.resize(*size)
    QApplication.processEvents()
    assert refused.refusal is not None
    view = refused.refusal.view
    for button in (view.again, view.other, view.open_button, view.quit_button):
        corner = button.mapTo(view, button.rect().bottomRight())
        assert view.rect().contains(corner)
        assert button.visibleRegion().boundingRect() == button.rect()


def test_a_folder_that_cannot_be_used_at_all_has_a_window_too(
    qtbot: QtBot, tmp_path: Path, bugs: list[object]
) -> None:
    blocked = tmp_path / "data"
    blocked.write_text("a file")
    window = open_window(Start(blocked, assemble_app), KeepingReporter(bugs), ExitStack())
    assert isinstance(window, RefusedWindow)
    window.show()
    window.start()
    page = window.refusal
    assert page is not None
    assert "cannot be used" in page.view.what.text()
    qtbot.waitUntil(lambda: len(page.view.kept) > 0, timeout=LONG_MS)
    assert page.view.kept == [f"No recording can be seen in {blocked / 'recordings'}"]
    page.use(tmp_path / "other")
    assert not window.isVisible()
    assert page.again == Again(tmp_path / "other")
    assert blocked.read_text() == "a file"
    window.deleteLater()


def test_the_world_s_other_errors_are_told_there_too(
    qtbot: QtBot, tmp_path: Path, bugs: list[object]
) -> None:
    def fail(_: Path | None) -> object:
        raise OSError(5, "Input/output error")

    window = open_window(Start(tmp_path, fail), KeepingReporter(bugs), ExitStack())  # type: ignore[arg-type]
    assert isinstance(window, RefusedWindow)
    assert window.refusal is not None
    assert "Input/output error" in window.refusal.view.what.text()
    window.leave_and_close()
    window.deleteLater()


@pytest.mark.slow
def test_the_program_goes_on_over_another_folder(tmp_path: Path) -> None:
    blocked, other = tmp_path / "data", tmp_path / "other"
    blocked.write_text("a file")
    done = run_program(tmp_path, blocked, "again", other)
    assert done.returncode == 0, done.stderr
    # Garbage is still the collector's in the last window: see `Collector`.
    assert done.stdout.splitlines() == ["refused again", f"refused {other}", "home collector"]
    assert (other / "library.db").is_file()
    assert blocked.read_text() == "a file"


@pytest.mark.slow
def test_the_terminal_is_told_only_where_the_person_quits(tmp_path: Path, newer: Path) -> None:
    done = run_program(tmp_path, newer, "quit")
    assert done.returncode == 1
    assert done.stderr.startswith("UserError: This library was made by a newer version")


def test_a_full_disk_offers_another_folder_before_anything_is_recorded(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.open()
    desk.wait(lambda: window.pages.home.has_microphone)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000_000))
    window.rounds.start()
    desk.wait(lambda: window.screens.shown is Screen.HOME and window.pages.home.banner.isVisible())
    assert "no room for a minute" in window.pages.home.banner.title.text()
    (another,) = window.pages.home.banner.buttons
    another.click()
    assert window.screens.shown is Screen.REFUSED
    assert window.refusal is not None
    assert list((desk.data / "recordings").iterdir()) == []
