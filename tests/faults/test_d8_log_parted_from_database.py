"""D8: SQLite's log is part of the database. It is gone when nobody works, and a copy without it
still opens; what the program itself copies is one file.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from hfprep_desktop.library.connection import DamagedLibraryError
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from tests.faults.library_programs import begun, go, numbered
from tests.faults.older_library import make_older
from tests.faults.test_t9_commits_outlive_a_kill import assert_whole
from tests.faults.trials import Figure, Trials


def log_of(paths: Paths) -> Path:
    return paths.database.with_name(f"{paths.database.name}-wal")


def test_the_log_is_gone_when_the_last_one_closes(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data")
    library = Library(paths)
    library.prepare()
    with library.held_open():
        library.add_session(numbered(paths.data, 0))
        assert log_of(paths).stat().st_size > 0
    assert not log_of(paths).exists()
    alone = Paths(tmp_path / "alone")
    alone.prepare()
    shutil.copy(paths.database, alone.database)
    assert Library(alone).session_ids() == library.session_ids()


def test_a_copy_without_the_log_is_an_older_library(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data")
    library = Library(paths)
    library.prepare()
    library.add_session(numbered(paths.data, 0))
    alone = Paths(tmp_path / "alone")
    with library.held_open():
        library.add_session(numbered(paths.data, 1))
        alone.prepare()
        shutil.copy(paths.database, alone.database)
    copy = Library(alone)
    copy.prepare()
    assert_whole(alone.database)
    assert copy.session_ids() == (numbered(alone.data, 0).id,)
    # The copy took nothing from the library itself.
    assert set(library.session_ids()) == {numbered(paths.data, n).id for n in range(2)}


def test_a_copy_made_while_something_is_written(
    tmp_path: Path,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    """It opens or is told as damaged, and nothing that it shows is wrong."""
    all_of_them = trials(10, 500)
    damaged = 0
    for trial in all_of_them:
        paths, alone = (Paths(tmp_path / f"{name}-{trial}") for name in ("data", "alone"))
        alone.prepare()
        with begun("commit", paths.data) as program:
            go(program)
            assert program.stdout is not None
            for _ in range(random.Random(trial).randrange(1, 12)):
                program.stdout.readline()
            shutil.copy(paths.database, alone.database)
        damaged += not opens(alone)
        assert_whole(paths.database)
    what = "the database alone copied while a program saved"
    result = f"{all_of_them.count - damaged} opened, {damaged} told as damaged, 0 wrong"
    measured(Figure("D8", what, all_of_them.count, result))


def opens(alone: Paths) -> bool:
    copy = Library(alone)
    try:
        copy.prepare()
        copy.check_whole()
    except DamagedLibraryError:
        return False
    for number, id_ in enumerate(reversed(copy.session_ids())):
        assert id_ == numbered(alone.data, number).id
    return True


def test_the_programs_own_copy_is_one_file(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data")
    make_older(paths, 1)
    Library(paths).prepare()
    (copy,) = (paths.data / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    alone = Paths(tmp_path / "alone")
    alone.prepare()
    shutil.copy(copy, alone.database)
    restored = Library(alone)
    restored.prepare()
    wanted = numbered(alone.data, 0)
    assert restored.get_session(wanted.id) == wanted
