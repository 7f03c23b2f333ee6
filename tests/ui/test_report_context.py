"""Around the report: takes and what changed, taking again, worked answers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.model import Session
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.views.report_view import TABS
from hfprep_desktop.ui.widgets.scroll_column import ScrollColumn
from hfprep_desktop.ui.widgets.worked_panel import FACTS, STRONG, WEAK
from tests.ui.conftest import Desk, settle
from tests.ui.stored import store_takes

CTRL = Qt.KeyboardModifier.ControlModifier


def open_report(desk: Desk, window: MainWindow, session: Session) -> None:
    window.pages.open_session(session.id)

    def is_there() -> bool:
        shown = window.pages.report.session
        is_shown = shown is not None and shown.id == session.id
        return (
            window.screens.shown is Screen.REPORT
            and is_shown
            and window.pages.report.tabs.isEnabled()
        )

    desk.wait(is_there)


def words_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_a_report_that_comes_late_is_not_in_the_way_of_a_round_that_begins(desk: Desk) -> None:
    session, _ = store_takes(desk.data)
    window = desk.open()
    opened: list[object] = []
    window.pages.wishes.report_opened.connect(opened.append)
    window.pages.open_session(session.id)
    # The round that was asked for meanwhile still waits for the microphone.
    window.screens.show(Screen.ROUND)
    desk.wait(lambda: opened != [])
    assert window.screens.shown is Screen.ROUND


def test_takes_are_listed_compared_and_opened(desk: Desk) -> None:
    first, second = store_takes(desk.data)
    window = desk.open()
    open_report(desk, window, second)
    report = window.pages.report
    report.tabs.choose(1)
    assert "Takes 2" in [button.text() for button in report.tabs.findChildren(QPushButton)]
    assert report.takes.changes.text() == (
        "Against take 1, gained: Goal restated; lost: none (3 of 3 answers compared)."
    )
    newest, oldest = report.takes.rows
    assert newest.accessibleName().startswith("Take 2, shown here, Tue 21 Apr")
    assert newest.accessibleName().endswith("5 pass, 1 partial, 5 missing, Best take kept")
    assert oldest.accessibleName().endswith("4 pass, 1 partial, 6 missing")
    QTest.keyClick(oldest, Qt.Key.Key_Return)
    desk.wait(lambda: report.session is not None and report.session.id == first.id)
    desk.wait(report.tabs.isEnabled)
    assert report.takes.changes.text().startswith("This is the first take.")


def test_nothing_in_the_left_column_is_cut_off_in_the_smallest_window(desk: Desk) -> None:
    _, second = store_takes(desk.data)
    window = desk.open()
    window.resize(1120, 720)
    open_report(desk, window, second)
    for tab, name in enumerate(TABS):
        window.pages.report.tabs.choose(tab)
        for section in window.pages.report.worked.sections:
            section.set_open(True)
        settle()
        for area in window.pages.report.findChildren(ScrollColumn):
            content = area.widget()
            if content is not None and area.isVisible():
                assert content.width() <= area.viewport().width(), name


def test_a_round_and_a_reply_can_be_taken_again(desk: Desk) -> None:
    _, second = store_takes(desk.data)
    window = desk.open()
    open_report(desk, window, second)
    report = window.pages.report
    desk.wait(lambda: window.pages.home.has_microphone)
    asked: list[tuple[str, int | None]] = []
    # The window would begin the round at once.
    report.retake_asked.disconnect()
    report.retake_asked.connect(lambda session, turn: asked.append((session, turn)))
    QTest.keyClick(window, Qt.Key.Key_R, CTRL)
    (opened,) = [item for item in report.items if item.is_open]
    assert opened.entry.turn == 2
    QTest.keyClick(window, Qt.Key.Key_R)
    for item in report.items:
        item.set_open(False)
    QTest.keyClick(window, Qt.Key.Key_R)
    report.tabs.choose(1)
    report.takes.reply_buttons[1].click()
    assert asked == [(second.id, None), (second.id, 2), (second.id, 0), (second.id, 1)]


def test_retaking_begins_the_same_scenario(desk: Desk) -> None:
    _, second = store_takes(desk.data)
    window = desk.open()
    desk.wait(lambda: window.pages.home.has_microphone)
    open_report(desk, window, second)
    QTest.keyClick(window, Qt.Key.Key_R, CTRL)
    assert window.screens.shown is Screen.ROUND
    library = build_app(desk.data).library
    desk.wait(lambda: len(library.list_sessions()) == 3)
    retaken = library.list_sessions()[0]
    # A whole round taken again is a round like any other: it counts in the loop.
    assert (retaken.scenario_id, retaken.retake_of) == (second.scenario_id, "")


def test_retaking_a_reply_asks_its_question_alone(desk: Desk) -> None:
    _, second = store_takes(desk.data)
    window = desk.open()
    desk.wait(lambda: window.pages.home.has_microphone)
    open_report(desk, window, second)
    window.pages.report.tabs.choose(1)
    window.pages.report.takes.reply_buttons[1].click()
    desk.wait(lambda: window.pages.round_view.may_finish)
    desk.wait(lambda: not window.pages.round_view.prompt.isHidden())
    assert second.turns[1].prompt in window.pages.round_view.prompt.words.text()
    (retaken, *_) = build_app(desk.data).library.list_sessions()
    assert retaken.retake_of == second.id


def test_worked_answers_and_facts_are_closed_until_asked_for(desk: Desk) -> None:
    _, second = store_takes(desk.data)
    window = desk.open()
    open_report(desk, window, second)
    panel = window.pages.report.worked
    window.pages.report.tabs.choose(2)
    assert [section.head.text() for section in panel.sections] == [STRONG, WEAK, FACTS]
    assert not any(section.is_open for section in panel.sections)
    scenario = next(
        one for one in window.choices.app.scenarios.read().scenarios if one.id == second.scenario_id
    )
    parts = (scenario.strong_answer, scenario.weak_answer, *scenario.facts)
    assert not any(part[:40] in words_in(panel) for part in parts)
    for section in panel.sections:
        section.head.setFocus()
        QTest.keyClick(section.head, Qt.Key.Key_Return)
    assert all(part[:40] in words_in(panel) for part in parts)


def test_a_scenario_that_is_gone_is_told(desk: Desk) -> None:
    _, second = store_takes(desk.data)
    gone = replace(second, id=f"{second.id[:-1]}Z", scenario_id="my-own-round")
    build_app(desk.data).library.add_session(gone)
    window = desk.open()
    open_report(desk, window, gone)
    window.pages.report.tabs.choose(2)
    assert "not here any more" in words_in(window.pages.report.worked)
    assert window.pages.report.worked.sections == []


def test_stepping_through_findings_goes_back_to_them(desk: Desk) -> None:
    _, second = store_takes(desk.data)
    window = desk.open()
    open_report(desk, window, second)
    window.pages.report.tabs.choose(2)
    QTest.keyClick(window, Qt.Key.Key_BracketRight)
    assert window.pages.report.tabs.index == 0
    assert any(item.is_open and item.isVisible() for item in window.pages.report.items)
