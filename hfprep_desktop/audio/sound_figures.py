"""What a short recording tells of its microphone: peak, clipping, room noise, shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from hfprep_desktop.audio.level import FULL_SCALE, SILENCE_DB, level_bytes, peak_db, rms_db
from hfprep_desktop.model import SAMPLE_RATE

BARS: Final = 54
"""The shape is drawn with so many bars."""
WAKING_S: Final = 0.3
"""Devices click, or are silent, while they wake up: that is no room noise."""
QUIET_S: Final = 0.4
"""The quietest stretch of this length is the room's own noise."""
HOP_S: Final = 0.1
_LARGEST: Final = 32767


@dataclass(frozen=True, slots=True)
class SoundFigures:
    """Levels in dB relative to full scale; `clipped` is how often the sound hit full scale.

    `levels` holds the largest amplitude in each of `BARS` equal parts, as `level_bytes` does.
    """

    peak_db: float
    noise_db: float
    clipped: int
    levels: bytes


def sound_figures(samples: npt.NDArray[np.int16]) -> SoundFigures:
    """Measure a recording of our own format."""
    return SoundFigures(
        peak_db(samples), noise_db(samples), _clipped(samples), _levels(samples, BARS)
    )


def noise_db(samples: npt.NDArray[np.int16]) -> float:
    """Loudness of the quietest stretch; `SILENCE_DB` where a stretch is exact silence."""
    awake = samples[round(WAKING_S * SAMPLE_RATE) :]
    width, hop = round(QUIET_S * SAMPLE_RATE), round(HOP_S * SAMPLE_RATE)
    begins = range(0, max(1, len(awake) - width + 1), hop)
    return min((rms_db(awake[at : at + width]) for at in begins), default=SILENCE_DB)


def _clipped(samples: npt.NDArray[np.int16]) -> int:
    """How many stretches stand at full scale, however long each is."""
    full = np.abs(samples.astype(np.int32)) >= _LARGEST
    return int(np.count_nonzero(np.diff(np.concatenate([[False], full]).astype(np.int8)) == 1))


def _levels(samples: npt.NDArray[np.int16], count: int) -> bytes:
    parts = np.array_split(np.abs(samples.astype(np.int32)), count)
    return level_bytes(np.array([part.max() if len(part) else 0 for part in parts]) / FULL_SCALE)
