"""The worksheet as plain text, to take along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from hfprep_desktop.interview.counter_offer import ask
from hfprep_desktop.interview.offer import (
    PUBLISHED,
    TERM_KINDS,
    TERM_NAMES,
    OfferWorksheet,
    Term,
    Terms,
)
from hfprep_desktop.interview.offer_figures import FigureKind, short_figure, show_figure

NOT_ENTERED: Final = "not entered"

ASSUMED: Final = (
    "Flat salary, even vesting, constant company value, before tax. A sum, not a forecast."
)
"""What the four-year value takes for granted."""


def worksheet_text(worksheet: OfferWorksheet) -> str:
    """Every figure, the sum of each offer with its assumptions, and the ask."""
    return "\n".join(_lines(worksheet)) + "\n"


def _lines(worksheet: OfferWorksheet) -> Iterator[str]:
    yield "Offer worksheet"
    yield ""
    offers = (("Offer", worksheet.offer), ("Counter", worksheet.counter), ("Peer", worksheet.peer))
    for term in Term:
        yield TERM_NAMES[term]
        for name, terms in offers:
            yield f"  {name}: {_figure(terms.figure(term), TERM_KINDS[term])}"
        yield f"  Your market range: {_range(worksheet.own_range(term).ends, TERM_KINDS[term])}"
        if (published := PUBLISHED[term].ends) is not None:
            yield f"  The guide's range: {_range(published, TERM_KINDS[term])}"
    yield ""
    yield "Four-year value"
    yield f"  Company value assumed: {_figure(worksheet.company_value, FigureKind.COMPANY_VALUE)}"
    yield f"  Dilution until it can be sold: {_figure(worksheet.dilution, FigureKind.DILUTION)}"
    for name, terms in offers:
        yield f"  {name}: {_total(worksheet, terms)}"
    yield f"  {ASSUMED}"
    yield ""
    yield "Your ask"
    yield f"  {ask(worksheet) or NOT_ENTERED}"


def _figure(value: float | None, kind: FigureKind) -> str:
    return NOT_ENTERED if value is None else show_figure(value, kind)


def _range(ends: tuple[float, float] | None, kind: FigureKind) -> str:
    if ends is None:
        return NOT_ENTERED
    return f"{show_figure(ends[0], kind)} to {show_figure(ends[1], kind)}"


def _total(worksheet: OfferWorksheet, terms: Terms) -> str:
    value = worksheet.value(terms)
    if value.total is None:
        return NOT_ENTERED
    names = ", ".join(TERM_NAMES[term].lower() for term in value.parts)
    return f"{short_figure(value.total, FigureKind.BASE)} ({names})"
