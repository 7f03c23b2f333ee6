"""Lines that several exports share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hfprep_desktop.model import (
    AnswerKind,
    Delivery,
    LineType,
    Mode,
    PillarReport,
    Report,
    ReportEntry,
    Session,
    Status,
)
from hfprep_desktop.wording import ROUND_NAMES, clock, counted

MODE_NAMES: Final[Mapping[Mode, str]] = {Mode.COACH: "coach mode", Mode.EXAM: "exam mode"}

ANSWER_NAMES: Final[Mapping[AnswerKind, str]] = {
    AnswerKind.FRAMING: "Opening",
    AnswerKind.PUSHBACK: "Reply to push-back",
    AnswerKind.NEGOTIATION: "Offer talk",
    AnswerKind.OPEN: "Answer",
}

LINE_NAMES: Final[Mapping[LineType, str]] = {
    LineType.PROMPT: "Question",
    LineType.CUT_IN: "Cut-in",
    LineType.ROADMAP: "Roadmap",
    LineType.OBJECTION: "Objection",
    LineType.FOLLOW_UP: "Follow-up",
}

MOMENTS: Final = "Moments you marked"

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def session_line(session: Session) -> str:
    """When (on the clock of this computer), what kind of round, how long."""
    began = session.started_at.astimezone()
    date = f"{began.day} {_MONTHS[began.month - 1]} {began.year}, {began:%H:%M}"
    kind = f"{ROUND_NAMES[session.round]}, {MODE_NAMES[session.mode]}"
    recovered = ", recovered after an interruption" if session.recovered else ""
    return f"{date} · {kind} · {clock(session.duration_s)} of audio{recovered}"


def moment_lines(session: Session) -> tuple[str, ...]:
    """`4:50 (star): say the number first`, in the order of time."""
    return tuple(
        f"{clock(one.second)}{' (star)' if one.starred else ''}{': ' if one.note else ''}{one.note}"
        for one in session.moments
    )


def pillar_line(pillar: PillarReport) -> str:
    """How many of the pillar's counted findings pass."""
    statuses = [entry.finding.status for entry in pillar.entries if entry.counts]
    return f"{statuses.count(Status.PASS)} of {len(statuses)} pass" if statuses else "not asked"


def delivery_line(delivery: Delivery) -> str:
    """How an answer was spoken; recognisers drop fillers, hence "at least"."""
    parts = [counted(delivery.words, "word")]
    if delivery.words_per_minute is not None:
        parts.append(f"{delivery.words_per_minute:.0f} a minute")
    parts.append(f"at least {counted(delivery.fillers_at_least, 'filler')}")
    parts.append(counted(delivery.hedges, "hedge"))
    if delivery.longest_pause_s is not None:
        parts.append(f"longest pause {delivery.longest_pause_s:.1f} s")
    return ", ".join(parts)


def deciding_answer(entry: ReportEntry) -> str:
    """` (answer 3)` where a rule met several answers, so that one sees which of them decided."""
    return f" (answer {entry.turn + 1})" if entry.others else ""


def to_fix(report: Report) -> list[ReportEntry]:
    """The entries that need work, the most helpful first."""
    return [entry for entry in report.entries if entry.to_fix]


def with_status(report: Report, status: Status) -> list[ReportEntry]:
    """The entries with one status that holds, in the report's order."""
    return [
        entry
        for entry in report.entries
        if entry.finding.status is status and not entry.finding.disputed
    ]


def marked_wrong(report: Report) -> list[ReportEntry]:
    """The entries that enter no total because the person says that they are wrong."""
    return [entry for entry in report.entries if entry.finding.disputed]
