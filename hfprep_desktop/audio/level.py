"""Loudness in dB relative to full scale."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

SILENCE_DB: Final = -100.0
FULL_SCALE: Final = 32768.0


def rms_db(samples: npt.NDArray[np.int16]) -> float:
    """Root mean square of the samples; `SILENCE_DB` for digital silence or nothing at all."""
    if not samples.size:
        return SILENCE_DB
    return _decibels(float(np.sqrt(np.mean(np.square(samples, dtype=np.float32)))))


def peak_db(samples: npt.NDArray[np.int16]) -> float:
    """The loudest sample; `SILENCE_DB` for digital silence or nothing at all."""
    if not samples.size:
        return SILENCE_DB
    return _decibels(float(np.max(np.abs(samples.astype(np.int32)))))


def level_bytes(amplitudes: npt.NDArray[np.floating]) -> bytes:
    """Amplitudes (1 is full scale) for a drawing, a byte each: 255 times their square root, so that
    soft speech can be seen.
    """
    roots = np.sqrt(np.minimum(amplitudes, 1.0))
    return bytes(np.rint(roots * 255.0).astype(np.uint8).tobytes())


def _decibels(value: float) -> float:
    return max(SILENCE_DB, 20 * float(np.log10(value / FULL_SCALE))) if value else SILENCE_DB
