"""Cuts running sound into chunks at pauses.

The voice detector chooses where to cut; it never alone decides what is thrown away: a frame
counts as spoken when the detector is above a low threshold OR the energy stands out of the
noise floor. (At the usual 0.5 the detector lost a third of a far-field speaker's words.)
Cut points depend on the samples alone, not on how they arrive, so that a recording cut live,
at full speed or again after a crash gives the same chunks.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from hfprep_desktop.model import SAMPLE_RATE

FRAME: Final = 512
"""Samples the voice detector judges at a time: 32 ms."""

SPEECH_FROM: Final = 0.25
SPEECH_UNTIL: Final = 0.12
"""Probabilities of the detector's at which speech begins, and below which it ends."""

ABOVE_FLOOR_DB: Final = 10.0
QUIETEST_SPEECH_DB: Final = -60.0
"""Sound so far above the noise floor is spoken, too, but for what is quieter than any speech."""

FLOOR_WINDOW_S: Final = 20.0
FLOOR_NEEDS_S: Final = 2.0
FLOOR_QUANTILE: Final = 0.1
"""The floor: this share of the last frames is quieter. Unknown before so much has been heard."""

FLOOR_EVERY: Final = 16
"""Frames after which the floor is looked at again; looking takes longer than judging a frame."""

SHORTEST_S: Final = 4.0
PAUSE_S: Final = 0.9
LONG_S: Final = 12.0
PAUSE_IN_LONG_S: Final = 0.5
"""From this length on a chunk is closed at a pause, and from that one on at a shorter one."""

LONGEST_S: Final = 20.0
SEARCH_BACK_S: Final = 5.0
"""A chunk of this length is cut without a pause, at the best place of its last seconds."""

MARGIN_S: Final = 0.3
"""Sound kept before the first and after the last spoken frame of a chunk."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Samples [start, end) of the recording, of which nothing is spoken after `spoken_until`.

    `spoken` counts the samples of spoken frames; `speech_peak` is the voice detector's highest
    value.
    """

    start: int
    end: int
    spoken_until: int
    spoken: int
    speech_peak: float


@dataclass(frozen=True, slots=True)
class _Frame:
    start: int
    probability: float
    energy_db: float
    spoken: bool


class PauseCutter:
    """Feed samples in order, take closed chunks out. `detector` maps a frame to 0..1."""

    def __init__(
        self, detector: Callable[[npt.NDArray[np.float32]], float], start: int = 0
    ) -> None:
        self._detector = detector
        self._rest = np.zeros(0, dtype=np.int16)
        self._position = start
        self._free_from = start
        self._energies: deque[float] = deque(maxlen=_frames(FLOOR_WINDOW_S))
        self._floor_db: float | None = None
        self._judged = 0
        self._open: list[_Frame] = []
        self._open_start: int | None = None
        self._spoken_until = start
        self._speaking = False

    @property
    def open_chunk(self) -> Chunk | None:
        """What is open at the moment, as far as it goes; None between two chunks."""
        if self._open_start is None:
            return None
        return self._described(self._open_start, self._position)

    def feed(self, samples: npt.NDArray[np.int16]) -> list[Chunk]:
        """Take more samples; return the chunks that they close."""
        joined = np.concatenate((self._rest, samples)) if self._rest.size else samples
        whole = len(joined) - len(joined) % FRAME
        closed: list[Chunk] = []
        for begin in range(0, whole, FRAME):
            self._judge(joined[begin : begin + FRAME])
            chunk = self._close_if_due()
            if chunk is not None:
                closed.append(chunk)
        self._rest = joined[whole:].copy()
        return closed

    def boundary(self) -> list[Chunk]:
        """Close what is open here: no chunk reaches over the end of an answer."""
        if self._rest.size:
            self._judge(np.pad(self._rest, (0, FRAME - self._rest.size)))
            self._position -= FRAME - self._rest.size
            self._rest = self._rest[:0]
        closed = []
        if self._open_start is not None:
            end = min(self._spoken_until + _samples(MARGIN_S), self._position)
            closed.append(self._close(end))
        # The next chunk is of the next answer: not a sample of this one may be in it.
        self._free_from = self._position
        return closed

    def _judge(self, frame: npt.NDArray[np.int16]) -> None:
        scaled = frame.astype(np.float32) / 32768.0
        probability = self._detector(scaled)
        energy = 10 * math.log10(float(scaled @ scaled) / FRAME + 1e-10)
        spoken = self._is_spoken(probability, energy)
        self._energies.append(energy)
        self._judged += 1
        start = self._position
        self._position += FRAME
        if spoken and self._open_start is None:
            self._open_start = max(self._free_from, start - _samples(MARGIN_S))
        if spoken:
            self._spoken_until = self._position
        if self._open_start is not None:
            self._open.append(_Frame(start, probability, energy, spoken))

    def _is_spoken(self, probability: float, energy_db: float) -> bool:
        self._speaking = probability >= (SPEECH_UNTIL if self._speaking else SPEECH_FROM)
        if self._speaking:
            return True
        if energy_db < QUIETEST_SPEECH_DB or len(self._energies) < _frames(FLOOR_NEEDS_S):
            return False
        if self._floor_db is None or self._judged % FLOOR_EVERY == 0:
            self._floor_db = float(np.quantile(self._energies, FLOOR_QUANTILE))
        return energy_db > self._floor_db + ABOVE_FLOOR_DB

    def _close_if_due(self) -> Chunk | None:
        if self._open_start is None:
            return None
        length = self._position - self._open_start
        silence = self._position - self._spoken_until
        pause = PAUSE_IN_LONG_S if length >= _samples(LONG_S) else PAUSE_S
        if silence >= _samples(pause) and length >= _samples(SHORTEST_S):
            return self._close(self._spoken_until + _samples(MARGIN_S))
        if length >= _samples(LONGEST_S):
            return self._cut_at_quietest()
        return None

    def _close(self, end: int) -> Chunk:
        start = self._open_start if self._open_start is not None else self._free_from
        chunk = self._described(start, end)
        self._open = []
        self._open_start = None
        self._free_from = end
        return chunk

    def _described(self, start: int, end: int) -> Chunk:
        peak = max((frame.probability for frame in self._open), default=0.0)
        spoken = FRAME * sum(frame.spoken for frame in self._open)
        return Chunk(start, end, min(self._spoken_until, end), spoken, peak)

    def _cut_at_quietest(self) -> Chunk:
        """Nobody paused for 20 s: cut where it is least likely to be inside a word."""
        since = self._position - _samples(SEARCH_BACK_S)
        candidates = [frame for frame in self._open if frame.start >= since]
        quietest = min(candidates, key=lambda frame: (frame.probability, frame.energy_db))
        cut = quietest.start + FRAME // 2
        later = [frame for frame in self._open if frame.start >= cut]
        self._open = [frame for frame in self._open if frame.start < cut]
        chunk = self._close(cut)
        self._open = later
        self._open_start = cut
        return chunk


def _samples(seconds: float) -> int:
    return int(seconds * SAMPLE_RATE)


def _frames(seconds: float) -> int:
    return int(seconds * SAMPLE_RATE / FRAME)
