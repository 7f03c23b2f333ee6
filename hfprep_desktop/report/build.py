"""Findings of a whole session, put in the order of what would help most. Counts, never a grade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hfprep_desktop.model import (
    COUNTED,
    WEAKEST_FIRST,
    AnswerKind,
    Finding,
    Pillar,
    PillarReport,
    Report,
    ReportEntry,
    RuleInfo,
    Session,
    Status,
)
from hfprep_desktop.report.pushback_ledger import build_pushback_ledger

# What a label weighs. Candidates fail because their design hangs on no product metric, so the
# metrics, their targets and the link to them stand first; of a reply to an objection the
# committee records the willingness to adjust, so doubling down weighs most there, then the
# numbers; of an offer talk, taking it unexamined. Order of delivery, cost and trade-off follow:
# they are asked for when the framing already holds.
_WEIGHTS: Final[Mapping[str, int]] = {
    "metrics_before_architecture": 10,
    "metrics_quantified": 9,
    "quantified": 9,
    "doubled_down": 9,
    "accepted_first_offer": 9,
    "design_tied_to_impact": 8,
    "mitigated": 8,
    "market_anchor": 8,
    "goal_restated": 7,
    "acknowledged": 7,
    "deliverable_tied": 7,
    "three_metrics": 6,
    "constraints_first": 6,
    "cost_considered": 5,
    "roadmap_stated": 5,
    "equity_figure": 5,
    "tradeoff_stated": 4,
    "split_addressed": 4,
}

_TO_FIX: Final[Mapping[Status, int]] = {Status.FAIL: 3, Status.MISSING: 2, Status.PARTIAL: 1}
"""How much there is to gain: what was done wrong, what was not done, what was half done."""

_AFTER: Final = (Status.UNSURE, Status.PASS, Status.NOT_APPLICABLE)
"""Nothing to fix: what should be listened to first, then what went well."""

_Placed = tuple[int, Finding]


def build_report(
    session: Session, rules: tuple[RuleInfo, ...], questions: int | None = None
) -> Report:
    """The debrief of a session by the rules in `rules`; findings of other rules become notes.

    Where a rule met several answers the weakest decides. Unsure and not applicable findings
    enter no total and never hide one that does; nor does one that the person marked as wrong. An
    answer without a word was no chance to show anything: its findings are left out, and how many
    questions were answered is told. `questions` is how many the scenario has, where that is known.
    """
    judged = any(turn.analysis is not None for turn in session.turns)
    if judged and not session.answered:
        return Report("Nothing was heard", "No answer holds a word.", 0, 0, 0, (), (), ())
    met, notes = _sorted_out(session, rules)
    entries = [_entry(info, met[info.id]) for info in rules if info.id in met]
    entries.sort(key=_urgency)
    ordered = tuple(entries)
    statuses = [entry.finding.status for entry in ordered if entry.counts]
    passed = statuses.count(Status.PASS)
    partial = statuses.count(Status.PARTIAL)
    missing = statuses.count(Status.MISSING) + statuses.count(Status.FAIL)
    return Report(
        verdict=_verdict(passed, partial, missing),
        summary=" ".join(filter(None, _told(ordered, session, questions))),
        passed=passed,
        partial=partial,
        missing=missing,
        entries=ordered,
        pillars=_pillars(ordered),
        notes=notes,
        pushback=build_pushback_ledger(session, rules),
    )


def weight_of(info: RuleInfo) -> int:
    """What a finding of the rule weighs against others; 1 for the least."""
    return _WEIGHTS.get(info.label or "", 1)


def _sorted_out(
    session: Session, rules: tuple[RuleInfo, ...]
) -> tuple[dict[str, list[_Placed]], tuple[_Placed, ...]]:
    judging = {info.id for info in rules if info.label is not None}
    met: dict[str, list[_Placed]] = {}
    notes: list[_Placed] = []
    for turn, answer in enumerate(session.turns):
        if answer.analysis is None or not answer.is_answered:
            continue
        for finding in answer.analysis.findings:
            if finding.status is Status.NOTE or finding.rule not in judging:
                notes.append((turn, finding))
            else:
                met.setdefault(finding.rule, []).append((turn, finding))
    return met, tuple(notes)


def _entry(info: RuleInfo, placed: list[_Placed]) -> ReportEntry:
    deciding = min(placed, key=_weakest_that_holds)
    others = tuple(one for one in placed if one is not deciding)
    return ReportEntry(info, *deciding, others)


def _weakest_that_holds(placed: _Placed) -> tuple[bool, int]:
    finding = placed[1]
    return finding.disputed, WEAKEST_FIRST.index(finding.status)


def _urgency(entry: ReportEntry) -> tuple[int, int]:
    """Sorts the largest gain first; what needs no work follows in its own order."""
    status = entry.finding.status
    weight = weight_of(entry.info)
    if entry.finding.disputed:
        return 1 + len(_AFTER), -weight
    if status in _TO_FIX:
        return 0, -weight * _TO_FIX[status]
    return 1 + _AFTER.index(status), -weight


def _pillars(entries: tuple[ReportEntry, ...]) -> tuple[PillarReport, ...]:
    """All three, or none where no rule that was met carries one (an offer talk)."""
    if all(one.info.pillar is None for one in entries):
        return ()
    return tuple(
        PillarReport(pillar, tuple(one for one in entries if one.info.pillar is pillar))
        for pillar in Pillar
    )


def _unanswered(session: Session, questions: int | None) -> str:
    """A retake asks what was taken again, not all that the scenario has."""
    asked = len(session.turns)
    if questions is not None and not session.retake_of:
        asked = max(asked, questions)
    if session.answered == asked:
        return ""
    return f"{session.answered} of {asked} questions answered."


def _verdict(passed: int, partial: int, missing: int) -> str:
    total = passed + partial + missing
    if not total:
        return "Nothing to count yet"
    parts = [f"{passed} of {total} pass"]
    parts += [f"{partial} partial"] if partial else []
    parts += [f"{missing} missing"] if missing else []
    return ", ".join(parts)


def _told(
    entries: tuple[ReportEntry, ...], session: Session, questions: int | None
) -> tuple[str, str, str]:
    return _summary(entries), _counting(entries), _unanswered(session, questions)


def _summary(entries: tuple[ReportEntry, ...]) -> str:
    """One sentence: the weightiest thing that went well, then the one to work on first."""
    counted = [entry for entry in entries if entry.counts]
    if not counted:
        return "No answer has been judged by the rules."
    strength = next((one for one in counted if one.finding.status is Status.PASS), None)
    to_fix = counted[0] if counted[0].finding.status in _TO_FIX else None
    facts = [_fact(entry) for entry in (strength, to_fix) if entry is not None]
    return f"{'; '.join(facts[:1] + [_lowered(fact) for fact in facts[1:]])}."


def _counting(entries: tuple[ReportEntry, ...]) -> str:
    """How findings are counted where a rule judged several answers; empty where none did."""
    kinds = {
        entry.info.kind
        for entry in entries
        if sum(one.status in COUNTED and not one.disputed for one in _findings(entry)) > 1
    }
    if not kinds:
        return ""
    what = "replies" if kinds == {AnswerKind.PUSHBACK} else "answers"
    return f"Of several {what} the weakest decides."


def _findings(entry: ReportEntry) -> tuple[Finding, ...]:
    return (entry.finding, *(finding for _, finding in entry.others))


def _fact(entry: ReportEntry) -> str:
    """What the rule said, as part of a sentence; a message of several sentences gives its first.

    Where the rule met several answers it says in which one.
    """
    said = entry.finding.message.strip() or entry.info.title
    first, dot, _ = said.partition(". ")
    fact = first if dot else said.rstrip(".")
    return f"In answer {entry.turn + 1} {_lowered(fact)}" if entry.others else fact


def _lowered(fact: str) -> str:
    """The fact within a sentence; "I" and abbreviations keep their capital."""
    return fact[0].lower() + fact[1:] if fact[1:2].islower() else fact
