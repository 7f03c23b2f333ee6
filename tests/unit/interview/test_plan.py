from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.plan import LOOP, SPAN_DAYS, make_plan, read_plan
from hfprep_desktop.model import RoundKind

TODAY = date(2026, 4, 1)
DAYS = st.integers(0, 400).map(lambda n: TODAY + timedelta(days=n))


def offsets(start: date | None, interview: date | None) -> list[int]:
    plan = make_plan(TODAY, start, interview)
    return [(plan.days[kind] - plan.start).days for kind in LOOP]


def test_five_rounds_over_three_weeks() -> None:
    assert offsets(TODAY, None) == [0, 5, 10, 15, 20]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (100, [0, 5, 10, 15, 20]),
        (13, [0, 3, 6, 9, 12]),
        (4, [0, 1, 2, 2, 3]),
        (2, [0, 0, 1, 1, 1]),
        (1, [0, 0, 0, 0, 0]),
        (0, [0, 0, 0, 0, 0]),
    ],
)
def test_a_near_interview_draws_the_rounds_together(days: int, expected: list[int]) -> None:
    assert offsets(TODAY, TODAY + timedelta(days=days)) == expected


def test_an_interview_alone_gives_the_three_weeks_before_it_or_what_is_left_of_them() -> None:
    assert make_plan(TODAY, None, date(2026, 5, 29)).start == date(2026, 5, 8)
    assert make_plan(TODAY, None, date(2026, 4, 9)).start == TODAY
    assert make_plan(TODAY).start == TODAY


def test_an_interview_before_the_start_is_refused() -> None:
    with pytest.raises(UserError, match="before the first day"):
        make_plan(TODAY, date(2026, 4, 10), date(2026, 4, 9))
    with pytest.raises(UserError, match="before the first day"):
        make_plan(TODAY, None, date(2026, 3, 31))


@given(st.none() | DAYS, st.none() | DAYS)
def test_every_plan_is_in_order_inside_its_days_and_survives_its_document(
    start: date | None, interview: date | None
) -> None:
    if start is not None and interview is not None and interview < start:
        return
    plan = make_plan(TODAY, start, interview)
    days = [plan.days[kind] for kind in LOOP]
    assert days == sorted(days)
    assert days[0] == plan.start
    assert (days[-1] - days[0]).days < SPAN_DAYS
    assert interview is None or days[-1] < interview or plan.start == interview
    assert read_plan(plan.to_json()) == plan


@pytest.mark.parametrize(
    ("start", "interview"),
    [
        (date(9999, 12, 30), None),
        (date.max, date.max),
        (date.min, date.min),
        (None, date.min),
        (None, date.max),
    ],
)
def test_the_ends_of_the_calendar_stop_a_plan(start: date | None, interview: date | None) -> None:
    plan = make_plan(date.min, start, interview)
    days = [plan.days[kind] for kind in LOOP]
    assert days == sorted(days)
    assert plan.start <= days[0]


def test_a_round_can_be_moved_within_the_plan() -> None:
    plan = make_plan(TODAY, TODAY, date(2026, 4, 14))
    moved = plan.moved(RoundKind.PRODUCT_CASE, date(2026, 4, 6))
    assert moved.days[RoundKind.PRODUCT_CASE] == date(2026, 4, 6)
    assert moved.days[RoundKind.PHONE_SCREEN] == plan.days[RoundKind.PHONE_SCREEN]
    for outside in (date(2026, 3, 31), date(2026, 4, 15)):
        with pytest.raises(UserError, match="outside the plan"):
            plan.moved(RoundKind.PRODUCT_CASE, outside)


GOOD = json.loads(make_plan(TODAY).to_json())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        json.dumps({**GOOD, "schema": 2}),
        json.dumps({**GOOD, "start": "yesterday"}),
        json.dumps({**GOOD, "rounds": {}}),
        json.dumps({**GOOD, "interview": 7}),
        "[" * 100_000,
    ],
)
def test_what_is_no_plan_is_told(text: str) -> None:
    with pytest.raises(UserError, match="plan could not be read"):
        read_plan(text)


def test_no_document_is_no_plan() -> None:
    assert read_plan(None) is None
