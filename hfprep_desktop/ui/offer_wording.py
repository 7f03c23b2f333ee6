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
from hfprep_desktop.ui.translation import begun, tr, within

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
    levers = _listed([within(tr(TERM_NAMES[term])) for term in counter.entered])
    if rule == "market-anchor":
        has_figure = bool(worksheet.peer.entered or worksheet.evidence.strip())
        return (
            tr("An outside number, not a wish") if has_figure else tr("No outside number entered")
        )
    if rule == "split-addressed":
        return begun(levers) if levers else tr("No counter entered")
    if rule == "equity-figure":
        return _equity(worksheet)
    if rule == "deliverable-tied":
        parts = (worksheet.deliverable.figure, worksheet.deliverable.by)
        return " ".join(part.strip() for part in parts if part.strip()) or tr("No result entered")
    asked = len(counter.entered)
    return (
        tr("A counter on {counts}", counts=tr(_COUNTS[asked]))
        if asked
        else tr("No counter entered")
    )


def left_out(terms: Terms, value: FourYearValue) -> str:
    """Which levers are not in a sum: not entered, or a share whose worth is not known."""
    gone = [within(tr(TERM_NAMES[term])) for term in Term if terms.figure(term) is None]
    if gone:
        return tr("{listed} not entered", listed=_listed(gone))
    return "" if Term.EQUITY in value.parts else tr("equity without a value")


def _equity(worksheet: OfferWorksheet) -> str:
    asked, ends = worksheet.counter.equity, worksheet.market(Term.EQUITY)
    if asked is None:
        return tr("No equity in the counter")
    said = short_figure(asked, FigureKind.EQUITY)
    if ends is None:
        return said
    low, high = ends
    figures = {"said": said, "low": f"{low:g}", "high": short_figure(high, FigureKind.EQUITY)}
    if asked < low:
        return tr("{said}, below {low} to {high}", **figures)
    if asked > high:
        return tr("{said}, above {low} to {high}", **figures)
    return tr("{said}, inside {low} to {high}", **figures)


def _listed(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return tr("{join} and {parts}", join=", ".join(parts[:-1]), parts=parts[-1])
