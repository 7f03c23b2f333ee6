"""Mentions: the stretches of an answer that have a role.

A stretch begins where a word has the role with at least its threshold and takes in the words
beside it that nearly have it, so that a quote is not chopped. Stretches of one role that follow
each other directly ("Kafka, Redis, a gateway") are told apart by where the role begins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hfprep_desktop.analysis.answer import Answer
from hfprep_desktop.analysis.text import SENTENCE

if TYPE_CHECKING:
    from hfprep_desktop.analysis.roles import Probabilities

EDGE: Final = 0.5
"""A word beside a stretch belongs to it from this share of the threshold on."""

BEGINS: Final = 0.5
"""From this probability on a role begins anew, although the word before has it, too."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` up to but without `last`; `strength` is the role's highest probability."""

    first: int
    last: int
    strength: float = 1.0


def find_mentions(
    probabilities: Probabilities, least: float, begins: Probabilities | None = None
) -> tuple[Mention, ...]:
    """The stretches of one role, in order, none overlapping another."""
    import numpy as np  # noqa: PLC0415  (slow to import, and wanted with the first answer only)

    found: list[Mention] = []
    beside = probabilities >= least * EDGE
    edges = np.flatnonzero(np.diff(np.concatenate([[False], beside, [False]]).astype(np.int8)))
    for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        for low, high in _parts(first, last, begins):
            strength = float(probabilities[low:high].max())
            if strength >= least:
                found.append(Mention(low, high, strength))
    return tuple(found)


def _parts(first: int, last: int, begins: Probabilities | None) -> list[tuple[int, int]]:
    if begins is None:
        return [(first, last)]
    cuts = [i for i in range(first + 1, last) if begins[i] >= BEGINS > begins[i - 1]]
    return list(zip([first, *cuts], [*cuts, last], strict=True))


STRAY: Final = 6
"""A part of fewer words is the edge of a neighbouring sentence, not half of a contrast."""

LONGEST: Final = 60
"""Nobody reads a longer quote."""


def trimmed(mention: Mention, answer: Answer, chances: Probabilities) -> Mention:
    """The mention without the few words of a sentence that only touches it, and not too long."""
    first, last = mention.first, min(mention.last, mention.first + LONGEST)
    borders = [at for at in range(first + 1, last) if answer.tokens[at].border == SENTENCE]
    for at in borders:
        if at <= first or at >= last or min(at - first, last - at) >= STRAY:
            continue
        if chances[first:at].max() < chances[at:last].max():
            first = at
        else:
            last = at
    return Mention(first, last, mention.strength)


def distinct(mentions: tuple[Mention, ...], answer: Answer) -> tuple[Mention, ...]:
    """Without those that name again what was named before: most of their words are the same."""
    kept: list[Mention] = []
    names: list[frozenset[str]] = []
    for mention in mentions:
        name = _content(answer.norms(mention.first, mention.last))
        if any(len(name & other) * 2 > len(name | other) for other in names if name):
            continue
        kept.append(mention)
        names.append(name)
    return tuple(kept)


def naming(mentions: tuple[Mention, ...], answer: Answer) -> tuple[Mention, ...]:
    """Without those that only announce: "two numbers. First" names no metric."""
    return tuple(
        mention
        for mention in mentions
        if not _content(answer.norms(mention.first, mention.last)) <= _ANNOUNCING
    )


_ANNOUNCING: Final = frozenset(
    {
        "one", "two", "three", "four", "five", "1", "2", "3", "4", "5", "first", "second", "third",
        "next", "last", "number", "metric", "measure", "figure", "kpi", "target", "thing",
        "success",
    }
)  # fmt: skip
"""Words that count or promise; a mention of nothing else has named nothing yet."""


_SMALL: Final = frozenset(
    {
        "a", "an", "the", "of", "to", "in", "on", "at", "for", "and", "or", "with", "that",
        "this", "our", "we", "i", "is", "it", "its", "be", "by", "per",
    }
)  # fmt: skip


def _content(norms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(norm.rstrip("s") for norm in norms if norm not in _SMALL)
