from __future__ import annotations

import multiprocessing
import shutil
import sqlite3
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from sqlite_utils import Database

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.connection import open_database, open_unchanged, read, write
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session
from hfprep_desktop.paths import Paths


def settings_of(path: Path) -> dict[str, object]:
    names = (
        "journal_mode",
        "synchronous",
        "foreign_keys",
        "busy_timeout",
        "trusted_schema",
        "cell_size_check",
        "secure_delete",
    )
    with open_database(path) as database:
        return {name: database.execute(f"PRAGMA {name}").fetchone()[0] for name in names}


def test_every_setting_is_in_force(library: Library, paths: Paths) -> None:
    assert settings_of(paths.database) == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 10_000,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
    }


def test_d7_a_failed_write_leaves_no_transaction_and_no_row(library: Library, paths: Paths) -> None:
    with open_database(paths.database) as database:
        insert = (
            "INSERT INTO interviewer_lines (session_id, position, at, type, text, reason) "
            "VALUES ('nobody', 0, 0.0, 'prompt', '', '')"
        )
        with pytest.raises(sqlite3.IntegrityError), write(database):
            database.execute(insert)
        assert not database.conn.in_transaction
        with pytest.raises(KeyError, match="half way"):
            fail_half_way(database)
        assert not database.conn.in_transaction
        assert "half" not in database.table_names()
        with read(database):
            database.execute("SELECT count(*) FROM sessions").fetchone()
        assert not database.conn.in_transaction


def fail_half_way(database: Database) -> None:
    with write(database):
        database.execute("CREATE TABLE half (a)")
        raise KeyError("half way")


@pytest.mark.slow
def test_d1_two_processes_that_read_and_then_write_both_succeed(
    library: Library, session: Session, paths: Paths
) -> None:
    """Each adds one mark to the notes it has read; the barrier makes them start as one."""
    library.add_session(session)
    library.set_notes(session.id, "")
    context = multiprocessing.get_context("spawn")
    pipes = [context.Pipe() for _ in range(2)]
    workers = [
        context.Process(target=append_marks, args=(paths.database, session.id, theirs))
        for _, theirs in pipes
    ]
    for worker, (_, theirs) in zip(workers, pipes, strict=True):
        worker.start()
        theirs.close()  # so that a worker that dies is noticed, not waited for
    for ours, _ in pipes:
        assert ours.recv() == "ready"
    for ours, _ in pipes:
        ours.send("go")
    for worker in workers:
        worker.join(timeout=60)
    for ours, _ in pipes:
        ours.close()
    assert [worker.exitcode for worker in workers] == [0, 0]
    assert library.get_session(session.id).notes == "+" * 50


def append_marks(path: Path, session_id: str, pipe: Connection) -> None:
    pipe.send("ready")
    pipe.recv()
    for _ in range(25):
        with open_database(path) as database, write(database):
            (notes,) = database.execute(
                "SELECT notes FROM sessions WHERE id = ?", [session_id]
            ).fetchone()
            database.execute(
                "UPDATE sessions SET notes = ? WHERE id = ?", [notes + "+", session_id]
            )


def test_a_lock_that_is_held_becomes_words(
    library: Library, session: Session, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hfprep_desktop.library.connection.BUSY_SECONDS", 0.05)
    holder = sqlite3.connect(paths.database)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match="in use by another program"):
        library.add_session(session)
    holder.rollback()
    holder.close()
    library.add_session(session)
    assert [line.id for line in library.list_sessions()] == [session.id]


def test_d6_a_full_database_becomes_words_and_keeps_what_was_saved(
    library: Library, session: Session, paths: Paths
) -> None:
    library.add_session(session)
    with pytest.raises(UserError, match="disk is full"):
        write_beyond_the_limit(paths.database)
    assert library.get_session(session.id) == session
    library.set_notes(session.id, "y" * 500_000)
    assert len(library.get_session(session.id).notes) == 500_000


def write_beyond_the_limit(path: Path) -> None:
    with open_database(path) as database:
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        database.execute(f"PRAGMA max_page_count={pages}").close()
        with write(database):
            database.execute("UPDATE sessions SET notes = ?", ["x" * 500_000])


def test_d2_a_damaged_or_foreign_file_becomes_words(
    library: Library, session: Session, paths: Paths
) -> None:
    library.add_session(session)
    content = bytearray(paths.database.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    paths.database.write_bytes(content)
    with pytest.raises(UserError, match="damaged"):
        library.list_sessions()
    paths.database.write_bytes(b"%PDF-1.7 " * 1000)
    with pytest.raises(UserError, match="is damaged"):
        library.list_sessions()
    assert paths.database.read_bytes().startswith(b"%PDF")


def test_a_vanished_data_folder_is_not_made_anew(library: Library, paths: Paths) -> None:
    shutil.rmtree(paths.data)
    with pytest.raises(UserError, match="cannot be opened"):
        library.list_sessions()
    assert not paths.data.exists()


def test_reading_unchanged_cannot_write(library: Library, paths: Paths) -> None:
    with (
        pytest.raises(UserError, match="cannot be written"),
        open_unchanged(paths.database) as database,
    ):
        database.execute("DELETE FROM sessions")


def test_our_own_mistakes_are_not_put_into_words(library: Library, paths: Paths) -> None:
    with (
        pytest.raises(sqlite3.OperationalError, match="no such table"),
        open_database(paths.database) as database,
    ):
        database.execute("SELECT * FROM no_such_thing")
