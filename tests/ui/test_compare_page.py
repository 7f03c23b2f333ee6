from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.app import App, build_app
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Recording, Session
from hfprep_desktop.report.compare import Move
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.pages.compare_page import ComparePage
from hfprep_desktop.ui.playback import Playback
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.compare_view import NOTHING
from tests.ui.conftest import Desk, settle
from tests.ui.stored import store_takes


@pytest.fixture
def takes(tmp_path: Path) -> tuple[Session, Session]:
    """In the first take the goal was missing."""
    return store_takes(tmp_path / "data")


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build_app(tmp_path / "data")


@pytest.fixture
def page(qtbot: QtBot, stage: QWidget, theme: Theme, app: App):
    background = Background()
    page = ComparePage(
        theme, Choices(background, app), background, Playback(background, app.sound.player())
    )
    page.view.setParent(stage)
    page.view.setGeometry(0, 0, 1036, 720)
    page.view.show()
    yield page
    page.leave()
    background.shut_down()


@pytest.fixture
def shown(page: ComparePage, takes: tuple[Session, Session], qtbot: QtBot) -> ComparePage:
    with qtbot.waitSignal(page.opened, timeout=60_000):
        page.compare(takes[0].id, takes[1].id)
    settle()
    return page


def compare(page: ComparePage, qtbot: QtBot, before: str, after: str) -> None:
    with qtbot.waitSignal(page.opened, timeout=60_000):
        page.compare(before, after)


def test_what_changed_is_told_and_the_unchanged_come_on_demand(shown: ComparePage) -> None:
    view = shown.view
    assert view.title.text() == "Model marketplace: 1 finding changed"
    assert [(row.change.move, row.change.info.id) for row in view.rows] == [
        (Move.BETTER, "goal-restated")
    ]
    assert view.rows[0].accessibleName().startswith("Better: Goal restated. Before: Missing, ")
    view.toggle_unchanged()
    assert len(view.rows) > 8
    assert {row.change.move for row in view.rows[1:]} <= {Move.SAME, Move.NOT_COMPARED}
    view.toggle_unchanged()
    assert len(view.rows) == 1


def test_swapping_turns_better_into_worse(
    shown: ComparePage, takes: tuple[Session, Session], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shown.opened, timeout=60_000):
        shown.view.swap_button.click()
    view = shown.view
    assert [row.change.move for row in view.rows] == [Move.WORSE]
    assert [panel.side.session.id for panel in view.panels if panel.side] == [
        takes[1].id,
        takes[0].id,
    ]


def test_of_two_ticked_sessions_the_earlier_is_the_first(
    page: ComparePage, takes: tuple[Session, Session], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.opened, timeout=60_000):
        page.compare_ticked(takes[1].id, takes[0].id)
    assert page.view.comparison is not None
    assert page.view.comparison.before.session.id == takes[0].id


def test_another_take_is_chosen_from_the_list(
    shown: ComparePage, takes: tuple[Session, Session], qtbot: QtBot
) -> None:
    combo = shown.view.panels[0].takes
    assert [combo.itemText(row)[:6] for row in range(combo.count())] == ["Take 1", "Take 2"]
    assert combo.currentIndex() == 0
    with qtbot.waitSignal(shown.opened, timeout=60_000):
        combo.setCurrentIndex(1)
        combo.activated.emit(1)
    assert shown.view.rows == []
    assert shown.view.comparison is not None
    assert shown.view.comparison.before.session.id == takes[1].id


def test_one_above_the_other_the_two_share_one_axis(shown: ComparePage, app: App) -> None:
    view = shown.view
    assert view.comparison is not None
    after = view.comparison.after
    audio = Recording(after.session.id, 1, Path("01.wav"), 0.0, 200.0, "desk", finished=True)
    longer = replace(after, session=replace(after.session, recordings=(audio,)))
    takes = app.sessions.takes(after.session)
    view.show_comparison(replace(view.comparison, after=longer), (takes, takes))
    first, second = view.panels
    assert first.timeline.scale.duration < second.timeline.scale.duration == 200.0
    view.toggle_layout()
    settle()
    assert view._both.direction() is QBoxLayout.Direction.TopToBottom
    assert first.geometry().bottom() < second.geometry().top()
    assert first.timeline.scale.duration == second.timeline.scale.duration
    view.toggle_layout()
    settle()
    assert first.geometry().right() < second.geometry().left()


def test_a_time_plays_its_side_from_a_second_before(
    shown: ComparePage, takes: tuple[Session, Session], qtbot: QtBot
) -> None:
    row = shown.view.rows[0]
    with qtbot.waitSignal(shown.view.play_asked) as asked:
        row.times[-1].click()
    session_id, begin, length = asked.args
    assert session_id == takes[1].id
    quote = takes[1].turns[0].analysis.findings[0].evidence[0]  # type: ignore[union-attr]
    assert quote.start is not None
    assert begin == pytest.approx(quote.start - 1.0)
    assert length == pytest.approx(6.0)


def test_that_there_is_no_recording_is_told(shown: ComparePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.failed) as told:
        shown.view.rows[0].times[0].click()
    assert "no recording" in str(told.args[0]) if told.args else False


def test_the_playhead_stands_in_one_of_the_two(shown: ComparePage) -> None:
    comparison = shown.view.comparison
    assert comparison is not None
    shown.view.show_second(comparison.after.session.id, 12.0)
    first, second = shown.view.panels
    assert first.timeline._second is None
    assert second.timeline._second == 12.0


def test_a_later_wish_overtakes_an_earlier_one(
    page: ComparePage, takes: tuple[Session, Session], qtbot: QtBot
) -> None:
    page.compare(takes[0].id, takes[1].id)
    compare(page, qtbot, takes[1].id, takes[0].id)
    qtbot.waitUntil(lambda: page._background.is_idle, timeout=60_000)
    settle()
    assert page.view.comparison is not None
    assert page.view.comparison.before.session.id == takes[1].id


def test_without_two_takes_the_page_says_how_to_get_them(page: ComparePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.opened, timeout=60_000):
        page.enter()
    settle()
    assert page.view.title.text() == NOTHING
    assert not page.view.swap_button.isVisible()
    page.view.swap()
    page.view.export()
    assert page.view.comparison is None


def test_the_comparison_is_exported(
    shown: ComparePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "mine.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    shown.view.export_button.click()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(shown.view.banner.isVisible)
    assert "**Better: Goal restated.**" in target.read_text(encoding="utf-8")


def test_e1_that_a_comparison_could_not_be_written_is_told(
    shown: ComparePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "nowhere" / "mine.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(shown.failed) as told:
        shown.view.export_button.click()
    assert isinstance(told.args[0] if told.args else None, UserError)


def test_the_rail_the_report_and_the_keys_lead_to_the_comparison(
    desk: Desk, takes: tuple[Session, Session]
) -> None:
    window = desk.open()
    view = window.pages.comparing.view
    QTest.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: view.comparison is not None)
    assert view.isVisible()
    assert len(view.rows) == 1
    QTest.keyClick(window, Qt.Key.Key_U)
    assert len(view.rows) > 8
    QTest.keyClick(window, Qt.Key.Key_X)
    desk.wait(lambda: view.rows[0].change.move is Move.WORSE)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.pages.library.isVisible()
    window.pages.open_session(takes[0].id)
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    QTest.keyClick(window, Qt.Key.Key_C)
    desk.wait(lambda: window.screens.shown is Screen.COMPARE)
    assert view.comparison is not None
    assert view.comparison.before.session.id == takes[0].id
    assert view.comparison.after.session.id == takes[1].id


def test_what_is_gone_meanwhile_is_told_on_the_page(
    shown: ComparePage, app: App, takes: tuple[Session, Session], qtbot: QtBot
) -> None:
    app.library.erase(takes[0].id)
    with qtbot.waitSignal(shown.failed, timeout=60_000):
        shown.enter()
    assert shown.view.comparison is None


def test_two_sessions_ticked_in_the_library_are_compared(
    desk: Desk, takes: tuple[Session, Session]
) -> None:
    window = desk.open()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: window.pages.library.list.model().rowCount() == 2)
    QTest.keyClick(window.pages.library.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.pages.library.list, Qt.Key.Key_C)
    view = window.pages.comparing.view
    desk.wait(lambda: view.comparison is not None and view.isVisible())
    assert view.comparison is not None
    assert view.comparison.before.session.id == takes[0].id
