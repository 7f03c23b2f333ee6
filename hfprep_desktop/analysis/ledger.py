"""The ledger of an offer talk: which figure was named by whom, what was asked for, what given up.

Only what is clearly heard stands in it: a figure needs a lever near it and a size that fits the
lever; one that is cited, restated, promised as a result or doubtfully recognised is no ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hfprep_desktop.analysis.answer import Answer
from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.phrases import Hit
from hfprep_desktop.analysis.quantities import Quantity, Unit
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rules.accepted_first_offer import ACCEPTED_FIRST_OFFER
from hfprep_desktop.analysis.text import Clause, evidence, mean_probability, split_clauses
from hfprep_desktop.model import (
    Concession,
    Evidence,
    FigureUnit,
    FigureUse,
    LedgerRow,
    Lever,
    NegotiationLedger,
    Side,
)

DOUBTFUL: Final = 0.45
"""Below this mean probability of the recogniser a figure is left out."""

MOST_EQUITY: Final = 5.0
"""Percent; nobody is granted a larger share in such a talk."""

SURELY_EQUITY: Final = 1.0
"""Percent; below this it is a share even where the word for it is far."""

_GROUPS: Final = {"base": Lever.BASE, "equity": Lever.EQUITY, "signon": Lever.SIGN_ON}
_PAY: Final = {Lever.BASE: (40_000, 2_000_000), Lever.SIGN_ON: (1_000, 1_000_000)}
_LEAST_BARE: Final = {Lever.BASE: 40, Lever.SIGN_ON: 5}
"""A number without a unit stands for thousands from here on: "180 base", "22 as sign-on"."""

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

_NEAR_BASE: Final = (0.7, 1.6)
"""What share of their base a figure may be to be taken for a base."""

_SHARES: Final = frozenset({"shares", "options", "units", "rsus"})
_QUOTED: Final = 16
"""Nobody reads more words around a figure."""

SURELY_TAKEN: Final = 0.7
"""From this probability on an offer counts as taken where no stretch of words says so by itself."""

_ADDED_BEFORE: Final = frozenset({"another", "extra", "additional", "further"})
_ADDED_AFTER: Final = frozenset({"more", "extra", "higher", "additional"})
"""What makes a figure a difference: "10 thousand more" is no base."""


@dataclass(frozen=True, slots=True)
class Talk:
    """One answer of the talk: its place, its second, the question's words and the reply's."""

    turn: int
    start: float
    prompt: Answer
    reading: Reading


@dataclass(frozen=True, slots=True)
class _Figure:
    """Tokens [first, last) name `value` (to `upper`) of a lever."""

    lever: Lever
    first: int
    last: int
    value: float
    upper: float | None
    unit: FigureUnit


def build_ledger(talks: Sequence[Talk]) -> NegotiationLedger:
    """The ledger over all answers of a talk, in order."""
    rows: list[LedgerRow] = []
    accepted: Evidence | None = None
    for talk in talks:
        rows.extend(_their_rows(talk))
        rows.extend(_own_rows(talk, rows))
        accepted = accepted or _acceptance(talk)
    return NegotiationLedger(tuple(rows), tuple(_concessions(rows)), accepted)


def _their_rows(talk: Talk) -> Iterator[LedgerRow]:
    """The figures of the question, all at the second in which it was asked."""
    words = _Words(talk.prompt)
    for figure in words.figures():
        use = FigureUse.CITED if words.near(figure, "cited") else FigureUse.OFFERED
        quote = replace(words.quote(figure.first, figure.last), start=talk.start, end=None)
        yield _row(talk, Side.THEY, use, figure, quote)


def _own_rows(talk: Talk, before: Sequence[LedgerRow]) -> Iterator[LedgerRow]:
    words = _Words(talk.reading.answer, _offered(before))
    asked: set[Lever] = set()
    rows: list[tuple[int, LedgerRow]] = []
    for figure in words.figures():
        use = _use(talk.reading, words, figure, before)
        if use is None:
            continue
        quote = words.quote(figure.first, figure.last)
        rows.append((figure.first, _row(talk, Side.YOU, use, figure, quote)))
        if use is FigureUse.ASKED:
            asked.add(figure.lever)
    rows.extend(_named(talk, words, asked))
    return iter([row for _, row in sorted(rows, key=lambda placed: placed[0])])


def _row(talk: Talk, side: Side, use: FigureUse, figure: _Figure, quote: Evidence) -> LedgerRow:
    return LedgerRow(
        talk.turn, side, use, figure.lever, quote, figure.value, figure.upper, figure.unit
    )


def _use(
    reading: Reading, words: _Words, figure: _Figure, before: Sequence[LedgerRow]
) -> FigureUse | None:
    """What the person names a figure for; None where that is not clear."""
    promised = figure.unit is FigureUnit.DOLLARS and _inside(figure, reading.deliverables)
    if promised or words.near(figure, "present_pay") or words.near(figure, "their_figure"):
        return None
    if words.near(figure, "cited"):
        return FigureUse.CITED
    if _is_theirs(figure, before) and not (
        words.near(figure, "settle") and _asked_before(figure, before)
    ):
        return None
    spoken_of = _inside(figure, (*reading.levers, *reading.equity))
    return FigureUse.ASKED if spoken_of or words.asks(figure) else None


def _offered(rows: Sequence[LedgerRow]) -> dict[Lever, float]:
    """Their latest figure for each lever."""
    return {row.lever: row.value for row in rows if row.side is Side.THEY and row.value is not None}


def _is_theirs(figure: _Figure, before: Sequence[LedgerRow]) -> bool:
    """Whether it only says again what they had named last for the lever."""
    return _offered(before).get(figure.lever) == figure.value


def _asked_before(figure: _Figure, before: Sequence[LedgerRow]) -> bool:
    return any(row.use is FigureUse.ASKED and row.lever is figure.lever for row in before)


def _inside(figure: _Figure, mentions: Iterable[Mention]) -> bool:
    return any(one.first <= figure.first and figure.last <= one.last for one in mentions)


def _named(talk: Talk, words: _Words, asked: set[Lever]) -> Iterator[tuple[int, LedgerRow]]:
    """Levers that were spoken of without a figure to ask for, each once."""
    found = [hit for hit in words.lever_hits() if _remarked(hit, talk.reading)]
    found += [hit for hit in words.answer.said("other_lever") if words.asks_for(hit.first)]
    for hit in sorted(found, key=lambda one: one.first):
        lever = _GROUPS.get(hit.group, Lever.OTHER)
        if lever in asked:
            continue
        asked.add(lever)
        quote = words.quote(hit.first, hit.last)
        yield (
            hit.first,
            LedgerRow(talk.turn, Side.YOU, FigureUse.NAMED, lever, quote),
        )


def _remarked(hit: Hit, reading: Reading) -> bool:
    return any(one.first < hit.last and hit.first < one.last for one in reading.levers)


def _acceptance(talk: Talk) -> Evidence | None:
    """The words that take the offer; a weighing that is barely for it is not enough."""
    verdict = ACCEPTED_FIRST_OFFER.check(talk.reading)
    if verdict is None or verdict.value is not True or not verdict.spans:
        return None
    chance = talk.reading.chance("accepted_first_offer")
    if not talk.reading.acceptances and chance < SURELY_TAKEN:
        return None
    span, answer = verdict.spans[0], talk.reading.answer
    if _doubtful(answer, span.first, span.last):
        return None
    return evidence(answer.text, answer.tokens, span.first, span.last)


def _concessions(rows: Sequence[LedgerRow]) -> Iterator[Concession]:
    """Each ask against the one before for the same lever; going up is no concession."""
    last: dict[tuple[Lever, FigureUnit], LedgerRow] = {}
    for row in rows:
        if row.use is not FigureUse.ASKED or row.value is None:
            continue
        earlier = last.get((row.lever, row.unit))
        if earlier is not None and earlier.value is not None and row.value < earlier.value:
            yield Concession(earlier, row, earlier.value - row.value)
        last[row.lever, row.unit] = row


def _doubtful(answer: Answer, first: int, last: int) -> bool:
    probability = mean_probability(answer.tokens[first:last])
    return probability is not None and probability < DOUBTFUL


class _Words:
    """One answer's words, and where its figures and levers stand.

    `offered` are the figures that lie on the table: they tell what a bare number is about.
    """

    def __init__(self, answer: Answer, offered: Mapping[Lever, float] | None = None) -> None:
        self.answer = answer
        self._offered = offered or {}
        self._clauses = split_clauses(answer.tokens, answer.text)

    def figures(self) -> list[_Figure]:
        """The figures that belong to a lever, in order."""
        found: list[_Figure] = []
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
            if _doubtful(self.answer, amount.first, last):
                continue
            figure = self._figure(amount, upper, last, used)
            if figure is not None:
                found.append(figure)
        return found

    def lever_hits(self) -> list[Hit]:
        """The words for base, equity and sign-on, in order."""
        hits = [hit for group in _GROUPS for hit in self.answer.said(group)]
        return sorted(hits, key=lambda hit: hit.first)

    def near(self, figure: _Figure, group: str) -> bool:
        """Whether a phrase of the group stands in the clause of the figure."""
        clause = self._clause(figure.first)
        return self.answer.said_in(clause.first, clause.last, group)

    def asks(self, figure: _Figure) -> bool:
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

    def _figure(
        self, amount: Quantity, upper: Quantity | None, last: int, used: set[int]
    ) -> _Figure | None:
        unit = amount.unit if upper is None or amount.unit is not Unit.NUMBER else upper.unit
        if unit is Unit.PERCENT or (unit is Unit.NUMBER and 0 < amount.value < SURELY_EQUITY):
            return self._share(amount, upper, last)
        if unit not in (Unit.MONEY, Unit.NUMBER):
            return None
        if unit is Unit.NUMBER and self._norm(last) in _SHARES:
            high = None if upper is None else upper.value
            unit_of = FigureUnit.SHARES
            return _Figure(Lever.EQUITY, amount.first, last, amount.value, high, unit_of)
        return self._pay(amount, upper, last, used)

    def _share(self, amount: Quantity, upper: Quantity | None, last: int) -> _Figure | None:
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
        return _Figure(Lever.EQUITY, first, last, value, high, FigureUnit.PERCENT)

    def _pay(
        self, amount: Quantity, upper: Quantity | None, last: int, used: set[int]
    ) -> _Figure | None:
        biggest = amount if upper is None else upper
        bare = biggest.unit is Unit.NUMBER and biggest.value < 1000
        hit = self._lever(amount.first, last, bare, used)
        lever = _GROUPS[hit.group] if hit is not None else self._like_their_base(amount, biggest)
        if lever is None or lever not in _PAY:
            return None
        if bare and (biggest.value < _LEAST_BARE[lever] or not self._stands_alone(last)):
            return None
        high = biggest.value * 1000 if bare else biggest.value
        value = high
        if upper is not None:
            in_thousands = amount.value < 1000 <= high
            value = amount.value * 1000 if in_thousands else amount.value
        least, most = _PAY[lever]
        if not least <= value <= high <= most:
            return None
        if hit is not None:
            used.add(hit.first)
        shown = None if upper is None else high
        return _Figure(lever, amount.first, last, value, shown, FigureUnit.DOLLARS)

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
        is_base = lever is not None and _GROUPS[lever.group] is Lever.BASE
        return is_base and self._led_up_to(first)

    def _led_up_to(self, first: int) -> bool:
        """Whether words right before a figure ask for it, or its clause cites it."""
        clause = self._clause(first)
        asked = self.answer.said_in(max(clause.first, first - _AFTER), first, "ask")
        return asked or self.answer.said_in(clause.first, first, "cited")

    def _like_their_base(self, amount: Quantity, biggest: Quantity) -> Lever | None:
        """Asked for without its name: a figure so near the base on the table can be no other."""
        base = self._offered.get(Lever.BASE)
        value = biggest.value * (1000 if biggest.value < 1000 else 1)
        if base is None or not _NEAR_BASE[0] <= value / base <= _NEAR_BASE[1]:
            return None
        return Lever.BASE if self._led_up_to(amount.first) else None

    def _joined(self, last: int, hit: int, joins: frozenset[str]) -> bool:
        """Whether a lever follows its figure: "180 base", "22 thousand as a sign-on"."""
        between = self.answer.tokens[last : hit + 1]
        if hit - last > _AFTER or any(token.border for token in between):
            return False
        return all(token.norm in joins for token in between[:-1])

    def _stands_alone(self, last: int) -> bool:
        if last >= len(self.answer.tokens) or self.answer.tokens[last].border:
            return True
        return self._norm(last) in _GOES_ON

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
        tokens = self.answer.tokens
        first = place
        while first > 0 and tokens[first].border < 2:
            first -= 1
        last = place + 1
        while last < len(tokens) and tokens[last].border < 2:
            last += 1
        return first, last
