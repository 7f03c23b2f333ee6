"""Sessions to be read in the transcript."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hfprep_desktop.model import AnswerKind, Lane, LaneSpan, Session, Transcript, Turn, Word
from hfprep_desktop.ui.widgets.transcript_view import TranscriptView
from tests.samples import full_session

PAUSE_AFTER = 10


def with_answers(*answers: Transcript) -> Session:
    """The sample session with these answers to open questions."""
    turns = tuple(
        Turn(AnswerKind.OPEN, f"Question {place}?", 1000.0 * place, 1000.0 * place + 900, said)
        for place, said in enumerate(answers)
    )
    return replace(full_session(Path("/nowhere")), turns=turns, interviewer=())


def long_answer(words: int = 400, start: float = 1.0) -> Transcript:
    """`w0 w1 …`, two a second; a pause of a second after every tenth word."""
    said = []
    at = start
    for number in range(words):
        said.append(Word(f"w{number}", at, at + 0.4, 0.9))
        at += 0.5 if (number + 1) % PAUSE_AFTER else 1.5
    return Transcript.from_words(said)


def lane_span(said: Transcript, quote: str, lane: Lane, turn: int = 0) -> LaneSpan:
    begin = said.text.index(quote)
    return LaneSpan(lane, 0.0, 1.0, quote, turn, begin, begin + len(quote))


def number_of(view: TranscriptView, text: str) -> int:
    """The place of the first word that reads so."""
    return next(n for n, word in enumerate(view.script.words) if word.word.text == text)


def rows_of(view: TranscriptView) -> Sequence[str]:
    """Every paragraph as it is read."""
    return view.toPlainText().split("\n")
