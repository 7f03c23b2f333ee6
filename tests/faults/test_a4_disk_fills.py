"""A4, T4: the disk fills while a round is recorded: it says so, and keeps what was written."""

from __future__ import annotations

import json
import resource
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import Captured, Lost, OpenReplay, Room
from hfprep_desktop.disk_room import RESERVE_BYTES
from hfprep_desktop.model import Pace
from tests.faults.programs import hfprep, small_disk
from tests.faults.sounds import counter, counter_file, read_wav, wait_report
from tests.faults.trials import Figure


@pytest.mark.usefixtures("needs_mount")
def test_a_round_on_a_disk_that_fills_keeps_every_byte_and_its_entry(
    tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    source = counter_file(tmp_path / "counter.wav", 400.0)
    with small_disk(tmp_path / "disk", "8m") as disk:
        data = disk / "data"
        data.mkdir()
        (data / "settings.toml").write_text('model = "none"\n')
        done = hfprep(
            *("practice", "model-marketplace", "--replay", source, "--pace", "max", "--json"),
            data=data,
        )
        assert done.returncode == 1
        assert "The disk is full" in done.stderr
        assert "Traceback" not in done.stderr
        (session,) = json.loads(hfprep("sessions", "list", "--json", data=data).stdout)
        kept = read_wav(Path(session["audio_paths"][0]))
        assert session["duration_s"] == pytest.approx(len(kept) / 16_000, abs=0.01)
        assert np.array_equal(kept, counter(400.0)[: len(kept)])
        # The rest of eight megabytes: the library, and what was reserved for the end.
        assert kept.nbytes > 8 * 1024 * 1024 - RESERVE_BYTES - 1_500_000
        assert json.loads(hfprep("sessions", "check", "--json", data=data).stdout)["ok"]
        renamed = hfprep("sessions", "delete", session["id"], data=data)
        assert renamed.returncode == 0, renamed.stderr
    measured(
        Figure(
            "A4, T4",
            "a round fills a disk of 8 MB",
            1,
            f"{kept.nbytes / 1_000_000:.1f} MB kept, entry whole, library still writable",
        )
    )


@pytest.mark.usefixtures("needs_mount")
def test_a_full_disk_is_told_within_a_second_and_a_low_one_before(
    tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    source = counter_file(tmp_path / "counter.wav", 60.0)
    with small_disk(tmp_path / "disk", "16m") as disk:
        recorder = RecorderClient(disk / "01.wav")
        recorder.send(OpenReplay(source, Pace.REAL))
        room = wait_report(recorder, Room)
        assert room.minutes == 7  # 16 MB, less 2 MB of reserve, at 1.92 MB a minute
        wait_report(recorder, Captured, lambda one: one.samples > 8_000)
        filler = disk / "filler"
        with filler.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(4096))
        filled_at = time.monotonic()
        lost = wait_report(recorder, Lost)
        told_s = time.monotonic() - filled_at
        recorder.close()
        assert lost.is_full
        assert told_s <= 1.0
        kept = read_wav(disk / "01.wav")
        assert len(kept) == lost.samples
        assert np.array_equal(kept, counter(60.0)[: len(kept)])
    measured(Figure("A4, T4", "another program fills the disk", 1, f"told after {told_s:.2f} s"))


def test_a_limit_on_the_size_of_files_is_a_full_disk_too(tmp_path: Path) -> None:
    source = counter_file(tmp_path / "counter.wav", 60.0)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (RESERVE_BYTES + 100_000, hard))
    try:
        (tmp_path / "audio").mkdir()
        recorder = RecorderClient(tmp_path / "audio" / "01.wav")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    recorder.send(OpenReplay(counter_file(tmp_path / "long.wav", 90.0), Pace.MAX))
    assert source.exists()
    lost = wait_report(recorder, Lost)
    recorder.close()
    assert lost.is_full
    kept = read_wav(tmp_path / "audio" / "01.wav")
    assert len(kept) == lost.samples
    assert np.array_equal(kept, counter(90.0)[: len(kept)])
