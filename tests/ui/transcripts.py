"""Sessions to be read in the transcript, and what is seen of them there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from hfprep_desktop.model import AnswerKind, Lane, LaneSpan, Session, Transcript, Turn, Word
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.transcript_view import TranscriptView
from tests.samples import full_session, spoken

PAUSE_AFTER = 10
SENTENCE = spoken("then a queue so that nothing gets lost", 10.0)


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


@dataclass
class Clock:
    """Stands still until it is moved."""

    second: float = 100.0

    def __call__(self) -> float:
        return self.second


def middle_of(view: TranscriptView, text: str) -> QPoint:
    return view.word_box(number_of(view, text)).center()


def drawn(view: TranscriptView) -> QImage:
    return view.grab().toImage()


def count_of(image: QImage, color: QColor) -> int:
    wanted = color.rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def said_text(session: Session, turn: int = 0) -> str:
    return session.turns[turn].transcript.text


def playing(view: TranscriptView) -> str:
    """The word under the playhead."""
    word = view.spoken_word
    return "" if word is None else word.word.text


def shown_transcript(stage: QWidget, theme: Theme, clock: Clock) -> TranscriptView:
    """An empty transcript on the stage."""
    view = TranscriptView(theme, clock)
    view.setParent(stage)
    view.resize(660, 300)
    view.show()
    return view
