"""What the latest sessions say together: chances taken or not, and how answers were spoken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from hfprep_desktop.model.findings import Delivery, Status
from hfprep_desktop.model.rounds import AnswerKind, RoundKind


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One verdict that counts: a chance to do what a rule listens for, taken or not."""

    session_id: str
    started_at: datetime
    scenario_id: str
    round: RoundKind
    turn: int
    rule: str
    status: Status


@dataclass(frozen=True, slots=True)
class SpokenAnswer:
    """How one answer was spoken, and where it stands."""

    session_id: str
    started_at: datetime
    scenario_id: str
    round: RoundKind
    turn: int
    kind: AnswerKind
    delivery: Delivery


@dataclass(frozen=True, slots=True)
class History:
    """What the latest sessions say together; of each part the latest come first.

    `opportunities` are of the latest `sessions` that answered each kind of question, `answers` of
    the latest that were judged at all. `marks` holds, by session, rule -> done or not as the
    person ticked it before the findings, and `marked` the opportunities of those sessions.
    """

    sessions: int
    opportunities: Mapping[AnswerKind, tuple[Opportunity, ...]]
    answers: tuple[SpokenAnswer, ...]
    marks: Mapping[str, Mapping[str, bool]]
    marked: tuple[Opportunity, ...]
