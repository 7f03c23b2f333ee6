"""Word errors, counted on words as they are heard: case and punctuation do not matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

FILLERS: Final = frozenset({"uh", "um", "mhm", "hm", "hmm", "mm"})
_NAMES: Final = "zero one two three four five six seven eight nine ten"
DIGITS: Final = {name: str(number) for number, name in enumerate(_NAMES.split())}
"""Recognisers write small numbers in either way."""


def heard_words(text: str) -> list[str]:
    """The words of a text without case, punctuation and fillers that recognisers leave out."""
    flat = text.lower().replace("\u2019", "'").replace("-", " ").replace("%", " percent")
    words = (word.strip("'") for word in re.sub(r"[^a-z0-9' ]", " ", flat).split())
    return [DIGITS.get(word, word) for word in words if word and word not in FILLERS]


def word_errors(reference: str, heard: str) -> int:
    """Substitutions, insertions and deletions between two texts."""
    return edits(heard_words(reference), heard_words(heard))


def edits(reference: Sequence[str], heard: Sequence[str]) -> int:
    """Levenshtein distance between two lists of words."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(reference, 1):
        above, row = row, [number]
        for place, other in enumerate(heard, 1):
            change = above[place - 1] + (word != other)
            row.append(min(change, above[place] + 1, row[-1] + 1))
    return row[-1]
