"""Sentences of the offer page: what the rules listen for, and what a sum leaves out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hfprep_desktop.interview.offer import (
    TERM_NAMES,
    FourYearValue,
    OfferWorksheet,
    Term,
    Terms,
)
from hfprep_desktop.interview.offer_figures import FigureKind, short_figure

LISTENED_FOR: Final[Mapping[str, str]] = {
    "market-anchor": "Market figure",
    "split-addressed": "Two levers or more",
    "equity-figure": "Equity as a number",
    "deliverable-tied": "Tied to a deliverable",
    "accepted-first-offer": "First offer not taken",
}
"""Rule -> how the page calls it."""


_COUNTS: Final = ("no lever", "one lever", "two levers", "three levers")


def rests_on(rule: str, worksheet: OfferWorksheet) -> str:
    """What in the worksheet a rule will find, or what it misses."""
    counter = worksheet.counter
    levers = _listed([TERM_NAMES[term].lower() for term in counter.entered])
    if rule == "market-anchor":
        has_figure = bool(worksheet.peer.entered or worksheet.evidence.strip())
        return "An outside number, not a wish" if has_figure else "No outside number entered"
    if rule == "split-addressed":
        return levers[:1].upper() + levers[1:] if levers else "No counter entered"
    if rule == "equity-figure":
        return _equity(worksheet)
    if rule == "deliverable-tied":
        parts = (worksheet.deliverable.figure, worksheet.deliverable.by)
        return " ".join(part.strip() for part in parts if part.strip()) or "No result entered"
    asked = len(counter.entered)
    return f"A counter on {_COUNTS[asked]}" if asked else "No counter entered"


def left_out(terms: Terms, value: FourYearValue) -> str:
    """Which levers are not in a sum: not entered, or a share whose worth is not known."""
    gone = [TERM_NAMES[term].lower() for term in Term if terms.figure(term) is None]
    if gone:
        return f"{_listed(gone)} not entered"
    return "" if Term.EQUITY in value.parts else "equity without a value"


def _equity(worksheet: OfferWorksheet) -> str:
    asked, ends = worksheet.counter.equity, worksheet.market(Term.EQUITY)
    if asked is None:
        return "No equity in the counter"
    said = short_figure(asked, FigureKind.EQUITY)
    if ends is None:
        return said
    low, high = ends
    where = "below" if asked < low else "above" if asked > high else "inside"
    return f"{said}, {where} {low:g} to {short_figure(high, FigureKind.EQUITY)}"


def _listed(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
