"""Objections in a round: ring and steps share the page with what else stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.events import (
    CuesChanged,
    InterviewerSpoke,
    LevelMeasured,
    RecordingPaused,
    RecordingResumed,
    RoundStarted,
    TranscriberRestarted,
    TurnStarted,
    WordsCommitted,
)
from hfprep_desktop.interview.scenario_file import load_folder
from hfprep_desktop.model import (
    AnswerKind,
    InterviewerLine,
    LineType,
    Mode,
    PlannedTurn,
    Scenario,
    TradeSide,
    Word,
)
from hfprep_desktop.resources import find_resources
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.views.round_view import RoundView
from hfprep_desktop.ui.widgets.key_button import ButtonKind
from tests.conftest import SPEECH
from tests.ui.conftest import Desk, settle, speaking_into
from tests.ui.practised_round import begin_round, finish_round
from tests.ui.pushback_cues import BEGUN, COST, GAIN, NOTHING, granted, sized

FOLLOW_UP = InterviewerLine(
    BEGUN + 30, LineType.FOLLOW_UP, "Roughly how much?", "the reply sized neither side"
)


@pytest.fixture(scope="module")
def drill() -> Scenario:
    return found("pushback-rapid-fire")


@pytest.fixture(scope="module")
def design() -> Scenario:
    return found("model-marketplace")


def found(scenario_id: str) -> Scenario:
    scenario = load_folder(find_resources().scenarios, built_in=True).find(scenario_id)
    assert scenario is not None
    return scenario


def reach(view: RoundView, scenario: Scenario, mode: Mode, index: int) -> None:
    """Ask question `index` (from 0), and let its answer begin at second `BEGUN`."""
    planned = scenario.turns[index]
    kind = LineType.OBJECTION if index else LineType.PROMPT
    view.begin(scenario.title, mode)
    view.handle(RoundStarted("id", scenario, "Desk microphone"))
    view.handle(InterviewerSpoke(InterviewerLine(90.0, kind, planned.prompt, quote="warm pool")))
    view.handle(TurnStarted(index, len(scenario.turns), planned, BEGUN))
    settle()


def test_an_objection_stands_beside_its_time_and_over_the_steps(
    round_view: RoundView, drill: Scenario
) -> None:
    reach(round_view, drill, Mode.COACH, 1)
    view = round_view
    assert view.prompt.head.text() == "Objection 2 of 5, about isolation between customers"
    assert view.prompt.pips.place == (1, 5)
    assert view.prompt.pips.isVisible()
    assert view.prompt.quote.text() == "You said: “warm pool”"
    assert view.stage.ring.isVisible()
    assert view.stage.steps.isVisible()
    assert not view.coach.isVisible()
    assert not view.phases.isVisible()
    view.handle(LevelMeasured(BEGUN + 38.2, -30.0, -14.0))
    assert view.stage.ring.figure == "0:52"
    assert view.level_line.word.text() == "Good level"
    view.handle(CuesChanged((granted(), sized((TradeSide.COST, COST)), NOTHING[2])))
    assert [card.word for card in view.stage.steps.cards] == ["Heard", "One side", "Not yet"]
    assert view.coach.rows == ()
    view.handle(RecordingPaused(BEGUN + 40))
    assert view.stage.ring.word == "paused"
    view.handle(RecordingResumed(BEGUN + 40))
    # The next reply begins with nothing heard.
    view.handle(TurnStarted(2, 5, drill.turns[2], BEGUN + 60))
    assert [card.word for card in view.stage.steps.cards] == ["Not yet"] * 3
    assert view.stage.ring.figure == "1:30"


def test_the_ring_waits_while_the_objection_is_spoken(
    round_view: RoundView, drill: Scenario
) -> None:
    round_view.begin(drill.title, Mode.COACH)
    round_view.handle(RoundStarted("id", drill, "Desk microphone"))
    line = InterviewerLine(0.0, LineType.PROMPT, drill.opening.prompt)
    round_view.handle(InterviewerSpoke(line))
    round_view.handle(LevelMeasured(7.0, -30.0, -20.0))
    ring = round_view.stage.ring
    assert (ring.figure, ring.word) == ("1:30", "the clock waits")
    assert round_view.bar.next.text() == "Skip the question"
    round_view.handle(TurnStarted(0, 5, drill.opening, 8.0))
    round_view.handle(LevelMeasured(10.0, -30.0, -20.0))
    assert ring.figure == "1:28"
    assert round_view.prompt.head.text() == "Objection 1 of 5"


def test_other_questions_of_a_round_keep_rail_clock_and_phases(
    round_view: RoundView, design: Scenario
) -> None:
    reach(round_view, design, Mode.COACH, 0)
    assert not round_view.stage.is_on
    assert round_view.coach.isVisible()
    assert round_view.phases.isVisible()
    reach(round_view, design, Mode.COACH, 1)
    assert round_view.stage.steps.isVisible()
    assert round_view.prompt.head.text().startswith("Question 2 of 3, about ")
    # And a round that ended with an objection leaves nothing of it to the next one.
    round_view.begin(design.title, Mode.COACH)
    settle()
    assert not round_view.stage.ring.isVisible()
    assert not round_view.prompt.pips.isVisible()
    assert round_view.coach.isVisible()
    assert round_view.clock.isVisible()


def test_an_objection_too_long_for_the_ring_stands_as_other_questions_do(
    round_view: RoundView,
) -> None:
    long = PlannedTurn(AnswerKind.PUSHBACK, "Why? " * 100, 90)
    round_view.begin("Long", Mode.COACH)
    round_view.handle(TurnStarted(0, 2, long, BEGUN))
    assert not round_view.stage.is_on
    round_view.handle(CuesChanged(NOTHING))
    slots = [slot.text for slot in round_view.coach.rows[1].slots]
    assert slots == ["It costs: a number", "It brings: a number"]
    round_view.handle(CuesChanged((NOTHING[0], sized((TradeSide.GAIN, GAIN)), NOTHING[2])))
    slots = [slot.text for slot in round_view.coach.rows[1].slots]
    assert slots == ["fifteen percent less latency", "It costs: a number"]


def test_in_an_exam_the_steps_are_blank_and_there_are_no_captions(
    round_view: RoundView, drill: Scenario, announced: list[str]
) -> None:
    reach(round_view, drill, Mode.EXAM, 1)
    round_view.handle(CuesChanged((granted(), *NOTHING[1:])))
    round_view.handle(LevelMeasured(BEGUN + 1, -30.0, -14.0))
    settle()
    assert [card.word for card in round_view.stage.steps.cards] == ["", "", ""]
    assert round_view.stage.steps.isVisible()
    assert announced == []
    assert round_view.prompt.head.text() == "Objection 2 of 5"
    assert round_view.prompt.quote.isHidden()
    assert not round_view.captions_head.isVisible()
    assert not round_view.show_coach_button.isVisible()
    assert round_view.level_line.isVisible()
    round_view.toggle_coach()
    assert round_view.stage.steps.isVisible()


def test_the_buttons_name_what_comes_next(round_view: RoundView, drill: Scenario) -> None:
    bar = round_view.bar
    reach(round_view, drill, Mode.COACH, 1)
    assert bar.next.text() == "Done, next objection"
    assert (bar.next.kind, bar.finish.kind) == (ButtonKind.PRIMARY, ButtonKind.SECONDARY)
    assert bar.next.accessibleDescription() == "Key: Enter"
    assert bar.repeat.text() == "Hear objection again"
    reach(round_view, drill, Mode.COACH, 4)
    assert bar.next.text() == "Next objection"
    assert not bar.next.isEnabled()
    assert (bar.next.kind, bar.finish.kind) == (ButtonKind.SECONDARY, ButtonKind.PRIMARY)
    round_view.begin("Another", Mode.COACH)
    assert bar.repeat.text() == "Repeat"
    assert bar.next.text() == "Next question"
    assert bar.next.accessibleDescription() == "Key: N"


def test_enter_is_done_in_a_reply_alone(
    qtbot: QtBot, round_view: RoundView, drill: Scenario, design: Scenario
) -> None:
    asked: list[bool] = []
    round_view.next_asked.connect(lambda: asked.append(True))
    round_view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    reach(round_view, drill, Mode.COACH, 1)
    round_view.setFocus()
    QTest.keyClick(round_view, Qt.Key.Key_Return)
    assert len(asked) == 1
    follow_up = InterviewerLine(100.0, LineType.FOLLOW_UP, "Roughly how much?", "no number")
    round_view.handle(InterviewerSpoke(follow_up))
    # A focused button takes the key, and a card lets it through.
    paused: list[bool] = []
    round_view.pause_asked.connect(lambda: paused.append(True))
    QTest.keyClick(round_view.bar.pause, Qt.Key.Key_Return)
    assert (len(asked), len(paused)) == (1, 1)
    QTest.keyClick(round_view.stage.steps.cards[0], Qt.Key.Key_Enter)
    assert len(asked) == 2
    # While it is asked, Enter must not skip it by accident; nor is there a next one after the last.
    round_view.handle(
        InterviewerSpoke(InterviewerLine(140.0, LineType.OBJECTION, drill.objections[1].prompt))
    )
    QTest.keyClick(round_view, Qt.Key.Key_Return)
    reach(round_view, drill, Mode.COACH, 4)
    QTest.keyClick(round_view, Qt.Key.Key_Return)
    reach(round_view, design, Mode.COACH, 0)
    QTest.keyClick(round_view, Qt.Key.Key_Return)
    assert len(asked) == 2


def test_the_steps_can_be_hidden_and_brought_back(round_view: RoundView, drill: Scenario) -> None:
    reach(round_view, drill, Mode.COACH, 1)
    button = round_view.show_coach_button
    assert button.text() == "Hide coach"
    button.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not round_view.stage.steps.isVisible()
    assert button.text() == "Show coach"
    assert round_view.window().focusWidget() is button
    round_view.handle(CuesChanged((granted(), *NOTHING[1:])))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert round_view.stage.steps.isVisible()
    assert round_view.stage.steps.cards[0].word == "Heard"
    assert not round_view.coach.isVisible()


def place_in(widget: QWidget, outer: QWidget) -> QRect:
    return QRect(widget.mapTo(outer, QPoint(0, 0)), widget.size())


def assert_all_fits(view: RoundView) -> None:
    """Nothing is outside of the page, nothing on top of another, no words without their room."""
    # What gives way is laid out after what it gives way to.
    for _ in range(3):
        settle()
    shown = [
        piece
        for piece in (
            view.prompt,
            view.stage.ring,
            *view.stage.steps.cards,
            view.cut_in,
            view.facts,
            view.banner,
            view.captions_head,
            view.captions,
            view.level_line,
            view.bar,
        )
        if piece.isVisible()
    ]
    for piece in shown:
        place = place_in(piece, view)
        assert view.rect().contains(place), piece
        assert piece.height() >= piece.minimumSizeHint().height(), piece
        for other in shown:
            if (
                other is not piece
                and not piece.isAncestorOf(other)
                and not other.isAncestorOf(piece)
            ):
                assert not place.intersects(place_in(other, view)), (piece, other)
    words = view.prompt.words
    assert words.height() >= words.heightForWidth(words.width())
    buttons = (view.bar.pause, view.bar.repeat, view.bar.facts, view.bar.next, view.bar.finish)
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert view.bar.rect().contains(button.geometry())


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("size", [(1120, 690), (1280, 770), (1280, 800), (1600, 1000)])
def test_everything_has_its_room(
    round_view: RoundView, drill: Scenario, mode: Mode, size: tuple[int, int]
) -> None:
    view = round_view
    view.resize(*size)
    for index in range(5):
        reach(view, drill, mode, index)
        view.handle(WordsCommitted(tuple(Word(word) for word in ["well"] * 60)))
        assert_all_fits(view)
    reach(view, drill, mode, 1)
    view.handle(InterviewerSpoke(FOLLOW_UP))
    assert_all_fits(view)
    assert view.cut_in.isVisible()
    assert view.stage.steps.isVisible()
    view.handle(TranscriberRestarted("The speech process ended unexpectedly."))
    assert_all_fits(view)
    assert view.banner.isVisible()
    view.banner.hide()
    view.cut_in.clear()
    view.toggle_facts()
    assert_all_fits(view)
    assert view.facts.isVisible()
    assert view.facts.height() >= 140
    assert view.stage.steps.isVisible()
    assert view.level_line.isVisible()
    view.toggle_facts()
    assert_all_fits(view)
    assert view.captions.isVisible() is (mode is Mode.COACH)


def test_the_longest_built_in_objections_fit_the_smallest_window(round_view: RoundView) -> None:
    scenarios = load_folder(find_resources().scenarios, built_in=True).scenarios
    asked = [(planned, one) for one in scenarios for planned in (one.opening, *one.objections)]
    replies = [pair for pair in asked if pair[0].kind is AnswerKind.PUSHBACK]
    replies.sort(key=lambda pair: -len(pair[0].prompt))
    view = round_view
    view.resize(1120, 690)
    for planned, scenario in replies[:8]:
        reach(view, replace(scenario, opening=planned, objections=()), Mode.COACH, 0)
        view.handle(InterviewerSpoke(FOLLOW_UP))
        assert view.stage.is_on
        assert_all_fits(view)


def test_the_window_can_be_made_small_while_one_replies(desk: Desk, drill: Scenario) -> None:
    window = desk.open()
    view = window.pages.round_view
    reach(view, drill, Mode.COACH, 1)
    window.screens.show(Screen.ROUND)
    window.resize(1280, 900)
    settle()
    full = view.stage.ring.height()
    window.resize(1120, 720)
    settle()
    assert (window.width(), window.height()) == (1120, 720)
    assert view.stage.ring.height() < full
    assert_all_fits(view)
    QTest.keyClick(window, Qt.Key.Key_K)
    assert not view.stage.steps.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F)
    assert view.facts.isVisible()
    QTest.keyClick(window, Qt.Key.Key_K)
    assert_all_fits(view)


def test_a_spoken_drill_lights_the_steps_and_enter_goes_on(desk: Desk, drill: Scenario) -> None:
    window = desk.open(open_recorder=speaking_into(SPEECH / "pushback-one-side.opus"))
    window.pages.home.choose_scenario(drill.id)
    begin_round(desk, window)
    view = window.pages.round_view
    desk.wait(lambda: view.prompt.head.text() == "Objection 1 of 5")
    cards = view.stage.steps.cards
    desk.wait(lambda: cards[1].word == "One side")
    assert cards[1].cue.on(TradeSide.COST) or cards[1].cue.on(TradeSide.GAIN)
    assert view.stage.ring.figure != "1:30"
    # The page has the focus when a round begins.
    assert window.focusWidget() is view
    QTest.keyClick(view, Qt.Key.Key_Return)
    desk.wait(lambda: view.prompt.head.text().startswith("Objection 2 of 5, about"))
    assert [card.word for card in cards] == ["Not yet"] * 3
    finish_round(desk, window)
    assert window.pages.report.session is not None
    assert [turn.kind for turn in window.pages.report.session.turns] == ["pushback", "pushback"]
