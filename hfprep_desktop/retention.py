"""From which age on sessions are pointed out. Nothing is ever deleted because of it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import MINYEAR, date
from enum import StrEnum
from typing import Final


class Retention(StrEnum):
    """What a person may choose."""

    NEVER = "never"
    HALF_A_YEAR = "6 months"
    A_YEAR = "1 year"
    TWO_YEARS = "2 years"


_MONTHS: Final[Mapping[Retention, int]] = {
    Retention.HALF_A_YEAR: 6,
    Retention.A_YEAR: 12,
    Retention.TWO_YEARS: 24,
}


def first_day_kept(retention: Retention, today: date) -> date | None:
    """The day before which sessions are older than that; None where none ever is.

    As people count: the same day of a month before, or the last one where that month is shorter.
    """
    months = _MONTHS.get(retention)
    if months is None:
        return None
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    if year < MINYEAR:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
