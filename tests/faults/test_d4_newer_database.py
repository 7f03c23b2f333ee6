"""D4: an older program tells that a newer one made the library, and changes nothing."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

import pytest
from sqlite_utils import Database

from hfprep_desktop.library.migrations import STEPS, migrate
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from tests.faults.library_programs import numbered
from tests.faults.programs import hfprep

NOTHING: Final = hashlib.sha256(b"").hexdigest()


def m999_of_the_future(database: Database) -> None:
    database.execute("ALTER TABLE sessions ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")


def library_files(data: Path) -> dict[str, str]:
    return {
        str(path.relative_to(data)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(data.rglob("*"))
        if path.is_file() and "logs" not in path.parts
    }


@pytest.mark.parametrize(
    "arguments",
    [("sessions", "list"), ("search", "queue"), ("sessions", "recover")],
    ids="-".join,
)
def test_nothing_is_written(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    paths = Paths(tmp_path / "data")
    library = Library(paths)
    library.prepare()
    library.add_session(numbered(paths.data, 0))
    migrate(paths.database, paths.data / "backups", (*STEPS, m999_of_the_future))
    before = library_files(paths.data)
    changed = paths.database.stat().st_mtime_ns
    run = hfprep(*arguments, data=paths.data)
    assert run.returncode == 1
    assert "made by a newer version" in run.stderr
    assert "Install the newest version" in run.stderr
    assert "Traceback" not in run.stderr
    after = library_files(paths.data)
    # Whoever reads may leave SQLite's side files: an empty log, and its index.
    after.pop("library.db-shm", None)
    assert after.pop("library.db-wal", NOTHING) == NOTHING
    assert after == before
    assert paths.database.stat().st_mtime_ns == changed
