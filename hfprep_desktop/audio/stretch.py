"""Faster and slower speech at the same pitch, over samples in memory.

Waveform similarity overlap-add: every fiftieth of a second the sound goes on at another
place, the one near to where it should be that continues it best; both are faded into each other.
It is our own, in a page of numpy, because FFmpeg's `atempo` comes with libraries that built
programs must not carry, and one way to play is better than two.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

RATES: Final = (0.75, 1.0, 1.25, 1.5, 2.0)
"""How fast a recording may be played."""

_HOP_S: Final = 0.02
"""So much is played between two places: longer than a period of the deepest voices."""
_SEARCH_S: Final = 0.01
"""How far from its due place the sound may go on; twice this holds a period of most voices."""

Frames = npt.NDArray[np.int16]


class Stretcher:
    """Feed it frames in order; what it returns lasts 1/`tempo` as long.

    It holds back a few hundredths of a second until `finish`. Frames are 16-bit samples of shape
    (frames, channels).
    """

    def __init__(self, rate: int, channels: int, tempo: float) -> None:
        self._tempo = tempo
        self._hop = max(1, round(rate * _HOP_S))
        self._search = max(1, round(rate * _SEARCH_S))
        rising = np.sin(np.linspace(0.0, np.pi / 2, self._hop, endpoint=False)) ** 2
        self._rising = rising.astype(np.float32)[:, None]
        self._kept = np.zeros((0, channels), dtype=np.float32)
        self._kept_from = 0
        """The frame of the input with which `_kept` begins."""
        self._fed = 0
        self._hops = 0
        self._place = -self._hop
        """Where the hop before began; the very first goes on from nothing, at the beginning."""

    def feed(self, frames: Frames) -> Frames:
        """The frames that are ready now."""
        self._fed += len(frames)
        return self._take(frames)

    def finish(self) -> Frames:
        """The rest: silence is fed until all that was spoken is out, and cut off again."""
        left = round(self._fed / self._tempo) - self._hops * self._hop
        if left <= 0:
            return np.zeros((0, self._kept.shape[1]), dtype=np.int16)
        silence = round(left * self._tempo) + 2 * (self._hop + self._search) + self._hop
        return self._take(np.zeros((silence, self._kept.shape[1]), dtype=np.int16))[:left]

    def _take(self, frames: Frames) -> Frames:
        self._kept = np.concatenate([self._kept, frames.astype(np.float32)])
        made = [np.zeros((0, self._kept.shape[1]), dtype=np.float32)]
        while self._is_enough():
            made.append(self._next_hop())
        self._forget()
        return np.rint(np.clip(np.concatenate(made), -32768, 32767)).astype(np.int16)

    @property
    def _due(self) -> int:
        """Where the next hop should begin."""
        return round(self._hops * self._hop * self._tempo)

    @property
    def _onward(self) -> int:
        """Where it would begin if nothing were left out or said twice."""
        return self._place + self._hop

    def _is_enough(self) -> bool:
        needed = max(self._onward, self._due + self._search) + self._hop
        return self._kept_from + len(self._kept) >= needed

    def _next_hop(self) -> npt.NDArray[np.float32]:
        onward = self._at(self._onward)
        self._place = self._best_place(onward) if self._hops else 0
        self._hops += 1
        return onward * (1 - self._rising) + self._at(self._place) * self._rising

    def _at(self, place: int) -> npt.NDArray[np.float32]:
        begin = place - self._kept_from
        return self._kept[begin : begin + self._hop]

    def _best_place(self, onward: npt.NDArray[np.float32]) -> int:
        """Near the due place, where the sound is most like what would have come anyway."""
        first = max(self._due - self._search, self._kept_from)
        begin, end = first - self._kept_from, self._due + self._search + self._hop - self._kept_from
        region, wanted = self._kept[begin:end].sum(axis=1), onward.sum(axis=1)
        likeness = np.correlate(region, wanted, "valid")
        energy = np.convolve(region * region, np.ones(self._hop, dtype=np.float32), "valid")
        return first + int(np.argmax(likeness / np.sqrt(energy + 1.0)))

    def _forget(self) -> None:
        """Keep only what a later hop may begin with."""
        unneeded = min(self._onward, self._due - self._search) - self._kept_from
        if unneeded > 0:
            self._kept = self._kept[unneeded:]
            self._kept_from += unneeded
