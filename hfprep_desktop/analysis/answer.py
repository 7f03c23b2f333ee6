"""An answer as it was said: repaired tokens, amounts, and what the prompt had said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from hfprep_desktop.analysis.phrases import Hit, PhraseBook
from hfprep_desktop.analysis.quantities import Quantity, Unit, find_quantities
from hfprep_desktop.analysis.repair import Slips, repair
from hfprep_desktop.analysis.text import Token, normalize, split_clauses, tokenize
from hfprep_desktop.model import Transcript


@dataclass(frozen=True)
class Answer:
    """Everything that was found by looking at words alone; positions are token indexes."""

    text: str
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    prompt: frozenset[str]
    questions: frozenset[int] = field(repr=False)
    hits: Mapping[str, tuple[Hit, ...]] = field(repr=False)

    @cached_property
    def amounts(self) -> tuple[Quantity, ...]:
        """Amounts that size something: not versions, dates or names."""
        return tuple(q for q in self.quantities if q.unit is not Unit.NAME)

    def amount_in(self, first: int, last: int) -> Quantity | None:
        """The first amount that begins in [first, last)."""
        place = bisect_left(self.amounts, first, key=attrgetter("first"))
        found = self.amounts[place] if place < len(self.amounts) else None
        return found if found is not None and found.first < last else None

    def said(self, group: str) -> tuple[Hit, ...]:
        """The phrases of a group that were said, in order."""
        return self.hits.get(group, ())

    def said_in(self, first: int, last: int, group: str) -> bool:
        """Whether a phrase of the group begins in [first, last)."""
        hits = self.said(group)
        place = bisect_left(hits, first, key=attrgetter("first"))
        return place < len(hits) and hits[place].first < last

    def seconds(self, first: int, last: int) -> float | None:
        """From the beginning of the first to the end of the last of tokens [first, last)."""
        timed = [t for t in self.tokens[first:last] if t.start is not None and t.end is not None]
        if not timed or timed[0].start is None or timed[-1].end is None:
            return None
        return max(0.0, timed[-1].end - timed[0].start)

    def norms(self, first: int, last: int) -> tuple[str, ...]:
        """The words of tokens [first, last) as they are compared."""
        return tuple(token.norm for token in self.tokens[first:last])


def read_answer(transcript: Transcript, prompt: str, slips: Slips, book: PhraseBook) -> Answer:
    """Tokens, amounts and the phrases of a transcript that notes listen for."""
    tokens = repair(tokenize(transcript), slips)
    quantities = find_quantities(tokens)
    return Answer(
        text=transcript.text,
        tokens=tokens,
        quantities=quantities,
        prompt=frozenset(normalize(prompt)),
        questions=frozenset(
            index
            for clause in split_clauses(tokens, transcript.text)
            if clause.question
            for index in range(clause.first, clause.last)
        ),
        hits=book.find(tokens, quantities),
    )
