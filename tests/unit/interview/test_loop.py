from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hfprep_desktop.interview.loop import (
    PATH,
    RoundState,
    Take,
    best_takes,
    build_loop,
)
from hfprep_desktop.interview.plan import make_plan
from hfprep_desktop.model import Mode, RoundKind, SessionState, SessionSummary

TODAY = date(2026, 4, 11)
FIRST = datetime(2026, 4, 1, 9, tzinfo=UTC)


def summary(
    round_kind: RoundKind,
    counts: tuple[int, int, int],
    day: int = 0,
    id_: str = "",
    answered: tuple[int, int] = (3, 3),
) -> SessionSummary:
    """`answered` holds how many questions were, and how many were asked."""
    return SessionSummary(
        id=id_ or f"{round_kind.value}-{day}",
        started_at=FIRST + timedelta(days=day),
        scenario_id="any",
        scenario_title="Any",
        round=round_kind,
        mode=Mode.COACH,
        state=SessionState.ANALYZED,
        recovered=False,
        duration_s=60.0,
        audio_files=(),
        passed=counts[0],
        partial=counts[1],
        missing=counts[2],
        answered=answered[0],
        asked=answered[1],
    )


def takes(*summaries: SessionSummary) -> dict[RoundKind, Take]:
    return {one.round: Take(one) for one in summaries}


def test_the_best_take_judges_a_round() -> None:
    design = RoundKind.SYSTEM_DESIGN
    short = summary(design, (1, 0, 0), 9)
    good = summary(design, (8, 1, 4), 3)
    worse = summary(design, (8, 2, 4), 5)
    assert best_takes([short, worse, good], {})[design].summary is good
    same = summary(design, (8, 1, 4), 7)
    assert best_takes([good, same], {})[design].summary is same
    more_missing = summary(design, (8, 0, 5), 8)
    assert best_takes([more_missing, same], {})[design].summary is same


def test_a_take_with_more_of_its_questions_answered_is_better_whatever_passed() -> None:
    design = RoundKind.SYSTEM_DESIGN
    whole = summary(design, (4, 1, 8), 1)
    silent = summary(design, (8, 1, 0), 2, answered=(1, 3))
    # Stopped after the first answer: the scenario would have asked three.
    broken_off = summary(design, (9, 0, 0), 3, answered=(1, 1))
    best = best_takes([broken_off, silent, whole], {"any": 3})[design]
    assert (best.summary, best.unanswered) == (whole, 0)
    best = best_takes([broken_off, silent], {"any": 3})[design]
    assert (best.summary, best.unanswered) == (broken_off, 2)
    # Of a scenario that is gone only what was asked is known.
    assert best_takes([broken_off, whole], {})[design].summary is broken_off


def test_what_is_no_whole_judged_round_of_the_path_is_no_take() -> None:
    offer = summary(RoundKind.OFFER, (4, 0, 1))
    drill = summary(RoundKind.DRILL, (9, 0, 0))
    recorded = replace(summary(RoundKind.PHONE_SCREEN, (3, 0, 0)), state=SessionState.RECORDED)
    retake = replace(summary(RoundKind.PRODUCT_CASE, (9, 0, 0)), retake_of="earlier")
    silent = summary(RoundKind.COMMITTEE_DEBRIEF, (0, 0, 0), answered=(0, 3))
    found = best_takes([offer, drill, recorded, retake, silent], {})
    assert found == {RoundKind.OFFER: Take(offer)}


def test_the_states_of_the_rounds() -> None:
    loop = build_loop(
        {
            **takes(
                summary(RoundKind.PHONE_SCREEN, (6, 0, 0)),
                summary(RoundKind.PRODUCT_CASE, (7, 1, 1)),
                summary(RoundKind.CROSS_FUNCTIONAL, (0, 0, 0)),
            ),
            RoundKind.SYSTEM_DESIGN: Take(summary(RoundKind.SYSTEM_DESIGN, (9, 0, 0)), 2),
        },
        None,
        TODAY,
    )
    assert [one.round for one in loop.rounds] == list(PATH)
    assert [(one.state, one.gaps) for one in loop.rounds] == [
        (RoundState.NO_GAPS, 0),
        (RoundState.GAPS, 2),
        # All findings pass, but two questions were left open.
        (RoundState.GAPS, 2),
        (RoundState.TRIED, 0),
        (RoundState.NOT_TRIED, 0),
        (RoundState.NOT_TRIED, 0),
    ]
    case = loop.of(RoundKind.PRODUCT_CASE)
    assert (case.passed, case.total) == (7, 9)


def test_focus_by_the_plan_is_the_next_day_that_has_something_left() -> None:
    plan = make_plan(TODAY, date(2026, 4, 1))
    loop = build_loop({}, plan, TODAY)
    assert loop.focus is not None
    assert loop.focus.round is RoundKind.SYSTEM_DESIGN
    assert loop.focus.planned == TODAY
    assert loop.of(RoundKind.OFFER).planned is None
    done = takes(summary(RoundKind.SYSTEM_DESIGN, (13, 0, 0)))
    later = build_loop(done, plan, TODAY)
    assert later.focus is not None
    assert later.focus.round is RoundKind.CROSS_FUNCTIONAL


def test_focus_without_a_plan_is_the_first_round_not_tried_then_the_one_with_most_gaps() -> None:
    first = build_loop(takes(summary(RoundKind.PHONE_SCREEN, (2, 0, 1))), None, TODAY)
    assert first.focus is not None
    assert first.focus.round is RoundKind.PRODUCT_CASE
    everything = [summary(kind, (5, 0, 1)) for kind in PATH]
    everything[3] = summary(PATH[3], (5, 1, 1))
    tried = build_loop(takes(*everything), None, TODAY)
    assert tried.focus is not None
    assert tried.focus.round is PATH[3]
    # The whole plan lies behind.
    over = build_loop(takes(*everything), make_plan(TODAY, date(2026, 1, 1)), TODAY)
    assert over.focus is not None
    assert over.focus.round is PATH[3]


def test_nothing_left_has_no_focus() -> None:
    loop = build_loop(takes(*(summary(kind, (5, 0, 0)) for kind in PATH)), None, TODAY)
    assert loop.focus is None
