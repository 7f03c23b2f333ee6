from __future__ import annotations

from dataclasses import replace

from hfprep_desktop.interview.answers import Answers
from hfprep_desktop.model import (
    AnswerKind,
    Evidence,
    Heard,
    InterviewerLine,
    LineType,
    PlannedTurn,
    Word,
)

RATE = 16_000
OPENING = PlannedTurn(AnswerKind.FRAMING, "Design it.", 180)
OBJECTION = PlannedTurn(AnswerKind.PUSHBACK, "Too dear.", 90, "cost")


def line(at: float, kind: LineType = LineType.PROMPT) -> InterviewerLine:
    return InterviewerLine(at, kind, "…")


def word(text: str, start: float) -> Word:
    return Word(text, start, start + 0.2, 0.9)


def two_turns() -> Answers:
    answers = Answers()
    answers.ask(OPENING, line(0.0), 0)
    answers.ask(OBJECTION, line(10.0, LineType.OBJECTION), 10 * RATE)
    return answers


def test_words_belong_to_the_answer_in_which_their_chunk_began() -> None:
    answers = two_turns()
    answers.hear(1 * RATE, (word("metrics", 1.5), word("first", 2.0)))
    # Its last word ends on the border; the chunk began before it.
    answers.hear(8 * RATE, (word("done", 9.9),))
    answers.hear(10 * RATE, (word("fair", 10.4),))
    first, second = answers.turns(15 * RATE)
    assert first.transcript.text == "metrics first done"
    assert second.transcript.text == "fair"
    assert (first.start, first.end, second.start, second.end) == (0.0, 10.0, 10.0, 15.0)
    assert [first.kind, second.kind] == [AnswerKind.FRAMING, AnswerKind.PUSHBACK]


def test_reactions_count_from_each_line_and_silence_is_no_answer() -> None:
    answers = two_turns()
    answers.hear(1 * RATE, (word("metrics", 1.5),))
    first, second = answers.lines([Heard(1), Heard()])
    assert (first.resumed_s, first.answered) == (1.5, True)
    assert (second.resumed_s, second.answered) == (None, False)


def test_a_round_without_a_question_has_no_turns() -> None:
    assert Answers().turns(0) == ()
    assert Answers().lines() == ()


def spoken(answers: Answers, text: str, at: float, until: float) -> None:
    answers.ask(OPENING, InterviewerLine(at, LineType.PROMPT, text), int(at * RATE))
    answers.spoken()
    answers.fell_silent(until)
    answers.begin(int(until * RATE))


def test_the_clock_of_an_answer_runs_from_the_end_of_the_spoken_question() -> None:
    answers = Answers()
    spoken(answers, "Design a marketplace.", 0.0, 3.0)
    answers.hear(0, (word("design", 0.4), word("a", 0.8), word("marketplace", 1.0)))
    answers.hear(3 * RATE, (word("gladly", 4.5),))
    (turn,) = answers.turns(6 * RATE)
    assert (turn.start, turn.end, turn.transcript.text) == (3.0, 6.0, "gladly")
    assert [one.text for one in turn.overheard] == ["design", "a", "marketplace"]
    (asked,) = answers.lines([Heard(1)])
    assert (asked.until, asked.resumed_s, asked.answered) == (3.0, 1.5, True)


def test_a_cut_in_is_answered_only_by_its_point() -> None:
    answers = Answers()
    answers.ask(OPENING, line(0.0), 0)
    answers.interject(line(5.0, LineType.CUT_IN))
    answers.hear(0, (word("kafka", 4.0), word("latency", 6.5)))
    impact = Evidence("latency", 0, 7, 6.5, 6.7)
    assert [one.answered for one in answers.lines([Heard(2, impacts=(impact,))])] == [True, True]
    assert [one.answered for one in answers.lines([Heard(2)])] == [True, False]
    assert [one.resumed_s for one in answers.lines([Heard(2)])] == [4.0, 1.5]
    # Before anybody has listened nothing is said of it.
    assert {(one.answered, one.resumed_s) for one in answers.lines()} == {(None, None)}


def test_the_labels_that_count_come_with_the_answer() -> None:
    answers = Answers()
    answers.ask(replace(OPENING, counts=("goal_restated",)), line(0.0), 0)
    assert [turn.counts for turn in answers.turns(RATE)] == [("goal_restated",)]
    assert answers.said() == [[]]
