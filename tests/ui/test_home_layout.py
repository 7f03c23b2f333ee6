"""Nothing on the home page is cut off, and Tab goes through it as one reads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.model import RoundKind
from hfprep_desktop.ui.main_window import SMALLEST
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import ThemeChoice
from hfprep_desktop.ui.views.home_view import HomeView
from tests.ui.conftest import Desk, settle
from tests.ui.home_page import TODAY, cut_off, full_of_everything, opened, store


@pytest.mark.parametrize("size", [SMALLEST, (1280, 800)], ids=str)
@pytest.mark.parametrize("empty", [True, False], ids=["empty", "full"])
def test_nothing_is_cut_off(desk: Desk, size: tuple[int, int], empty: bool) -> None:
    if not empty:
        full_of_everything(desk)
    window = opened(desk)
    home = window.pages.home
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        window.themes.choose(choice)
        window.resize(*size)
        settle()
        assert cut_off(home) == []
        for open_page in (home.loop.plan.click, home.loop.committee.click):
            open_page()
            settle()
            assert cut_off(home) == []
            home.show_front()
    desk.wait(lambda: not home.columns.is_stacked)
    settle()
    for row in home.checklist.rows:
        bottom = row.words.mapTo(home.checklist, row.words.rect().bottomLeft()).y()
        assert bottom <= home.checklist.height()
    edge = home.tiles[-1].mapTo(home, home.tiles[-1].rect().topRight()).x()
    assert edge < home.checklist.mapTo(home, home.checklist.rect().topLeft()).x()


def test_all_of_the_page_is_seen_without_scrolling(desk: Desk) -> None:
    full_of_everything(desk)
    window = opened(desk)
    window.resize(1280, 800)
    settle()
    assert window.menuBar().height() > 0
    (scroll,) = (one for one in window.pages.home.findChildren(QScrollArea) if one.isVisible())
    assert scroll.verticalScrollBar().maximum() == 0


def stops_by_tab(home: HomeView) -> list[QWidget]:
    """Where Tab goes, from the first stop of the page once round the window."""
    stops: list[QWidget] = [home.microphone.devices]
    while True:
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        reached = home.window().focusWidget()
        assert reached is not None
        if reached in stops:
            return [one for one in stops if home.isAncestorOf(one) and one is not home]
        stops.append(reached)


def test_tab_goes_as_one_reads_also_after_a_refresh(desk: Desk) -> None:
    store(desk, 1)
    window = opened(desk)
    home = window.pages.home
    store(desk, 2)
    window.screens.show(Screen.LIBRARY)
    window.screens.show(Screen.HOME)
    desk.wait(lambda: len(home.recent) == 2)
    home.banner.tell("accent", "history", "Found", "A round.")
    offered = home.banner.offer("Open", "arrow-right", home.show_front)
    settle()
    home.microphone.devices.setFocus()
    stops = stops_by_tab(home)
    names = [one.accessibleName() for one in stops]
    assert names[0] == "Microphone"
    wanted: list[QWidget] = [
        home.microphone.refresh,
        offered,
        home.start_row.chooser,
        home.start,
        home.drill.start,
        home.drill.other,
        home.loop.plan,
        home.loop.committee,
        home.loop.open,
        *home.loop.path.nodes,
        *home.tiles,
        *(part for row in home.checklist.rows for part in (row.box, row.words)),
    ]
    found = [one for one in stops if one in wanted]
    assert found == [one for one in wanted if one.isEnabled()]
    assert names[-3:] == ["Library", *(row.accessibleName() for row in home.recent)]


def test_a_refresh_leaves_what_has_not_changed(desk: Desk) -> None:
    store(desk, 1)
    window = opened(desk)
    home = window.pages.home
    home.loop.committee.click()
    link = home.committee.entries[0]
    link.setFocus()
    rows = list(home.recent)
    shown = build_app(desk.data).progress.preparation(TODAY)
    home.show_preparation(shown)
    assert home.committee.entries[0] is link
    assert link.hasFocus()
    assert home.recent == rows
    store(desk, 2, round=RoundKind.PHONE_SCREEN)
    home.show_preparation(build_app(desk.data).progress.preparation(TODAY))
    # Nothing has been left to the next turn of the event loop: the page is never blank.
    assert all(one.isVisible() for one in home.committee.entries)
    assert len(home.committee.entries) == 2 * 11
    assert len(home.recent) == 2
