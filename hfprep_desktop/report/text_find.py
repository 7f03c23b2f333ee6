"""Find words in a text however they are written: case, accents and white space do not matter."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text made plain. `places[i]` is the character of the text that `plain[i]` comes from."""

    plain: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> FoldedText:
        """Fold a text; done once, it can be searched often."""
        plain: list[str] = []
        places: list[int] = []
        for place, character in enumerate(text):
            folded = _folded(character)
            if folded == " " and plain and plain[-1] == " ":
                continue
            plain.extend(folded)
            places.extend([place] * len(folded))
        return cls("".join(plain), tuple(places))

    def find(self, wanted: str) -> list[tuple[int, int]]:
        """Start and end of each hit in the text, in order; none for what holds no character."""
        needle = FoldedText.of(wanted).plain.strip()
        if not needle:
            return []
        hits: list[tuple[int, int]] = []
        at = self.plain.find(needle)
        while at >= 0:
            last = at + len(needle) - 1
            hits.append((self.places[at], self.places[last] + 1))
            at = self.plain.find(needle, last + 1)
        return hits


def _folded(character: str) -> str:
    if character.isascii():
        return " " if character.isspace() else character.lower()
    if character.isspace():
        return " "
    parts = unicodedata.normalize("NFKD", character)
    bare = "".join(part for part in parts if not unicodedata.combining(part)).casefold()
    return bare.replace("’", "'")  # noqa: RUF001  (nobody types the curly one to search)
