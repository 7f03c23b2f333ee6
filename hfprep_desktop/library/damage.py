"""Finds damage of the database before anything relies on it, and puts a damaged file aside."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hfprep_desktop.library.connection import (
    DamagedLibraryError,
    MisreadError,
    doubt_mark,
)
from hfprep_desktop.library.migrations import APPLICATION_ID, columns_of, columns_wanted

if TYPE_CHECKING:
    from sqlite_utils import Database

SMALL_BYTES: Final = 4 * 1024 * 1024
"""A database up to this size is looked through in a few hundredths of a second."""

KEPT_ASIDE: Final = "library-damaged-"
"""So the names of damaged files begin; the day follows."""

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER_BYTES: Final = 100
SIDE_FILES: Final = ("", "-wal", "-shm")
"""Ends of the names of the files that make up a database."""
_FILE_FORMATS: Final = frozenset({1, 2})
_SCHEMA_FORMATS: Final = range(5)
_UTF8: Final = frozenset({0, 1})


def is_emptied(path: Path, recordings: Path) -> bool:
    """Whether the file holds nothing, though there are recordings that it must have known."""
    wal = path.with_name(f"{path.name}-wal")
    if not path.is_file() or path.stat().st_size or (wal.exists() and wal.stat().st_size):
        return False
    return any(one.is_dir() for one in recordings.iterdir())


def refuse_broken_header(path: Path) -> None:
    """Raise `DamagedLibraryError` for what SQLite would take for another format, or for none."""
    if not path.is_file():
        return
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if header and not _is_whole(header):
        raise DamagedLibraryError(path)


def _is_whole(header: bytes) -> bool:
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        return False
    ours = int.from_bytes(header[68:72], "big") == APPLICATION_ID
    return (
        _FILE_FORMATS.issuperset(header[18:20])
        and int.from_bytes(header[44:48], "big") in _SCHEMA_FORMATS
        and (not ours or int.from_bytes(header[56:60], "big") in _UTF8)
    )


def refuse_broken_pages(database: Database) -> None:
    """Raise an error that stands for damage where SQLite finds any, or a table is gone."""
    (verdict,) = database.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok" or not columns_of(database) >= columns_wanted():
        raise MisreadError(verdict)


def put_aside(path: Path, today: date) -> Path:
    """Give a damaged database a name of its own, its side files with it; return that name.

    May raise `OSError`.
    """
    number = 1
    while True:
        suffix = f"-{number}" if number > 1 else ""
        kept = path.with_name(f"{KEPT_ASIDE}{today.isoformat()}{suffix}{path.suffix}")
        if not any(kept.with_name(kept.name + side).exists() for side in SIDE_FILES):
            break
        number += 1
    # The database last: as long as it has its name, the next start comes here again.
    for side in reversed(SIDE_FILES):
        with suppress(FileNotFoundError):
            path.with_name(path.name + side).rename(kept.with_name(kept.name + side))
    doubt_mark(path).unlink(missing_ok=True)
    return kept


def salvaged_documents(kept: Path) -> Mapping[str, str]:
    """Plans, ticks and worksheets of a damaged database, as far as they can still be read."""
    found: dict[str, str] = {}
    # Damage is what is expected here; whatever was read before it is of use.
    with suppress(sqlite3.Error, ValueError, OSError):
        uri = f"{kept.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            for name, content in connection.execute("SELECT name, content FROM documents"):
                if isinstance(name, str) and isinstance(content, str):
                    found.setdefault(name, content)
    return found
