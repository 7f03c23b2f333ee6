"""The offer worksheet: what is offered, what is asked for, what others pay, and what it adds up to.

A figure that was not entered is None and enters no sum; it is never taken for 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from hfprep_desktop.interview.offer_figures import FigureKind

OFFER_DOCUMENT: Final = "offer"
"""The name the library keeps the worksheet under."""

YEARS: Final = 4
"""Equity is granted over this many years, so offers are compared over as many."""


class Term(StrEnum):
    """The three levers of an offer."""

    BASE = "base"
    EQUITY = "equity"
    SIGN_ON = "sign_on"


TERM_NAMES: Final[Mapping[Term, str]] = {
    Term.BASE: "Base",
    Term.EQUITY: "Equity",
    Term.SIGN_ON: "Sign-on",
}

TERM_KINDS: Final[Mapping[Term, FigureKind]] = {
    Term.BASE: FigureKind.BASE,
    Term.EQUITY: FigureKind.EQUITY,
    Term.SIGN_ON: FigureKind.SIGN_ON,
}


@dataclass(frozen=True, slots=True)
class Terms:
    """One offer: base in dollars a year, equity in percent of the company, sign-on in dollars."""

    base: float | None = None
    equity: float | None = None
    sign_on: float | None = None

    def figure(self, term: Term) -> float | None:
        """What was entered for a lever."""
        return {Term.BASE: self.base, Term.EQUITY: self.equity, Term.SIGN_ON: self.sign_on}[term]

    def with_figure(self, term: Term, value: float | None) -> Terms:
        """The same with another figure for one lever."""
        return replace(self, **{term.value: value})

    @property
    def entered(self) -> tuple[Term, ...]:
        """The levers that have a figure."""
        return tuple(term for term in Term if self.figure(term) is not None)


@dataclass(frozen=True, slots=True)
class MarketRange:
    """What a lever goes for elsewhere, in its own unit; an end that was not entered is None."""

    low: float | None = None
    high: float | None = None

    @property
    def ends(self) -> tuple[float, float] | None:
        """Both ends, the lower first; None where one was not entered."""
        if self.low is None or self.high is None:
            return None
        return min(self.low, self.high), max(self.low, self.high)


PUBLISHED: Final[Mapping[Term, MarketRange]] = {
    Term.BASE: MarketRange(165_000, 180_000),
    Term.EQUITY: MarketRange(0.04, 0.07),
    Term.SIGN_ON: MarketRange(),
}
"""The figures of the guide for the senior role; it gives none for the sign-on."""


@dataclass(frozen=True, slots=True)
class Deliverable:
    """What the person binds more equity to: what it is, by which figure it is measured, by when."""

    what: str = ""
    figure: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class OfferWorksheet:
    """Everything a person entered. `company_value` in dollars, `dilution` in percent.

    `ranges` are the person's own, beside the published ones. `evidence` is another market figure
    in their words, `own_words` the ask where they wrote it themselves.
    """

    offer: Terms = Terms()
    counter: Terms = Terms()
    peer: Terms = Terms()
    base_range: MarketRange = MarketRange()
    equity_range: MarketRange = MarketRange()
    sign_on_range: MarketRange = MarketRange()
    company_value: float | None = None
    dilution: float | None = None
    evidence: str = ""
    deliverable: Deliverable = Deliverable()
    own_words: str = ""

    def own_range(self, term: Term) -> MarketRange:
        """The range that the person entered for a lever."""
        return {
            Term.BASE: self.base_range,
            Term.EQUITY: self.equity_range,
            Term.SIGN_ON: self.sign_on_range,
        }[term]

    def with_range(self, term: Term, found: MarketRange) -> OfferWorksheet:
        """The same with another range for one lever."""
        if term is Term.BASE:
            return replace(self, base_range=found)
        if term is Term.EQUITY:
            return replace(self, equity_range=found)
        return replace(self, sign_on_range=found)

    def market(self, term: Term) -> tuple[float, float] | None:
        """The range that counts: the person's own where it is whole, else the published one."""
        return self.own_range(term).ends or PUBLISHED[term].ends

    def value(self, terms: Terms) -> FourYearValue:
        """What an offer adds up to under the worksheet's assumptions."""
        return four_year_value(terms, self.company_value, self.dilution)


@dataclass(frozen=True, slots=True)
class FourYearValue:
    """Dollars over four years: flat base, even vesting, constant company value, before tax.

    A part is None where something that it needs was not entered.
    """

    base: float | None
    equity: float | None
    sign_on: float | None

    def part(self, term: Term) -> float | None:
        """What one lever brings."""
        return {Term.BASE: self.base, Term.EQUITY: self.equity, Term.SIGN_ON: self.sign_on}[term]

    @property
    def parts(self) -> tuple[Term, ...]:
        """The levers that are in the sum."""
        return tuple(term for term in Term if self.part(term) is not None)

    @property
    def total(self) -> float | None:
        """The sum of the parts there are; None where there is none."""
        found = [value for term in self.parts if (value := self.part(term)) is not None]
        return sum(found) if found else None

    def above(self, other: FourYearValue) -> float | None:
        """How much more this is; None where the two sums do not hold the same parts."""
        if self.total is None or other.total is None or self.parts != other.parts:
            return None
        return self.total - other.total


def four_year_value(
    terms: Terms, company_value: float | None, dilution: float | None
) -> FourYearValue:
    """Base times four, the share of the company after dilution, and the sign-on."""
    equity = None
    if terms.equity is not None and company_value is not None and dilution is not None:
        equity = terms.equity / 100 * company_value * (1 - dilution / 100)
    base = None if terms.base is None else terms.base * YEARS
    return FourYearValue(base, equity, terms.sign_on)


def practice_case() -> OfferWorksheet:
    """The worked case that stands in the worksheet until the person enters their own."""
    return OfferWorksheet(
        offer=Terms(172_000, 0.055, 22_000),
        counter=Terms(178_000, 0.064, 30_000),
        peer=Terms(180_000, 0.06),
        company_value=1_000_000_000,
        dilution=0.0,
        deliverable=Deliverable(
            "the marketplace feature", "$300k of new recurring revenue", "within six months"
        ),
    )


def market_figures(worksheet: OfferWorksheet) -> dict[str, bool]:
    """What the person found out about each lever: its name -> whether a market figure is there.

    Their own range and a peer offer's figure are such; those of the practice case are not theirs.
    """
    peer = Terms() if worksheet.peer == practice_case().peer else worksheet.peer
    return {
        TERM_NAMES[term].lower(): worksheet.own_range(term).ends is not None
        or peer.figure(term) is not None
        for term in Term
    }
