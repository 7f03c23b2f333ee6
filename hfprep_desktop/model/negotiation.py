"""The ledger of an offer talk: who named which figure for what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hfprep_desktop.model.transcript import Evidence


class Lever(StrEnum):
    """What can be moved in an offer talk."""

    BASE = "base"
    EQUITY = "equity"
    SIGN_ON = "sign-on"
    OTHER = "other"


class Side(StrEnum):
    """Who speaks in an offer talk."""

    YOU = "you"
    THEY = "they"


class FigureUse(StrEnum):
    """What a figure of an offer talk is for."""

    OFFERED = "offered"
    CITED = "cited"
    ASKED = "asked"
    NAMED = "named"
    """The lever was named without a figure."""


class FigureUnit(StrEnum):
    """What a figure of an offer talk counts."""

    DOLLARS = "dollars"
    PERCENT = "percent"
    SHARES = "shares"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One figure of an offer talk, or a lever named without one (then `value` is None).

    `turn` is the place of the answer, or of the answer to the question it was said in. `evidence`
    quotes the words around it. `upper` is the higher end where a range was named.
    """

    turn: int
    side: Side
    use: FigureUse
    lever: Lever
    evidence: Evidence
    value: float | None = None
    upper: float | None = None
    unit: FigureUnit = FigureUnit.DOLLARS


@dataclass(frozen=True, slots=True)
class Concession:
    """How far a later ask for the same lever lies below the one before, in the rows' unit."""

    earlier: LedgerRow
    later: LedgerRow
    size: float


@dataclass(frozen=True, slots=True)
class NegotiationLedger:
    """What was clearly heard in an offer talk, in order. `accepted`: where the offer was taken."""

    rows: tuple[LedgerRow, ...]
    concessions: tuple[Concession, ...] = ()
    accepted: Evidence | None = None

    @property
    def anchor(self) -> LedgerRow | None:
        """The first figure, whoever named it."""
        return next((row for row in self.rows if row.value is not None), None)

    @property
    def asked(self) -> tuple[LedgerRow, ...]:
        """The person's asks that have a figure."""
        return tuple(row for row in self.rows if row.use is FigureUse.ASKED and row.value)

    @property
    def levers(self) -> tuple[Lever, ...]:
        """The levers that the person asked for or named, base first."""
        used = {
            row.lever
            for row in self.rows
            if row.side is Side.YOU and row.use in {FigureUse.ASKED, FigureUse.NAMED}
        }
        return tuple(lever for lever in Lever if lever in used)
