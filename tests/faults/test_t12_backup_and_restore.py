"""T12: a backup a day with audio, and the drill: everything comes back byte by byte."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from hfprep_desktop.backing_up import back_up_if_due
from hfprep_desktop.library.daily_copies import days_to_keep
from tests.faults.programs import hfprep
from tests.faults.stored_library import NOW, StoredLibrary
from tests.faults.trials import Figure
from tests.samples import checked

DAY = date(2026, 8, 1)


@pytest.fixture
def stored(tmp_path: Path) -> StoredLibrary:
    return StoredLibrary(tmp_path / "data")


def test_t12_restore_drill(stored: StoredLibrary, measured: Callable[[Figure], None]) -> None:
    before = stored.audio()
    made = back_up_if_due(stored.library, stored.paths, DAY, with_audio=True)
    assert made is not None
    assert (made.recordings, made.skipped, made.note) == (3, 0, "")
    assert back_up_if_due(stored.library, stored.paths, DAY, with_audio=True) is None
    for copy in stored.paths.audio_copies.rglob("*.wav"):
        assert copy.stat().st_nlink == 1, "damage would reach the copy, too"
    shutil.rmtree(stored.paths.recordings / stored.sessions[0].id)
    changed = stored.sessions[1].recordings[0].path
    changed.write_bytes(changed.read_bytes()[:-1] + b"!")
    problems = checked(stored.library, stored.paths, NOW).problems
    assert len(problems) == 2
    assert all("restore-backup latest" in one.remedy for one in problems)
    stored.paths.database.write_bytes(b"")
    told = hfprep(
        "sessions", "restore-backup", DAY.isoformat(), "--library", data=stored.paths.data
    )
    assert told.returncode == 0, told.stderr
    assert stored.audio() == before
    assert {one.id for one in stored.library.list_sessions()} == stored.ids
    assert [stored.library.get_session(one.id) for one in stored.sessions] == stored.sessions
    assert changed.with_name("01.wav.changed").is_file()
    measured(Figure("T12", "restore drill: recordings and database", 1, "all bytes equal"))


def test_t12_changed_audio_is_no_backup(stored: StoredLibrary) -> None:
    back_up_if_due(stored.library, stored.paths, DAY, with_audio=True)
    copy = stored.paths.audio_copies / stored.sessions[0].id / "01.wav"
    copy.unlink()
    path = stored.sessions[0].recordings[0].path
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    made = back_up_if_due(stored.library, stored.paths, DAY + timedelta(1), with_audio=True)
    assert made is not None
    assert (made.recordings, made.skipped) == (0, 1)
    assert not copy.exists()


def test_t12_audio_switched_off_is_said(stored: StoredLibrary) -> None:
    made = back_up_if_due(stored.library, stored.paths, DAY, with_audio=False)
    assert made is not None
    assert (made.skipped, made.note) == (3, "Copies of recordings are switched off.")
    assert all(one.fingerprint for one in stored.library.audio_files())


def test_t12_thinning() -> None:
    days = [DAY - timedelta(days=n) for n in range(800)]
    kept = days_to_keep(days)
    assert set(days[:7]) <= kept
    assert len({(one.year, one.month) for one in kept}) == 12
    assert len(kept) <= 7 + 4 + 12
    assert days_to_keep(kept) == kept
