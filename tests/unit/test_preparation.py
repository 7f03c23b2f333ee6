from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.interview.checklist import ChecklistItem, ItemId, ItemState
from hfprep_desktop.interview.drills import FRAMING, PUSHBACK, QUICK_DRILLS, SLIDES
from hfprep_desktop.interview.loop import RoundState
from hfprep_desktop.interview.offer import MarketRange, OfferWorksheet
from hfprep_desktop.interview.plan import make_plan
from hfprep_desktop.model import Mode, RoundKind, Session, Status, Transcript
from hfprep_desktop.preparation import Preparation
from tests.samples import STARTED_AT, full_session

TODAY = date(2026, 4, 22)


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build_app(tmp_path / "data", Outside())


def practised(app: App, number: int, **changes: object) -> Session:
    """A judged round; later numbers begin later."""
    session = full_session(app.paths.data)
    id_ = f"{session.id[:-2]}{number:02d}"
    changed = replace(
        session,
        id=id_,
        started_at=STARTED_AT + timedelta(days=number),
        recordings=(),
        **changes,  # type: ignore[arg-type]
    )
    app.library.add_session(changed)
    return changed


def all_passed(session: Session) -> Session:
    turns = []
    for turn in session.turns:
        assert turn.analysis is not None
        found = tuple(
            replace(one, status=Status.PASS)
            for one in turn.analysis.findings
            if one.status is not Status.NOTE
        )
        turns.append(replace(turn, analysis=replace(turn.analysis, findings=found)))
    return replace(session, turns=tuple(turns))


def item(preparation: Preparation, wanted: ItemId) -> ChecklistItem:
    return next(one for one in preparation.checklist if one.id is wanted)


def test_an_empty_library_offers_framing_and_says_why(app: App) -> None:
    found = app.progress.preparation(TODAY)
    assert found.next_drill.drill_id == FRAMING
    assert found.next_drill.scenario is not None
    assert found.next_drill.weakest is None
    assert "Framing comes first" in found.next_drill.reason
    assert all(one.state is RoundState.NOT_TRIED for one in found.loop.rounds)
    assert found.loop.focus is found.loop.rounds[0]
    assert found.plan is None
    assert found.recent == ()
    assert [one.drill_id for one in found.quick_drills] == list(QUICK_DRILLS)
    assert all(one.scenario is not None and one.last is None for one in found.quick_drills)
    assert len(found.checklist) == 7
    assert found.problems == ()
    assert found.today == TODAY


def test_the_weakest_finding_leads_to_its_drill(app: App) -> None:
    practised(app, 1)
    found = app.progress.preparation(TODAY).next_drill
    assert found.weakest is not None
    # Quantified: in part and missing; of what counted twice nothing weighs more and is lower.
    assert (found.weakest.info.id, found.weakest.rate) == ("quantified", "0 of 2")
    assert found.drill_id == PUSHBACK
    assert found.reason == found.weakest.reason


def test_where_everything_passed_the_first_drill_that_was_not_practised_comes_next(
    app: App,
) -> None:
    session = all_passed(full_session(app.paths.data))
    practised(app, 1, turns=session.turns, scenario_id=FRAMING, round=RoundKind.DRILL)
    found = app.progress.preparation(TODAY).next_drill
    assert found.weakest is None
    assert found.drill_id == PUSHBACK
    assert "Every finding of your last session passed" in found.reason
    practised(app, 2, turns=session.turns, scenario_id=FRAMING, round=RoundKind.DRILL)
    assert "of your last 2 sessions passed" in app.progress.preparation(TODAY).next_drill.reason


def test_the_loop_counts_gaps_and_questions_left_open(app: App) -> None:
    session = practised(app, 1)
    design = app.progress.preparation(TODAY).loop.of(RoundKind.SYSTEM_DESIGN)
    assert (design.passed, design.total, design.gaps) == (5, 11, 6)
    assert design.take is not None
    assert design.take.summary.id == session.id
    good = all_passed(session)
    silent = replace(good.turns[2], transcript=Transcript())
    left_open = practised(app, 2, turns=(*good.turns[:2], silent))
    design = app.progress.preparation(TODAY).loop.of(RoundKind.SYSTEM_DESIGN)
    # All that was said there passed, but a round is judged by a take that answered everything.
    assert design.take is not None
    assert design.take.summary.id == session.id
    app.library.trash(session.id)
    alone = app.progress.preparation(TODAY).loop.of(RoundKind.SYSTEM_DESIGN)
    assert alone.take is not None
    assert alone.take.summary.id == left_open.id
    assert (alone.state, alone.gaps) == (RoundState.GAPS, 1)
    assert alone.total == alone.passed


def test_an_answer_without_a_word_is_left_out_of_report_library_and_what_next_alike(
    app: App,
) -> None:
    good = all_passed(full_session(app.paths.data))
    first = good.turns[0]
    assert first.analysis is not None
    missed = tuple(replace(one, status=Status.MISSING) for one in first.analysis.findings)
    silent = replace(
        first,
        transcript=Transcript(),
        analysis=replace(first.analysis, findings=missed),
    )
    turns = (silent, *good.turns[1:])
    session = practised(app, 1, turns=turns, scenario_id=SLIDES, round=RoundKind.DRILL)
    report = app.sessions.report(app.library.get_session(session.id))
    assert (report.passed, report.partial, report.missing) == (4, 0, 0)
    assert report.summary.endswith(" 2 of 3 questions answered.")
    assert all(entry.turn != 0 for entry in report.entries)
    (summary,) = app.library.list_sessions()
    assert (summary.passed, summary.partial, summary.missing) == (4, 0, 0)
    assert (summary.asked, summary.answered) == (3, 2)
    found = app.progress.preparation(TODAY)
    assert found.next_drill.reason.startswith("Every finding of your last session passed")
    # What the rules said of it is kept as it is.
    kept = app.library.get_session(session.id).turns[0]
    assert kept.analysis is not None
    assert kept.analysis.findings == missed


def test_the_committee_hears_the_best_take_of_each_round(app: App) -> None:
    practised(app, 1)
    practised(app, 2, round=RoundKind.PHONE_SCREEN, scenario_id="gone")
    practised(app, 3, round=RoundKind.OFFER)
    committee = app.progress.preparation(TODAY).committee
    assert committee.practised == (RoundKind.PHONE_SCREEN, RoundKind.SYSTEM_DESIGN)
    assert committee.total > 0


def test_plan_and_ticks_are_kept_and_taken_back(app: App) -> None:
    plan = make_plan(TODAY, None, date(2026, 5, 4))
    app.progress.save_plan(plan)
    app.progress.tick(ItemId.SLIDES, date(2026, 4, 19))
    app.progress.tick(ItemId.MOCK, TODAY)
    app.progress.tick(ItemId.MOCK, None)
    found = app.progress.preparation(TODAY)
    assert found.plan == plan
    assert found.loop.of(RoundKind.PHONE_SCREEN).planned == TODAY
    assert item(found, ItemId.SLIDES).ticked_on == date(2026, 4, 19)
    assert item(found, ItemId.SLIDES).proof.state is ItemState.NOT_YET
    assert item(found, ItemId.MOCK).ticked_on is None


def test_an_exam_with_every_question_answered_is_the_mock_interview(app: App) -> None:
    coached = practised(app, 1, mode=Mode.COACH)
    assert item(app.progress.preparation(TODAY), ItemId.MOCK).proof.state is ItemState.NOT_YET
    practised(app, 2, turns=coached.turns[:1])
    assert item(app.progress.preparation(TODAY), ItemId.MOCK).proof.state is ItemState.IN_PART
    full = practised(app, 3)
    proof = item(app.progress.preparation(TODAY), ItemId.MOCK).proof
    assert (proof.state, proof.session_id) == (ItemState.SHOWN, full.id)


def test_the_offer_worksheet_is_evidence(app: App) -> None:
    known = MarketRange(165_000, 180_000)
    worksheet = OfferWorksheet(base_range=known, equity_range=MarketRange(0.04, 0.07))
    app.offer.save(worksheet)
    assert (
        item(app.progress.preparation(TODAY), ItemId.COMPENSATION).proof.state is ItemState.IN_PART
    )
    app.offer.save(replace(worksheet, sign_on_range=MarketRange(15_000, 30_000)))
    assert item(app.progress.preparation(TODAY), ItemId.COMPENSATION).done


def test_recent_sessions_bring_the_shares_of_their_kind(app: App) -> None:
    practised(app, 1)
    session = full_session(app.paths.data)
    practised(app, 2, scenario_id=SLIDES, round=RoundKind.DRILL)
    practised(app, 3, turns=all_passed(session).turns)
    practised(app, 4, turns=())
    recent = app.progress.preparation(TODAY).recent
    assert [len(one.shares) for one in recent] == [0, 2, 1, 1]
    assert recent[1].shares == (5 / 11, 1.0)


def test_documents_that_cannot_be_read_are_told_and_stop_nothing(app: App) -> None:
    for name in ("plan", "checklist", "offer"):
        app.library.write_document(name, "{")
    found = app.progress.preparation(TODAY)
    assert len(found.problems) == 3
    assert found.plan is None
    app.progress.tick(ItemId.SLIDES, TODAY)
    assert len(app.progress.preparation(TODAY).problems) == 2


def test_today_is_the_day_of_the_persons_own_calendar(app: App) -> None:
    late = datetime(2026, 4, 22, 23, 30).astimezone()
    outside = replace(app.outside, wall_clock=lambda: late)
    assert replace(app, outside=outside).outside.today() == TODAY
