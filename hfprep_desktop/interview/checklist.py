"""The seven things to have done before the interview: each shown by evidence, or ticked by hand.

What a session or a worksheet shows and what the person says of themselves are kept apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.drills import SLIDES, TRADE_OFF
from hfprep_desktop.interview.loop import counts_as_take
from hfprep_desktop.interview.plan import LOOP
from hfprep_desktop.model import Mode, Opportunity, RoundKind, SessionState, SessionSummary, Status
from hfprep_desktop.wording import counted, listed

CHECKLIST_DOCUMENT: Final = "checklist"
SLIDE_COUNT: Final = 3
"""One slide for each pillar."""
REVIEWED: Final = 2
"""So many sessions with a report make a debrief worked through more than once."""
_SCHEMA: Final = 1


class ItemId(StrEnum):
    """The items, in order; the values stand in the document."""

    SLIDES = "pillar-slides"
    BRIEF = "brief"
    PATTERNS = "two-patterns"
    PUSHBACK = "push-back"
    COMPENSATION = "compensation"
    DEBRIEFS = "worked-debriefs"
    MOCK = "mock-interview"


class ItemState(StrEnum):
    """How far the evidence goes; a tick by hand changes nothing of it."""

    NOT_YET = "not_yet"
    IN_PART = "in_part"
    SHOWN = "shown"


TITLES: Final[Mapping[ItemId, str]] = {
    ItemId.SLIDES: "One slide per pillar",
    ItemId.BRIEF: "Brief with three metrics, each with a target",
    ItemId.PATTERNS: "Two patterns mapped to the metrics",
    ItemId.PUSHBACK: "Push-back role-play",
    ItemId.COMPENSATION: "Compensation research",
    ItemId.DEBRIEFS: "A plan and worked debriefs",
    ItemId.MOCK: "Mock interview with feedback",
}


@dataclass(frozen=True, slots=True)
class Proof:
    """What the evidence for an item says. `session_id` names the session it stands in, if any."""

    state: ItemState
    told: str
    session_id: str = ""
    started_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One item. `ticked_on` is the day on which the person ticked it; None where they did not."""

    id: ItemId
    proof: Proof
    ticked_on: date | None = None

    @property
    def title(self) -> str:
        """What is to be done."""
        return TITLES[self.id]

    @property
    def done(self) -> bool:
        """Shown by evidence, or ticked by hand."""
        return self.proof.state is ItemState.SHOWN or self.ticked_on is not None


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that can be evidence, sessions and verdicts latest first.

    `full_rounds` are the ids of sessions in which every question was answered. `worksheet` is how
    far the offer worksheet is filled in: the name of each market figure -> entered or not.
    """

    summaries: Sequence[SessionSummary]
    opportunities: Sequence[Opportunity]
    full_rounds: frozenset[str]
    has_plan: bool
    worksheet: Mapping[str, bool]


def build_checklist(records: Records, ticks: Mapping[ItemId, date]) -> tuple[ChecklistItem, ...]:
    """All seven items in order."""
    proofs = {
        ItemId.SLIDES: _slides(records),
        ItemId.BRIEF: _brief(records),
        ItemId.PATTERNS: _patterns(records),
        ItemId.PUSHBACK: _pushback(records),
        ItemId.COMPENSATION: _compensation(records),
        ItemId.DEBRIEFS: _debriefs(records),
        ItemId.MOCK: _mock(records),
    }
    return tuple(ChecklistItem(item, proofs[item], ticks.get(item)) for item in ItemId)


def read_ticks(text: str | None) -> dict[ItemId, date]:
    """What the person ticked, from the document's text; nothing where there is none.

    Raises `UserError` for a text that is no checklist.
    """
    if text is None:
        return {}
    try:
        content = json.loads(text)
        if content["schema"] != _SCHEMA:
            raise ValueError("another schema")
        return {ItemId(item): date.fromisoformat(day) for item, day in content["ticks"].items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise UserError(
            "Your ticks could not be read: they are damaged, or a newer program wrote them.",
            "Your sessions are safe, and what they show still counts. Ticking starts anew.",
        ) from error


def ticks_to_json(ticks: Mapping[ItemId, date]) -> str:
    """The text of the document `checklist`."""
    return json.dumps(
        {"schema": _SCHEMA, "ticks": {item.value: day.isoformat() for item, day in ticks.items()}}
    )


_BRIEF_RULES: Final[Mapping[str, str]] = {
    "goal-restated": "goal",
    "three-metrics": "three metrics",
    "metrics-quantified": "targets",
}
_PUSHBACK_RULES: Final[Mapping[str, str]] = {
    "acknowledged": "concern",
    "quantified": "both sides priced",
    "mitigated": "mitigation",
}

_TRADE_OFF_RULE: Final = "tradeoff-stated"
_TIED_RULE: Final = "design-tied-to-impact"


def _slides(records: Records) -> Proof:
    best = Proof(ItemState.NOT_YET, "Not practised yet: 60 seconds for each pillar")
    most = 0
    drilled = [one for one in records.opportunities if one.scenario_id == SLIDES]
    for session in _grouped(drilled, by_turn=False):
        held = len({one.turn for one in session if one.status is Status.PASS})
        if held >= SLIDE_COUNT:
            return _proof(ItemState.SHOWN, "All three slides spoken", session[0])
        if held > most or not best.session_id:
            told = f"{held} of {SLIDE_COUNT} slides with a finding that passes"
            best, most = _proof(ItemState.IN_PART, told, session[0]), held
    return best


def _brief(records: Records) -> Proof:
    return _together(
        records.opportunities,
        _BRIEF_RULES,
        "Goal, metrics and targets",
        "No framing answer yet",
    )


def _pushback(records: Records) -> Proof:
    return _together(
        records.opportunities,
        _PUSHBACK_RULES,
        "Concern, cost, revenue in one reply",
        "No reply to an objection yet",
    )


def _patterns(records: Records) -> Proof:
    """The drill is about the two patterns, so a trade-off passed there weighs them; elsewhere it
    must stand in an answer that ties its design to a metric.
    """
    best = Proof(ItemState.NOT_YET, "No trade-off between patterns heard yet")
    for answer in _grouped(records.opportunities, by_turn=True):
        passed = {one.rule for one in answer if one.status is Status.PASS}
        is_drill = answer[0].scenario_id == TRADE_OFF
        if _TRADE_OFF_RULE in passed and (is_drill or _TIED_RULE in passed):
            return _proof(ItemState.SHOWN, "Trade-off stated, both sides", answer[0])
        if not best.session_id and (is_drill or _TRADE_OFF_RULE in passed):
            lacking = "passed in its drill" if is_drill else "tied to a metric"
            told = f"Trade-off not {lacking} yet"
            best = _proof(ItemState.IN_PART, told, answer[0])
    return best


def _compensation(records: Records) -> Proof:
    entered = [name for name, there in records.worksheet.items() if there]
    if not entered:
        return Proof(ItemState.NOT_YET, "Offer worksheet: no market figure entered")
    left = [name for name, there in records.worksheet.items() if not there]
    if left:
        return Proof(ItemState.IN_PART, f"Offer worksheet: {listed(left)} not entered")
    return Proof(ItemState.SHOWN, f"Offer worksheet: {listed(entered)} filled in")


def _debriefs(records: Records) -> Proof:
    analyzed = [
        one for one in records.summaries if one.state is SessionState.ANALYZED and one.answered
    ]
    reports = f"{counted(len(analyzed), 'session')} with a report"
    if records.has_plan and len(analyzed) >= REVIEWED:
        return Proof(ItemState.SHOWN, f"Plan made, {reports}")
    if not records.has_plan and not analyzed:
        return Proof(ItemState.NOT_YET, "No plan yet, no session with a report")
    plan = "Plan made" if records.has_plan else "No plan yet"
    return Proof(ItemState.IN_PART, f"{plan}, {reports}")


def _mock(records: Records) -> Proof:
    begun: SessionSummary | None = None
    for one in records.summaries:
        if one.mode is not Mode.EXAM or not _is_judged_round(one):
            continue
        if one.id in records.full_rounds:
            return Proof(ItemState.SHOWN, "Full round in exam mode", one.id, one.started_at)
        begun = begun or one
    if begun is None:
        return Proof(ItemState.NOT_YET, "No exam-mode round yet")
    told = "Exam-mode round with questions left open"
    return Proof(ItemState.IN_PART, told, begun.id, begun.started_at)


def _is_judged_round(summary: SessionSummary) -> bool:
    in_loop: Sequence[RoundKind] = LOOP
    return summary.round in in_loop and counts_as_take(summary)


def _together(
    opportunities: Iterable[Opportunity], wanted: Mapping[str, str], told: str, nothing: str
) -> Proof:
    """Whether one answer passed all `wanted` rules; else what the fullest one still lacks."""
    best = Proof(ItemState.NOT_YET, nothing)
    most = -1
    for answer in _grouped([one for one in opportunities if one.rule in wanted], by_turn=True):
        passed = {one.rule for one in answer if one.status is Status.PASS}
        if len(passed) == len(wanted):
            return _proof(ItemState.SHOWN, told, answer[0])
        if len(passed) > most:
            lacking = listed([word for rule, word in wanted.items() if rule not in passed])
            state = ItemState.IN_PART if passed else ItemState.NOT_YET
            best = _proof(state, f"Not yet in one answer: {lacking}", answer[0])
            most = len(passed)
    return best


def _grouped(opportunities: Iterable[Opportunity], *, by_turn: bool) -> list[list[Opportunity]]:
    """Verdicts of the same session, or of the same answer; the order stays."""
    groups: dict[tuple[str, int], list[Opportunity]] = {}
    for one in opportunities:
        groups.setdefault((one.session_id, one.turn if by_turn else 0), []).append(one)
    return list(groups.values())


def _proof(state: ItemState, told: str, one: Opportunity) -> Proof:
    return Proof(state, told, one.session_id, one.started_at)
