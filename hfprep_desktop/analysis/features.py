"""What the role network is shown of each token: numbers that stand for readable facts.

The word itself (its row in the vocabulary), the word and its beginning and ending as buckets
(for words the vocabulary lacks), the kind of amount it belongs to, the break before it, whether
it stands in a question, and whether the prompt holds it, too. The training (packaging/roles)
uses this same file.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from hfprep_desktop.analysis.quantities import Quantity, Unit
from hfprep_desktop.analysis.text import Token
from hfprep_desktop.model import AnswerKind

Indices: TypeAlias = NDArray[np.int64]

UNKNOWN: Final = 0
FIGURE: Final = 1
FIRST_WORD: Final = 2
"""Rows of the word table: a word it lacks, anything written in digits, then the vocabulary."""

WHOLE_BUCKETS: Final = 4000
PART_BUCKETS: Final = 1500
HEAD_LETTERS: Final = 4
TAIL_LETTERS: Final = 3

UNITS: Final[Mapping[tuple[Unit, bool], int]] = {
    (unit, begins): 2 * place + (1 if begins else 2)
    for place, unit in enumerate(Unit)
    for begins in (True, False)
}
"""(unit, whether the amount begins here) -> index; 0 is no amount."""

KINDS: Final = (AnswerKind.FRAMING, AnswerKind.PUSHBACK, AnswerKind.NEGOTIATION)
"""Kinds of answer that have roles, in the order of the network's table."""


@dataclass(frozen=True, slots=True)
class Features:
    """One row a token. Shapes: `flags` is (tokens, 2), all others (tokens,)."""

    words: Indices
    wholes: Indices
    heads: Indices
    tails: Indices
    units: Indices
    borders: Indices
    flags: NDArray[np.float32]

    def part(self, first: int, last: int) -> Features:
        """The rows of tokens `first` up to but without `last`."""
        rows = slice(first, last)
        return Features(
            self.words[rows],
            self.wholes[rows],
            self.heads[rows],
            self.tails[rows],
            self.units[rows],
            self.borders[rows],
            self.flags[rows],
        )


def encode(
    tokens: tuple[Token, ...],
    quantities: tuple[Quantity, ...],
    questions: frozenset[int],
    prompt: frozenset[str],
    vocabulary: Mapping[str, int],
) -> Features:
    """The features of every token; `vocabulary` gives a word's row of the word table."""
    rows: dict[str, tuple[int, int, int, int]] = {}
    for token in tokens:
        if token.norm not in rows:
            rows[token.norm] = _word_row(token.norm, vocabulary)
    by_word = np.array([rows[token.norm] for token in tokens], dtype=np.int64).reshape(-1, 4)
    units = np.zeros(len(tokens), dtype=np.int64)
    for quantity in quantities:
        units[quantity.first : quantity.last] = UNITS[quantity.unit, False]
        units[quantity.first] = UNITS[quantity.unit, True]
    flags = np.zeros((len(tokens), 2), dtype=np.float32)
    flags[list(questions), 0] = 1
    flags[[index for index, token in enumerate(tokens) if token.norm in prompt], 1] = 1
    return Features(
        words=by_word[:, 0],
        wholes=by_word[:, 1],
        heads=by_word[:, 2],
        tails=by_word[:, 3],
        units=units,
        borders=np.array([token.border for token in tokens], dtype=np.int64),
        flags=flags,
    )


def _word_row(norm: str, vocabulary: Mapping[str, int]) -> tuple[int, int, int, int]:
    figure = norm[0].isdigit() or norm[0] in ".$€£₹"
    return (
        FIGURE if figure else vocabulary.get(norm, UNKNOWN),
        _bucket("w", norm, WHOLE_BUCKETS),
        _bucket("p", norm[:HEAD_LETTERS], PART_BUCKETS),
        _bucket("s", norm[-TAIL_LETTERS:], PART_BUCKETS),
    )


def _bucket(kind: str, letters: str, count: int) -> int:
    """1 to `count`; the same on every machine (0 stays free for what training hides)."""
    return zlib.crc32(f"{kind}{letters}".encode()) % count + 1
