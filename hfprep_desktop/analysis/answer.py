"""An answer as the rules read it: repaired tokens, amounts, phrase hits, and what is near what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Final

from hfprep_desktop.analysis.phrases import Hit, PhraseBook
from hfprep_desktop.analysis.quantities import Quantity, Unit, find_quantities
from hfprep_desktop.analysis.repair import Slips, repair
from hfprep_desktop.analysis.text import Clause, Token, normalize, split_clauses, tokenize
from hfprep_desktop.model import Transcript

LONGEST_HIT: Final = 32
"""No phrase is longer than this many tokens."""


@dataclass(frozen=True)
class Answer:
    """Everything that was found by looking at words alone; positions are token indexes."""

    text: str
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    quantities: tuple[Quantity, ...]
    hits: Mapping[str, tuple[Hit, ...]]
    classes: Mapping[str, frozenset[str]]
    prompt: frozenset[str]
    questions: frozenset[int]
    # What was looked for before: the same questions are asked at every mention.
    _ordered: dict[tuple[str, ...], tuple[Hit, ...]] = field(default_factory=dict, repr=False)
    _members: dict[str, list[int]] = field(default_factory=dict, repr=False)

    def of(self, *groups: str) -> tuple[Hit, ...]:
        """The hits of these groups, in order."""
        if groups not in self._ordered:
            found = [hit for group in groups for hit in self.hits.get(group, ())]
            self._ordered[groups] = tuple(sorted(found, key=lambda hit: (hit.first, hit.last)))
        return self._ordered[groups]

    def between(self, low: int, high: int, *groups: str) -> tuple[Hit, ...]:
        """Of these groups the hits that begin in [low, high), in order."""
        hits = self.of(*groups)
        return hits[_place(hits, low) : _place(hits, high)]

    def near(self, first: int, last: int, groups: Iterable[str], before: int, after: int) -> bool:
        """Whether a hit of a group begins up to `before` tokens ahead or `after` tokens behind."""
        low, high = self.reach_back(first, before), self.reach_on(last, after)
        return bool(self.between(low, high, *groups))

    def reach_back(self, first: int, count: int) -> int:
        """`count` tokens back, but not over the beginning of the sentence."""
        index = first
        while index > 0 and first - index < count and self.tokens[index].border < 2:
            index -= 1
        return index

    def reach_on(self, last: int, count: int) -> int:
        """`count` tokens on, but not over the end of the sentence."""
        index = last
        while index < len(self.tokens) and index - last < count and self.tokens[index].border < 2:
            index += 1
        return index

    def phrase(self, first: int, last: int, most: int = 7) -> tuple[int, int]:
        """The span, drawn on to the end of its clause or by `most` tokens: reads as a quote."""
        end = last
        while end < len(self.tokens) and end - last < most and not self.tokens[end].border:
            end += 1
        return first, end

    def members(self, name: str) -> list[int]:
        """Tokens that belong to a class of words, in order."""
        if name not in self._members:
            words = self.classes.get(name, frozenset())
            self._members[name] = [i for i, token in enumerate(self.tokens) if token.norm in words]
        return self._members[name]

    def members_between(self, low: int, high: int, name: str) -> list[int]:
        """Of a class of words the tokens in [low, high), in order."""
        found = self.members(name)
        return found[bisect_left(found, low) : bisect_left(found, high)]

    def overlapping(self, first: int, last: int, group: str) -> bool:
        """Whether a hit of the group shares a token with [first, last)."""
        hits = self.between(first - LONGEST_HIT, last, group)
        return any(first < hit.last for hit in hits)

    @cached_property
    def amounts(self) -> tuple[Quantity, ...]:
        """Amounts that size something: not versions, dates or names."""
        return tuple(q for q in self.quantities if q.unit is not Unit.NAME)

    def amount_in(self, first: int, last: int) -> Quantity | None:
        """The first amount that begins in [first, last)."""
        amounts = self.amounts
        place = _place(amounts, first)
        found = amounts[place] if place < len(amounts) else None
        return found if found is not None and found.first < last else None


def _place(found: Sequence[Hit] | Sequence[Quantity], at: int) -> int:
    """Of things in order: the index of the first that begins at token `at` or later."""
    return bisect_left(found, at, key=attrgetter("first"))


def read_answer(transcript: Transcript, prompt: str, book: PhraseBook, slips: Slips) -> Answer:
    """Tokens, amounts and phrase hits of a transcript."""
    tokens = repair(tokenize(transcript), slips)
    quantities = find_quantities(tokens)
    clauses = split_clauses(tokens, transcript.text)
    return Answer(
        text=transcript.text,
        tokens=tokens,
        clauses=clauses,
        quantities=quantities,
        hits=book.find(tokens, quantities),
        classes=book.classes,
        prompt=frozenset(normalize(prompt)),
        questions=frozenset(
            index
            for clause in clauses
            if clause.question
            for index in range(clause.first, clause.last)
        ),
    )
