"""What a person sees and hears of the interviewer: questions, cut-ins, facts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from hfprep_desktop.events import (
    InterviewerAnswered,
    InterviewerSpoke,
    LevelMeasured,
    RoundStarted,
    TurnStarted,
)
from hfprep_desktop.interview.scenario_file import load_folder
from hfprep_desktop.model import InterviewerLine, InterviewerRole, LineType, Mode, Scenario
from hfprep_desktop.resources import find_resources
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.views.round_view import RoundView
from hfprep_desktop.voice import Voice
from tests.ui.conftest import Desk, settle
from tests.ui.practised_round import begin_round, finish_round

CUT_IN = InterviewerLine(
    60.0, LineType.CUT_IN, "Which metric does this move?", "90 seconds without one", quote="Kafka"
)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    found = load_folder(find_resources().scenarios, built_in=True).find("model-marketplace")
    assert found is not None
    return found


def ask(view: RoundView, scenario: Scenario, mode: Mode) -> None:
    view.begin(scenario.title, mode)
    view.handle(RoundStarted("id", scenario, "Desk microphone"))
    view.handle(InterviewerSpoke(InterviewerLine(0.0, LineType.PROMPT, scenario.opening.prompt)))
    settle()


def test_the_timer_waits_while_the_question_is_spoken(
    round_view: RoundView, scenario: Scenario
) -> None:
    ask(round_view, scenario, Mode.COACH)
    round_view.handle(LevelMeasured(7.0, -30.0, -20.0))
    assert "marketplace" in round_view.prompt.words.text()
    assert round_view.prompt.head.text() == "The interviewer asks"
    assert round_view.timer_text == "00:00"
    assert round_view.bar.next.text() == "Skip the question"
    round_view.handle(TurnStarted(0, 3, scenario.opening, 9.0))
    round_view.handle(LevelMeasured(11.0, -30.0, -20.0))
    assert round_view.timer_text == "00:02"
    assert round_view.prompt.head.text() == "Question 1 of 3"
    assert round_view.bar.next.text() == "Next question"


def test_a_cut_in_counts_down_says_why_and_folds_once_it_is_answered(
    round_view: RoundView, scenario: Scenario
) -> None:
    ask(round_view, scenario, Mode.COACH)
    round_view.handle(TurnStarted(0, 3, scenario.opening, 0.0))
    assert round_view.cut_in.isHidden()
    round_view.handle(InterviewerSpoke(CUT_IN))
    assert "Which metric" in round_view.cut_in.words.text()
    assert round_view.cut_in.why.text() == "Why now: 90 seconds without one. You said: “Kafka”"
    round_view.handle(LevelMeasured(63.2, -30.0, -20.0))
    assert round_view.cut_in.left.text() == "0:17"
    round_view.handle(LevelMeasured(95.0, -30.0, -20.0))
    assert round_view.cut_in.left.text() == "Still open"
    round_view.handle(InterviewerAnswered(CUT_IN))
    assert not round_view.cut_in.isHidden()
    round_view.handle(LevelMeasured(99.0, -30.0, -20.0))
    assert not round_view.cut_in.isHidden()
    round_view.handle(LevelMeasured(100.1, -30.0, -20.0))
    assert round_view.cut_in.isHidden()


def test_the_next_question_clears_what_was_cut_in(
    round_view: RoundView, scenario: Scenario
) -> None:
    ask(round_view, scenario, Mode.COACH)
    round_view.handle(InterviewerSpoke(CUT_IN))
    objection = scenario.objections[0]
    line = InterviewerLine(80.0, LineType.OBJECTION, objection.prompt, quote="three regions")
    round_view.handle(InterviewerSpoke(line))
    assert round_view.cut_in.isHidden()
    assert round_view.prompt.quote.text() == "You said: “three regions”"


def test_an_exam_gives_no_hints_with_its_cut_ins(round_view: RoundView, scenario: Scenario) -> None:
    ask(round_view, scenario, Mode.EXAM)
    round_view.handle(InterviewerSpoke(CUT_IN))
    assert not round_view.cut_in.isHidden()
    assert round_view.cut_in.why.isHidden()
    line = InterviewerLine(80.0, LineType.OBJECTION, "Why?", quote="three regions")
    round_view.handle(InterviewerSpoke(line))
    assert round_view.prompt.quote.isHidden()


def test_an_answer_is_ended_once_and_goes_on_when_the_interviewer_asks_back(
    round_view: RoundView, scenario: Scenario
) -> None:
    ask(round_view, scenario, Mode.COACH)
    round_view.handle(TurnStarted(0, 3, scenario.opening, 0.0))
    asked: list[bool] = []
    round_view.next_asked.connect(lambda: asked.append(True))
    round_view.bar.next.click()
    round_view.ask_next()
    assert asked == [True]
    follow_up = InterviewerLine(9.0, LineType.FOLLOW_UP, "Roughly how much?", "no number")
    round_view.handle(InterviewerSpoke(follow_up))
    round_view.ask_next()
    assert asked == [True, True]


def test_facts_come_only_on_request_and_take_the_captions_place(
    round_view: RoundView, scenario: Scenario
) -> None:
    ask(round_view, scenario, Mode.COACH)
    assert round_view.facts.isHidden()
    round_view.toggle_facts()
    settle()
    assert round_view.facts.facts == list(scenario.facts)
    assert not round_view.captions.isVisible()
    round_view.facts.hide_button.click()
    assert round_view.facts.isHidden()
    assert round_view.captions.isVisible()


def test_without_facts_there_is_nothing_to_ask_for(
    round_view: RoundView, scenario: Scenario
) -> None:
    ask(round_view, replace(scenario, facts=()), Mode.COACH)
    assert not round_view.bar.facts.isEnabled()
    round_view.toggle_facts()
    assert round_view.facts.isHidden()


class Speaker:
    """A voice that speaks until it is hushed."""

    def __init__(self) -> None:
        self.said: list[tuple[InterviewerRole, str]] = []
        self.is_speaking = False

    def say(self, role: InterviewerRole, text: str) -> bool:
        self.said.append((role, text))
        self.is_speaking = True
        return True

    def hush(self) -> None:
        self.is_speaking = False


def test_the_question_is_spoken_skipped_and_heard_again(desk: Desk) -> None:
    speaker = Speaker()

    def open_voice(_clips: object, _output: str) -> Voice:
        return speaker

    window = desk.open(open_voice=open_voice)
    begin_round(desk, window)
    view = window.pages.round_view
    desk.wait(lambda: bool(speaker.said) and view.prompt.head.text() == "The interviewer asks")
    role, text = speaker.said[0]
    assert role is InterviewerRole.ENGINEER
    assert text in view.prompt.words.text()
    QTest.keyClick(window, Qt.Key.Key_N)
    desk.wait(lambda: view.prompt.head.text() == "Question 1 of 3")
    QTest.keyClick(window, Qt.Key.Key_P)
    desk.wait(lambda: len(speaker.said) == 2)
    finish_round(desk, window)
    session = window.pages.report.session
    assert session is not None
    first, again = session.interviewer
    assert first.until is not None
    assert session.turns[0].start == first.until
    assert (again.type, again.reason) == (LineType.PROMPT, "asked to repeat it")
    assert not speaker.is_speaking


def test_the_voice_can_be_switched_off(desk: Desk) -> None:
    speaker = Speaker()
    window = desk.open(open_voice=lambda *_: speaker)
    action = next(a for a in window.findChildren(QAction) if a.text() == "Speak the questions")
    action.trigger()
    begin_round(desk, window)
    desk.wait(lambda: window.pages.round_view.prompt.head.text() == "Question 1 of 3")
    assert speaker.said == []
    finish_round(desk, window)
    assert window.screens.shown is Screen.REPORT
