from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hfprep_desktop.model import Pillar, RoundKind, Session, Status
from hfprep_desktop.report.committee import CommitteeDebrief, CommitteePillar, build_committee
from tests.samples import RULES, full_session

LOOP = (
    RoundKind.PHONE_SCREEN,
    RoundKind.PRODUCT_CASE,
    RoundKind.SYSTEM_DESIGN,
    RoundKind.CROSS_FUNCTIONAL,
    RoundKind.COMMITTEE_DEBRIEF,
)


def design() -> Session:
    return full_session(Path("/data"))


def phone() -> Session:
    return replace(design(), id="phone", round=RoundKind.PHONE_SCREEN, turns=design().turns[:1])


def pillar(debrief: CommitteeDebrief, wanted: Pillar) -> CommitteePillar:
    return next(one for one in debrief.pillars if one.pillar is wanted)


def test_pillars_over_all_rounds_with_the_words_that_carry_them() -> None:
    debrief = build_committee([design(), phone()], LOOP, RULES)
    sense = pillar(debrief, Pillar.PRODUCT_SENSE)
    assert (sense.passed, sense.total) == (4, 6)
    first = sense.carried[0]
    assert (first.info.id, first.round) == ("goal-restated", RoundKind.PHONE_SCREEN)
    assert first.evidence is not None
    assert first.evidence.quote == "help small teams ship a model"
    assert [one.info.id for one in sense.open] == ["roadmap-stated", "roadmap-stated"]
    assert all(one.evidence is None for one in sense.open)
    assert (debrief.passed, debrief.total) == (
        sum(one.passed for one in debrief.pillars),
        sum(one.total for one in debrief.pillars),
    )


def test_replies_count_once_a_round_by_the_weakest() -> None:
    stakeholders = pillar(build_committee([design()], LOOP, RULES), Pillar.STAKEHOLDERS)
    assert [one.info.id for one in stakeholders.carried] == ["mitigated"]
    assert {one.info.id: one.turn for one in stakeholders.open} == {
        "doubled-down": 2,
        "quantified": 2,
        "acknowledged": 2,
    }


def test_which_rounds_it_rests_on() -> None:
    offer = replace(design(), round=RoundKind.OFFER)
    debrief = build_committee([design(), offer, phone()], LOOP, RULES)
    assert debrief.practised == (RoundKind.PHONE_SCREEN, RoundKind.SYSTEM_DESIGN)
    assert debrief.not_practised == (
        RoundKind.PRODUCT_CASE,
        RoundKind.CROSS_FUNCTIONAL,
        RoundKind.COMMITTEE_DEBRIEF,
    )


def test_without_sessions_there_is_nothing_but_what_is_not_practised() -> None:
    debrief = build_committee([], LOOP, RULES)
    assert (debrief.passed, debrief.total) == (0, 0)
    assert debrief.not_practised == LOOP
    assert [one.pillar for one in debrief.pillars] == list(Pillar)


def test_what_was_marked_as_wrong_is_left_out_and_hides_no_other_reply() -> None:
    session = design()
    last = session.turns[2]
    assert last.analysis is not None
    findings = tuple(replace(one, disputed=True) for one in last.analysis.findings)
    turns = (*session.turns[:2], replace(last, analysis=replace(last.analysis, findings=findings)))
    debrief = build_committee([replace(session, turns=turns)], LOOP, RULES)
    stakeholders = pillar(debrief, Pillar.STAKEHOLDERS)
    assert {one.info.id for one in stakeholders.carried} == {
        "acknowledged",
        "mitigated",
        "doubled-down",
    }
    assert [(one.info.id, one.status) for one in stakeholders.open] == [
        ("quantified", Status.PARTIAL)
    ]
