"""The person's plan: on which day each round of the loop is practised.

Days are those of the person's own calendar; the time zone is the caller's affair.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.model import RoundKind

LOOP: Final = (
    RoundKind.PHONE_SCREEN,
    RoundKind.PRODUCT_CASE,
    RoundKind.SYSTEM_DESIGN,
    RoundKind.CROSS_FUNCTIONAL,
    RoundKind.COMMITTEE_DEBRIEF,
)
"""The five rounds, in order; the offer talk comes after them."""

SPAN_DAYS: Final = 21
"""Five rounds take about three weeks, the first day and the last one included."""

PLAN_DOCUMENT: Final = "plan"
_SCHEMA: Final = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """`days` holds a day for each round of the loop. Without an interview date it is None."""

    start: date
    interview: date | None
    days: Mapping[RoundKind, date]

    def moved(self, round_kind: RoundKind, day: date) -> Plan:
        """The plan with one round on another day.

        Raises `UserError` where that day lies outside the plan.
        """
        _check_day(day, self.start, self.interview)
        return replace(self, days={**self.days, round_kind: day})

    def to_json(self) -> str:
        """The text of the document `plan`."""
        content = {
            "schema": _SCHEMA,
            "start": self.start.isoformat(),
            "interview": None if self.interview is None else self.interview.isoformat(),
            "rounds": {kind.value: day.isoformat() for kind, day in self.days.items()},
        }
        return json.dumps(content)


def make_plan(today: date, start: date | None = None, interview: date | None = None) -> Plan:
    """Spread the five rounds evenly over three weeks, or up to the day before the interview.

    Without a start the plan begins three weeks before the interview, or today where that has
    passed or no interview is known. Where there are fewer days than rounds, some rounds share a
    day. Raises `UserError` for an interview before the start.
    """
    if start is None:
        start = today if interview is None else _latest_start(today, interview)
    if interview is not None and interview < start:
        raise UserError(
            "The interview lies before the first day of the plan.",
            "Choose an earlier first day or a later interview.",
        )
    last = _shifted(start, SPAN_DAYS - 1)
    if interview is not None:
        # On the day itself nothing new is practised, unless there is no other day.
        last = max(start, min(last, _shifted(interview, -1)))
    steps = len(LOOP) - 1
    length = (last - start).days
    return Plan(
        start,
        interview,
        {
            # Rounded, not cut off: with three days for five rounds they fall on four days.
            kind: start + timedelta(days=(2 * length * index + steps) // (2 * steps))
            for index, kind in enumerate(LOOP)
        },
    )


def read_plan(text: str | None) -> Plan | None:
    """The plan in the document's text; None where there is no document.

    Raises `UserError` for a text that is no plan.
    """
    if text is None:
        return None
    try:
        content = json.loads(text)
        if content["schema"] != _SCHEMA:
            raise ValueError("another schema")
        interview = content["interview"]
        return Plan(
            date.fromisoformat(content["start"]),
            None if interview is None else date.fromisoformat(interview),
            {kind: date.fromisoformat(content["rounds"][kind.value]) for kind in LOOP},
        )
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise UserError(
            "Your plan could not be read: it is damaged, or a newer program wrote it.",
            "Your sessions are safe. Make a new plan, which takes its place.",
        ) from error


def _latest_start(today: date, interview: date) -> date:
    """An interview that has passed is refused later, against the day on which it was entered."""
    return max(today, _shifted(interview, -SPAN_DAYS))


def _shifted(day: date, by: int) -> date:
    """So many days later or, for negative ones, earlier; the calendar's ends stop it."""
    if by < 0:
        return day - timedelta(days=min(-by, (day - date.min).days))
    return day + timedelta(days=min(by, (date.max - day).days))


def _check_day(day: date, start: date, interview: date | None) -> None:
    if day < start or (interview is not None and day > interview):
        raise UserError(
            "That day lies outside the plan.",
            "Choose one between the first day and the interview.",
        )
