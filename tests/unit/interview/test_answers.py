from __future__ import annotations

from hfprep_desktop.interview.answers import Answers
from hfprep_desktop.model import AnswerKind, InterviewerLine, LineType, PlannedTurn, Word

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
    first, second = answers.lines(answers.turns(15 * RATE))
    assert (first.resumed_s, first.answered) == (1.5, True)
    assert (second.resumed_s, second.answered) == (None, False)


def test_a_round_without_a_question_has_no_turns() -> None:
    assert Answers().turns(0) == ()
    assert Answers().lines(()) == ()
