"""Words of a session as one quotes them elsewhere: with the time, the round and the day."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.model import Session
from hfprep_desktop.wording import ROUND_NAMES, clock, quoted

_MONTHS: Final = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]


def quote_line(session: Session, text: str, second: float | None) -> str:
    """`“…” (4:50, System design, 21 Apr 2026)`; without the time where there is none."""
    local = session.started_at.astimezone()
    day = f"{local.day} {_MONTHS[local.month - 1]} {local.year}"
    time = () if second is None else (clock(second),)
    return f"{quoted(text)} ({', '.join((*time, ROUND_NAMES[session.round], day))})"
