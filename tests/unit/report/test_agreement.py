"""What a person thinks they did, beside what the rules found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hfprep_desktop.app import App, build_app
from hfprep_desktop.model import (
    AnswerKind,
    Finding,
    Opportunity,
    RoundKind,
    Session,
    Status,
    Transcript,
)
from hfprep_desktop.report.agreement import (
    Agreement,
    SelfView,
    agreement,
    questions,
    session_statuses,
    statuses_of,
)
from tests.samples import RULES, finding, full_session

DATA = Path("/data")


def with_findings(session: Session, turn: int, *found: Finding) -> Session:
    turns = list(session.turns)
    analysis = turns[turn].analysis
    assert analysis is not None
    turns[turn] = replace(turns[turn], analysis=replace(analysis, findings=found))
    return replace(session, turns=tuple(turns))


@pytest.mark.parametrize(
    ("done", "status", "agrees"),
    [
        (True, Status.PASS, True),
        (True, Status.PARTIAL, False),
        (True, Status.MISSING, False),
        (True, Status.FAIL, False),
        (False, Status.PASS, False),
        (False, Status.PARTIAL, True),
        (False, Status.MISSING, True),
        (False, Status.FAIL, True),
    ],
)
def test_when_a_person_and_the_rules_agree(done: bool, status: Status, agrees: bool) -> None:
    assert agreement({"goal": done}, {"goal": status}) == Agreement(int(agrees), 1)


def test_what_could_not_be_judged_or_was_not_marked_is_in_no_total() -> None:
    statuses = {"a": Status.UNSURE, "b": Status.NOT_APPLICABLE, "c": Status.PASS}
    assert agreement({"a": True, "b": True, "gone": True}, statuses) == Agreement(0, 0)
    assert agreement({}, statuses) == Agreement(0, 0)


def test_all_that_counts_is_asked_in_the_order_of_the_rules_whatever_was_found() -> None:
    session = full_session(DATA)
    asked = [info.id for info in questions(session, RULES)]
    expected = [info.id for info in RULES if info.label and info.kind is not AnswerKind.NEGOTIATION]
    assert asked == expected
    # Nothing of the findings shows in what is asked.
    passed = with_findings(session, 0, finding("goal-restated", Status.PASS))
    assert [info.id for info in questions(passed, RULES)] == expected


def test_only_what_the_round_counts_in_answered_questions_is_asked() -> None:
    session = full_session(DATA)
    framing, first, second = session.turns
    silent = replace(second, transcript=Transcript())
    turns = (
        replace(framing, counts=("goal_restated", "three_metrics")),
        replace(first, counts=("quantified",)),
        silent,
    )
    asked = [info.id for info in questions(replace(session, turns=turns), RULES)]
    assert asked == ["goal-restated", "three-metrics", "quantified"]
    nothing = tuple(replace(turn, transcript=Transcript()) for turn in session.turns)
    assert questions(replace(session, turns=nothing), RULES) == ()


def test_the_weakest_answer_decides_and_what_was_disputed_is_left_out() -> None:
    session = full_session(DATA)
    statuses = statuses_of(session)
    assert statuses["quantified"] is Status.MISSING
    assert statuses["doubled-down"] is Status.FAIL
    assert statuses["mitigated"] is Status.PASS, "an unsure one decides nothing"
    assert "filler-words" not in statuses
    wrong = replace(finding("acknowledged", Status.MISSING), disputed=True)
    assert statuses_of(with_findings(session, 2, wrong))["acknowledged"] is Status.PASS


def test_statuses_of_many_sessions_are_those_of_each() -> None:
    now = datetime(2026, 4, 21, tzinfo=UTC)

    def met(session: str, turn: int, status: Status) -> Opportunity:
        kind = RoundKind.SYSTEM_DESIGN
        return Opportunity(session, now, "market", kind, turn, "quantified", status)

    found = [
        met("new", 1, Status.PASS),
        met("new", 2, Status.PARTIAL),
        met("old", 1, Status.PASS),
    ]
    assert session_statuses(found) == {
        "new": {"quantified": Status.PARTIAL},
        "old": {"quantified": Status.PASS},
    }


def test_the_words_of_the_report() -> None:
    now = Agreement(7, 9)
    trend = (Agreement(5, 9), Agreement(6, 9), now)
    assert SelfView({"a": True}, now, (now,)).words == "You and the rules agree on 7 of 9."
    assert SelfView({"a": True}, now, trend).words == (
        "You and the rules agree on 7 of 9. Agreement: 5 of 9, 6 of 9, 7 of 9."
    )
    assert SelfView({}, Agreement(0, 0), ()).words == ""


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build_app(tmp_path / "data")


def store(app: App, number: int, marks: dict[str, bool]) -> Session:
    """The sample session, kept as practised `number` days later."""
    base = full_session(app.paths.data)
    session = replace(
        base,
        id=f"{base.id[:-2]}{number:02d}",
        started_at=base.started_at + timedelta(days=number),
        recordings=(),
    )
    app.library.add_session(session)
    app.library.set_self_marks(session.id, marks)
    return session


def test_the_trend_runs_over_sessions_with_marks_up_to_the_one_that_is_shown(app: App) -> None:
    # Of the sample "goal-restated" and "constraints-first" pass, "roadmap-stated" is missing.
    store(app, 1, {"roadmap-stated": True})
    store(app, 2, {})
    shown = store(app, 3, {"goal-restated": True, "roadmap-stated": True})
    store(app, 4, {"goal-restated": True})
    view = app.sessions.self_view(app.library.get_session(shown.id))
    assert view.marks == {"goal-restated": True, "roadmap-stated": True}
    assert view.agreement == Agreement(1, 2)
    assert view.trend == (Agreement(0, 1), Agreement(1, 2))


def test_the_trend_shows_the_last_few(app: App) -> None:
    for number in range(1, 8):
        shown = store(app, number, {"goal-restated": number % 2 == 0})
    view = app.sessions.self_view(app.library.get_session(shown.id))
    assert [one.agreed for one in view.trend] == [0, 1, 0, 1, 0]


def test_a_disputed_finding_leaves_the_agreement_and_the_trend_alike(app: App) -> None:
    first = store(app, 1, {"goal-restated": False, "roadmap-stated": False})
    app.library.dispute(first.id, 0, "goal-restated")
    shown = store(app, 2, {"goal-restated": True})
    assert app.sessions.self_view(app.library.get_session(first.id)).agreement == Agreement(1, 1)
    assert app.sessions.self_view(app.library.get_session(shown.id)).trend[0] == Agreement(1, 1)


def test_without_marks_there_is_nothing_to_say(app: App) -> None:
    store(app, 1, {"goal-restated": True})
    shown = store(app, 2, {})
    assert app.sessions.self_view(app.library.get_session(shown.id)).words == ""
