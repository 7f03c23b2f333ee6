"""Words and figures as they are shown: times, dates, statuses, names of kinds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QDate, QLocale

from hfprep_desktop.interview.loop import Loop
from hfprep_desktop.interview.plan import Plan
from hfprep_desktop.model import (
    AnswerKind,
    CueState,
    Finding,
    InterviewerRole,
    Mode,
    Report,
    RoundKind,
    SessionState,
    SessionSummary,
    TradeSide,
)
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.wording import DISPUTED, ROUND_NAMES

ROUND_ICONS: Final[Mapping[RoundKind, str]] = {
    RoundKind.PHONE_SCREEN: "headphones",
    RoundKind.PRODUCT_CASE: "target",
    RoundKind.SYSTEM_DESIGN: "frame",
    RoundKind.CROSS_FUNCTIONAL: "route",
    RoundKind.COMMITTEE_DEBRIEF: "shield-question-mark",
    RoundKind.OFFER: "handshake",
    RoundKind.DRILL: "circle-dot",
}

INTERVIEWERS: Final[Mapping[InterviewerRole, str]] = {
    InterviewerRole.RECRUITER: "a recruiter",
    InterviewerRole.HIRING_MANAGER: "the hiring manager",
    InterviewerRole.ENGINEER: "an engineer",
    InterviewerRole.PARTNER: "a partner from another team",
    InterviewerRole.COMMITTEE_CHAIR: "the committee's chair",
}

ANSWER_NAMES: Final[Mapping[AnswerKind, str]] = {
    AnswerKind.FRAMING: "Framing",
    AnswerKind.PUSHBACK: "Push-back",
    AnswerKind.NEGOTIATION: "Negotiation",
    AnswerKind.OPEN: "Open question",
}

MODE_NAMES: Final[Mapping[Mode, str]] = {Mode.COACH: "Coach mode", Mode.EXAM: "Exam mode"}

STATE_WORDS: Final[Mapping[SessionState, str]] = {
    SessionState.RECORDING: "Being recorded",
    SessionState.RECORDED: "Recorded, not transcribed yet",
    SessionState.TRANSCRIBED: "Transcribed, not analysed yet",
    SessionState.ANALYZED: "",
}

CUE_WORDS: Final[Mapping[CueState, str]] = {
    CueState.HEARD: "heard",
    CueState.IN_PART: "in part",
    CueState.NOT_YET: "not yet",
    CueState.NEUTRAL: "",
}

SIDE_WORDS: Final[Mapping[TradeSide, str]] = {
    TradeSide.COST: "It costs",
    TradeSide.GAIN: "It brings",
}

_NUMBERS: Final = (
    "No",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
)


def live_time(seconds: float) -> str:
    """`04:06`, of steady width while a round runs."""
    whole = max(0, int(seconds))
    return f"{whole // 60:02d}:{whole % 60:02d}"


def spoken_time(seconds: float) -> str:
    """`4 minutes 50 seconds`, for screen readers."""
    minutes, second = divmod(max(0, int(seconds)), 60)
    seconds_part = counted(second, "second")
    if not minutes:
        return seconds_part
    if not second:
        return counted(minutes, "minute")
    return f"{counted(minutes, 'minute')} {seconds_part}"


def minutes_text(minutes: float) -> str:
    """`20 min`, or `90 s` for what is no whole number of minutes below three."""
    if minutes < 3 and minutes != int(minutes):
        return f"{round(minutes * 60)} s"
    return tr("{minutes} min", minutes=round(minutes))


def long_date(moment: date) -> str:
    """`Thursday 23 April`."""
    return _day(moment, tr("dddd d MMMM"))


def short_date(moment: datetime, now: datetime | None = None) -> str:
    """`Tue 21 Apr`, with the year where it is another one than that of `now`."""
    local = moment.astimezone() if moment.tzinfo else moment
    text = short_day(local.date())
    if now is not None and now.year != local.year:
        return f"{text} {local.year}"
    return text


def month_name(moment: datetime) -> str:
    """`April`, local time."""
    local = moment.astimezone() if moment.tzinfo else moment
    return _day(local.date(), "MMMM")


def short_day(day: date) -> str:
    """`Tue 21 Apr`."""
    return _day(day, tr("ddd d MMM"))


def _day(day: date, form: str) -> str:
    """A day as the person's language writes it; `form` is in Qt's own letters."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def headline(plan: Plan | None, loop: Loop, today: date) -> str:
    """What the plan says of today."""
    if plan is None:
        return tr("Practise a round aloud")
    if plan.interview is not None and plan.interview >= today:
        days = (plan.interview - today).days
        if not days:
            return tr("Your interview is today")
        number = tr(_NUMBERS[days]) if days < len(_NUMBERS) else str(days)
        return tr(
            "{number} day to your interview" if days == 1 else "{number} days to your interview",
            number=number,
        )
    focus = loop.focus
    if focus is None or focus.planned is None or focus.planned < today:
        return tr("Practise a round aloud")
    name = tr(ROUND_NAMES[focus.round])
    if focus.planned == today:
        return tr("Today: {name}", name=name)
    return tr("Next: {name}, {short_day}", name=name, short_day=short_day(focus.planned))


def clock_time(moment: datetime) -> str:
    """`18:42`, local time."""
    local = moment.astimezone() if moment.tzinfo else moment
    return f"{local.hour:02d}:{local.minute:02d}"


def summary_outcome(summary: SessionSummary) -> str:
    """What came of a session: the counts of its report, or how far it has come."""
    if not summary.passed + summary.partial + summary.missing:
        return tr(STATE_WORDS[summary.state])
    return tr(
        "{passed} pass, {partial} partial, {missing} missing",
        passed=summary.passed,
        partial=summary.partial,
        missing=summary.missing,
    )


def verdict(report: Report) -> str:
    """How many of the findings that count passed; else what the report itself says."""
    total = report.passed + report.partial + report.missing
    if not total:
        return tr(report.verdict)
    parts = [tr("{passed} of {total} pass", passed=report.passed, total=total)]
    parts += [tr("{count} partial", count=report.partial)] if report.partial else []
    parts += [tr("{count} missing", count=report.missing)] if report.missing else []
    return ", ".join(parts)


def told(finding: Finding) -> str:
    """What a finding says; that the person disagrees is never left out."""
    message = tr(finding.message)
    return f"{message} {tr(DISPUTED)}" if finding.disputed else message
