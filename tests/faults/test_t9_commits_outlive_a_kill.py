"""T9: whatever the library has acknowledged is there after a kill, and the database is whole."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from tests.faults.library_programs import begun, command, go, killed, numbered
from tests.faults.sweep import chosen, killed_at, places_in
from tests.faults.trials import Figure, Trials

LATEST_KILL_S = 0.1
SESSIONS = 3


def assert_whole(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_killed_at_any_moment(
    tmp_path: Path,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    all_of_them = trials(20, 1_000)
    for trial in all_of_them:
        paths = Paths(tmp_path / f"data-{trial}")
        chance = random.Random(trial)
        with begun("commit", paths.data) as program:
            go(program)
            said = killed(
                program, behind=chance.randrange(1, 4), after_s=chance.uniform(0, LATEST_KILL_S)
            )
        assert_whole(paths.database)
        library = Library(paths)
        library.prepare()
        kept = library.session_ids()
        # The one under way may be there as well.
        assert len(said) <= len(kept) <= len(said) + 1
        for number in map(int, said):
            wanted = numbered(paths.data, number)
            found = library.get_session(wanted.id)
            assert found.turns == wanted.turns
            assert found.notes == f"{wanted.notes}, kept"
    what = "a program that saves sessions, killed at any moment"
    measured(Figure("T9", what, all_of_them.count, "0 databases damaged, 0 saved sessions lost"))


def test_killed_at_each_write(
    tmp_path: Path,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    """From a folder that is not there yet on: each write, sync, link, renaming and removal."""
    places = places_in(command("commit-some", tmp_path / "whole", str(SESSIONS)), tmp_path / "log")
    all_of_them = trials(20, len(places))
    for trial in all_of_them:
        paths = Paths(tmp_path / f"data-{trial}")
        run = killed_at(
            chosen(places, trial, all_of_them.count),
            command("commit-some", paths.data, str(SESSIONS)),
        )
        said = [line for line in run.stdout.split() if line.isdigit()]
        library = Library(paths)
        library.prepare()
        assert_whole(paths.database)
        kept = set(library.session_ids())
        wanted = [numbered(paths.data, number) for number in range(len(said))]
        assert len(said) <= len(kept) <= len(said) + 1
        assert kept.issuperset(one.id for one in wanted)
        assert [library.get_session(one.id) for one in wanted] == wanted
    what = f"killed at the n-th of the {len(places)} writes of making a library and saving in it"
    measured(Figure("T9", what, all_of_them.count, "0 databases damaged, 0 saved sessions lost"))
