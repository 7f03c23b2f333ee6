"""Which sessions a filter lets through; the same for the list and for a search."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Finding, Mode, RoundKind, Session, Status
from hfprep_desktop.paths import Paths
from hfprep_desktop.session_filter import ALL_SESSIONS, SessionFilter
from tests.samples import STARTED_AT, full_session

WEAK, GOOD, DRILL = "WEAK", "GOOD", "DRILL"


def passing(session: Session) -> Session:
    """The same words; every finding passes."""

    def passed(finding: Finding) -> Finding:
        return replace(finding, status=Status.PASS)

    turns = tuple(
        replace(
            turn,
            analysis=replace(turn.analysis, findings=tuple(map(passed, turn.analysis.findings))),
        )
        for turn in session.turns
        if turn.analysis is not None
    )
    return replace(session, turns=turns)


@pytest.fixture
def filled(library: Library, paths: Paths) -> Library:
    whole = replace(full_session(paths.data), recordings=())
    library.add_session(replace(whole, id=WEAK))
    good = passing(replace(whole, id=GOOD, mode=Mode.COACH, started_at=STARTED_AT + timedelta(1)))
    library.add_session(good)
    drill = replace(whole, id=DRILL, round=RoundKind.DRILL, scenario_id="pushback-rapid-fire")
    library.add_session(replace(drill, started_at=STARTED_AT + timedelta(2)))
    library.set_starred(GOOD, on=True)
    library.set_tags(DRILL, ["before Friday", "x' OR 1=1 --"])
    return library


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ALL_SESSIONS, [DRILL, GOOD, WEAK]),
        (SessionFilter(round=RoundKind.SYSTEM_DESIGN), [GOOD, WEAK]),
        (SessionFilter(scenario_id="pushback-rapid-fire"), [DRILL]),
        (SessionFilter(mode=Mode.COACH), [GOOD]),
        (SessionFilter(to_fix=True), [DRILL, WEAK]),
        (SessionFilter(rule="roadmap-stated"), [DRILL, WEAK]),
        (SessionFilter(rule="goal-restated"), []),
        (SessionFilter(since=STARTED_AT + timedelta(1)), [DRILL, GOOD]),
        (SessionFilter(until=STARTED_AT + timedelta(1)), [WEAK]),
        (SessionFilter(starred=True), [GOOD]),
        (SessionFilter(tag="before Friday"), [DRILL]),
        (SessionFilter(tag="before"), []),
        (SessionFilter(tag="x' OR 1=1 --"), [DRILL]),
        (SessionFilter(scenario_id="' OR 1=1 --"), []),
        (SessionFilter(rule="roadmap-stated", round=RoundKind.DRILL), [DRILL]),
    ],
)
def test_a_filter_holds_for_the_list_and_for_a_search(
    filled: Library, wanted: SessionFilter, found: list[str]
) -> None:
    assert [one.id for one in filled.list_sessions(wanted)] == found
    hits = filled.search("replication", wanted)
    assert sorted({hit.session_id for hit in hits.hits}) == sorted(found)
    assert list(filled.search("marketplace", wanted).named) == found


def test_a_finding_marked_as_wrong_is_nothing_to_fix(filled: Library) -> None:
    filled.dispute(WEAK, 0, "roadmap-stated")
    assert [one.id for one in filled.list_sessions(SessionFilter(rule="roadmap-stated"))] == [DRILL]


def test_what_is_in_the_trash_is_found_by_no_filter(filled: Library) -> None:
    filled.trash(DRILL)
    assert filled.list_sessions(SessionFilter(tag="before Friday")) == ()
    assert filled.tags() == ()


def test_tags_are_listed_once_each_by_the_alphabet(filled: Library) -> None:
    filled.set_tags(GOOD, ["Apple", "before Friday"])
    filled.set_tags(WEAK, ["banana"])
    assert filled.tags() == ("Apple", "banana", "before Friday", "x' OR 1=1 --")
