from __future__ import annotations

import hashlib
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.connection import open_database
from hfprep_desktop.library.migrations import APPLICATION_ID, STEPS, migrate
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session
from hfprep_desktop.paths import Paths


def m900_later(database: Database) -> None:
    database.execute("ALTER TABLE sessions ADD COLUMN later TEXT")


def m901_fails(database: Database) -> None:
    database.execute("ALTER TABLE sessions ADD COLUMN broken TEXT")
    database.table("turns").disable_fts()
    raise RuntimeError("half way")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def state_of(path: Path) -> tuple[str, int]:
    return sha256(path), path.stat().st_mtime_ns


def columns(path: Path) -> set[str]:
    with open_database(path) as database:
        return set(database.table("sessions").columns_dict)


def test_steps_are_named_in_order() -> None:
    names = [step.__name__ for step in STEPS]
    assert [int(name[1:4]) for name in names] == list(range(1, len(names) + 1))


def test_a_new_library_bears_our_mark_and_preparing_again_changes_nothing(paths: Paths) -> None:
    Library(paths).prepare()
    with open_database(paths.database) as database:
        assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    before = sha256(paths.database)
    Library(paths).prepare()
    assert sha256(paths.database) == before
    assert not (paths.data / "backups").exists()


def test_d4_a_newer_database_is_refused_and_not_touched(paths: Paths) -> None:
    Library(paths).prepare()
    migrate(paths.database, paths.data / "backups", (*STEPS, m900_later))
    before = state_of(paths.database)
    with pytest.raises(UserError, match="newer version") as caught:
        Library(paths).prepare()
    assert "newest version" in caught.value.remedy
    assert state_of(paths.database) == before


def test_a_foreign_database_is_refused_and_not_touched(paths: Paths) -> None:
    paths.prepare()
    other = sqlite3.connect(paths.database)
    other.execute("CREATE TABLE places (url)")
    other.close()
    before = state_of(paths.database)
    with pytest.raises(UserError, match="not a library"):
        Library(paths).prepare()
    assert state_of(paths.database) == before


def test_d2_a_pdf_in_place_of_the_database_is_told_as_damage_and_kept(paths: Paths) -> None:
    paths.prepare()
    paths.database.write_bytes(b"%PDF-1.7 " * 1000)
    before = state_of(paths.database)
    with pytest.raises(UserError, match="is damaged"):
        Library(paths).prepare()
    assert state_of(paths.database) == before


def test_d3_the_database_is_copied_before_it_is_changed(
    library: Library, session: Session, paths: Paths
) -> None:
    library.add_session(session)
    migrate(paths.database, paths.data / "backups", (*STEPS, m900_later))
    assert "later" in columns(paths.database)
    (copy,) = (paths.data / "backups").iterdir()
    assert copy.name == "before-m900_later.db"
    old = Paths(paths.data / "restored")
    old.prepare()
    copy.rename(old.database)
    assert "later" not in columns(old.database)
    assert Library(old).get_session(session.id).turns == session.turns


def test_d3_a_failing_step_leaves_the_old_database(
    library: Library, session: Session, paths: Paths
) -> None:
    library.add_session(session)
    with pytest.raises(RuntimeError, match="half way"):
        migrate(paths.database, paths.data / "backups", (*STEPS, m900_later, m901_fails))
    assert columns(paths.database).isdisjoint({"later", "broken"})
    Library(paths).prepare()
    assert library.get_session(session.id) == session
    assert library.search("replication").hits


def test_no_copy_no_change(library: Library, paths: Paths) -> None:
    backups = paths.data / "backups"
    backups.write_text("a file where the folder should be")
    with pytest.raises(UserError, match="no copy of it can be made"):
        migrate(paths.database, backups, (*STEPS, m900_later))
    assert "later" not in columns(paths.database)


def test_several_starts_at_once_make_one_library(paths: Paths) -> None:
    paths.prepare()
    faults: list[BaseException] = []

    def start() -> None:
        try:
            Library(paths).prepare()
        except BaseException as error:  # noqa: BLE001  (told by the assertion below)
            faults.append(error)

    starts = [threading.Thread(target=start) for _ in range(6)]
    for thread in starts:
        thread.start()
    for thread in starts:
        thread.join(timeout=30)
    assert faults == []
    assert Library(paths).list_sessions() == ()


def test_sessions_from_before_the_rounds_had_counts_are_read_as_they_were(
    paths: Paths, session: Session
) -> None:
    """A database as the second step left it, with rows in it, is brought up to date."""
    paths.prepare()
    migrate(paths.database, paths.data / "backups", STEPS[:2])
    library = Library(paths)
    added = {"sessions": ("retake_of",), "turns": ("counts", "overheard")}
    added["interviewer_lines"] = ("quote", "until")
    library.prepare()
    library.add_session(session)
    with closing(sqlite3.connect(paths.database)) as database:
        # Back to how it was: what the third step brought is taken out again.
        for table in ("self_marks", "documents"):
            database.execute(f"DROP TABLE {table}")
        for table, names in added.items():
            for name in names:
                database.execute(f"ALTER TABLE {table} DROP COLUMN {name}")
        database.execute("DELETE FROM _sqlite_migrations WHERE name = 'm003_preparation'")
        database.commit()
    library.prepare()
    read = library.get_session(session.id)
    assert [turn.transcript for turn in read.turns] == [turn.transcript for turn in session.turns]
    assert [turn.counts for turn in read.turns] == [None] * len(session.turns)
    assert [line.text for line in read.interviewer] == [line.text for line in session.interviewer]
    assert read.retake_of == ""
    library.write_document("plan", "{}")
    assert library.read_document("plan") == "{}"
    library.set_self_marks(session.id, {"goal-restated": True})
    assert library.self_marks(session.id) == {"goal-restated": True}


def test_sessions_from_before_they_could_be_reviewed_are_read_as_they_were(
    paths: Paths, session: Session
) -> None:
    """A database as the third step left it, with rows in it, is brought up to date."""
    library = Library(paths)
    library.prepare()
    library.add_session(session)
    with closing(sqlite3.connect(paths.database)) as database:
        database.execute("DROP INDEX turns_answered")
        for table in ("moments", "past_analyses", "lanes", "audio_hashes"):
            database.execute(f"DROP TABLE {table}")
        for name in ("title", "starred", "tags"):
            database.execute(f"ALTER TABLE sessions DROP COLUMN {name}")
        database.execute("DELETE FROM _sqlite_migrations WHERE name >= 'm004_review'")
        database.commit()
    library.prepare()
    assert library.get_session(session.id) == session
    library.set_tags(session.id, ["weak"])
    assert library.list_sessions()[0].tags == ("weak",)
    assert (paths.data / "backups" / "before-m004_review.db").is_file()
