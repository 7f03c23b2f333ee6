"""D5: files and rows disagree: the check says so, changes nothing, and goes on where it was."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from hfprep_desktop.backing_up import take_hashes
from hfprep_desktop.library_check import CheckProgress, LibraryCheck, check_library
from tests.faults.programs import hfprep
from tests.faults.stored_library import NOW, StoredLibrary
from tests.faults.trials import Figure
from tests.samples import checked


def _flip(path: Path) -> None:
    """One bit, the length as it was."""
    content = bytearray(path.read_bytes())
    content[1000] ^= 1
    path.write_bytes(content)


def test_d5_missing_changed_and_unknown(tmp_path: Path) -> None:
    stored = StoredLibrary(tmp_path / "data")
    take_hashes(stored.library)
    missing, changed, orphan = (one.recordings[0].path for one in stored.sessions)
    missing.unlink()
    _flip(changed)
    orphan.parent.rename(orphan.parent.with_name("a-copy"))
    found = hfprep("sessions", "check", "--json", data=stored.paths.data)
    told = json.loads(found.stdout)
    assert set(told) == {"ok", "checked", "problems"}
    assert (told["ok"], told["checked"]) == (False, 3)
    problems = {(one["session"], one["problem"]) for one in told["problems"]}
    assert problems == {
        (stored.sessions[0].id, "The audio file 01.wav is missing."),
        (stored.sessions[1].id, "The audio file 01.wav has changed since it was recorded."),
        (stored.sessions[2].id, "The audio file 01.wav is missing."),
        ("a-copy", "This recording has no entry in the library."),
    }
    assert (orphan.parent.with_name("a-copy") / orphan.name).is_file()


def test_d5_an_interrupted_check_goes_on_and_reads_again_what_changed(tmp_path: Path) -> None:
    stored = StoredLibrary(tmp_path / "data")
    take_hashes(stored.library)
    files = [one.path for one in stored.library.audio_files()]
    steps = check_library(stored.library, stored.paths, NOW)
    for step in steps:
        assert isinstance(step, CheckProgress)
        if step.done_bytes == 2 * step.total_bytes // 3:
            break
    # It stands at the end of the second file, whose hash is noted with the next step.
    next(steps)
    steps.close()
    assert stored.paths.check_state.is_file()
    _flip(files[0])
    # What was looked at is not read again: nobody may read it now.
    read = _opened(stored, files)
    assert read == [files[0], files[2]]
    assert not stored.paths.check_state.exists()


def _opened(stored: StoredLibrary, files: list[Path]) -> list[Path]:
    """Which recordings a check reads, by their times of access."""
    for file in files:
        found = file.stat()
        os.utime(file, ns=(0, found.st_mtime_ns))
    result = checked(stored.library, stored.paths, NOW)
    assert [one.problem for one in result.problems] == [
        "The audio file 01.wav has changed since it was recorded."
    ]
    return [file for file in files if file.stat().st_atime_ns]


def test_t12_speed_of_the_check(tmp_path: Path, measured: Callable[[Figure], None]) -> None:
    stored = StoredLibrary(tmp_path / "data", sessions=4, samples=16_000_000)
    began = time.monotonic()
    *_, found = check_library(stored.library, stored.paths, NOW)
    seconds = time.monotonic() - began
    assert isinstance(found, LibraryCheck)
    assert found.problems == ()
    speed = 4 * 32_000_000 / 1e6 / seconds
    measured(Figure("T12", "check of 128 MB of recordings", 1, f"{speed:.0f} MB/s"))
    assert speed >= 100
