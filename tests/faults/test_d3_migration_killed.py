"""D3: an update of the library that fails or is killed midway loses nothing.

Afterwards the library opens, all of it is there, and the copy made before is whole where it bears
its name.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.connection import open_database
from hfprep_desktop.library.migrations import STEPS, Step, columns_of, columns_wanted, migrate
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from tests.faults.library_programs import begun, command, go, numbered
from tests.faults.older_library import make_older
from tests.faults.programs import small_disk
from tests.faults.sweep import chosen, killed_at, places_in
from tests.faults.test_t9_commits_outlive_a_kill import assert_whole
from tests.faults.trials import Figure, Trials

SESSIONS = 2
COPY = f"before-{STEPS[1].__name__}.db"
VM_STEPS = 500
"""SQLite's machine stops after so many of its steps, then after twice as many, and so on."""

DISK, BLOCK = "4m", 32 * 1024


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a library of the first step's form."""
    paths = Paths(tmp_path_factory.mktemp("older") / "data")
    make_older(paths, SESSIONS)
    shutil.rmtree(paths.temporary / "today")
    return paths.data


def copy_of(older: Path, data: Path) -> Paths:
    """The same library in a folder of its own."""
    shutil.copytree(older, data, dirs_exist_ok=True)
    return Paths(data)


def assert_nothing_lost(paths: Paths) -> None:
    """The library opens in today's form, with everything in it; so does the copy."""
    library = Library(paths)
    library.prepare()
    assert_whole(paths.database)
    with open_database(paths.database) as database:
        assert columns_of(database) >= columns_wanted()
    assert len(library.session_ids()) == SESSIONS
    for number in range(SESSIONS):
        wanted = numbered(paths.data, number)
        assert library.get_session(wanted.id) == wanted
    assert len(library.search("replication").hits) == SESSIONS
    copy = paths.data / "backups" / COPY
    assert_copy_is_whole(copy)


def assert_copy_is_whole(copy: Path) -> None:
    assert_whole(copy)
    with closing(sqlite3.connect(copy)) as database:
        found = database.execute("SELECT count(*) FROM sessions").fetchone()
        steps = database.execute("SELECT name FROM _sqlite_migrations").fetchall()
    assert found == (SESSIONS,)
    assert steps == [(STEPS[0].__name__,)]


def test_killed_at_each_write(
    older: Path,
    tmp_path: Path,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    whole = copy_of(older, tmp_path / "whole")
    places = places_in(command("migrate", whole.data), tmp_path / "log")
    assert_nothing_lost(whole)
    all_of_them = trials(20, len(places))
    for trial in all_of_them:
        paths = copy_of(older, tmp_path / f"data-{trial}")
        killed_at(chosen(places, trial, all_of_them.count), command("migrate", paths.data))
        copy = paths.data / "backups" / COPY
        if copy.exists():
            assert_copy_is_whole(copy)
        assert_nothing_lost(paths)
    what = f"killed at the n-th of the {len(places)} writes of a library's update"
    measured(Figure("D3", what, all_of_them.count, "0 sessions lost, 0 copies damaged"))


@pytest.mark.parametrize("broken", range(1, len(STEPS)))
def test_a_step_that_fails_leaves_the_old_library(older: Path, tmp_path: Path, broken: int) -> None:
    paths = copy_of(older, tmp_path / "data")

    def failing(database: Database) -> None:
        STEPS[broken](database)
        raise RuntimeError("behind the step")

    failing.__name__ = STEPS[broken].__name__
    with pytest.raises(RuntimeError, match="behind the step"):
        migrate(
            paths.database,
            paths.data / "backups",
            (*STEPS[:broken], failing, *STEPS[broken + 1 :]),
        )
    assert steps_of(paths.database) == [STEPS[0].__name__]
    assert_nothing_lost(paths)


def test_stopped_in_the_midst_of_any_statement(
    older: Path, tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    """SQLite itself gives up, later each time, until the update comes to its end."""
    times = 0
    while True:
        paths = copy_of(older, tmp_path / f"data-{times}")
        try:
            migrate(
                paths.database,
                paths.data / "backups",
                (STEPS[0], _stopping(STEPS[1], VM_STEPS * (times + 1)), *STEPS[2:]),
            )
        except sqlite3.OperationalError as error:
            assert "interrupted" in str(error)  # noqa: PT017  (the last one passes)
            assert steps_of(paths.database) == [STEPS[0].__name__]
            assert_nothing_lost(paths)
            times += 1
        else:
            break
    assert times > 2
    measured(Figure("D3", "SQLite gave up in the midst of an update", times, "0 sessions lost"))


def _stopping(step: Step, allowed: int) -> Step:
    """A step that lets SQLite work so long in this transaction, and no longer."""

    def stopping(database: Database) -> None:
        left = allowed // 10

        def count() -> int:
            nonlocal left
            left -= 1
            return int(left < 0)

        database.conn.set_progress_handler(count, 10)
        step(database)

    stopping.__name__ = step.__name__
    return stopping


@pytest.mark.usefixtures("needs_mount")
def test_a_disk_that_fills_meanwhile(
    older: Path, tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    """With more room each time, until the update fits."""
    told = 0
    with small_disk(tmp_path / "disk", DISK) as disk:
        filler = disk / "filler"
        for blocks in range(1, 100):
            paths = copy_of(older, disk / "data")
            _fill(filler, leave=blocks * BLOCK)
            try:
                Library(paths).prepare()
            except UserError as error:
                told += 1
                assert "full" in error.what or "No space" in error.what  # noqa: PT017
                filler.unlink()
                assert_nothing_lost(paths)
                shutil.rmtree(paths.data)
            else:
                filler.unlink()
                break
        assert_nothing_lost(paths)
    assert told > 3
    measured(Figure("D3", "the disk filled during an update", told, "told, 0 sessions lost"))


def _fill(filler: Path, leave: int) -> None:
    free = shutil.disk_usage(filler.parent).free
    filler.write_bytes(b"\0" * max(0, free - leave))


def test_two_programs_update_at_once(
    older: Path,
    tmp_path: Path,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    all_of_them = trials(3, 100)
    for trial in all_of_them:
        paths = copy_of(older, tmp_path / f"data-{trial}")
        with ExitStack() as stack:
            programs = [stack.enter_context(begun("migrate", paths.data)) for _ in range(2)]
            for program in programs:
                go(program)
            said = [program.communicate(timeout=60) for program in programs]
        assert said == [("migrated\n", "")] * 2
        assert_nothing_lost(paths)
    measured(Figure("D3", "two programs updated at once", all_of_them.count, "0 errors, 0 lost"))


def steps_of(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as database:
        return [name for (name,) in database.execute("SELECT name FROM _sqlite_migrations")]


def test_the_copy_is_private_and_one_file(older: Path, tmp_path: Path) -> None:
    paths = copy_of(older, tmp_path / "data")
    before = hashlib.sha256(paths.database.read_bytes()).hexdigest()
    Library(paths).prepare()
    assert hashlib.sha256(paths.database.read_bytes()).hexdigest() != before
    (copy,) = (paths.data / "backups").iterdir()
    assert copy.name == COPY
    assert copy.stat().st_mode & 0o077 == 0
