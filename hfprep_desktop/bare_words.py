"""Words as they are heard: case and punctuation are how they are written."""

from __future__ import annotations


def bare(text: str) -> str:
    """Only the letters and digits of a word, in lower case."""
    return "".join(character for character in text if character.isalnum()).casefold()
