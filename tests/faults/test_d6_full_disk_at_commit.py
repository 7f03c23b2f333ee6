"""D6: a disk that is full when something is saved is told, and nothing that was saved is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from tests.faults.library_programs import numbered
from tests.faults.programs import small_disk
from tests.faults.test_t9_commits_outlive_a_kill import assert_whole
from tests.faults.trials import Figure, Trials

DISK, BLOCK = "6m", 16 * 1024
LONG_NOTE = "a long note " * 25_000


@pytest.mark.usefixtures("needs_mount")
def test_old_rows_stay_and_saving_works_once_there_is_room(
    tmp_path: Path,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    """Each time with another amount of room left, none at all first."""
    all_of_them = trials(18, 18)
    with small_disk(tmp_path / "disk", DISK) as disk:
        for trial in all_of_them:
            paths = Paths(disk / f"data-{trial}")
            library = Library(paths)
            library.prepare()
            wanted = numbered(paths.data, 0)
            library.add_session(wanted)
            filler = disk / "filler"
            filler.write_bytes(b"\0" * (shutil.disk_usage(disk).free - trial * BLOCK))
            with pytest.raises(UserError, match="disk is full") as caught:
                library.set_notes(wanted.id, LONG_NOTE)
            assert "Free some space" in caught.value.remedy
            filler.unlink()
            assert_whole(paths.database)
            assert library.get_session(wanted.id) == wanted
            library.set_notes(wanted.id, LONG_NOTE)
            assert library.get_session(wanted.id).notes == LONG_NOTE
            library.prepare()
            shutil.rmtree(paths.data)
    measured(
        Figure(
            "D6", "the disk was full at a save", all_of_them.count, "told each time, 0 rows lost"
        )
    )
