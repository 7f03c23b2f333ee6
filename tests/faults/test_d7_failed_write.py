"""D7: a call that failed leaves no transaction open; plugins of sqlite-utils never run."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.connection import open_database, write
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Moment, Recording, Timing
from hfprep_desktop.paths import Paths
from tests.faults.library_programs import numbered
from tests.faults.programs import ROOT

NOBODY = "0" * 26

STATEMENTS = {
    "a row twice": "INSERT INTO sessions SELECT * FROM sessions",
    "no such parent": "INSERT INTO lanes VALUES ('nobody', '1', '[]')",
    "the wrong type": "UPDATE sessions SET seed = 'seven'",
    "nothing where there must be something": "UPDATE sessions SET notes = NULL",
    "no such table": "INSERT INTO nowhere VALUES (1)",
    "no statement": "INSRT",
    "a second transaction": "BEGIN",
    "a hostile search": "SELECT * FROM turns_fts WHERE turns_fts MATCH '\"'",
}

CALLS: dict[str, Callable[[Library], object]] = {
    "add_session twice": lambda library: library.add_session(numbered(_data(library), 0)),
    "add_recording": lambda library: library.add_recording(_recording(library)),
    "finish_recording": lambda library: library.finish_recording(NOBODY, 1, 1.0),
    "mark_recovered": lambda library: library.mark_recovered(NOBODY, 1, 1.0),
    "discard_empty": lambda library: library.discard_empty(NOBODY),
    "save_session": lambda library: library.save_session(
        replace(numbered(_data(library), 0), id=NOBODY)
    ),
    "set_timing": lambda library: library.set_timing(NOBODY, Timing(1.0, 1.0, 1.0, 1.0, 1.0)),
    "set_notes": lambda library: library.set_notes(NOBODY, "a"),
    "set_title": lambda library: library.set_title(NOBODY, "a"),
    "set_moments": lambda library: library.set_moments(NOBODY, [Moment(1.0, "", starred=True)]),
    "dispute": lambda library: library.dispute(library.session_ids()[0], 0, "no-such-rule"),
    "set_self_marks": lambda library: library.set_self_marks(NOBODY, {"a": True}),
    "keep_lanes": lambda library: library.keep_lanes(NOBODY, "1", []),
    "trash": lambda library: library.trash(NOBODY),
    "restore": lambda library: library.restore(NOBODY),
    "erase": lambda library: library.erase(NOBODY),
    "a day without a zone": lambda library: library.add_session(
        replace(numbered(_data(library), 9), started_at=datetime(2026, 1, 1))
    ),
}


def _data(library: Library) -> Path:
    return library.get_session(library.session_ids()[0]).recordings[0].path.parents[2]


def _recording(library: Library) -> Recording:
    path = _data(library) / "recordings" / NOBODY / "01.wav"
    return Recording(NOBODY, 1, path, 0.0, 0.0, "desk", finished=False)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data")


@pytest.fixture
def library(paths: Paths) -> Library:
    made = Library(paths)
    made.prepare()
    made.add_session(numbered(paths.data, 0))
    return made


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_no_transaction_is_open_behind_a_failing_statement(
    library: Library, paths: Paths, statement: str
) -> None:
    with open_database(paths.database) as database:
        with pytest.raises(sqlite3.Error):
            _write_a_note_and(database, statement)
        assert not database.conn.in_transaction
        # Work behind it is kept, and not rolled back with what failed.
        with write(database):
            database.execute("UPDATE sessions SET title = 'behind'")
    (summary,) = library.list_sessions()
    assert (summary.title, summary.notes) == ("behind", "note 0")


def _write_a_note_and(database: Database, statement: str) -> None:
    with write(database):
        database.execute("UPDATE sessions SET notes = 'half'")
        database.execute(statement).fetchall()


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_no_lock_is_held_behind_a_failing_call(
    library: Library, paths: Paths, call: Callable[[Library], object]
) -> None:
    with pytest.raises((UserError, ValueError, sqlite3.IntegrityError)):
        call(library)
    with closing(sqlite3.connect(paths.database, timeout=0)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.rollback()
    assert library.get_session(numbered(paths.data, 0).id) == numbered(paths.data, 0)
    assert library.session_ids() == (numbered(paths.data, 0).id,)


PLUGIN = """
import pathlib, sqlite_utils
pathlib.Path(__file__).with_name("loaded").touch()

@sqlite_utils.hookimpl
def prepare_connection(conn):
    pathlib.Path(__file__).with_name("run").touch()
"""

EVERYDAY = """
import sys
from pathlib import Path
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
library = Library(Paths(Path(sys.argv[1])))
library.prepare()
library.list_sessions()
library.search("queue")
"""

CARELESS = "import sqlite_utils; sqlite_utils.Database(memory=True)"


def test_no_plugin_of_sqlite_utils_is_run(tmp_path: Path, paths: Paths) -> None:
    place = tmp_path / "site"
    facts = place / "hfprep_test_plugin-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: hfprep-test-plugin\nVersion: 1.0\n"
    )
    (facts / "entry_points.txt").write_text("[sqlite_utils]\nhfprep = hfprep_test_plugin\n")
    (place / "hfprep_test_plugin.py").write_text(PLUGIN)
    _run_python(EVERYDAY, place, str(paths.data))
    assert not (place / "loaded").exists()
    assert not (place / "run").exists()
    # The plugin is one that would have run.
    _run_python(CARELESS, place)
    assert (place / "run").exists()


def _run_python(program: str, place: Path, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(place)},
        check=True,
    )
