"""Self-mark before reveal: asked after a round, kept, and shown beside the findings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from hfprep_desktop.app import build_app
from hfprep_desktop.model import Pace
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from tests.ui.conftest import STRONG, Desk, settle, speaking_into

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked(desk: Desk) -> MainWindow:
    """A window that asks, after a strong answer, what the person thinks they did."""
    window = desk.open(open_recorder=speaking_into(STRONG, Pace.MAX))
    desk.wait(lambda: window.pages.home.has_microphone)
    window.choices.flip("self_mark")
    window.rounds.start()
    desk.wait(lambda: window.screens.shown is Screen.SELF_MARK)
    return window


def report_with_context(desk: Desk, window: MainWindow) -> None:
    desk.wait(
        lambda: window.screens.shown is Screen.REPORT and window.pages.report.tabs.isEnabled()
    )


def test_marks_by_keys_are_kept_and_shown_beside_the_findings(
    desk: Desk, asked: MainWindow
) -> None:
    view = asked.pages.self_mark.view
    # The opening alone was answered, and nothing shows of what was found.
    assert [row.info.id for row in view.rows][:2] == [
        "goal-restated",
        "metrics-before-architecture",
    ]
    assert all(row.done is None for row in view.rows)
    view.setFocus()
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_U, Qt.Key.Key_Y):
        QTest.keyClick(asked.focusWidget() or view, key)
    assert [row.done for row in view.rows[:4]] == [True, False, None, True]
    QTest.keyClick(asked, Qt.Key.Key_Return, CTRL)
    report_with_context(desk, asked)
    session = asked.pages.report.session
    assert session is not None
    ids = [row.info.id for row in view.rows]
    marks = {ids[0]: True, ids[1]: False, ids[3]: True}
    assert build_app(desk.data).library.self_marks(session.id) == marks
    thoughts = {
        item.entry.info.id: item.head.accessibleName()
        for item in asked.pages.report.items
        if "You thought" in item.head.accessibleName()
    }
    assert set(thoughts) == set(marks)
    assert thoughts[ids[0]].endswith("You thought: yes")
    assert thoughts[ids[1]].endswith("You thought: no")
    assert asked.pages.report.agreement.isVisible()
    assert asked.pages.report.agreement.text().startswith("You and the rules agree on ")
    # Shown again later, too.
    asked.screens.show(Screen.HOME)
    asked.pages.open_session(session.id)
    report_with_context(desk, asked)
    assert asked.pages.report.agreement.isVisible()


def test_one_key_skips_and_keeps_nothing(desk: Desk, asked: MainWindow) -> None:
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    report_with_context(desk, asked)
    session = asked.pages.report.session
    assert session is not None
    assert build_app(desk.data).library.self_marks(session.id) == {}
    assert not asked.pages.report.agreement.isVisible()
    assert not any("You thought" in one.head.accessibleName() for one in asked.pages.report.items)


def test_it_is_off_until_chosen_and_the_choice_outlives_the_window(desk: Desk) -> None:
    window = desk.open(open_recorder=speaking_into(STRONG, Pace.MAX))
    assert not window.choices.is_on("self_mark")
    desk.wait(lambda: window.pages.home.has_microphone)
    window.rounds.start()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    window.choices.flip("self_mark")
    desk.wait(lambda: build_app(desk.data).settings.self_mark == "on")
    again = desk.open()
    assert again.choices.is_on("self_mark")
    (menu,) = [one for one in again.menuBar().findChildren(QMenu) if one.title() == "&Round"]
    menu.aboutToShow.emit()
    actions = {action.text(): action for action in menu.actions()}
    assert actions["Mark yourself before the report"].isChecked()


def test_the_rows_are_reached_and_answered_by_arrows_and_tab(asked: MainWindow) -> None:
    view = asked.pages.self_mark.view
    view.rows[0].take_focus()
    QTest.keyClick(asked.focusWidget(), Qt.Key.Key_Left)
    assert view.rows[0].done is False
    QTest.keyClick(asked.focusWidget(), Qt.Key.Key_Tab)
    focus = asked.focusWidget()
    assert focus is not None
    assert view.rows[1].isAncestorOf(focus)


def test_nothing_is_cut_off_in_the_smallest_window(asked: MainWindow) -> None:
    asked.resize(1120, 720)
    settle()
    view = asked.pages.self_mark.view
    for button in (view.skip_button, view.show_button):
        place = button.mapTo(view, button.rect().bottomRight())
        assert place.x() <= view.width()
        assert place.y() <= view.height()
    assert view.rows[0].choice.width() >= view.rows[0].choice.sizeHint().width()
