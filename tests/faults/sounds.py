"""Sounds of which every single sample can be told, so that lost ones can be counted."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt
import soundfile

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import RecorderReport
from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.process import wait_for

R = TypeVar("R", bound=RecorderReport)
Samples = npt.NDArray[np.int16]

PATIENCE_S: Final = 30.0


def counter(seconds: float) -> Samples:
    """Each sample says which one it is: a walk through all values that never repeats in an hour."""
    numbers = np.arange(round(seconds * SAMPLE_RATE), dtype=np.int64)
    # Odd steps through a power of two visit each value once before they come round.
    mixed = (numbers * 40_503 + (numbers >> 16) * 12_345) & 0xFFFF
    return (mixed - 0x8000).astype(np.int16)


def counter_file(path: Path, seconds: float) -> Path:
    """The same as a file to be replayed."""
    soundfile.write(path, counter(seconds), SAMPLE_RATE, subtype="PCM_16")
    return path


def read_wav(path: Path) -> Samples:
    """The samples that another program finds in a file, by its header."""
    samples, rate = soundfile.read(path, dtype="int16")
    assert rate == SAMPLE_RATE
    found: Samples = samples
    return found


def wait_report(
    recorder: RecorderClient, kind: type[R], wanted: Callable[[R], bool] = lambda _: True
) -> R:
    """The next report of a kind that is wanted; fails when the recorder ends first."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        for report in recorder.reports():
            if isinstance(report, kind) and wanted(report):
                return report
        assert recorder.alive, recorder.outcome()
        wait_for(list(recorder.waitables), 1.0)
    raise AssertionError(f"no {kind.__name__} came")
