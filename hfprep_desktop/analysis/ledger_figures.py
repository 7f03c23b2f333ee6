"""The figures in one answer of an offer talk, and the lever that each belongs to.

Left out is what is no clear figure of a lever: doubtfully recognised words, sizes that fit no
lever, differences ("10 thousand more") whose starting point is not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from hfprep_desktop.analysis.answer import Answer
from hfprep_desktop.analysis.phrases import Hit
from hfprep_desktop.analysis.quantities import Quantity, Unit
from hfprep_desktop.analysis.text import (
    Clause,
    evidence,
    is_doubtful,
    sentence_around,
    split_clauses,
)
from hfprep_desktop.model import Evidence, FigureUnit, Lever

MOST_EQUITY: Final = 5.0
"""Percent; nobody is granted a larger share in such a talk."""

SURELY_EQUITY: Final = 1.0
"""Percent; below this it is a share even where the word for it is far."""

LEVER_GROUPS: Final = {"base": Lever.BASE, "equity": Lever.EQUITY, "signon": Lever.SIGN_ON}
_PAY: Final = {Lever.BASE: (40_000, 2_000_000), Lever.SIGN_ON: (1_000, 1_000_000)}
_LEAST_BARE: Final = {Lever.BASE: 40, Lever.SIGN_ON: 5}
"""A number without a unit stands for thousands from here on: "180 base", "22 as sign-on"."""

_LEAST_STEP: Final = 1
"""An increase may be as small as one likes."""

_AFTER: Final = 3
_TIGHT: Final = 2
_BEFORE: Final = 8
_FAR: Final = 40
"""Words between a lever and its figure, by how they are joined."""

_JOINS: Final = frozenset({"for", "as", "in", "of", "the", "a", "an", "my", "dollars"})
_GOES_ON: Final = frozenset(
    {
        "on", "for", "as", "in", "and", "but", "so", "if", "to", "would", "is", "or", "with",
        "that", "because", "then", "here", "base", "plus", "of", "a", "rather", "instead", "up",
        "sign", "signing", "signon", "equity", "i", "please", "today",
    }
)  # fmt: skip
"""What may follow a bare number that is pay; "50 people" is none."""

_NEAR_BASE: Final = (0.5, 2.0)
"""What share of the base named last a figure may be to be taken for a base."""

_LEADS_IN: Final = frozenset(
    {
        "then", "so", "all", "right", "alright", "okay", "fine", "well", "realistically",
        "honestly", "say", "let", "us", "make", "it", "at", "call", "good", "great", "yes", "no",
        "sure", "look", "listen", "but", "and", "my", "number", "figure", "ask", "last", "final",
        "best", "is", "would", "be", "maybe", "perhaps",
    }
)  # fmt: skip
"""Words that may stand before a bare figure that is an ask by itself: "All right, 176"."""

_ENDS_BARE: Final = frozenset(
    {
        "on", "for", "and", "but", "so", "if", "to", "would", "is", "or", "with", "that", "because",
        "then", "base", "plus", "instead", "i", "please", "today",
    }
)  # fmt: skip
"""What may follow a bare figure whose lever is not named."""

_SHARES: Final = frozenset({"shares", "options", "units", "rsus"})
_QUOTED: Final = 16
"""Nobody reads more words around a figure."""

_ADDED_BEFORE: Final = frozenset({"another", "extra", "additional", "further"})
_RAISES: Final = frozenset(
    {
        "raise", "raising", "increase", "increasing", "lift", "lifting", "bring", "bringing",
        "bump", "bumping", "boost", "boosting", "improve", "improving", "move", "moving", "go",
        "goes", "up", "come", "push",
    }
)  # fmt: skip
_LOWERS: Final = frozenset({"down", "below", "under", "lower", "lowering", "reduce", "drop", "cut"})
"""Which way "by 5 thousand" goes."""

_ABOVE_OR_BELOW: Final = frozenset(
    {"more", "less", "over", "above", "below", "under", "beyond", "than"}
)
"""After these a denied ask names its own limit: "I am not asking for more than 176"."""

_SPREAD: Final = frozenset({"over", "within", "across"})
"""Before a duration: what is raised "over two years" is no base of today."""

_ADDED_AFTER: Final = frozenset({"more", "extra", "higher", "additional"})
"""What makes a figure a difference: "10 thousand more" is no base."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Tokens [first, last) name `value` (to `upper`) of a lever."""

    lever: Lever
    first: int
    last: int
    value: float
    upper: float | None
    unit: FigureUnit
    asked: bool = False
    """Whether the way it is said asks for it: an increase, or a move away from their figure."""


class OfferWords:
    """One answer's words, and where its figures and levers stand.

    `offered` are the figures that lie on the table, `base` is the one that was named last by
    either side, in dollars: they tell what a bare number is about.
    """

    def __init__(
        self,
        answer: Answer,
        offered: Mapping[Lever, float] | None = None,
        base: float | None = None,
    ) -> None:
        self.answer = answer
        self._offered = offered or {}
        self._base = base
        self._clauses = split_clauses(answer.tokens, answer.text)

    def figures(self) -> list[Figure]:
        """The figures that belong to a lever, in order."""
        found: list[Figure] = []
        used: set[int] = set()
        amounts = list(self.answer.amounts)
        while amounts:
            amount = amounts.pop(0)
            upper = amounts[0] if amounts and self._is_range(amount, amounts[0]) else None
            if upper is not None:
                amounts.pop(0)
            last = amount.last if upper is None else upper.last
            added = self._norm(amount.first - 1) in _ADDED_BEFORE
            if added or self._norm(last) in _ADDED_AFTER:
                continue
            if is_doubtful(self.answer.tokens[amount.first : last]):
                continue
            figure = self._read(amount, upper, last, used)
            if figure is not None:
                found.append(figure)
        return found

    def lever_hits(self) -> list[Hit]:
        """The words for base, equity and sign-on, in order."""
        hits = [hit for group in LEVER_GROUPS for hit in self.answer.said(group)]
        return sorted(hits, key=lambda hit: hit.first)

    def denied(self, place: int) -> bool:
        """Whether what stands at a token is said not to be asked for: "I'm not asking for 190"."""
        hits = self._said(self._clause(place).first, place, "not_asked")
        if not hits:
            return False
        last = hits[-1].last
        limits = _ABOVE_OR_BELOW & set(self.answer.norms(last, place))
        return not limits and not self.answer.said_in(last, place, "ask")

    def is_present_pay(self, place: int) -> bool:
        """Whether what stands at a token belongs to what the person earns where they are."""
        sentence, _ = self._sentence(place)
        told = self._said(sentence, place, "own_pay")
        return bool(told) and not self.answer.said_in(told[-1].last, place, "ask")

    def near(self, figure: Figure, group: str) -> bool:
        """Whether a phrase of the group stands in the clause of the figure."""
        clause = self._clause(figure.first)
        return self.answer.said_in(clause.first, clause.last, group)

    def asks(self, figure: Figure) -> bool:
        """Whether the sentence of the figure asks for something."""
        first, last = self._sentence(figure.first)
        return self.answer.said_in(first, last, "ask")

    def asks_for(self, place: int) -> bool:
        """Whether words not far before a token, in its sentence, ask for it."""
        first, _ = self._sentence(place)
        return self.answer.said_in(max(first, place - _BEFORE), place, "ask")

    def quote(self, first: int, last: int) -> Evidence:
        """The clause around tokens [first, last), with the one before where it is nothing else."""
        clause = self._clause(first)
        sentence, _ = self._sentence(first)
        begin = max(clause.first, last - _QUOTED)
        end = max(last, min(clause.last, begin + _QUOTED))
        if (begin, end) == (first, last) and begin > sentence:
            begin = max(self._clause(begin - 1).first, last - _QUOTED)
        tokens, text = self.answer.tokens, self.answer.text
        if begin > sentence and not text[tokens[begin].char_start].isalnum():
            begin -= 1  # never from within a contraction
        return evidence(text, tokens, begin, end)

    def _said(self, first: int, last: int, group: str) -> list[Hit]:
        """The phrases of a group that begin in [first, last), in order."""
        return [hit for hit in self.answer.said(group) if first <= hit.first < last]

    def _read(
        self, amount: Quantity, upper: Quantity | None, last: int, used: set[int]
    ) -> Figure | None:
        """A figure as it stands, raised by so much, or moved to from theirs."""
        lead = self._norm(amount.first - 1)
        if lead == "by":
            return self._raised(self._figure(amount, upper, last, used), amount.first, last)
        if lead == "from" and upper is not None and self._is_offered(amount):
            moved = self._figure(upper, None, last, used)
            return None if moved is None else replace(moved, asked=True)
        return self._figure(amount, upper, last, used)

    def _raised(self, step: Figure | None, first: int, last: int) -> Figure | None:
        """What an increase leads to; None where it is none, or what it starts from is not known."""
        if step is None or step.lever not in self._offered or step.unit is FigureUnit.SHARES:
            return None
        before = set(self.answer.norms(self._clause(first).first, first))
        is_spread = step.lever is Lever.BASE and self._norm(last) in _SPREAD
        if is_spread or not before & _RAISES or before & _LOWERS:
            return None
        start = self._offered[step.lever]
        upper = None if step.upper is None else round(start + step.upper, 6)
        return replace(step, value=round(start + step.value, 6), upper=upper, asked=True)

    def _is_offered(self, amount: Quantity) -> bool:
        values = self._offered.values()
        return any(value in (amount.value, amount.value * 1000) for value in values)

    def _figure(
        self, amount: Quantity, upper: Quantity | None, last: int, used: set[int]
    ) -> Figure | None:
        unit = amount.unit if upper is None or amount.unit is not Unit.NUMBER else upper.unit
        if unit is Unit.PERCENT or (unit is Unit.NUMBER and 0 < amount.value < SURELY_EQUITY):
            return self._share(amount, upper, last)
        if unit not in (Unit.MONEY, Unit.NUMBER):
            return None
        if unit is Unit.NUMBER and self._norm(last) in _SHARES:
            high = None if upper is None else upper.value
            unit_of = FigureUnit.SHARES
            return Figure(Lever.EQUITY, amount.first, last, amount.value, high, unit_of)
        return self._pay(amount, upper, last, used)

    def _share(self, amount: Quantity, upper: Quantity | None, last: int) -> Figure | None:
        first = amount.first
        scale = 0.01 if {"basis", "bps"} & set(self.answer.norms(first, last)) else 1.0
        value = amount.value * scale
        high = None if upper is None else upper.value * scale
        most = value if high is None else high
        clause = self._clause(first)
        spoken_of = self.answer.said_in(clause.first, clause.last, "equity")
        small = most < SURELY_EQUITY and (
            amount.unit is Unit.PERCENT or Lever.EQUITY in self._offered
        )
        if not 0 < value <= most <= MOST_EQUITY or not (spoken_of or small):
            return None
        return Figure(Lever.EQUITY, first, last, value, high, FigureUnit.PERCENT)

    def _pay(
        self, amount: Quantity, upper: Quantity | None, last: int, used: set[int]
    ) -> Figure | None:
        biggest = amount if upper is None else upper
        bare = biggest.unit is Unit.NUMBER and biggest.value < 1000
        hit = self._lever(amount.first, last, bare, used)
        is_step = self._norm(amount.first - 1) == "by"
        if hit is None and (is_step or not self._like_their_base(amount, biggest, last)):
            return None
        lever = Lever.BASE if hit is None else LEVER_GROUPS[hit.group]
        if lever not in _PAY:
            return None
        least_bare = _LEAST_STEP if is_step else _LEAST_BARE[lever]
        if bare and (biggest.value < least_bare or not self._stands_alone(last)):
            return None
        high = biggest.value * 1000 if bare else biggest.value
        value = high
        if upper is not None:
            in_thousands = amount.value < 1000 <= high
            value = amount.value * 1000 if in_thousands else amount.value
        least, most = _PAY[lever]
        if not (_LEAST_STEP if is_step else least) <= value <= high <= most:
            return None
        if hit is not None:
            used.add(hit.first)
        shown = None if upper is None else high
        least_asked = self._offered.get(Lever.BASE, least)
        asked = lever is Lever.BASE and value >= least_asked and self._is_by_itself(amount, last)
        return Figure(lever, amount.first, last, value, shown, FigureUnit.DOLLARS, asked)

    def _lever(self, first: int, last: int, bare: bool, used: set[int]) -> Hit | None:
        """The word whose figure stands at tokens [first, last); None where it is not clear."""
        hits = self.lever_hits()
        behind = next((hit for hit in hits if hit.first >= last), None)
        before = next((hit for hit in reversed(hits) if hit.last <= first), None)
        clause = self._clause(first)
        in_clause = before is not None and before.first >= clause.first
        free = before is not None and before.first not in used
        distance = _FAR + 1 if before is None else first - before.last
        if in_clause and free and distance <= _TIGHT:
            return before
        if behind is not None and self._joined(last, behind.first, _JOINS):
            return behind
        begin, _ = self._sentence(first)
        same_sentence = before is not None and before.first >= begin
        if free and ((in_clause and distance <= _BEFORE) or (same_sentence and not distance)):
            return before
        if behind is not None and self._joined(last, behind.first, _JOINS | {"on"}):
            return behind
        far = same_sentence and distance <= _FAR
        return before if far and self._may_be_far(first, bare, before) else None

    def _may_be_far(self, first: int, bare: bool, lever: Hit | None) -> bool:
        """Of bare numbers only a base asked for or cited is taken for what was spoken of before."""
        if not bare:
            return True
        is_base = lever is not None and LEVER_GROUPS[lever.group] is Lever.BASE
        return is_base and self._led_up_to(first)

    def _led_up_to(self, first: int) -> bool:
        """Whether words right before a figure ask for it, or its clause cites it."""
        clause = self._clause(first)
        asked = self.answer.said_in(max(clause.first, first - _AFTER), first, "ask")
        return asked or self.answer.said_in(clause.first, first, "cited")

    def _like_their_base(self, amount: Quantity, biggest: Quantity, last: int) -> bool:
        """Asked for without its name: a figure so near the base on the table can be no other."""
        value = biggest.value * (1000 if biggest.value < 1000 else 1)
        low, high = _NEAR_BASE
        if self._base is None or not low <= value / self._base <= high:
            return False
        if biggest.unit is Unit.NUMBER and not self._stands_alone(last, _ENDS_BARE):
            return False
        if self._led_up_to(amount.first):
            return True
        # Nobody asks for less than they were offered: 150 by itself may be a count of anything.
        return value >= self._offered.get(Lever.BASE, 0.0) and self._is_by_itself(amount, last)

    def _is_by_itself(self, amount: Quantity, last: int) -> bool:
        """Whether only words that lead up to a figure stand before it: "All right, 176"."""
        sentence, _ = self._sentence(amount.first)
        clause = self._clause(amount.first)
        first = clause.first if self._norm(clause.first) in {"so", "then"} else sentence
        is_listed = any(
            other.unit is Unit.NUMBER and other.value >= 1 and other is not amount
            for other in self.answer.amounts
            if other.last == amount.first or other.first == last
        )
        return not is_listed and _LEADS_IN.issuperset(self.answer.norms(first, amount.first))

    def _joined(self, last: int, hit: int, joins: frozenset[str]) -> bool:
        """Whether a lever follows its figure: "180 base", "22 thousand as a sign-on"."""
        between = self.answer.tokens[last : hit + 1]
        if hit - last > _AFTER or any(token.border for token in between):
            return False
        return all(token.norm in joins for token in between[:-1])

    def _stands_alone(self, last: int, goes_on: frozenset[str] = _GOES_ON) -> bool:
        if last >= len(self.answer.tokens) or self.answer.tokens[last].border:
            return True
        return self._norm(last) in goes_on

    def _is_range(self, low: Quantity, high: Quantity) -> bool:
        """So "172 to 180 thousand" and "between 0.06 and 0.07 percent" are one figure each."""
        between = self.answer.norms(low.last, high.first)
        lead = self._norm(low.first - 1)
        joined = between == ("to",) or (between == ("and",) and lead == "between")
        fits = low.unit is high.unit or low.unit is Unit.NUMBER
        scaled = low.value * 1000 if low.value < 1000 <= high.value else low.value
        return joined and fits and scaled < high.value

    def _norm(self, place: int) -> str:
        return self.answer.tokens[place].norm if 0 <= place < len(self.answer.tokens) else ""

    def _clause(self, place: int) -> Clause:
        return next(one for one in self._clauses if one.first <= place < one.last)

    def _sentence(self, place: int) -> tuple[int, int]:
        return sentence_around(self.answer.tokens, place)
