"""A damaged library opens again with every recording in it, and the damaged file is kept."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.to_json import sidecar_json
from hfprep_desktop.library.connection import DamagedLibraryError, doubt_mark
from hfprep_desktop.library.identity import new_session_id
from hfprep_desktop.library.sidecars import SIDECAR
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session, SessionState
from hfprep_desktop.paths import Paths
from hfprep_desktop.rebuilding import Rebuilt, open_library
from hfprep_desktop.recovery import recover_sessions
from tests.samples import checked, interrupted_session, rich_session, write_recording

NOW = datetime(2026, 8, 1, 12, 0, tzinfo=UTC)
KEPT = "library-damaged-2026-08-01.db"


class Shelf:
    """Three sessions with all that can be in them; the last one lies in the trash."""

    def __init__(self, data: Path) -> None:
        self.paths = Paths(data)
        self.library = Library(self.paths, sidecar_json)
        self.library.prepare()
        self.sessions = [self._add(number) for number in range(3)]
        self.library.trash(self.sessions[2].id)
        self.library.write_document("plan", '{"round": 1}')

    def _add(self, number: int) -> Session:
        session_id = new_session_id(NOW - timedelta(days=number + 1), bytes(10))
        path = write_recording(self.paths, session_id, 4_000)
        rich = rich_session(self.paths.data)
        recordings = tuple(
            replace(
                one,
                session_id=session_id,
                path=path.with_name(f"{one.segment:02}.wav"),
                duration_s=0.25,
            )
            for one in rich.recordings
        )
        shutil.copyfile(path, recordings[1].path)
        session = replace(rich, id=session_id, recordings=recordings, notes=f"number {number}")
        self.library.add_session(session)
        return session

    @property
    def database(self) -> Path:
        return self.paths.database

    def start(self) -> Rebuilt | None:
        return open_library(Library(self.paths, sidecar_json), self.paths, NOW)

    def assert_whole(self) -> None:
        assert {one.id for one in self.library.list_sessions()} == {
            one.id for one in self.sessions[:2]
        }
        (trashed,) = self.library.list_trashed()
        assert trashed.id == self.sessions[2].id
        assert trashed.trashed_at is not None
        for session in self.sessions:
            assert self.library.get_session(session.id) == session


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "data")


def _pdf(database: Path) -> None:
    database.write_bytes(b"%PDF-1.7 " * 1000)


def _empty(database: Path) -> None:
    database.write_bytes(b"")


def _no_header(database: Path) -> None:
    with database.open("r+b") as file:
        file.write(bytes(100))


def _short(database: Path) -> None:
    with database.open("r+b") as file:
        file.truncate(50)


def _no_pages(database: Path) -> None:
    content = bytearray(database.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    database.write_bytes(content)


@pytest.mark.parametrize("damage", [_pdf, _empty, _no_header, _short, _no_pages])
def test_d2_a_damaged_database_is_rebuilt_and_kept(
    shelf: Shelf, damage: Callable[[Path], None]
) -> None:
    damage(shelf.database)
    damaged = shelf.database.read_bytes()
    rebuilt = shelf.start()
    assert rebuilt == Rebuilt(3, shelf.paths.data / KEPT)
    assert rebuilt.kept.read_bytes() == damaged
    assert rebuilt.title == "Library rebuilt from 3 recordings"
    assert KEPT in rebuilt.details
    shelf.assert_whole()
    assert shelf.start() is None
    assert len(list(shelf.paths.data.glob("library-damaged-*.db"))) == 1


def test_d2_a_database_cut_at_every_page_is_rebuilt(shelf: Shelf) -> None:
    whole = shelf.database.read_bytes()
    assert len(whole) % 4096 == 0
    assert len(whole) > 20 * 4096
    for end in range(0, len(whole), 4096):
        shelf.database.write_bytes(whole[:end])
        assert shelf.start() is not None, f"cut at {end}"
        shelf.assert_whole()
    names = {file.name for file in shelf.paths.data.glob("library-damaged-*.db")}
    assert names == {KEPT, *(f"{KEPT[:-3]}-{n}.db" for n in range(2, len(whole) // 4096 + 1))}


@pytest.mark.slow
def test_d2_300_random_damages_lose_no_recording(shelf: Shelf) -> None:
    """Whatever byte or page is wrong: at the second start at the latest all is there."""
    whole = shelf.database.read_bytes()
    ids = {one.id for one in shelf.sessions}
    chance = random.Random(20260801)
    rebuilt = 0
    for number in range(300):
        damaged = bytearray(whole)
        if number % 3 == 0:
            for _ in range(chance.randrange(1, 4)):
                page = chance.randrange(len(whole) // 4096) * 4096
                damaged[page : page + 4096] = chance.randbytes(4096)
        elif number % 3 == 1:
            for _ in range(chance.randrange(1, 40)):
                damaged[chance.randrange(len(whole))] = chance.randrange(256)
        else:
            # The header and the table of tables, where a byte means most.
            for _ in range(chance.randrange(1, 6)):
                damaged[chance.randrange(4096)] = chance.randrange(256)
        shelf.database.write_bytes(damaged)
        for _ in range(3):
            try:
                rebuilt += shelf.start() is not None
                recover_sessions(shelf.library, shelf.paths.recordings, NOW)
                shelf.library.search("goal")
                shelf.library.opportunities(100)
                listed = (*shelf.library.list_sessions(), *shelf.library.list_trashed())
                for one in listed:
                    shelf.library.get_session(one.id)
                break
            except DamagedLibraryError:
                continue
        else:
            pytest.fail(f"damage {number}: it is still damaged at the third start")
        assert ids <= {one.id for one in listed}, f"damage {number}"
        _forget(shelf)
    assert rebuilt > 150


def _forget(shelf: Shelf) -> None:
    for file in shelf.paths.data.glob("library*"):
        file.unlink()
    for session in shelf.sessions:
        trashed_at = NOW if session is shelf.sessions[2] else None
        sidecar = shelf.paths.recordings / session.id / SIDECAR
        sidecar.write_bytes(sidecar_json(session, trashed_at))
    for folder in shelf.paths.recordings.iterdir():
        if folder.name not in {one.id for one in shelf.sessions}:
            shutil.rmtree(folder)


def test_d2_damage_that_is_met_later_is_mended_at_the_next_start(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A large library is not looked through at every start.
    monkeypatch.setattr("hfprep_desktop.library.store.SMALL_BYTES", 0)
    with closing(sqlite3.connect(shelf.database)) as database:
        database.execute("UPDATE turns SET words = 'no JSON' WHERE position = 1")
        database.commit()
    assert shelf.start() is None
    assert len(shelf.library.list_sessions()) == 2
    with pytest.raises(UserError, match="is damaged") as told:
        shelf.library.get_session(shelf.sessions[0].id)
    assert told.value.remedy.startswith("Start HFPrep Desktop again")
    assert doubt_mark(shelf.database).exists()
    assert shelf.start() == Rebuilt(3, shelf.paths.data / KEPT)
    shelf.assert_whole()
    assert not doubt_mark(shelf.database).exists()
    assert shelf.start() is None


def test_d2_a_doubt_without_a_cause_is_forgotten(shelf: Shelf) -> None:
    doubt_mark(shelf.database).touch()
    before = shelf.database.read_bytes()
    assert shelf.start() is None
    assert not doubt_mark(shelf.database).exists()
    assert shelf.database.read_bytes() == before


def test_d2_plans_come_back_where_they_can_still_be_read(shelf: Shelf) -> None:
    with closing(sqlite3.connect(shelf.database)) as database:
        database.execute("UPDATE turns SET words = 'no JSON'")
        database.commit()
    doubt_mark(shelf.database).touch()
    assert shelf.start() is not None
    assert shelf.library.read_document("plan") == '{"round": 1}'


def test_d2_the_log_of_a_damaged_database_is_kept_with_it(shelf: Shelf) -> None:
    shelf.database.write_bytes(b"%PDF-1.7 " * 1000)
    for side in ("-wal", "-shm"):
        shelf.database.with_name(f"library.db{side}").write_bytes(b"side" + side.encode())
    assert shelf.start() is not None
    assert (shelf.paths.data / f"{KEPT}-wal").read_bytes() == b"side-wal"
    # What SQLite makes anew for each use.
    assert (shelf.paths.data / f"{KEPT}-shm").exists()


def test_d2_a_recording_without_description_is_adopted_in_a_rebuild(shelf: Shelf) -> None:
    bare, damaged = (shelf.paths.recordings / one.id / SIDECAR for one in shelf.sessions[:2])
    bare.unlink()
    damaged.write_bytes(damaged.read_bytes()[:-40])
    _pdf(shelf.database)
    assert shelf.start() == Rebuilt(3, shelf.paths.data / KEPT)
    for one in shelf.sessions[:2]:
        found = shelf.library.get_session(one.id)
        assert (found.state, found.duration_s) == (SessionState.RECORDED, 0.5)
    assert shelf.library.get_session(shelf.sessions[2].id) == shelf.sessions[2]


def test_d2_a_round_that_was_interrupted_is_completed_in_a_rebuild(shelf: Shelf) -> None:
    session_id = new_session_id(NOW - timedelta(hours=2), bytes(10))
    path = write_recording(shelf.paths, session_id)
    shelf.library.add_session(interrupted_session(session_id, NOW - timedelta(hours=2), path))
    _pdf(shelf.database)
    assert shelf.start() == Rebuilt(4, shelf.paths.data / KEPT)
    found = shelf.library.get_session(session_id)
    assert (found.scenario_id, found.state) == ("model-marketplace", SessionState.RECORDED)
    assert (found.duration_s, found.recovered) == (2.0, True)


def test_d2_a_rebuild_that_fails_is_told_once_and_names_the_kept_file(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    _pdf(shelf.database)

    def full(*_: object) -> None:
        raise UserError("The disk is full.", "Free some space.")

    monkeypatch.setattr(Library, "add_session", full)
    monkeypatch.setattr(Library, "check_pages", full)
    with pytest.raises(UserError, match="could not be rebuilt: The disk is full") as told:
        shelf.start()
    assert str(shelf.paths.data / KEPT) in told.value.what
    assert told.value.remedy == "Free some space."
    monkeypatch.undo()
    # The next start has a database, empty as it is, and the recordings are adopted as ever.
    assert shelf.start() is None
    recover_sessions(shelf.library, shelf.paths.recordings, NOW)
    shelf.assert_whole()


def test_d4_a_newer_or_foreign_database_is_still_refused_untouched(shelf: Shelf) -> None:
    with closing(sqlite3.connect(shelf.database)) as database:
        database.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('hfprep', 'm999_later', '2027')"
        )
        database.commit()
    before = shelf.database.read_bytes()
    with pytest.raises(UserError, match="newer version"):
        shelf.start()
    assert shelf.database.read_bytes() == before
    shelf.database.unlink()
    with closing(sqlite3.connect(shelf.database)) as database:
        database.execute("CREATE TABLE recipes (name)")
        database.commit()
    before = shelf.database.read_bytes()
    with pytest.raises(UserError, match="not a library"):
        shelf.start()
    assert shelf.database.read_bytes() == before
    assert not list(shelf.paths.data.glob("library-damaged-*"))


def test_d2_an_empty_file_without_recordings_is_a_first_start(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data")
    paths.prepare()
    paths.database.touch()
    assert open_library(Library(paths, sidecar_json), paths, NOW) is None
    assert not list(paths.data.glob("library-damaged-*"))


# Files and rows that disagree


def _problems(shelf: Shelf) -> list[tuple[str, str, str]]:
    found = checked(shelf.library, shelf.paths, NOW)
    return [(one.session, one.problem, one.remedy) for one in found.problems]


def test_d5_a_row_that_is_gone_comes_back_with_all_that_was_in_it(shelf: Shelf) -> None:
    with closing(sqlite3.connect(shelf.database)) as database:
        database.execute("PRAGMA foreign_keys=ON")
        database.execute("DELETE FROM sessions")
        database.commit()
    assert [one[1] for one in _problems(shelf)] == [
        "This recording has no entry in the library."
    ] * 3
    recovery = recover_sessions(shelf.library, shelf.paths.recordings, NOW)
    assert not recovery.failed
    assert {one.id for one in recovery.adopted} == {one.id for one in shelf.sessions[:2]}
    shelf.assert_whole()
    assert _problems(shelf) == []


def test_d5_a_missing_file_is_told_and_a_renamed_one_is_found(shelf: Shelf) -> None:
    gone, renamed = (one.recordings[1].path for one in shelf.sessions[:2])
    gone.unlink()
    renamed.rename(renamed.with_name("take two.wav"))
    told = {session: (problem, remedy) for session, problem, remedy in _problems(shelf)}
    assert "02.wav is missing" in told[shelf.sessions[0].id][0]
    assert "backup" in told[shelf.sessions[0].id][1]
    assert "take two.wav" in told[shelf.sessions[1].id][1]


def test_d5_a_renamed_folder_becomes_a_session_of_its_own(shelf: Shelf) -> None:
    old = shelf.sessions[0]
    new_id = new_session_id(NOW - timedelta(days=20), bytes(10))
    (shelf.paths.recordings / old.id).rename(shelf.paths.recordings / new_id)
    (adopted,) = recover_sessions(shelf.library, shelf.paths.recordings, NOW).adopted
    assert adopted.id == new_id
    found = shelf.library.get_session(new_id)
    assert (found.turns, found.notes, found.tags) == (old.turns, old.notes, old.tags)
    assert all(one.path.is_file() for one in found.recordings)
    assert {one[0] for one in _problems(shelf)} == {old.id}


def test_d5_a_copied_folder_is_told_and_left_alone(shelf: Shelf) -> None:
    folder = shelf.paths.recordings / shelf.sessions[0].id
    copy = folder.with_name(f"{folder.name} (copy)")
    shutil.copytree(folder, copy)
    assert recover_sessions(shelf.library, shelf.paths.recordings, NOW).adopted == ()
    ((name, problem, remedy),) = _problems(shelf)
    assert (name, problem) == (copy.name, "This recording has no entry in the library.")
    assert "is none of a session" in remedy
    assert len(list(copy.iterdir())) == 3


def test_d5_audio_newer_than_its_description_is_adopted_behind_it(shelf: Shelf) -> None:
    session = shelf.sessions[0]
    further = session.recordings[0].path.with_name("03.wav")
    shutil.copyfile(session.recordings[0].path, further)
    _pdf(shelf.database)
    shelf.start()
    found = shelf.library.get_session(session.id)
    assert found.recordings[:2] == session.recordings
    last = found.recordings[2]
    assert (last.path, last.segment, last.offset_s) == (further, 3, session.ends_at)
    assert last.duration_s == pytest.approx(0.25)


def test_a_damaged_file_that_was_kept_is_told_by_the_check(shelf: Shelf) -> None:
    _pdf(shelf.database)
    shelf.start()
    ((session, problem, remedy),) = _problems(shelf)
    assert (session, KEPT in problem) == ("library", True)
    assert "erased" in remedy
