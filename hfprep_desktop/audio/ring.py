"""A preallocated ring between PortAudio's callback and the recorder's loop."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


class Ring:
    """One thread pushes, one pulls; neither waits.

    Frames are rows of `channels` 16-bit samples.
    """

    def __init__(self, frames: int, channels: int) -> None:
        self._rows = np.zeros((frames, channels), dtype=np.int16)
        self._pushed = 0
        self._pulled = 0

    def push(self, block: npt.NDArray[np.int16]) -> bool:
        """Copy a block in; allocates nothing and never blocks. False where there is no room."""
        size = len(self._rows)
        count = len(block)
        if self._pushed - self._pulled + count > size:
            return False
        start = self._pushed % size
        head = min(count, size - start)
        self._rows[start : start + head] = block[:head]
        if head < count:
            self._rows[: count - head] = block[head:]
        self._pushed += count
        return True

    def pull(self, most: int | None = None) -> npt.NDArray[np.int16]:
        """What has come since the last pull, as a copy, shape (frames, channels).

        Everything, or `most` frames of it.
        """
        size = len(self._rows)
        first, last = self._pulled, self._pushed
        if most is not None:
            last = min(last, first + most)
        begin, end = first % size, last % size
        if last == first:
            rows = self._rows[:0].copy()
        elif begin < end:
            rows = self._rows[begin:end].copy()
        else:
            rows = np.concatenate((self._rows[begin:], self._rows[:end]))
        self._pulled = last
        return rows
