"""An answer as the rules read it: repaired tokens, amounts, phrase hits, and what is near what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hfprep_desktop.analysis.phrases import Hit, PhraseBook
from hfprep_desktop.analysis.quantities import Quantity, Unit, find_quantities
from hfprep_desktop.analysis.repair import Slips, repair
from hfprep_desktop.analysis.text import Clause, Token, normalize, split_clauses, tokenize
from hfprep_desktop.model import Transcript


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

    def of(self, *groups: str) -> tuple[Hit, ...]:
        """The hits of these groups, in order."""
        found = [hit for group in groups for hit in self.hits.get(group, ())]
        return tuple(sorted(found, key=lambda hit: (hit.first, hit.last)))

    def near(self, first: int, last: int, groups: Iterable[str], before: int, after: int) -> bool:
        """Whether a hit of a group begins up to `before` tokens ahead or `after` tokens behind."""
        low, high = self.reach_back(first, before), self.reach_on(last, after)
        return any(low <= hit.first < high for group in groups for hit in self.hits.get(group, ()))

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
        """Tokens that belong to a class of words."""
        words = self.classes.get(name, frozenset())
        return [index for index, token in enumerate(self.tokens) if token.norm in words]

    def amounts(self) -> tuple[Quantity, ...]:
        """Amounts that size something: not versions, dates or names."""
        return tuple(q for q in self.quantities if q.unit is not Unit.NAME)

    def amount_in(self, first: int, last: int) -> Quantity | None:
        """The first amount that begins in [first, last)."""
        return next((q for q in self.amounts() if first <= q.first < last), None)


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
