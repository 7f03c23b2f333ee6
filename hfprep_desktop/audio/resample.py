"""The one conversion between a device's sound and ours: mono, 16 kHz, 16 bit."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import soxr

from hfprep_desktop.model import SAMPLE_RATE


class MonoResampler:
    """Mixes channels to one and resamples a stream block by block, without seams."""

    def __init__(self, rate: int) -> None:
        self._stream = (
            None
            if rate == SAMPLE_RATE
            else soxr.ResampleStream(rate, SAMPLE_RATE, 1, dtype="int16", quality="HQ")
        )

    def convert(self, frames: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
        """Samples for a block of shape (frames, channels); some may come with a later block."""
        mono = _mix(frames)
        if self._stream is None:
            return mono
        out: npt.NDArray[np.int16] = self._stream.resample_chunk(mono)
        return out

    def finish(self) -> npt.NDArray[np.int16]:
        """What the filter still holds back."""
        if self._stream is None:
            return np.zeros(0, dtype=np.int16)
        out: npt.NDArray[np.int16] = self._stream.resample_chunk(
            np.zeros(0, dtype=np.int16), last=True
        )
        return out


def _mix(frames: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
    if frames.shape[1] == 1:
        return np.ascontiguousarray(frames[:, 0])
    mono: npt.NDArray[np.int16] = np.rint(frames.mean(axis=1, dtype=np.float32)).astype(np.int16)
    return mono
