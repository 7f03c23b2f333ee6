"""How the database came to its present form, step by step. A released step never changes.

`migrate` refuses a database made by a newer program and one that is none of ours without
writing a byte, and copies an existing one before it changes it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.connection import (
    DamagedLibraryError,
    nothing_but_damage,
    open_database,
    open_unchanged,
    understood,
    write,
)
from hfprep_desktop.library.daily_copies import copy_database
from hfprep_desktop.library.without_numpy import load_sqlite_utils

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

Step: TypeAlias = "Callable[[Database], None]"

APPLICATION_ID: Final = 0x48465072
"""Stands in the header of our databases ("HFPr")."""

MIGRATION_SET: Final = "hfprep"

_OUR_TABLES: Final = frozenset({"sessions", "recordings", "turns", "turns_fts"})


def m001_sessions(database: Database) -> None:
    """Sessions, their audio files, answers, findings, interviewer's lines; a word index."""
    for statement in _M001:
        database.execute(statement)
    # No triggers: with trusted_schema=OFF, SQLite (seen in 3.40) lets none reach an index.
    database.table("turns").enable_fts(["text"], tokenize="porter unicode61 remove_diacritics 2")
    database.execute(f"PRAGMA application_id={APPLICATION_ID}")


def m002_disputes(database: Database) -> None:
    """Findings that the person marked as wrong: kept apart from what can be made again."""
    database.execute(_M002)


def m003_preparation(database: Database) -> None:
    """What counts in an answer, what the interviewer's voice said in it, retakes, what the person
    thought of their answer before they saw the report; plans, checklist and worksheets.
    """
    for statement in _M003:
        database.execute(statement)


def m004_review(database: Database) -> None:
    """What a person adds while reviewing: names, stars, tags, marked moments; and what analyses
    said before others took their place.
    """
    for statement in _M004:
        database.execute(statement)


def m005_audio_hashes(database: Database) -> None:
    """What the bytes of each finished recording were, so that damage of its file is found."""
    database.execute(_M005)


STEPS: Final[tuple[Step, ...]] = (
    m001_sessions,
    m002_disputes,
    m003_preparation,
    m004_review,
    m005_audio_hashes,
)


def migrate(path: Path, backups: Path, steps: tuple[Step, ...] = STEPS) -> None:
    """Bring the database at `path` to the form of the last of `steps`, making it if need be.

    An existing one is first copied into the folder `backups`. Raises `UserError` for a newer
    or foreign database, for a full disk, and where the file cannot be used; the database is
    then as it was.
    """
    migrations = _migration_set(steps)
    _make_private_file(path)
    _refuse_foreign(path, migrations, tuple(step.__name__ for step in steps))
    with open_database(path) as database, write(database):
        # Under the write lock: a second program that starts at the same time waits here.
        pending = migrations.pending(database)
        if not pending:
            return
        if migrations.applied(database):
            _back_up(path, backups / f"before-{pending[0].name}.db")
        try:
            migrations.apply(database)
        except sqlite3.OperationalError as error:
            # What a step makes is there already: the list of steps is not what it was.
            if not str(error).endswith("already exists"):
                raise
            raise DamagedLibraryError(path) from error


def columns_wanted() -> frozenset[tuple[str, str]]:
    """(table, column) of all that the steps make."""
    load_sqlite_utils()
    from sqlite_utils import Database  # noqa: PLC0415  (loaded late: the window is drawn meanwhile)

    database = Database(memory=True, execute_plugins=False)
    try:
        _migration_set(STEPS).apply(database)
        return columns_of(database)
    finally:
        database.close()


def columns_of(database: Database) -> frozenset[tuple[str, str]]:
    """(table, column) of all that a database holds."""
    found = database.execute(
        "SELECT tables.name, columns.name FROM sqlite_master AS tables, "
        "pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
    )
    return frozenset(found.fetchall())


def _migration_set(steps: tuple[Step, ...]) -> Migrations:
    load_sqlite_utils()
    from sqlite_utils import Migrations  # noqa: PLC0415  (loaded late: the window is drawn meanwhile)

    migrations = Migrations(MIGRATION_SET)
    for step in steps:
        migrations(name=step.__name__)(step)
    return migrations


def _make_private_file(path: Path) -> None:
    """SQLite gives its side files the permissions of the database, so these come first."""
    try:
        if not path.exists():
            path.touch(mode=0o600)
        elif not path.is_file():
            raise UserError(
                f"{path} is not a file, so it cannot be the library's database.",
                "Move it away and start again; your recordings are untouched.",
            )
    except OSError as error:
        raise UserError(
            f"The library's database {path} cannot be made: {error.strerror or error}.",
            "Choose a folder you may write to with --data-dir, or mend its permissions.",
        ) from error


def _refuse_foreign(path: Path, migrations: Migrations, known: tuple[str, ...]) -> None:
    with open_unchanged(path) as database, nothing_but_damage(), understood():
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
        if not tables:
            return
        (application,) = database.execute("PRAGMA application_id").fetchone()
        applied = {migration.name for migration in migrations.applied(database)}
    if application != APPLICATION_ID and not tables.issuperset(_OUR_TABLES):
        raise UserError(
            f"The file {path} is not a library of HFPrep Desktop; it was left as it is.",
            "Move it away, or choose another folder with --data-dir.",
        )
    unknown = applied.difference(known)
    # A newer program knows all of our steps.
    if application != APPLICATION_ID or not applied or (unknown and len(applied) <= len(known)):
        raise DamagedLibraryError(path)
    if unknown:
        raise UserError(
            "This library was made by a newer version of HFPrep Desktop; nothing in it was "
            "changed.",
            "Install the newest version, or choose another folder with --data-dir.",
        )


def _back_up(path: Path, target: Path) -> None:
    try:
        target.parent.mkdir(mode=0o700, exist_ok=True)
        copy_database(path, target)
    except OSError as error:
        raise UserError(
            f"The library must be updated, and no copy of it can be made first: "
            f"{error.strerror or error}. It was left as it is.",
            f"Make the folder {target.parent} writable and start again.",
        ) from error


_M001: Final = (
    """CREATE TABLE sessions (
        id TEXT PRIMARY KEY,
        scenario_id TEXT NOT NULL,
        scenario_title TEXT NOT NULL,
        round TEXT NOT NULL,
        mode TEXT NOT NULL,
        seed INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        started_unix REAL NOT NULL,
        state TEXT NOT NULL,
        recovered INTEGER NOT NULL,
        notes TEXT NOT NULL,
        model TEXT NOT NULL,
        passed INTEGER NOT NULL DEFAULT 0,
        partial INTEGER NOT NULL DEFAULT 0,
        missing INTEGER NOT NULL DEFAULT 0,
        audio_s REAL,
        stop_to_report_s REAL,
        caption_latency_p50_s REAL,
        caption_latency_p95_s REAL,
        cpu_s REAL,
        trashed_at TEXT
    ) STRICT""",
    "CREATE INDEX sessions_started ON sessions (started_unix)",
    """CREATE TABLE recordings (
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        segment INTEGER NOT NULL,
        path TEXT NOT NULL,
        offset_s REAL NOT NULL,
        duration_s REAL NOT NULL,
        device TEXT NOT NULL,
        finished INTEGER NOT NULL,
        PRIMARY KEY (session_id, segment)
    ) STRICT, WITHOUT ROWID""",
    # Words are always read and written with their turn, hence JSON in one column and last,
    # where it costs nothing to those who do not ask for it.
    """CREATE TABLE turns (
        id INTEGER PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        prompt TEXT NOT NULL,
        start REAL NOT NULL,
        "end" REAL NOT NULL,
        text TEXT NOT NULL,
        words TEXT NOT NULL,
        UNIQUE (session_id, position)
    ) STRICT""",
    """CREATE TABLE analyses (
        turn_id INTEGER PRIMARY KEY REFERENCES turns (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        rules_version TEXT NOT NULL,
        labels TEXT NOT NULL,
        words INTEGER NOT NULL,
        words_per_minute REAL,
        fillers_at_least INTEGER NOT NULL,
        hedges INTEGER NOT NULL,
        longest_pause_s REAL
    ) STRICT""",
    """CREATE TABLE findings (
        turn_id INTEGER NOT NULL REFERENCES analyses (turn_id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        rule TEXT NOT NULL,
        status TEXT NOT NULL,
        message TEXT NOT NULL,
        advice TEXT NOT NULL,
        evidence TEXT NOT NULL,
        PRIMARY KEY (turn_id, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE interviewer_lines (
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        at REAL NOT NULL,
        type TEXT NOT NULL,
        text TEXT NOT NULL,
        reason TEXT NOT NULL,
        resumed_s REAL,
        answered INTEGER,
        PRIMARY KEY (session_id, position)
    ) STRICT, WITHOUT ROWID""",
)

_M002: Final = """CREATE TABLE disputes (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (session_id, position, rule)
) STRICT, WITHOUT ROWID"""

_M003: Final = (
    # JSON list of labels; NULL counts all of the answer's kind.
    "ALTER TABLE turns ADD COLUMN counts TEXT",
    "ALTER TABLE turns ADD COLUMN overheard TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE interviewer_lines ADD COLUMN quote TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE interviewer_lines ADD COLUMN until REAL",
    "ALTER TABLE sessions ADD COLUMN retake_of TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE self_marks (
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        rule TEXT NOT NULL,
        done INTEGER NOT NULL,
        PRIMARY KEY (session_id, rule)
    ) STRICT, WITHOUT ROWID""",
    # One JSON text each, read and written whole by the part of the program that knows its form.
    """CREATE TABLE documents (
        name TEXT PRIMARY KEY,
        content TEXT NOT NULL,
        changed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
)

_M004: Final = (
    "ALTER TABLE sessions ADD COLUMN title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sessions ADD COLUMN starred INTEGER NOT NULL DEFAULT 0",
    # JSON list of words, read and written whole.
    "ALTER TABLE sessions ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'",
    """CREATE TABLE moments (
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        second REAL NOT NULL,
        note TEXT NOT NULL,
        starred INTEGER NOT NULL,
        PRIMARY KEY (session_id, position)
    ) STRICT, WITHOUT ROWID""",
    # Only told, never searched: the whole analysis as JSON in one column.
    """CREATE TABLE past_analyses (
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        position INTEGER NOT NULL,
        replaced_at TEXT NOT NULL,
        analysis TEXT NOT NULL,
        PRIMARY KEY (session_id, number)
    ) STRICT, WITHOUT ROWID""",
    # Which questions were answered, without a look at the answers.
    "CREATE INDEX turns_answered ON turns (session_id, (text != ''))",
    # Kept because they take long to find in an hour of speech; always to be made again.
    """CREATE TABLE lanes (
        session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
        rules_version TEXT NOT NULL,
        spans TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
)

_M005: Final = """CREATE TABLE audio_hashes (
    session_id TEXT NOT NULL,
    segment INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (session_id, segment),
    FOREIGN KEY (session_id, segment) REFERENCES recordings (session_id, segment) ON DELETE CASCADE
) STRICT, WITHOUT ROWID"""
