"""How what a person thinks they did compares with what the rules found. Counts, never a grade."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hfprep_desktop.model import (
    COUNTED,
    WEAKEST_FIRST,
    Opportunity,
    RuleInfo,
    Session,
    Status,
    Turn,
)


@dataclass(frozen=True, slots=True)
class Agreement:
    """On how many of the marked findings the person and the rules say the same."""

    agreed: int
    total: int

    @property
    def words(self) -> str:
        """`7 of 9`."""
        return f"{self.agreed} of {self.total}"


@dataclass(frozen=True, slots=True)
class SelfView:
    """What a person marked of one session, and how near that came.

    `marks` holds rule -> done or not, without what they were not sure of. `trend` are the
    agreements of the latest sessions with marks, the oldest first, this one included.
    """

    marks: Mapping[str, bool]
    agreement: Agreement
    trend: tuple[Agreement, ...]

    @property
    def words(self) -> str:
        """What the report says of it; empty where nothing can be compared."""
        if not self.agreement.total:
            return ""
        told = f"You and the rules agree on {self.agreement.words}."
        if len(self.trend) < 2:
            return told
        steps = ", ".join(one.words for one in self.trend)
        return f"{told} Agreement: {steps}."


def questions(session: Session, rules: Iterable[RuleInfo]) -> tuple[RuleInfo, ...]:
    """What to ask a person before the findings show: all that counts in their answers.

    In the rules' reading order, so that the order gives nothing of the findings away.
    """
    return tuple(
        info
        for info in rules
        if any(_counts(info, turn) for turn in session.turns if turn.is_answered)
    )


def agreement(marks: Mapping[str, bool], statuses: Mapping[str, Status]) -> Agreement:
    """A "yes" agrees with a pass, a "no" with all else that counts: half done is not yet done.

    What was not marked, or what the rules could not judge, is in no total.
    """
    compared = [
        done is (statuses[rule] is Status.PASS)
        for rule, done in marks.items()
        if statuses.get(rule) in COUNTED
    ]
    return Agreement(sum(compared), len(compared))


def statuses_of(session: Session) -> dict[str, Status]:
    """For each rule what decides of its counted findings, without what was marked as wrong."""
    met: dict[str, list[Status]] = {}
    for turn in session.turns:
        for finding in turn.analysis.findings if turn.analysis and turn.is_answered else ():
            if finding.status in COUNTED and not finding.disputed:
                met.setdefault(finding.rule, []).append(finding.status)
    return _deciding(met)


def session_statuses(opportunities: Iterable[Opportunity]) -> dict[str, dict[str, Status]]:
    """The same for many sessions, by session id in the order in which they come."""
    met: dict[str, dict[str, list[Status]]] = {}
    for one in opportunities:
        met.setdefault(one.session_id, {}).setdefault(one.rule, []).append(one.status)
    return {session: _deciding(rules) for session, rules in met.items()}


def _deciding(met: Mapping[str, list[Status]]) -> dict[str, Status]:
    return {rule: min(found, key=WEAKEST_FIRST.index) for rule, found in met.items()}


def _counts(info: RuleInfo, turn: Turn) -> bool:
    return info.label is not None and info.kind is turn.kind and turn.asks_for(info.label)
