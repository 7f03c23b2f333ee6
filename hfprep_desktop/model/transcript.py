"""Words with their times, the text they stand in, and pieces quoted from it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

UNSURE_WORD: Final = 0.5
"""A word that the recogniser gave a smaller probability is shown as doubtful."""


@dataclass(frozen=True, slots=True)
class Word:
    """One spoken or typed word. `probability` is the recogniser's, 0 to 1.

    `original` is the word as it was heard where the person corrected it.
    """

    text: str
    start: float | None = None
    end: float | None = None
    probability: float | None = None
    original: Word | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """Words and the text they stand in. `offsets[i]` is where `words[i]` begins in `text`."""

    text: str = ""
    words: tuple[Word, ...] = ()
    offsets: tuple[int, ...] = ()

    @classmethod
    def from_text(cls, text: str) -> Transcript:
        """A typed answer: the text stays as it is, words are what white space separates."""
        matches = list(re.finditer(r"\S+", text))
        return cls(
            text,
            tuple(Word(match.group()) for match in matches),
            tuple(match.start() for match in matches),
        )

    @classmethod
    def from_words(cls, words: Iterable[Word]) -> Transcript:
        """Recognised words, joined by single spaces."""
        kept: list[Word] = []
        offsets: list[int] = []
        position = 0
        for word in words:
            text = " ".join(word.text.split())
            if not text:
                continue
            kept.append(word if text == word.text else replace(word, text=text))
            offsets.append(position)
            position += len(text) + 1
        return cls(" ".join(word.text for word in kept), tuple(kept), tuple(offsets))

    def between(self, start: float, end: float) -> Transcript:
        """The words whose middle lies in [start, end) seconds; words without times are left out."""
        return Transcript.from_words(
            word
            for word in self.words
            if word.start is not None
            and word.end is not None
            and start <= (word.start + word.end) / 2 < end
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a finding rests on: `quote` is `text[char_start:char_end]` of the transcript."""

    quote: str
    char_start: int
    char_end: int
    start: float | None = None
    end: float | None = None
