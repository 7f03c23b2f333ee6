"""Faster and slower speech at the same pitch: FFmpeg's `atempo` over samples in memory."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterator

RATES: Final = (0.75, 1.0, 1.25, 1.5, 2.0)
"""How fast a recording may be played."""

_LAYOUTS: Final = {1: "mono", 2: "stereo"}


class Stretcher:
    """Feed it frames in order; what it returns lasts 1/`tempo` as long.

    It holds back a few hundredths of a second until `finish`. Frames are 16-bit samples of shape
    (frames, channels), `channels` is 1 or 2.
    """

    def __init__(self, rate: int, channels: int, tempo: float) -> None:
        import av.filter  # noqa: PLC0415  (loads FFmpeg; only for other speeds than the spoken one)

        self._rate = rate
        self._channels = channels
        self._layout = _LAYOUTS[channels]
        self._fed = 0
        self._graph = av.filter.Graph()
        source = self._graph.add_abuffer(
            sample_rate=rate, format="s16", layout=self._layout, time_base=Fraction(1, rate)
        )
        tempo_filter = self._graph.add("atempo", f"{tempo:.4f}")
        sink = self._graph.add("abuffersink")
        self._graph.link_nodes(source, tempo_filter, sink).configure()

    def feed(self, frames: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
        """The frames that are ready now."""
        import av  # noqa: PLC0415

        packed = np.ascontiguousarray(frames, dtype=np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(packed, format="s16", layout=self._layout)
        frame.sample_rate = self._rate
        frame.pts = self._fed
        self._fed += len(frames)
        self._graph.push(frame)
        return self._ready()

    def finish(self) -> npt.NDArray[np.int16]:
        """The rest."""
        self._graph.push(None)
        return self._ready()

    def _ready(self) -> npt.NDArray[np.int16]:
        parts = list(self._pull())
        empty = np.zeros((0, self._channels), dtype=np.int16)
        return np.concatenate(parts) if parts else empty

    def _pull(self) -> Iterator[npt.NDArray[np.int16]]:
        import av  # noqa: PLC0415

        while True:
            try:
                frame = self._graph.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                return
            samples = frame.to_ndarray().astype(np.int16, copy=False)
            yield samples.reshape(-1, self._channels)
