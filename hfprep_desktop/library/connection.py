"""Opens the database the same careful way each time; none of these settings is a default.

`write` takes the write lock up front: a transaction that reads first and writes later fails at
once, whatever the time-out, when another process wrote in between.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.without_numpy import load_sqlite_utils

if TYPE_CHECKING:
    from sqlite_utils import Database

log = logging.getLogger(__name__)

BUSY_SECONDS: Final = 10.0
"""How long a write waits for another process before it gives up."""

_ROOM_NEEDED: Final = 256 * 1024
"""Bytes without which SQLite cannot even open its side files."""

_RETRY_SECONDS: Final = 0.01

_SETTINGS: Final = (
    # name, value to set, value read back
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("secure_delete", "ON", 1),
)

_RESTORE: Final = "Your recordings are untouched in the recordings folder."

_REBUILD: Final = "Start HFPrep Desktop again: it looks through the library and makes it anew."

_SIGNS_OF_DAMAGE: Final = (
    "Could not decode to UTF-8",
    "unsupported file format",
)
"""Errors without a code of their own."""

_DAMAGE: Final = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_MISMATCH}
)

_PROBLEMS: Final = {
    sqlite3.SQLITE_BUSY: (
        "The library is in use by another program, so nothing was changed.",
        "Close other windows of HFPrep Desktop and try again.",
    ),
    sqlite3.SQLITE_LOCKED: (
        "The library is in use by another program, so nothing was changed.",
        "Close other windows of HFPrep Desktop and try again.",
    ),
    sqlite3.SQLITE_FULL: (
        "The disk is full, so the library was not changed; everything saved before is kept.",
        "Free some space and try again; an interrupted round is adopted with hfprep sessions "
        "recover.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The library's database {path} cannot be written; nothing was changed.",
        "Mend the permissions of the data folder, or choose another one with --data-dir.",
    ),
    sqlite3.SQLITE_PERM: (
        "The library's database {path} may not be used; nothing was changed.",
        "Mend the permissions of the data folder, or choose another one with --data-dir.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The library's database {path} cannot be opened; nothing was changed.",
        "Check that the data folder is there and that you may write to it.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk reported an error while the library was in use; the last change was not saved.",
        "Check the disk and its free space, then try again.",
    ),
}


class DamagedLibraryError(UserError):
    """The database is damaged: what it holds must be made again from what lies beside the audio."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"The library's database {path} is damaged. {_RESTORE}", _REBUILD)


def doubt_mark(path: Path) -> Path:
    """A file that stands beside the database at `path` since damage was met in it."""
    return path.with_name(f"{path.stem}-in-doubt")


@contextmanager
def open_database(path: Path, *, lasting: bool = True) -> Iterator[Database]:
    """Open the existing database at `path` with every setting stated, and close it afterwards.

    Without `lasting` a power cut may undo the latest changes, each of them whole.
    Raises `UserError` where the world stands in the way: locked, full, damaged, missing.
    """
    try:
        with _explained(path), _opened(path, "rw") as database:
            _use_write_ahead_log(database)
            _set(database, "synchronous", *(("FULL", 2) if lasting else ("NORMAL", 1)))
            for name, value, expected in _SETTINGS:
                _set(database, name, value, expected)
            yield database
    except DamagedLibraryError:
        _mark_doubt(path)
        raise


@contextmanager
def open_unchanged(path: Path) -> Iterator[Database]:
    """Open `path` for reading alone: not one byte of the file changes."""
    with _explained(path), _opened(path, "ro") as database:
        yield database


class MisreadError(Exception):
    """A row holds what none of ours does."""


@contextmanager
def understood() -> Iterator[None]:
    """Rows are turned into records in here: one that cannot be is damage, not a mistake of ours."""
    try:
        yield
    except (ValueError, TypeError, KeyError, IndexError, OverflowError) as error:
        raise MisreadError from error


@contextmanager
def nothing_but_damage() -> Iterator[None]:
    """Statements that fit each of our databases run in here: one that does not fit met damage."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR:
            raise MisreadError from error
        raise


@contextmanager
def write(database: Database) -> Iterator[None]:
    """One transaction that holds the write lock from its first statement: all of it or nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        database.rollback()
        raise


@contextmanager
def read(database: Database) -> Iterator[None]:
    """Several reads of one and the same moment."""
    database.execute("BEGIN")
    try:
        yield
    finally:
        database.rollback()


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[Database]:
    load_sqlite_utils()
    from sqlite_utils import Database  # noqa: PLC0415  (loaded late: the window is drawn meanwhile)

    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)
    try:
        yield Database(connection, execute_plugins=False)
    finally:
        connection.close()


def _use_write_ahead_log(database: Database) -> None:
    """The mode is kept in the file; SQLite does not wait for others when it is changed first."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            _set(database, "journal_mode", "WAL", "wal")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(_RETRY_SECONDS)
        else:
            return


def _set(database: Database, name: str, value: str, expected: str | int) -> None:
    database.execute(f"PRAGMA {name}={value}").close()
    (found,) = database.execute(f"PRAGMA {name}").fetchone()
    if found != expected:
        raise UserError(
            f"The library cannot be opened safely: {name} is {found} here. Nothing was changed.",
            "Put the data folder on a local disk (network folders cannot hold it), "
            "or choose one with --data-dir.",
        )


def _is_full(path: Path) -> bool:
    """A full disk shows as an I/O error where SQLite meets it in its side files."""
    return shutil.disk_usage(path.parent).free < _ROOM_NEEDED


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn what the world did to the database into words; our own mistakes pass as they are."""
    try:
        yield
    except (MisreadError, UnicodeDecodeError) as error:
        # The Python module cannot even read some messages about what is damaged.
        raise DamagedLibraryError(path) from error
    except sqlite3.DatabaseError as error:
        # The low byte is the kind of error; errors that the Python module raises have no code.
        kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if kind in _DAMAGE or str(error).startswith(_SIGNS_OF_DAMAGE):
            raise DamagedLibraryError(path) from error
        if kind == sqlite3.SQLITE_IOERR and _is_full(path):
            kind = sqlite3.SQLITE_FULL
        problem = _PROBLEMS.get(kind)
        if problem is None:
            raise
        what, remedy = problem
        raise UserError(what.format(path=path), remedy) from error


def _mark_doubt(path: Path) -> None:
    """The next start looks closely, which takes too long for every start."""
    try:
        doubt_mark(path).touch(mode=0o600)
    except OSError as error:
        log.warning("the library's damage could not be noted: %s", error.strerror)
