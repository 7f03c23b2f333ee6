"""A18: an answer of hours: a file each half hour, right lengths, and no more memory than before."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np

from hfprep_desktop.audio.messages import Captured, OpenMicrophone, SegmentBegan
from hfprep_desktop.audio.recorder import Recorder
from hfprep_desktop.audio.segments import SEGMENT_S
from tests.faults.sounds import read_wav
from tests.faults.trials import Figure, is_long
from tests.unit.audio.test_recorder import ScriptedCapture

RATE = 16_000
MOST_MEMORY = 4 * 1024 * 1024


def test_hours_are_kept_in_files_of_half_an_hour(
    tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    minutes = 13 * 60 if is_long() else 65
    capture = ScriptedCapture(rate=RATE)
    last: list[int] = [0]
    began: list[SegmentBegan] = []

    def hear(report: object) -> None:
        if isinstance(report, Captured):
            last[0] = report.samples
        elif isinstance(report, SegmentBegan):
            began.append(report)
            # Thirteen hours need not stay on the disk of a test: each file is looked at once.
            look(tmp_path / f"{len(began):02d}.wav", began[-1].first)

    def look(path: Path, end: int) -> None:
        kept = read_wav(path)
        assert len(kept) == SEGMENT_S * RATE
        assert kept[-1] == value(end // (RATE * 10) - 1)
        path.unlink()

    def value(block: int) -> int:
        return block % 30_000 + 1

    recorder = Recorder(tmp_path / "01.wav", hear, lambda _: capture)
    recorder.obey(OpenMicrophone(None))
    tracemalloc.start()
    try:
        early = 0
        for block in range(minutes * 6):
            capture.deliver(RATE * 10, value(block))
            recorder.pump()
            if block == 30:
                early = tracemalloc.get_traced_memory()[0]
                tracemalloc.reset_peak()
        late = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    recorder.finish()
    assert last[0] == minutes * 60 * RATE
    assert len(began) == minutes * 60 // SEGMENT_S
    assert [one.first for one in began] == [
        (number + 1) * SEGMENT_S * RATE for number in range(len(began))
    ]
    assert late - early < MOST_MEMORY
    rest = read_wav(began[-1].path)
    assert len(rest) == last[0] - began[-1].first
    assert np.all(rest[-RATE:] == value(minutes * 6 - 1))
    measured(
        Figure(
            "A18",
            f"{minutes / 60:.1f} hours through the recorder",
            1,
            f"{len(began) + 1} files, no sample lost, {(late - early) / 1024:.0f} KiB more memory",
        )
    )
