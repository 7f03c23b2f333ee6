"""Copies of the database by the day: how one is made and checked, which stay, how a session leaves
them all.
"""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Final

from hfprep_desktop.durable import UNNAMED, new_file_beside, sync_folder
from hfprep_desktop.library.connection import DamagedLibraryError, open_unchanged
from hfprep_desktop.library.overwriting import remove_for_good

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12
"""So many copies stay: of the latest days, weeks and months that have one, the newest of each."""

STALE_S: Final = 3600.0
"""A copy that was not finished within so long never will be."""

REPLACED: Final = "library-replaced-"
"""So the names of databases begin that a backup took the place of; the day follows."""

_NAME: Final = re.compile(r"library-(\d{4}-\d\d-\d\d)\.db")


def copy_path(folder: Path, day: date) -> Path:
    """The copy of a day."""
    return folder / f"library-{day.isoformat()}.db"


def copies_in(folder: Path) -> dict[date, Path]:
    """Every daily copy, the latest first."""
    found = {}
    for path in folder.glob("library-*.db"):
        match = _NAME.fullmatch(path.name)
        try:
            if match:
                found[date.fromisoformat(match[1])] = path
        except ValueError:
            continue
    return dict(sorted(found.items(), reverse=True))


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that may be in use into one file, check it, and only then name it.

    Raises `DamagedLibraryError` for a source whose copy is not whole, `OSError` for the disk.
    """
    descriptor, temporary = new_file_beside(target)
    # SQLite opens the file by its name.
    os.close(descriptor)
    try:
        with open_unchanged(source) as database, closing(sqlite3.connect(temporary)) as copy:
            database.conn.backup(copy)
            # One file that can be moved alone, not a file with a log beside it.
            copy.execute("PRAGMA journal_mode=DELETE").close()
            (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise DamagedLibraryError(source)
        temporary.replace(target)
        sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


def days_to_keep(days: Iterable[date]) -> frozenset[date]:
    """Which of the copies stay when they are thinned."""
    ordered = sorted(days, reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    months: dict[tuple[int, int], date] = {}
    for day in ordered:
        weeks.setdefault(day.isocalendar()[:2], day)
        months.setdefault((day.year, day.month), day)
    return frozenset(
        (*ordered[:DAYS], *list(weeks.values())[:WEEKS], *list(months.values())[:MONTHS])
    )


def thin(folder: Path) -> int:
    """Remove the daily copies that need not stay; say how many. May raise `OSError`."""
    copies = copies_in(folder)
    going = copies.keys() - days_to_keep(copies)
    for day in going:
        copies[day].unlink(missing_ok=True)
    for left in folder.glob(UNNAMED):
        # A program was killed over it, or is at it just now.
        if time.time() - left.stat().st_mtime > STALE_S:
            left.unlink(missing_ok=True)
    return len(going)


def take_session_out(folder: Path, session_id: str) -> None:
    """Remove a session from each copy of the database, or the copy where that cannot be done.

    May raise `OSError`.
    """
    for path in sorted(folder.glob("*.db")):
        try:
            _take_out(path, session_id)
        except sqlite3.Error:
            # Of an older form, or damaged: it may hold the session, so it goes.
            remove_for_good(path)
    for left in folder.glob(UNNAMED):
        remove_for_good(left)


def _take_out(path: Path, session_id: str) -> None:
    uri = f"{path.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as copy:
        held = copy.execute("SELECT 1 FROM sessions WHERE id = ?", [session_id]).fetchone()
        if not held:
            return
        for statement in ("foreign_keys=ON", "secure_delete=ON", "trusted_schema=OFF"):
            copy.execute(f"PRAGMA {statement}").close()
        copy.execute("BEGIN IMMEDIATE")
        _delete_rows(copy, session_id)
        copy.execute("COMMIT")


def _delete_rows(copy: sqlite3.Connection, session_id: str) -> None:
    turns = copy.execute("SELECT id, text FROM turns WHERE session_id = ?", [session_id]).fetchall()
    copy.executemany(
        "INSERT INTO turns_fts (turns_fts, rowid, text) VALUES ('delete', ?, ?)", turns
    )
    copy.execute("DELETE FROM sessions WHERE id = ?", [session_id])
    # The index keeps the stems of deleted words until its parts are merged.
    copy.execute("INSERT INTO turns_fts (turns_fts) VALUES ('optimize')")
