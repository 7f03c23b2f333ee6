from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import stat
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.connection import open_database, write
from hfprep_desktop.library.identity import new_session_id
from hfprep_desktop.library.migrations import STEPS, migrate
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import (
    WAV_HEADER_BYTES,
    Recording,
    Session,
    SessionState,
    Status,
    Transcript,
    Word,
)
from hfprep_desktop.paths import Paths
from tests.samples import SESSION_ID, STARTED_AT, finding, full_session
from tests.unit.library.test_migrations import m900_later


def being_recorded(session: Session) -> Session:
    recording = replace(session.recordings[0], duration_s=0.0, finished=False)
    return Session(
        id=session.id,
        scenario_id=session.scenario_id,
        scenario_title=session.scenario_title,
        round=session.round,
        mode=session.mode,
        seed=session.seed,
        started_at=session.started_at,
        state=SessionState.RECORDING,
        recordings=(recording,),
    )


def another(session: Session, minutes: int) -> Session:
    moment = session.started_at + timedelta(minutes=minutes)
    new_id = new_session_id(moment, minutes.to_bytes(10, "big", signed=True))
    recordings = tuple(replace(one, session_id=new_id) for one in session.recordings)
    return replace(session, id=new_id, started_at=moment, recordings=recordings)


def with_audio(session: Session, samples: bytes = b"\1\2" * 400) -> Session:
    path = session.recordings[0].path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(bytes(WAV_HEADER_BYTES) + samples)
    return session


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


def test_the_data_folder_can_be_moved(library: Library, session: Session, paths: Paths) -> None:
    library.add_session(with_audio(session))
    moved = Paths(paths.data.with_name("moved"))
    shutil.move(paths.data, moved.data)
    (recording,) = Library(moved).get_session(session.id).recordings
    assert recording.path.is_relative_to(moved.data)
    assert recording.path.read_bytes()


def test_a_recording_outside_the_data_folder_is_refused(
    library: Library, session: Session, paths: Paths, tmp_path: Path
) -> None:
    outside = replace(session.recordings[0], path=tmp_path / "elsewhere.wav")
    with pytest.raises(ValueError, match="elsewhere"):
        library.add_session(replace(session, recordings=(outside,)))
    assert library.list_sessions() == ()
    library.add_session(session)
    for hostile in ("../elsewhere.wav", "/etc/passwd", "a/../../b"):
        with open_database(paths.database) as database, write(database):
            database.execute("UPDATE recordings SET path = ?", [hostile])
        with pytest.raises(UserError, match="outside its own folder"):
            library.get_session(session.id)


@pytest.mark.parametrize("bad", ["", "..", "a/b", "a b", ".hidden", "x" * 65])
def test_an_id_that_is_no_folder_name_is_refused(
    library: Library, session: Session, bad: str
) -> None:
    with pytest.raises(ValueError, match="folder"):
        library.add_session(replace(session, id=bad))


def test_a_start_without_time_zone_is_refused(library: Library, session: Session) -> None:
    with pytest.raises(ValueError, match="time zone"):
        library.add_session(replace(session, started_at=STARTED_AT.replace(tzinfo=None)))


def test_s21_trash_and_undo(library: Library, session: Session) -> None:
    library.add_session(with_audio(session))
    audio = session.recordings[0].path
    before = hashlib.sha256(audio.read_bytes()).digest()
    assert library.trash(session.id[:10]) == session.id
    assert library.list_sessions() == ()
    (line,) = library.list_trashed()
    assert line.id == session.id
    assert line.trashed_at is not None
    assert library.get_session(session.id) == session
    assert library.restore(session.id) == session.id
    assert library.list_trashed() == ()
    assert library.list_sessions()[0].trashed_at is None
    assert hashlib.sha256(audio.read_bytes()).digest() == before


@pytest.mark.parametrize("act", ["trash", "erase"])
def test_a_session_that_is_being_recorded_cannot_be_deleted(
    library: Library, session: Session, act: str
) -> None:
    library.add_session(with_audio(being_recorded(session)))
    with pytest.raises(UserError, match="still being recorded"):
        getattr(library, act)(session.id)
    assert session.recordings[0].path.exists()
    assert len(library.list_sessions()) == 1


def test_s20_what_is_erased_is_gone_from_every_file(
    library: Library, session: Session, paths: Paths
) -> None:
    kept = another(session, 5)
    canary = "xylophonic"
    said = Transcript.from_words((Word(canary, 1.0, 1.5, 0.9), Word("again", 1.5, 2.0, 0.9)))
    secret = replace(session, turns=(replace(session.turns[0], transcript=said, analysis=None),))
    library.add_session(with_audio(secret))
    library.add_session(kept)
    library.set_notes(secret.id, f"about {canary}s")
    migrate(paths.database, paths.data / "backups", (*STEPS, m900_later))
    assert holding(paths.data, "xylophon")
    library.erase(secret.id)
    assert holding(paths.data, "xylophon") == []
    assert not secret.recordings[0].path.parent.exists()
    # The copy stays for what else is in it.
    (copy,) = (paths.data / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("SELECT id FROM sessions").fetchall() == [(kept.id,)]
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with open_database(paths.database) as database:
        assert database.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert library.get_session(kept.id) == kept
    assert library.search(canary).hits == ()
    with pytest.raises(UserError, match="no session"):
        library.erase(secret.id)


def holding(folder: Path, stem: str) -> list[Path]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file for file in files if stem.encode() in file.read_bytes()]


def test_erasing_follows_no_link_out_of_the_data_folder(
    library: Library, session: Session, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious.wav").write_bytes(b"sound")
    folder = session.recordings[0].path.parent
    library.add_session(session)
    folder.symlink_to(outside)
    library.erase(session.id)
    assert not folder.is_symlink()
    assert (outside / "precious.wav").exists()


def test_a_round_that_never_began_leaves_nothing(library: Library, session: Session) -> None:
    library.add_session(with_audio(being_recorded(session), samples=b""))
    assert library.discard_empty(session.id)
    assert library.list_sessions() == ()
    assert not session.recordings[0].path.parent.exists()


def test_one_sample_is_enough_to_keep_a_round(library: Library, session: Session) -> None:
    library.add_session(with_audio(being_recorded(session), samples=b"\0\0"))
    assert not library.discard_empty(session.id)
    assert session.recordings[0].path.exists()
    assert len(library.unfinished()) == 1


def test_s1_nobody_else_can_read_the_data_folder(
    library: Library, session: Session, paths: Paths
) -> None:
    with open_database(paths.database):  # keeps the write-ahead log in place while we look
        library.add_session(with_audio(session))
        seen = [paths.data, *paths.data.rglob("*")]
        open_to_others = [one for one in seen if stat.S_IMODE(one.stat().st_mode) & 0o077]
    assert {file.name for file in seen} >= {"library.db", "library.db-wal", "library.db-shm"}
    assert open_to_others == []


def test_s1_the_database_is_private_whatever_the_umask(paths: Paths, session: Session) -> None:
    os.umask(0o022)  # the fixture puts the earlier one back
    library = Library(paths)
    library.prepare()
    with open_database(paths.database):
        library.add_session(session)
        modes = {file.name: file.stat().st_mode & 0o777 for file in paths.data.glob("library.db*")}
    assert modes == dict.fromkeys(("library.db", "library.db-wal", "library.db-shm"), 0o600)


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


NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
WORDS = st.builds(Word, st.text(min_size=1), NUMBERS, NUMBERS, NUMBERS)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Session]:
    paths = Paths(tmp_path_factory.mktemp("library") / "data")
    library = Library(paths)
    library.prepare()
    session = full_session(paths.data)
    library.add_session(session)
    return library, session


@given(
    words=st.lists(WORDS, max_size=20),
    typed=st.text(),
    notes=st.text(),
    labels=st.dictionaries(st.text(), st.booleans() | st.text()),
    seed=st.integers(-(2**63), 2**63 - 1),
)
def test_anything_a_person_can_say_round_trips(
    shared: tuple[Library, Session],
    words: list[Word],
    typed: str,
    notes: str,
    labels: dict[str, bool | str],
    seed: int,
) -> None:
    library, session = shared
    analysis = session.turns[0].analysis
    assert analysis is not None
    spoken = replace(
        session.turns[0],
        transcript=Transcript.from_words(words),
        analysis=replace(analysis, labels=labels),
    )
    written = replace(session.turns[1], transcript=Transcript.from_text(typed), prompt=notes)
    changed = replace(session, turns=(spoken, written), seed=seed, model=typed)
    library.save_session(changed)
    library.set_notes(session.id, notes)
    back = library.get_session(SESSION_ID)
    assert back.turns == changed.turns
    assert (back.notes, back.model) == (notes, typed)


def test_a_probability_that_is_no_number_is_kept_as_unknown(
    library: Library, session: Session
) -> None:
    said = Transcript.from_words((Word("hello", 0.0, 0.5, float("nan")),))
    library.add_session(replace(session, turns=(replace(session.turns[0], transcript=said),)))
    assert library.get_session(session.id).turns[0].transcript.words[0].probability is None
    assert Counter(line.id for line in library.list_sessions()) == {session.id: 1}
