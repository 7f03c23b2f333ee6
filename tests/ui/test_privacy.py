"""Privacy and storage, and the check of the library, in the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.library_check import CheckProgress, LibraryCheck, Problem
from hfprep_desktop.paths import Paths
from hfprep_desktop.storage import Amount, Place, Storage
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.privacy_view import PrivacyView
from hfprep_desktop.ui.widgets.check_card import SHOWN, CheckCard
from hfprep_desktop.ui.widgets.status_glyph import Glyph
from tests.samples import write_recording
from tests.ui.conftest import LONG_MS, Desk, settle
from tests.ui.stored import store_takes


class FileManager(QObject):
    """Stands for the system's: is handed every local file that is to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QUrl] = []

    @Slot(QUrl)
    def show_url(self, url: QUrl) -> None:
        self.shown.append(url)


@pytest.fixture
def file_manager() -> Iterator[FileManager]:
    manager = FileManager()
    QDesktopServices.setUrlHandler("file", manager, "show_url")  # type: ignore[arg-type]
    yield manager
    QDesktopServices.unsetUrlHandler("file")


def action(window: MainWindow, menu: str, text: str) -> QAction:
    (found,) = (
        one
        for top in window.menuBar().actions()
        if top.text() == menu
        for one in top.menu().actions()  # type: ignore[attr-defined]
        if one.text() == text
    )
    assert isinstance(found, QAction)
    return found


def opened(desk: Desk) -> PrivacyView:
    window = desk.open()
    window.screens.show(Screen.PRIVACY)
    view = window.pages.privacy.view
    desk.wait(lambda: len(view.rows) > 0 and view.rows[-1].isVisible())
    return view


def test_both_menus_lead_to_the_page(desk: Desk) -> None:
    window = desk.open()
    for menu in ("&Help", "&Library"):
        window.screens.show(Screen.HOME)
        action(window, menu, "Privacy and storage").trigger()
        assert window.screens.shown is Screen.PRIVACY
    assert window.windowTitle() == "Privacy and storage - HFPrep Desktop"


def test_every_place_is_shown_with_its_size(desk: Desk) -> None:
    write_recording(build_app(desk.data).paths, "one")
    view = opened(desk)
    rows = {row.place.name: row for row in view.rows}
    assert len(rows) == 10
    assert rows["Recordings"].amount.text() == "1 file, 64 KB"
    assert rows["Speech models"].amount.text() == "empty"
    assert "KB in all" in view.total.text()
    assert " free. A minute of recording takes 1.9 MB" in view.free.text()
    assert view.room_glyph.glyph is Glyph.PASS
    assert not view.cloud.isVisible()


def test_what_was_recorded_meanwhile_is_counted_when_the_page_is_shown_again(desk: Desk) -> None:
    view = opened(desk)
    window = desk.window
    assert window is not None
    window.screens.show(Screen.HOME)
    write_recording(Paths(desk.data), "one")
    window.screens.show(Screen.PRIVACY)
    recordings = view.rows[0]
    desk.wait(lambda: recordings.amount.text() == "1 file, 64 KB")
    assert len(view.rows) == 10


def test_folders_open_by_keyboard_and_stay_on_this_computer(
    desk: Desk, file_manager: FileManager
) -> None:
    view = opened(desk)
    for row in view.rows:
        row.open_button.setFocus()
        QTest.keyClick(row.open_button, Qt.Key.Key_Return)
    assert all(url.isLocalFile() for url in file_manager.shown)
    found = [Path(url.toLocalFile()) for url in file_manager.shown]
    assert found[0] == desk.data / "recordings"
    # The folder of a file; and of what is not there yet, the one that would hold it.
    assert found[1] == desk.data
    assert all(path.is_dir() for path in found)
    assert not view.banner.isVisible()


def test_tab_goes_through_all_buttons_as_one_reads(desk: Desk) -> None:
    view = opened(desk)
    stops: list[QWidget] = [*(row.open_button for row in view.rows), view.check.begin]
    view.setFocus()
    for stop in stops:
        QTest.keyClick(view.window().focusWidget() or view, Qt.Key.Key_Tab)
        assert view.window().focusWidget() is stop


def test_a_whole_library_is_told_to_be_whole(desk: Desk) -> None:
    store_takes(desk.data)
    view = opened(desk)
    view.check.begin.click()
    desk.wait(lambda: view.check.title.text() == "Everything is there")
    assert view.check.glyph.glyph is Glyph.PASS
    assert view.check.text.text() == "2 sessions checked."
    assert view.check.begin.hasFocus()


def test_problems_are_shown_with_what_to_do(desk: Desk) -> None:
    store_takes(desk.data)
    app = build_app(desk.data)
    write_recording(app.paths, "nobodys")
    window = desk.open()
    action(window, "&Library", "Check my library").trigger()
    assert window.screens.shown is Screen.PRIVACY
    card = window.pages.privacy.view.check
    desk.wait(lambda: card.title.text() == "1 problem found")
    (problem,) = card.problems
    assert "This recording has no entry in the library." in problem
    assert "nobodys" in problem


def test_a_check_is_stopped_and_taken_up_again(desk: Desk) -> None:
    store_takes(desk.data)
    gate = threading.Event()
    gate.set()

    def clock() -> datetime:
        gate.wait(LONG_MS / 1000)
        return datetime.now(UTC)

    window = desk.open(wall_clock=clock)
    window.screens.show(Screen.PRIVACY)
    card = window.pages.privacy.view.check
    # The check asks for the time before its first step.
    gate.clear()
    card.begin.click()
    assert card.stop.hasFocus()
    card.stop.click()
    gate.set()
    desk.wait(lambda: not window.pages.privacy.is_checking)
    assert card.title.text() == "Stopped"
    assert card.begin.text() == "Go on"
    assert card.anew.isVisible()
    card.begin.click()
    desk.wait(lambda: card.title.text() == "Everything is there")
    assert card.text.text() == "2 sessions checked."


def test_closing_the_window_ends_a_check(desk: Desk) -> None:
    store_takes(desk.data)
    view = opened(desk)
    view.check.begin.click()
    window = desk.window
    assert window is not None
    assert window.pages.privacy.is_checking
    desk.close()
    # No worker reads on behind a window that is gone, and nothing stands in the next one's way.
    assert window._background.is_idle
    again = opened(desk)
    again.check.begin.click()
    desk.wait(lambda: again.check.title.text() == "Everything is there")


def test_the_card_asks_to_begin_anew_only_where_that_is_meant(theme: Theme, stage: QWidget) -> None:
    card = CheckCard(theme)
    card.setParent(stage)
    card.show()
    asked: list[bool] = []
    card.begin_asked.connect(asked.append)
    card.begin.click()
    card.show_begun()
    card.show_progress(CheckProgress(500, 1000, 2))
    assert card.bar.value() == 500
    assert card.text.text() == "500 bytes of 1 KB looked at, 2 problems so far."
    card.show_stopped()
    card.begin.click()
    card.anew.click()
    card.show_result(LibraryCheck(3, ()))
    card.begin.click()
    assert asked == [False, False, True, True]


def test_many_problems_are_not_all_shown(theme: Theme, stage: QWidget) -> None:
    card = CheckCard(theme)
    card.setParent(stage)
    many = tuple(Problem(str(number), "Gone.", "Look.") for number in range(SHOWN + 7))
    card.show_result(LibraryCheck(99, many))
    assert len(card.problems) == SHOWN + 1
    assert card.problems[-1] == "7 more problems: hfprep sessions check"
    card.show_begun()
    assert card.problems == []


@pytest.mark.parametrize("size", [(1196, 830), (1036, 720)])
def test_nothing_is_wider_than_the_window(
    theme: Theme, stage: QWidget, size: tuple[int, int]
) -> None:
    view = PrivacyView(theme)
    view.setParent(stage)
    view.resize(*size)
    view.show()
    deep = Path("/mnt/c/Users/ada/OneDrive - Example Ltd" + "/deep" * 30)
    place = Place("Recordings", deep, "What you said.", "Erase it.", Amount(3, 4_000, 1))
    view.show_storage(Storage(deep, (place,), 9_000_000, 4, "OneDrive"))
    settle()
    (row,) = view.rows
    assert row.amount.text() == "3 files, 4 KB, 1 folder could not be read"
    right = row.open_button.mapTo(view, row.open_button.rect().topRight()).x()
    assert right < view.check.mapTo(view, view.check.rect().topLeft()).x()
    assert view.check.mapTo(view, view.check.rect().topRight()).x() < view.width()
    assert view.cloud.isVisible()
    assert view.cloud.title.text() == "Your data lie in a folder of OneDrive"
    assert view.room_glyph.glyph is Glyph.PARTIAL
