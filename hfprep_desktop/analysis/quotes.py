"""The words of a mention as a person reads them."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.text import evidence
from hfprep_desktop.model import Evidence

_DANGLING: Final = frozenset(
    {
        "and", "but", "or", "so", "the", "a", "an", "to", "of", "i", "we", "with", "when", "that",
        "which", "who", "in", "for", "on", "at", "by", "as", "is", "are", "there", "from", "into",
    }
)  # fmt: skip
"""Words at which no quote ends."""


def quote(reading: Reading, span: Mention) -> Evidence:
    """The words of a mention without the small words at its end, which begin the next thought."""
    tokens, last = reading.answer.tokens, span.last
    while last - 1 > span.first and tokens[last - 1].norm in _DANGLING:
        last -= 1
    return evidence(reading.answer.text, tokens, span.first, last)
