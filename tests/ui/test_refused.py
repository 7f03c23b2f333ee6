"""A library that this version cannot use: the window says so, and touches nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

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
from tests.ui.conftest import LONG_MS, KeepingReporter


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
    assert window.shown is Screen.REFUSED
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
    window = open_window(Start(blocked, assemble_app), KeepingReporter(bugs))
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

    window = open_window(Start(tmp_path, fail), KeepingReporter(bugs))  # type: ignore[arg-type]
    assert isinstance(window, RefusedWindow)
    assert window.refusal is not None
    assert "Input/output error" in window.refusal.view.what.text()
    window.leave_and_close()
    window.deleteLater()
