"""Words and figures as they are shown: times, dates, statuses, names of kinds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from hfprep_desktop.model import (
    AnswerKind,
    CueState,
    Mode,
    RoundKind,
    SessionState,
    SessionSummary,
)
from hfprep_desktop.wording import counted

ROUND_ICONS: Final[Mapping[RoundKind, str]] = {
    RoundKind.PHONE_SCREEN: "headphones",
    RoundKind.PRODUCT_CASE: "target",
    RoundKind.SYSTEM_DESIGN: "frame",
    RoundKind.CROSS_FUNCTIONAL: "route",
    RoundKind.COMMITTEE_DEBRIEF: "shield-question-mark",
    RoundKind.OFFER: "handshake",
    RoundKind.DRILL: "circle-dot",
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

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
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
    return f"{round(minutes)} min"


def long_date(moment: datetime) -> str:
    """`Thursday 23 April`."""
    return f"{_DAYS[moment.weekday()]} {moment.day} {_MONTHS[moment.month - 1]}"


def short_date(moment: datetime, now: datetime | None = None) -> str:
    """`Tue 21 Apr`, with the year where it is another one than that of `now`."""
    local = moment.astimezone() if moment.tzinfo else moment
    text = f"{_DAYS[local.weekday()][:3]} {local.day} {_MONTHS[local.month - 1][:3]}"
    if now is not None and now.year != local.year:
        return f"{text} {local.year}"
    return text


def clock_time(moment: datetime) -> str:
    """`18:42`, local time."""
    local = moment.astimezone() if moment.tzinfo else moment
    return f"{local.hour:02d}:{local.minute:02d}"


def summary_outcome(summary: SessionSummary) -> str:
    """What came of a session: the counts of its report, or how far it has come."""
    if not summary.passed + summary.partial + summary.missing:
        return STATE_WORDS[summary.state]
    return f"{summary.passed} pass, {summary.partial} partial, {summary.missing} missing"
