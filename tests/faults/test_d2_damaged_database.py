"""D2, T11: whatever becomes of the database, every recording is listed and the file is kept."""

from __future__ import annotations

import json
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from hfprep_desktop.library.connection import open_database
from tests.faults.programs import hfprep
from tests.faults.stored_library import StoredLibrary
from tests.faults.trials import Figure, Trials

PAGE = 4096


def test_d2_random_damage(
    tmp_path: Path, trials: Callable[[int, int], Trials], measured: Callable[[Figure], None]
) -> None:
    pristine = tmp_path / "pristine"
    stored = StoredLibrary(pristine)
    behind = _with_a_log(stored, tmp_path / "behind")
    runs = trials(20, 300)
    for number in runs:
        data = tmp_path / f"data-{number}"
        kind = number % 5
        shutil.copytree(behind if kind == 3 else pristine, data)
        database = data / "library.db"
        damaged = _damage(database, kind, random.Random(number))
        began = time.monotonic()
        first = hfprep("sessions", "list", "--json", data=data)
        runs.note(seconds=time.monotonic() - began)
        assert (first.returncode, "Traceback" in first.stderr) == (0, False), first.stderr
        assert {one["id"] for one in json.loads(first.stdout)} == stored.ids, f"damage {number}"
        kept = sorted(data.glob("library-damaged-*.db"))
        if kind != 3:
            assert [file.read_bytes() for file in kept] == [damaged]
        second = hfprep("sessions", "list", "--json", data=data)
        assert (second.returncode, second.stderr) == (0, ""), "the second start had to mend, too"
        assert second.stdout == first.stdout
        assert sorted(data.glob("library-damaged-*.db")) == kept
        shutil.rmtree(data)
    seconds = runs.worst["seconds"]
    what = "page, cut, header, -wal gone, PDF: all recordings listed, file kept, no loop"
    measured(Figure("D2", what, runs.count, f"0 lost, listed in {seconds:.1f} s"))


def _with_a_log(stored: StoredLibrary, target: Path) -> Path:
    """A copy that was made while the last session stood in the log only."""
    last = stored.sessions[-1]
    with open_database(stored.paths.database) as database:
        database.execute("PRAGMA wal_autocheckpoint=0").close()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        with stored.library.held_open():
            stored.library.set_title(last.id, "in the log")
        shutil.copytree(stored.paths.data, target)
    assert (target / "library.db-wal").stat().st_size
    return target


def _damage(database: Path, kind: int, chance: random.Random) -> bytes:
    content = bytearray(database.read_bytes())
    pages = len(content) // PAGE
    match kind:
        case 0:
            page = chance.randrange(pages) * PAGE
            content[page : page + PAGE] = chance.randbytes(PAGE)
        case 1:
            del content[chance.randrange(1, pages) * PAGE :]
        case 2:
            content[:100] = bytes(100)
        case 3:
            for side in ("-wal", "-shm"):
                database.with_name(database.name + side).unlink(missing_ok=True)
            return bytes(content)
        case _:
            content[:] = b"%PDF-1.7\n" + chance.randbytes(20_000)
    database.write_bytes(content)
    return bytes(content)


def test_d2_a_recording_that_only_the_lost_log_knew_is_listed(tmp_path: Path) -> None:
    stored = StoredLibrary(tmp_path / "data")
    with open_database(stored.paths.database) as database:
        database.execute("DELETE FROM sessions WHERE id = ?", [stored.sessions[0].id])
    found = hfprep("sessions", "list", "--json", data=stored.paths.data)
    assert {one["id"] for one in json.loads(found.stdout)} == stored.ids
    assert "1 recording found without entry: added." in found.stderr
