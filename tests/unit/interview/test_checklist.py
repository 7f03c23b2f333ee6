from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.checklist import (
    ItemId,
    ItemState,
    Proof,
    Records,
    build_checklist,
    read_ticks,
    ticks_to_json,
)
from hfprep_desktop.model import (
    Mode,
    Opportunity,
    RoundKind,
    SessionState,
    SessionSummary,
    Status,
)

NOW = datetime(2026, 4, 21, 18, tzinfo=UTC)
PASS, PARTIAL, MISSING = Status.PASS, Status.PARTIAL, Status.MISSING
NOTHING = Records((), (), frozenset(), has_plan=False, worksheet={})


def said(
    statuses: dict[str, Status], session: str = "a", turn: int = 0, scenario: str = "any"
) -> tuple[Opportunity, ...]:
    return tuple(
        Opportunity(session, NOW, scenario, RoundKind.SYSTEM_DESIGN, turn, rule, status)
        for rule, status in statuses.items()
    )


def exam(
    id_: str, mode: Mode = Mode.EXAM, kind: RoundKind = RoundKind.PHONE_SCREEN
) -> SessionSummary:
    return SessionSummary(
        id_,
        NOW,
        "any",
        "Any",
        kind,
        mode,
        SessionState.ANALYZED,
        False,
        60.0,
        (),
        3,
        0,
        0,
        asked=2,
        answered=2,
    )


def proof(item: ItemId, records: Records) -> Proof:
    return next(one for one in build_checklist(records, {}) if one.id is item).proof


def with_answers(*answers: tuple[Opportunity, ...]) -> Records:
    return replace(NOTHING, opportunities=[one for answer in answers for one in answer])


def test_seven_items_and_nothing_shown_at_first() -> None:
    items = build_checklist(NOTHING, {})
    assert len(items) == 7
    assert all(one.proof.state is ItemState.NOT_YET and one.proof.told for one in items)
    assert not any(one.done or one.proof.session_id for one in items)


def test_a_tick_by_hand_is_done_but_shows_nothing() -> None:
    day = date(2026, 4, 19)
    (item, *others) = build_checklist(NOTHING, {ItemId.SLIDES: day})
    assert item.done
    assert item.ticked_on == day
    assert item.proof.state is ItemState.NOT_YET
    assert not any(one.done for one in others)


def test_slides_need_a_pass_in_each_of_three() -> None:
    two = [
        said({"goal-restated": PASS}, turn=0, scenario="pillar-slides"),
        said({"cost-considered": PASS}, turn=1, scenario="pillar-slides"),
        said({"tradeoff-stated": MISSING}, turn=2, scenario="pillar-slides"),
    ]
    part = proof(ItemId.SLIDES, with_answers(*two))
    assert part.state is ItemState.IN_PART
    assert part.told.startswith("2 of 3")
    full = said({"goal-restated": PASS}, turn=2, session="b", scenario="pillar-slides")
    other_session = proof(ItemId.SLIDES, with_answers(*two, full))
    assert other_session.state is ItemState.IN_PART
    three = said({"acknowledged": PASS}, turn=2, scenario="pillar-slides")
    shown = proof(ItemId.SLIDES, with_answers(*two, three))
    assert (shown.state, shown.session_id) == (ItemState.SHOWN, "a")


def test_three_passes_elsewhere_are_no_slides() -> None:
    answers = [said({"goal-restated": PASS}, turn=turn) for turn in range(3)]
    assert proof(ItemId.SLIDES, with_answers(*answers)).state is ItemState.NOT_YET


@pytest.mark.parametrize(
    ("item", "rules"),
    [
        (ItemId.BRIEF, ("goal-restated", "three-metrics", "metrics-quantified")),
        (ItemId.PUSHBACK, ("acknowledged", "quantified", "mitigated")),
    ],
)
def test_all_in_one_answer(item: ItemId, rules: tuple[str, str, str]) -> None:
    first, second, third = rules
    apart = [said({first: PASS, second: PASS}), said({third: PASS}, turn=1)]
    part = proof(item, with_answers(*apart))
    assert part.state is ItemState.IN_PART
    half = said({first: PASS, second: PARTIAL, third: PASS})
    assert proof(item, with_answers(half)).state is ItemState.IN_PART
    none = proof(item, with_answers(said(dict.fromkeys(rules, MISSING))))
    assert none.state is ItemState.NOT_YET
    assert none.told.startswith("Not yet in one answer")
    whole = said(dict.fromkeys(rules, PASS), session="b")
    shown = proof(item, with_answers(*apart, whole))
    assert (shown.state, shown.session_id, shown.started_at) == (ItemState.SHOWN, "b", NOW)


def test_what_the_fullest_answer_lacks_is_named() -> None:
    part = proof(
        ItemId.BRIEF, with_answers(said({"goal-restated": PASS, "three-metrics": PARTIAL}))
    )
    assert part.told == "Not yet in one answer: three metrics and targets"


def test_patterns_by_a_trade_off_in_their_drill_or_tied_to_a_metric() -> None:
    def state(*answers: tuple[Opportunity, ...]) -> ItemState:
        return proof(ItemId.PATTERNS, with_answers(*answers)).state

    both = {"tradeoff-stated": PASS, "design-tied-to-impact": PASS}
    drill = "pattern-trade-off"
    assert state(said({"tradeoff-stated": MISSING}, scenario=drill)) is ItemState.IN_PART
    assert state(said({"tradeoff-stated": PASS}, scenario=drill)) is ItemState.SHOWN
    assert state(said({"tradeoff-stated": MISSING})) is ItemState.NOT_YET
    # A trade-off of anything against anything maps no pattern to a metric.
    assert state(said({"tradeoff-stated": PASS})) is ItemState.IN_PART
    assert state(said({**both, "design-tied-to-impact": PARTIAL})) is ItemState.IN_PART
    in_two = [said({rule: status}, turn=turn) for turn, (rule, status) in enumerate(both.items())]
    assert state(*in_two) is ItemState.IN_PART
    shown = proof(ItemId.PATTERNS, with_answers(*in_two, said(both, session="b")))
    assert (shown.state, shown.session_id) == (ItemState.SHOWN, "b")


def test_compensation_by_the_worksheet() -> None:
    figures = {"base": True, "equity": True, "sign-on": False}
    part = proof(ItemId.COMPENSATION, replace(NOTHING, worksheet=figures))
    assert (part.state, part.told) == (ItemState.IN_PART, "Offer worksheet: sign-on not entered")
    whole = replace(NOTHING, worksheet=dict.fromkeys(figures, True))
    shown = proof(ItemId.COMPENSATION, whole)
    assert shown.state is ItemState.SHOWN
    assert shown.told == "Offer worksheet: base, equity and sign-on filled in"
    blank = replace(NOTHING, worksheet=dict.fromkeys(figures, False))
    assert proof(ItemId.COMPENSATION, blank).state is ItemState.NOT_YET


def test_debriefs_need_a_plan_and_two_reports() -> None:
    one = replace(NOTHING, summaries=[exam("a")], has_plan=True)
    assert proof(ItemId.DEBRIEFS, one).state is ItemState.IN_PART
    recorded = replace(exam("b"), state=SessionState.RECORDED)
    only_recorded = replace(one, summaries=[exam("a"), recorded])
    assert proof(ItemId.DEBRIEFS, only_recorded).state is ItemState.IN_PART
    silent = replace(exam("b"), answered=0)
    assert proof(ItemId.DEBRIEFS, replace(one, summaries=[exam("a"), silent])).told == (
        "Plan made, 1 session with a report"
    )
    two = replace(one, summaries=[exam("a"), exam("b")])
    assert proof(ItemId.DEBRIEFS, two).state is ItemState.SHOWN
    assert proof(ItemId.DEBRIEFS, replace(two, has_plan=False)).state is ItemState.IN_PART


def test_a_mock_interview_is_a_full_exam_of_a_loop_round() -> None:
    coached = exam("coached", Mode.COACH)
    drill = exam("drill", kind=RoundKind.DRILL)
    retake = replace(exam("retake"), retake_of="x")
    silent = replace(exam("silent"), answered=0)
    everything = frozenset({"coached", "drill", "retake", "full"})
    others = replace(NOTHING, summaries=[coached, drill, retake, silent], full_rounds=everything)
    assert proof(ItemId.MOCK, others).state is ItemState.NOT_YET
    broken_off = replace(NOTHING, summaries=[exam("half"), *others.summaries])
    part = proof(ItemId.MOCK, broken_off)
    assert (part.state, part.session_id) == (ItemState.IN_PART, "half")
    full = replace(
        others, summaries=[exam("half"), replace(exam("full"), started_at=NOW - timedelta(days=1))]
    )
    assert proof(ItemId.MOCK, full).session_id == "full"


def test_ticks_survive_their_document() -> None:
    ticks = {ItemId.MOCK: date(2026, 4, 19), ItemId.SLIDES: date(2026, 4, 20)}
    assert read_ticks(ticks_to_json(ticks)) == ticks
    assert read_ticks(None) == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7",
        "{}",
        '{"schema": 2, "ticks": {}}',
        '{"schema": 1, "ticks": {"tea": "2026-04-19"}}',
        '{"schema": 1, "ticks": {"brief": "soon"}}',
        '{"schema": 1, "ticks": []}',
    ],
)
def test_what_is_no_checklist_is_told(text: str) -> None:
    with pytest.raises(UserError, match="ticks could not be read"):
        read_ticks(text)
