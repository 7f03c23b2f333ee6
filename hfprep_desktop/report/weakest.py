"""The weakest finding of recent sessions: the smallest share passed of the times it counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Final

from hfprep_desktop.model import Opportunity, RoundKind, RuleInfo, Status
from hfprep_desktop.report.build import weight_of
from hfprep_desktop.wording import counted

ENOUGH: Final = 2
"""A rule that counted less often says little; it is only named where no other counted more."""

RESULTS: Final = 3
"""So many of a rule's latest sessions are shown."""

_WORTH: Final = {Status.PASS: Fraction(1), Status.PARTIAL: Fraction(1, 2)}


@dataclass(frozen=True, slots=True)
class Result:
    """What a rule said in one session: a status for each answer in which it counted, in order."""

    session_id: str
    started_at: datetime
    scenario_id: str
    round: RoundKind
    statuses: tuple[Status, ...]

    @property
    def passed(self) -> int:
        """How many of them passed."""
        return self.statuses.count(Status.PASS)


@dataclass(frozen=True, slots=True)
class Weakest:
    """The finding to work on. `results` are its latest sessions, oldest first.

    `reason` says in words why it is this one.
    """

    info: RuleInfo
    passed: int
    partial: int
    total: int
    results: tuple[Result, ...]
    reason: str

    @property
    def rate(self) -> str:
        """`2 of 7`."""
        return f"{self.passed} of {self.total}"


def find_weakest(
    opportunities: Iterable[Opportunity], rules: tuple[RuleInfo, ...]
) -> Weakest | None:
    """The rule with the smallest share of its opportunities taken; one in part counts half.

    Rules that counted twice at least come first; where there is none, one opportunity has to do
    and the reason says so. Ties go to what the report weighs more, then to reading order. None
    where nothing has been judged, or nothing is left to fix.
    """
    met: dict[str, list[Opportunity]] = {}
    for one in opportunities:
        met.setdefault(one.rule, []).append(one)
    judged = [info for info in rules if info.label is not None and info.id in met]
    often = [info for info in judged if len(met[info.id]) >= ENOUGH]
    to_fix = [info for info in often or judged if _share(met[info.id]) < 1]
    if not to_fix:
        return None
    weakest = min(to_fix, key=lambda info: (_share(met[info.id]), -weight_of(info)))
    lowest = _share(met[weakest.id])
    tied = [info for info in to_fix if _share(met[info.id]) == lowest and info is not weakest]
    found = met[weakest.id]
    return Weakest(
        info=weakest,
        passed=_times(found, Status.PASS),
        partial=_times(found, Status.PARTIAL),
        total=len(found),
        results=_results(found),
        reason=_reason(found, tied),
    )


def _share(found: list[Opportunity]) -> Fraction:
    return sum((_WORTH.get(one.status, Fraction(0)) for one in found), Fraction(0)) / len(found)


def _times(found: list[Opportunity], status: Status) -> int:
    return sum(one.status is status for one in found)


def _results(found: list[Opportunity]) -> tuple[Result, ...]:
    sessions: dict[str, list[Opportunity]] = {}
    for one in sorted(found, key=lambda one: (one.started_at, one.session_id, one.turn)):
        sessions.setdefault(one.session_id, []).append(one)
    latest = list(sessions.values())[-RESULTS:]
    return tuple(
        Result(
            each[0].session_id,
            each[0].started_at,
            each[0].scenario_id,
            each[0].round,
            tuple(one.status for one in each),
        )
        for each in latest
    )


def _reason(found: list[Opportunity], tied: list[RuleInfo]) -> str:
    passed, partial, total = _times(found, Status.PASS), _times(found, Status.PARTIAL), len(found)
    if total < ENOUGH:
        told = "In part the one time it counted" if partial else "Not heard the one time it counted"
        return f"{told}. No finding has counted twice yet, so this rests on one answer."
    sessions = counted(len({one.session_id for one in found}), "session")
    told = (
        f"Passed {passed} of {total} times, {partial} in part, over {sessions}."
        if partial
        else f"Passed {passed} of {total} times, over {sessions}."
    )
    rank = (
        f"{tied[0].title} stands as low, but this one weighs more in the report."
        if tied
        else "That is the smallest share of all your findings."
    )
    return f"{told} {rank}"
