"""The committee's debrief: what the best take of each round holds for the three pillars.

It says what was heard and what was not. Whether somebody would be hired it does not say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hfprep_desktop.model import (
    Evidence,
    Pillar,
    ReportEntry,
    RoundKind,
    RuleInfo,
    Session,
    Status,
)
from hfprep_desktop.report.build import build_report, weight_of


@dataclass(frozen=True, slots=True)
class CommitteeEntry:
    """One finding of one round, as the round's report has it.

    `evidence` is the words that carry it, in the answer at place `turn`; None where there are
    none (what is missing has no quote).
    """

    round: RoundKind
    session_id: str
    info: RuleInfo
    status: Status
    message: str
    turn: int
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class CommitteePillar:
    """One pillar over all rounds. `carried` passed, with the weightiest first; `open` did not."""

    pillar: Pillar
    carried: tuple[CommitteeEntry, ...]
    open: tuple[CommitteeEntry, ...]

    @property
    def passed(self) -> int:
        """How many findings passed."""
        return len(self.carried)

    @property
    def total(self) -> int:
        """How many findings count."""
        return len(self.carried) + len(self.open)


@dataclass(frozen=True, slots=True)
class CommitteeDebrief:
    """All rounds together. `practised` are those it rests on, in the loop's order."""

    pillars: tuple[CommitteePillar, ...]
    practised: tuple[RoundKind, ...]
    not_practised: tuple[RoundKind, ...]

    @property
    def passed(self) -> int:
        """Findings that passed, over all pillars."""
        return sum(one.passed for one in self.pillars)

    @property
    def total(self) -> int:
        """Findings that count, over all pillars."""
        return sum(one.total for one in self.pillars)


def build_committee(
    sessions: Sequence[Session], rounds: Sequence[RoundKind], rules: tuple[RuleInfo, ...]
) -> CommitteeDebrief:
    """The debrief of one session for each practised round; `rounds` are those of the loop.

    What the person marked as wrong is left out, as it is wherever findings are counted together.
    """
    ordered = sorted(
        (session for session in sessions if session.round in rounds),
        key=lambda session: rounds.index(session.round),
    )
    entries = [entry for session in ordered for entry in _entries(session, rules)]
    practised = tuple(dict.fromkeys(session.round for session in ordered))
    return CommitteeDebrief(
        tuple(_pillar(pillar, entries) for pillar in Pillar),
        practised,
        tuple(kind for kind in rounds if kind not in practised),
    )


def _entries(session: Session, rules: tuple[RuleInfo, ...]) -> list[CommitteeEntry]:
    report = build_report(session, rules)
    return [_entry(session, entry) for entry in report.entries if entry.counts]


def _entry(session: Session, entry: ReportEntry) -> CommitteeEntry:
    finding = entry.finding
    return CommitteeEntry(
        session.round,
        session.id,
        entry.info,
        finding.status,
        finding.message,
        entry.turn,
        finding.evidence[0] if finding.evidence else None,
    )


def _pillar(pillar: Pillar, entries: list[CommitteeEntry]) -> CommitteePillar:
    inside = [entry for entry in entries if entry.info.pillar is pillar]
    inside.sort(key=lambda entry: -weight_of(entry.info))
    return CommitteePillar(
        pillar,
        tuple(entry for entry in inside if entry.status is Status.PASS),
        tuple(entry for entry in inside if entry.status is not Status.PASS),
    )
