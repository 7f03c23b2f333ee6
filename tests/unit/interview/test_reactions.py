"""How a line was taken up, in a whole session that is looked at again."""

from __future__ import annotations

import pytest

from hfprep_desktop.interview.reactions import asked_at, is_answered, with_reactions
from hfprep_desktop.model import (
    AnswerKind,
    Evidence,
    Heard,
    InterviewerLine,
    LineType,
    Transcript,
    Turn,
    Word,
)


def turn(start: float, end: float, *begins: float) -> Turn:
    words = (Word("word", begin, begin + 0.2, 0.9) for begin in begins)
    return Turn(AnswerKind.PUSHBACK, "?", start, end, Transcript.from_words(words))


def told(quote: str, end: float) -> Evidence:
    return Evidence(quote, 0, len(quote), end - 1.0, end)


TURNS = (turn(3.0, 10.0, 4.0), turn(14.0, 20.0, 12.0, 15.0))
"""The second question is spoken from second 10 to 14; somebody speaks into it at 12."""


def test_a_question_is_asked_when_the_answer_before_is_over() -> None:
    assert asked_at(TURNS) == [0.0, 10.0]
    assert asked_at(()) == []


def test_a_line_at_a_border_begins_the_later_answer() -> None:
    lines = (
        InterviewerLine(0.0, LineType.PROMPT, "?", until=3.0),
        InterviewerLine(10.0, LineType.OBJECTION, "?", until=14.0),
        InterviewerLine(16.0, LineType.FOLLOW_UP, "?"),
    )
    found = with_reactions(lines, TURNS, [Heard(1), Heard(2)])
    assert [line.resumed_s for line in found] == [1.0, 1.0, None]
    assert [line.answered for line in found] == [True, True, False]


def test_without_answers_nothing_is_said_of_the_lines() -> None:
    line = InterviewerLine(0.0, LineType.PROMPT, "?")
    assert with_reactions([line], (), ()) == (line,)


@pytest.mark.parametrize(
    ("line_type", "heard", "answers"),
    [
        (LineType.CUT_IN, Heard(impacts=(told("latency", 105.0),)), True),
        (LineType.CUT_IN, Heard(impacts=(told("latency", 99.0),)), False),
        (LineType.CUT_IN, Heard(impacts=(told("latency", 161.0),)), False),
        (LineType.ROADMAP, Heard(roadmap=(told("the first sprint", 120.0),)), True),
        (LineType.ROADMAP, Heard(impacts=(told("latency", 105.0),)), False),
        (LineType.FOLLOW_UP, Heard(numbers=(told("twelve thousand", 101.0),)), True),
        (LineType.FOLLOW_UP, Heard(), False),
        (LineType.OBJECTION, Heard(), None),
    ],
)
def test_a_cut_in_is_answered_by_its_point_within_a_minute(
    line_type: LineType, heard: Heard, answers: bool | None
) -> None:
    assert is_answered(InterviewerLine(100.0, line_type, "…"), heard) is answers
