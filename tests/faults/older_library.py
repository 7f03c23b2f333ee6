"""A library as an older version of the program left it, with sessions in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from hfprep_desktop.library.connection import open_database
from hfprep_desktop.library.migrations import STEPS, columns_of, migrate
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from tests.faults.library_programs import numbered

_TABLES = ("sessions", "recordings", "turns", "analyses", "findings", "interviewer_lines")


def make_older(paths: Paths, sessions: int, steps: int = 1) -> None:
    """Make the library that knows the first `steps` steps alone, with so many sessions in it.

    They are written by today's program into a library of its own, and what the older form has
    room for is copied over.
    """
    today = Paths(paths.data / "tmp" / "today")
    library = Library(today)
    library.prepare()
    for number in range(sessions):
        library.add_session(numbered(today.data, number))
    paths.prepare()
    migrate(paths.database, paths.data / "backups", STEPS[:steps])
    with open_database(paths.database) as older, open_database(today.database) as newest:
        columns = columns_of(older) & columns_of(newest)
    with closing(sqlite3.connect(paths.database)) as database:
        database.execute("ATTACH ? AS today", [str(today.database)])
        for table in _TABLES:
            names = ", ".join(f'"{column}"' for name, column in sorted(columns) if name == table)
            database.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM today.{table}")
        database.execute("INSERT INTO turns_fts (turns_fts) VALUES ('rebuild')")
        database.commit()
