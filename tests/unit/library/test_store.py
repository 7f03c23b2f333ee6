"""What is put into the library comes back, and is listed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.connection import open_database, write
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Recording, Session, SessionState, Status
from hfprep_desktop.paths import Paths
from tests.samples import SESSION_ID, STARTED_AT, finding
from tests.unit.library.sessions_to_store import another, being_recorded


def test_a_session_comes_back_as_it_went_in(library: Library, session: Session) -> None:
    library.add_session(session)
    assert library.get_session(session.id) == session


def test_scenarios_that_were_practised_and_their_latest_sessions(
    library: Library, session: Session
) -> None:
    bare = replace(session, recordings=())
    made = [
        replace(bare, id="A", scenario_title="Old title"),
        replace(bare, id="B", started_at=bare.started_at + timedelta(days=1)),
        replace(bare, id="C", started_at=bare.started_at + timedelta(days=2)),
        replace(bare, id="D", scenario_id="other", scenario_title="Another"),
    ]
    for one in made:
        library.add_session(one)
    assert library.session_ids()[:2] == ("C", "B")
    assert set(library.session_ids()) == {"A", "B", "C", "D"}
    newest = made[1].scenario_title
    assert library.scenarios() == (("other", "Another"), (bare.scenario_id, newest))
    assert library.latest_of(bare.scenario_id, 2) == ("C", "B")
    library.trash("C")
    library.trash("D")
    assert library.latest_of(bare.scenario_id, 9) == ("B", "A")
    assert library.scenarios() == ((bare.scenario_id, newest),)
    assert "C" in library.session_ids()


def test_the_life_of_a_round(library: Library, session: Session) -> None:
    library.add_session(being_recorded(session))
    assert [one.id for one in library.unfinished()] == [session.id]
    library.save_session(replace(being_recorded(session), turns=session.turns[:1]))
    assert library.get_session(session.id).state is SessionState.RECORDING
    library.finish_recording(session.id, 1, 60.0)
    assert library.unfinished() == ()
    assert library.get_session(session.id).state is SessionState.RECORDED
    library.save_session(session)
    library.set_notes(session.id, session.notes)
    assert library.get_session(session.id) == session


def test_saving_leaves_notes_recordings_and_recovery_alone(
    library: Library, session: Session
) -> None:
    library.add_session(being_recorded(session))
    library.set_notes(session.id, "my own words")
    library.mark_recovered(session.id, 1, 42.0)
    stale = replace(being_recorded(session), state=SessionState.ANALYZED)
    library.save_session(stale)
    kept = library.get_session(session.id)
    assert (kept.notes, kept.recovered, kept.duration_s) == ("my own words", True, 42.0)
    assert kept.recordings[0].finished


def test_the_device_is_taken_over_when_it_is_known(library: Library, session: Session) -> None:
    unnamed = replace(session.recordings[0], device="")
    library.add_session(replace(session, recordings=(unnamed,)))
    library.save_session(session)
    assert library.get_session(session.id).recordings[0].device == "USB microphone"


def test_a_further_segment_is_recorded_into_the_same_session(
    library: Library, session: Session
) -> None:
    library.add_session(session)
    path = session.recordings[0].path.with_name("segment-02.wav")
    further = Recording(session.id, 2, path, 60.0, 0.0, "", finished=False)
    library.add_recording(further)
    assert [one.id for one in library.unfinished()] == [session.id]
    library.mark_recovered(session.id, 2, 5.5)
    again = library.get_session(session.id)
    assert again.duration_s == pytest.approx(65.5)
    assert (again.state, again.recovered) == (SessionState.RECORDED, True)


def test_saving_an_unknown_session_says_so(library: Library, session: Session) -> None:
    with pytest.raises(UserError, match="no session"):
        library.save_session(session)
    assert library.list_sessions() == ()


def test_an_id_may_be_shortened_where_it_stays_clear(library: Library, session: Session) -> None:
    near = replace(session, id=session.id[:10] + "0" * 16, recordings=())
    library.add_session(session)
    library.add_session(near)
    assert library.get_session(session.id[:11].lower()) == session
    with pytest.raises(UserError, match="Several sessions"):
        library.get_session(session.id[:6])
    for hostile in (session.id[:5], "", "%" * 6, "______", "01JZ8Q4%", session.id + "0", "\0" * 6):
        with pytest.raises(UserError, match="no session") as caught:
            library.get_session(hostile)
        assert "sessions list" in caught.value.remedy


def disputed(library: Library) -> list[tuple[int, str]]:
    return [
        (place, found.rule)
        for place, turn in enumerate(library.get_session(SESSION_ID).turns)
        for found in (turn.analysis.findings if turn.analysis else ())
        if found.disputed
    ]


def test_a_finding_marked_as_wrong_stays_marked_when_the_session_is_judged_again(
    library: Library, session: Session
) -> None:
    library.add_session(session)
    library.dispute(SESSION_ID, 1, "acknowledged")
    assert disputed(library) == [(1, "acknowledged")]
    library.save_session(session)
    assert disputed(library) == [(1, "acknowledged")]
    library.dispute(SESSION_ID, 1, "acknowledged", wrong=False)
    assert disputed(library) == []


@pytest.mark.parametrize(("turn", "rule"), [(0, "acknowledged"), (-1, "acknowledged"), (9, "x")])
def test_only_a_finding_can_be_marked_as_wrong(
    library: Library, session: Session, turn: int, rule: str
) -> None:
    library.add_session(session)
    with pytest.raises(UserError, match="no finding"):
        library.dispute(SESSION_ID, turn, rule)


def test_the_list_is_newest_first_and_counts_like_the_report(
    library: Library, session: Session
) -> None:
    later, earlier = another(session, 60), another(session, -60)
    for one in (session, later, earlier):
        library.add_session(one)
    lines = library.list_sessions()
    assert [line.id for line in lines] == [later.id, session.id, earlier.id]
    line = lines[1]
    # Framing 4 pass, 1 partial, 2 missing; push-back: mitigated pass, 2 missing and a failure.
    assert (line.passed, line.partial, line.missing) == (5, 1, 5)
    assert line.audio_paths == (session.recordings[0].path,)
    assert line.audio_paths[0].is_absolute()
    assert line.started_at == STARTED_AT
    assert line.duration_s == pytest.approx(60.0)


def test_the_list_reads_no_words(library: Library, session: Session, paths: Paths) -> None:
    library.add_session(session)
    with open_database(paths.database) as database, write(database):
        database.execute("UPDATE turns SET words = 'no JSON'")
    assert len(library.list_sessions()) == 1
    with pytest.raises(UserError, match="damaged"):
        library.get_session(session.id)


def test_a_start_without_time_zone_is_refused(library: Library, session: Session) -> None:
    with pytest.raises(ValueError, match="time zone"):
        library.add_session(replace(session, started_at=STARTED_AT.replace(tzinfo=None)))


def test_the_weakest_reply_decides_and_the_uncounted_never_hide_it(
    library: Library, session: Session
) -> None:
    first = session.turns[0].analysis
    assert first is not None
    orders = [
        ([Status.UNSURE, Status.MISSING], (0, 0, 1)),
        ([Status.NOT_APPLICABLE, Status.PASS], (1, 0, 0)),
        ([Status.PASS, Status.PARTIAL], (0, 1, 0)),
        ([Status.FAIL, Status.PARTIAL], (0, 0, 1)),
        ([Status.UNSURE, Status.NOT_APPLICABLE], (0, 0, 0)),
    ]
    for number, (statuses, expected) in enumerate(orders):
        turns = tuple(
            replace(
                session.turns[0], analysis=replace(first, findings=(finding("quantified", status),))
            )
            for status in statuses
        )
        library.add_session(replace(another(session, number + 1), turns=turns))
        line = library.list_sessions()[0]
        assert (line.passed, line.partial, line.missing) == expected
