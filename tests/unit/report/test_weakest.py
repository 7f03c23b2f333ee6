from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hfprep_desktop.model import Opportunity, RoundKind, Status
from hfprep_desktop.report.weakest import find_weakest
from tests.samples import RULES

FIRST = datetime(2026, 4, 1, 9, tzinfo=UTC)
PASS, PARTIAL, MISSING, FAIL = Status.PASS, Status.PARTIAL, Status.MISSING, Status.FAIL


def met(rule: str, *sessions: tuple[Status, ...]) -> list[Opportunity]:
    """Verdicts of one rule, a tuple a session, the oldest first; handed over latest first."""
    found = [
        Opportunity(
            f"s{day}", FIRST + timedelta(days=day), "any", RoundKind.DRILL, turn, rule, status
        )
        for day, statuses in enumerate(sessions)
        for turn, status in enumerate(statuses)
    ]
    return sorted(found, key=lambda one: one.started_at, reverse=True)


def named(*found: list[Opportunity]) -> str | None:
    weakest = find_weakest([one for each in found for one in each], RULES)
    return None if weakest is None else weakest.info.id


def test_the_smallest_share_of_opportunities_taken() -> None:
    goal = met("goal-restated", (PASS,), (MISSING,), (MISSING,))
    roadmap = met("roadmap-stated", (PASS,), (PASS,), (MISSING,))
    assert named(roadmap, goal) == "goal-restated"


def test_in_part_counts_half() -> None:
    half = met("three-metrics", (PARTIAL,), (PARTIAL,))
    assert named(half, met("goal-restated", (PASS, MISSING, MISSING))) == "goal-restated"
    assert named(half, met("goal-restated", (PASS, PASS, MISSING))) == "three-metrics"


def test_a_rule_that_counted_once_is_only_named_where_no_other_counted_more() -> None:
    once = met("goal-restated", (MISSING,))
    assert named(once, met("roadmap-stated", (PASS,), (MISSING,))) == "roadmap-stated"
    weakest = find_weakest(once, RULES)
    assert weakest is not None
    assert weakest.rate == "0 of 1"
    assert "rests on one answer" in weakest.reason


def test_ties_go_to_what_the_report_weighs_more() -> None:
    cost = met("cost-considered", (MISSING,), (MISSING,))
    tied = met("design-tied-to-impact", (FAIL,), (MISSING,))
    weakest = find_weakest([*cost, *tied], RULES)
    assert weakest is not None
    assert weakest.info.id == "design-tied-to-impact"
    assert weakest.reason.endswith(
        "Cost weighed stands as low, but this one weighs more in the report."
    )


def test_nothing_judged_or_nothing_left_to_fix_names_none() -> None:
    assert named() is None
    assert named(met("goal-restated", (PASS,), (PASS,))) is None
    # A rule without a label judges nothing.
    assert named(met("filler-words", (MISSING,), (MISSING,))) is None


def test_rate_reason_and_last_three_sessions() -> None:
    found = met("quantified", (PASS,), (MISSING, MISSING), (PASS, PARTIAL), (MISSING, MISSING))
    weakest = find_weakest(found, RULES)
    assert weakest is not None
    assert (weakest.passed, weakest.partial, weakest.total) == (2, 1, 7)
    assert weakest.rate == "2 of 7"
    assert weakest.reason == (
        "Passed 2 of 7 times, 1 in part, over 4 sessions. "
        "That is the smallest share of all your findings."
    )
    assert [(one.session_id, one.statuses) for one in weakest.results] == [
        ("s1", (MISSING, MISSING)),
        ("s2", (PASS, PARTIAL)),
        ("s3", (MISSING, MISSING)),
    ]
    assert [one.passed for one in weakest.results] == [0, 1, 0]


@pytest.mark.parametrize("status", [MISSING, FAIL])
def test_missing_and_failed_are_both_not_taken(status: Status) -> None:
    weakest = find_weakest(met("doubled-down", (status,), (status,)), RULES)
    assert weakest is not None
    assert weakest.passed == 0
