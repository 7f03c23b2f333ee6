"""The ledger of an offer talk in sentences, alike on the screen and in exports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from hfprep_desktop.model import (
    Concession,
    FigureUnit,
    FigureUse,
    LedgerRow,
    Lever,
    NegotiationLedger,
    Side,
)
from hfprep_desktop.wording import clock, quoted

LEDGER_TITLE: Final = "Ledger of the offer talk"

_SIDES: Final[Mapping[Side, str]] = {Side.YOU: "You", Side.THEY: "They"}
_LEVERS: Final[Mapping[Lever, str]] = {
    Lever.BASE: "base",
    Lever.EQUITY: "equity",
    Lever.SIGN_ON: "sign-on",
    Lever.OTHER: "something else",
}


def ledger_sentences(ledger: NegotiationLedger) -> Iterator[str]:
    """Who named the first number, the levers used, what was given up, whether it was taken."""
    anchor = ledger.anchor
    if anchor is None:
        yield "No figure was clearly heard."
    else:
        said = _figure(anchor)
        yield f"{_SIDES[anchor.side]} named the first number: {_LEVERS[anchor.lever]} {said}."
    levers = ", ".join(_LEVERS[lever] for lever in ledger.levers)
    yield f"Levers you used: {levers}." if levers else "You used no lever that was clearly heard."
    for concession in ledger.concessions:
        yield _given_up(concession)
    if ledger.asked and not ledger.concessions:
        yield "No clearly heard ask fell below an earlier one."
    yield _outcome(ledger)


def ledger_row_words(row: LedgerRow) -> str:
    """`You asked: base $176,000`."""
    lead = f"{_SIDES[row.side]} {row.use.value}: {_LEVERS[row.lever]}"
    if row.use is FigureUse.NAMED or row.value is None:
        return f"{lead}, without a figure"
    return f"{lead} {_figure(row)}"


def _given_up(concession: Concession) -> str:
    later = concession.later
    size = _amount(concession.size, later.unit)
    return f"You came down on {_LEVERS[later.lever]} by {size}, to {_figure(later)}."


def _outcome(ledger: NegotiationLedger) -> str:
    taken = ledger.accepted
    if taken is None:
        return "No words that take the offer were clearly heard."
    at = "" if taken.start is None else f" at {clock(taken.start)}"
    return f"The offer was taken{at}: {quoted(taken.quote)}."


def _figure(row: LedgerRow) -> str:
    if row.value is None:
        return "not heard"
    first = _amount(row.value, row.unit)
    return first if row.upper is None else f"{first} to {_amount(row.upper, row.unit)}"


def _amount(value: float, unit: FigureUnit) -> str:
    if unit is FigureUnit.PERCENT:
        return f"{round(value, 6):g}%"
    if unit is FigureUnit.SHARES:
        return f"{value:,.0f} shares"
    return f"${value:,.0f}"
