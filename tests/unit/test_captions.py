"""What is told of words while a round goes on."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from hfprep_desktop.app import build_text_analyzer
from hfprep_desktop.captions import Captions
from hfprep_desktop.events import (
    CaptionsBehind,
    CuesChanged,
    Event,
    WordsCommitted,
    WordsTentative,
)
from hfprep_desktop.interview.answers import Answers
from hfprep_desktop.interview.stopwatch import Stopwatch
from hfprep_desktop.model import (
    SAMPLE_RATE,
    AnswerKind,
    CueState,
    InterviewerLine,
    LineType,
    PlannedTurn,
    Word,
)

PLANNED = PlannedTurn(AnswerKind.PUSHBACK, "Why should we pay for that?", 60.0)
GRANTED = ("That's", "a", "fair", "concern,", "you", "are", "right", "to", "ask.")


def captions(*, is_live: bool = True) -> tuple[Captions, Answers, Stopwatch]:
    answers, stopwatch = Answers(), Stopwatch(lambda: 0.0)
    answers.ask(PLANNED, InterviewerLine(0.0, LineType.PROMPT, PLANNED.prompt), 0)
    return (
        Captions(answers, build_text_analyzer(), stopwatch, is_live=is_live),
        answers,
        stopwatch,
    )


def states(events: Iterable[Event]) -> list[CueState]:
    return [e.cues[0].state for e in events if isinstance(e, CuesChanged)]


def timed(words: tuple[str, ...]) -> tuple[Word, ...]:
    return tuple(Word(text, n * 0.4, n * 0.4 + 0.3, 0.9) for n, text in enumerate(words))


def test_tentative_words_are_shown_and_heard_by_the_coach() -> None:
    shown, _, _ = captions()
    assert states(shown.begin_turn()) == [CueState.NOT_YET]
    events = list(shown.show(SAMPLE_RATE * 4, GRANTED, 5))
    assert events[0] == WordsTentative(GRANTED, 5)
    assert states(events) == [CueState.HEARD]
    assert list(shown.show(SAMPLE_RATE * 5, GRANTED, 9)) == [WordsTentative(GRANTED, 9)]


def test_only_committed_words_stay_when_the_tentative_ones_were_wrong() -> None:
    shown, answers, stopwatch = captions()
    list(shown.begin_turn())
    list(shown.show(SAMPLE_RATE * 4, GRANTED, 0))
    words = timed(("Next", "slide,", "please,", "it", "is", "late", "in", "the", "day", "now"))
    answers.hear(0, words)
    events = list(shown.commit(words, live=True))
    assert events[0] == WordsCommitted(words)
    assert states(events) == [CueState.NOT_YET]
    assert stopwatch.timing(4.0, None).caption_latency_p50_s is not None
    (turn,) = answers.turns(SAMPLE_RATE * 4)
    assert turn.transcript.words == words


def test_words_of_the_answer_before_are_not_put_under_the_new_question() -> None:
    shown, answers, _ = captions()
    answers.ask(PLANNED, InterviewerLine(9.0, LineType.OBJECTION, PLANNED.prompt), SAMPLE_RATE * 9)
    assert list(shown.show(SAMPLE_RATE * 9, GRANTED, 0)) == []
    assert list(shown.show(SAMPLE_RATE * 10, GRANTED, 0)) != []


def test_in_an_exam_nothing_is_shown_and_nothing_measured() -> None:
    shown, answers, stopwatch = captions(is_live=False)
    assert list(shown.begin_turn()) == []
    assert list(shown.show(SAMPLE_RATE * 4, GRANTED, 0)) == []
    words = timed(GRANTED)
    answers.hear(0, words)
    assert list(shown.commit(words, live=True)) == [WordsCommitted(words)]
    assert list(shown.delay(SAMPLE_RATE * 60)) == []
    assert stopwatch.timing(4.0, None).caption_latency_p50_s is None


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        ((0.5, 1.9, 2.9, 0.4), []),
        ((3.2, 12.4, 12.4, 2.2, 1.0, 0.5), [3, 12, 2, 0]),
    ],
)
def test_being_behind_is_told_when_it_is_felt(seconds: tuple[float, ...], told: list[int]) -> None:
    shown, _, _ = captions()
    events = [event for s in seconds for event in shown.delay(int(s * SAMPLE_RATE))]
    assert events == [CaptionsBehind(s) for s in told]
