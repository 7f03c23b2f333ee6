"""What a person adds to a session while reviewing it, and what analyses leave behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import (
    Lane,
    LaneSpan,
    Moment,
    PastAnalysis,
    Session,
    SessionSummary,
    Status,
    Turn,
    Word,
)
from hfprep_desktop.paths import Paths
from tests.samples import STARTED_AT


@pytest.fixture
def kept(library: Library, session: Session) -> Session:
    library.add_session(session)
    return session


def summary(library: Library) -> SessionSummary:
    (one,) = library.list_sessions()
    return one


def judged_by(version: str, session: Session) -> Session:
    def judged(turn: Turn) -> Turn:
        assert turn.analysis is not None
        return replace(turn, analysis=replace(turn.analysis, rules_version=version))

    return replace(session, turns=tuple(judged(turn) for turn in session.turns))


def test_a_name_of_ones_own_stands_for_the_scenarios_and_can_be_taken_back(
    library: Library, kept: Session
) -> None:
    library.set_title(kept.id, "  The   good\none ")
    assert library.get_session(kept.id).name == summary(library).name == "The good one"
    library.set_title(kept.id, " ")
    assert library.get_session(kept.id).name == summary(library).name == kept.scenario_title


def test_tags_are_kept_once_each_in_their_order(library: Library, kept: Session) -> None:
    library.set_tags(kept.id, ["before Friday", "weak", " before  Friday ", "", "ünïcode"])
    assert library.get_session(kept.id).tags == ("before Friday", "weak", "ünïcode")
    assert summary(library).tags == ("before Friday", "weak", "ünïcode")


def test_a_star_comes_and_goes(library: Library, kept: Session) -> None:
    library.set_starred(kept.id, on=True)
    assert library.get_session(kept.id).starred
    assert summary(library).starred
    library.set_starred(kept.id, on=False)
    assert not summary(library).starred


def test_moments_are_kept_in_the_order_of_time_and_replace_those_before(
    library: Library, kept: Session
) -> None:
    late, early = Moment(40.0, "ask for the number"), Moment(3.5, starred=True)
    library.set_moments(kept.id, [late, early])
    assert library.get_session(kept.id).moments == (early, late)
    library.set_moments(kept.id, [late])
    assert library.get_session(kept.id).moments == (late,)


def test_what_the_person_added_outlives_a_new_analysis(library: Library, kept: Session) -> None:
    library.set_title(kept.id, "Mine")
    library.set_tags(kept.id, ["weak"])
    library.set_starred(kept.id, on=True)
    library.set_moments(kept.id, [Moment(3.5, "here")])
    library.save_session(judged_by("9", kept))
    found = library.get_session(kept.id)
    assert (found.title, found.tags, found.starred) == ("Mine", ("weak",), True)
    assert found.moments == (Moment(3.5, "here"),)


def test_a_newer_rule_set_takes_over_and_what_the_old_one_said_is_kept(
    library: Library, kept: Session
) -> None:
    library.dispute(kept.id, 0, "roadmap-stated")
    library.save_session(judged_by("9", kept))
    library.save_session(judged_by("10", kept))
    found = library.get_session(kept.id)
    assert {one.analysis.rules_version for one in found.turns if one.analysis} == {"10"}
    assert [(one.turn, one.analysis.rules_version) for one in found.past] == [
        *((0, "1"), (1, "1"), (2, "1")),
        *((0, "9"), (1, "9"), (2, "9")),
    ]
    before = kept.turns[0].analysis
    assert before is not None
    marked = tuple(replace(one, disputed=one.rule == "roadmap-stated") for one in before.findings)
    assert found.past[0].analysis == replace(before, findings=marked)
    assert found.past[0].replaced_at.tzinfo is not None


def test_the_same_rule_set_again_leaves_nothing_behind(library: Library, kept: Session) -> None:
    library.save_session(kept)
    assert library.get_session(kept.id).past == ()


def test_a_finding_marked_as_wrong_leaves_the_totals_at_once_and_comes_back(
    library: Library, kept: Session
) -> None:
    before = summary(library)
    library.dispute(kept.id, 0, "roadmap-stated")
    after = summary(library)
    assert (after.passed, after.partial) == (before.passed, before.partial)
    assert after.missing == before.missing - 1
    library.save_session(kept)
    assert summary(library).missing == before.missing - 1
    library.dispute(kept.id, 0, "roadmap-stated", wrong=False)
    assert summary(library) == before


def test_of_several_replies_the_weakest_that_holds_decides(library: Library, kept: Session) -> None:
    """`acknowledged` is missing in the second reply and passes in the first."""
    before = summary(library)
    library.dispute(kept.id, 2, "acknowledged")
    after = summary(library)
    assert (after.passed, after.missing) == (before.passed + 1, before.missing - 1)


def test_a_session_with_everything_in_it_comes_back_as_it_was_added(
    library: Library, session: Session
) -> None:
    first = session.turns[0]
    assert first.analysis is not None
    heard = first.transcript.words[3]
    words = list(first.transcript.words)
    words[3] = Word("put", heard.start, heard.end, 1.0, heard)
    findings = tuple(
        replace(one, disputed=one.status is Status.MISSING) for one in first.analysis.findings
    )
    turn = replace(
        first,
        transcript=type(first.transcript).from_words(words),
        analysis=replace(first.analysis, findings=findings),
    )
    whole = replace(
        session,
        turns=(turn, *session.turns[1:]),
        title="Mine",
        starred=True,
        tags=("weak", "cost"),
        moments=(Moment(3.5, "here", starred=True),),
        self_marks=(("goal-restated", True), ("three-metrics", False)),
        past=(PastAnalysis(0, STARTED_AT, first.analysis),),
    )
    library.add_session(whole)
    assert library.get_session(whole.id) == whole


def test_lanes_are_kept_for_the_rule_set_that_found_them_until_the_next_analysis(
    library: Library, kept: Session
) -> None:
    spans = (
        LaneSpan(Lane.METRICS, 4.0, 5.5, "monthly active", 0, 10, 24),
        LaneSpan(Lane.INTERVIEWER, 12.0, 13.0, "Which metric?"),
    )
    assert library.lanes(kept.id, "4") is None
    library.keep_lanes(kept.id, "4", spans)
    assert library.lanes(kept.id, "4") == spans
    assert library.lanes(kept.id, "5") is None
    library.keep_lanes(kept.id, "5", spans[:1])
    assert library.lanes(kept.id, "5") == spans[:1]
    library.save_session(kept)
    assert library.lanes(kept.id, "5") is None


def test_erasing_takes_all_of_it(library: Library, kept: Session, paths: Paths) -> None:
    library.set_moments(kept.id, [Moment(3.5, "canaryword")])
    library.set_tags(kept.id, ["canaryword"])
    library.save_session(judged_by("9", kept))
    library.keep_lanes(kept.id, "9", [LaneSpan(Lane.GOAL, 0.0, 1.0, "canaryword", 0, 0, 10)])
    library.erase(kept.id)
    files = (one for one in paths.data.rglob("*") if one.is_file())
    assert not any(b"canaryword" in one.read_bytes() for one in files)


@pytest.mark.parametrize("change", ["set_title", "set_tags", "set_moments"])
def test_a_session_that_is_not_there_is_told(library: Library, change: str) -> None:
    with pytest.raises(UserError, match="no session"):
        getattr(library, change)("01NOTTHERE", "")


def test_of_sessions_of_years_ago_only_what_passed_is_asked_for(
    library: Library, kept: Session
) -> None:
    older = replace(kept, id="OLDER", started_at=kept.started_at - timedelta(400), recordings=())
    library.add_session(older)
    everything = library.opportunities(1000)
    some = library.opportunities(1000, whole=1)
    assert [one for one in some if one.session_id == kept.id] == [
        one for one in everything if one.session_id == kept.id
    ]
    passed = [one for one in everything if one.session_id == "OLDER" and one.status is Status.PASS]
    assert [one for one in some if one.session_id == "OLDER"] == passed
    assert passed
    assert len(some) < len(everything)
    assert library.opportunities(1, whole=1) == library.opportunities(1)
