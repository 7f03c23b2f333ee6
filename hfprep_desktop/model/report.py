"""A session's debrief."""

from __future__ import annotations

from dataclasses import dataclass

from hfprep_desktop.model.findings import COUNTED, Finding, Status
from hfprep_desktop.model.lanes import Lane, LaneSpan
from hfprep_desktop.model.negotiation import NegotiationLedger
from hfprep_desktop.model.pushback import PushbackLedger
from hfprep_desktop.model.rules import Pillar, RuleInfo


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One rule over a whole session: `turn` is the answer whose finding decides.

    That is the weakest of those that the person did not mark as wrong.
    """

    info: RuleInfo
    turn: int
    finding: Finding
    others: tuple[tuple[int, Finding], ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it enters the totals."""
        return self.finding.status in COUNTED and not self.finding.disputed

    @property
    def to_fix(self) -> bool:
        """Whether there is something to work on."""
        return self.counts and self.finding.status is not Status.PASS


@dataclass(frozen=True, slots=True)
class PillarReport:
    """The entries that carry one pillar."""

    pillar: Pillar
    entries: tuple[ReportEntry, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A session's debrief. `entries` stand in the order of what would help most."""

    verdict: str
    summary: str
    passed: int
    partial: int
    missing: int
    entries: tuple[ReportEntry, ...]
    pillars: tuple[PillarReport, ...]
    notes: tuple[tuple[int, Finding], ...] = ()
    ledger: NegotiationLedger | None = None
    """Of the offer talk in it; None where there was none."""
    pushback: PushbackLedger | None = None
    """Of the replies to objections; None where there were not several."""
    lanes: tuple[LaneSpan, ...] = ()
    """In the order of `Lane`, then of time."""

    def first(self, lane: Lane) -> LaneSpan | None:
        """Where something of a lane was heard for the first time."""
        return next((span for span in self.lanes if span.lane is lane), None)
