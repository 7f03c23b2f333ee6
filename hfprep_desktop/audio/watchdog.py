"""Watches a live stream: what is missing in it, whether it stands still, whether it is silent.

Some host systems stop delivering, or leave out frames, without a flag and with the stream still
active. So health is judged by when frames arrive: whatever is late comes in a burst afterwards,
and what does not come then is missing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from hfprep_desktop.notices import Notice, NoticeKind

Frames = npt.NDArray[np.int16]

STALL_S: Final = 0.6
"""Without a frame for so long the person is told, a second at most after it began."""
SUSPECT_S: Final = 0.1
"""Blocks come every 10 to 20 ms; after a longer rest some may be missing."""
SETTLE_S: Final = 0.3
"""A burst of late frames is over when for so long none has made up for lost time …"""
CATCH_S: Final = 0.01
"""… by this much at least."""
LATE_S: Final = 0.03
"""Frames within this much of their time have all come."""
LISTED_S: Final = 0.1
"""A shorter gap is filled without a word."""
FILLED_S: Final = 120.0
"""A longer gap is listed and not filled: nobody listens to minutes of nothing."""
DRIFT: Final = 300e-6
"""Seconds a second by which the clock of a sound device may be off."""
SILENT_S: Final = 2.5
SLEPT_S: Final = 1.0


class Watchdog:
    """Passes frames on, with silence where some are missing; shape (frames, channels).

    Times are seconds of a monotonic clock. `asleep` says how long the computer has slept since it
    was started. Notices count from the first frame that the last call of `feed` passed on.
    """

    def __init__(self, rate: int, channels: int, asleep: Callable[[], float] | None = None) -> None:
        self._rate = rate
        self._channels = channels
        self._asleep = asleep or slept_s
        self._slept = self._asleep()
        self._notices: list[Notice] = []
        self._began = 0.0
        self._last: float | None = None
        self._counted = 0
        """Frames that came or were made up."""
        self._latency = 0.0
        """By how much frames come later than the first ones, in seconds, when all have come."""
        self._waits_since: float | None = None
        """Since when held frames wait for more of a burst; None while none are held."""
        self._lowest = 0.0
        self._held: list[Frames] = []
        self._passed = 0
        self._zeros = 0
        self._is_stalled = False
        self._is_silent = False

    @property
    def last_arrival(self) -> float | None:
        """When the last frame came; None before the first."""
        return self._last

    def notices(self) -> list[Notice]:
        """What there was to tell since the last call."""
        found, self._notices = self._notices, []
        return found

    def look(self, now: float) -> None:
        """Nothing may have come: judge by the clock."""
        slept = self._asleep()
        if slept - self._slept >= SLEPT_S:
            self._tell(NoticeKind.SLEPT, slept - self._slept, _span(slept - self._slept))
        self._slept = slept
        if self._last is not None and not self._is_stalled and now - self._last > STALL_S:
            self._is_stalled = True
            self._tell(NoticeKind.STALLED)

    def feed(self, arrivals: Sequence[tuple[float, int]], frames: Frames) -> Frames:
        """Take blocks that came at (time, count of frames); return what may be written now."""
        passed: list[Frames] = []
        self._passed = first = 0
        for at, count in arrivals:
            self._take(at, frames[first : first + count], passed)
            first += count
        if not passed:
            return frames[:0]
        return np.concatenate(passed)

    def _take(self, at: float, block: Frames, passed: list[Frames]) -> None:
        if self._last is None:
            self._began = at - len(block) / self._rate
        elif at - self._last > SUSPECT_S:
            self._waits_since = at
            self._lowest = float("inf")
        self._last = at
        if self._is_stalled:
            self._is_stalled = False
            self._tell(NoticeKind.FLOWING)
        self._listen(block)
        self._counted += len(block)
        behind = at - self._began - self._counted / self._rate
        if self._waits_since is None:
            self._latency = min(behind, self._latency + DRIFT * len(block) / self._rate)
            self._pass(block, passed)
            return
        self._held.append(block)
        if behind <= self._lowest - CATCH_S:
            self._waits_since, self._lowest = at, behind
        if behind - self._latency <= LATE_S:
            self._release(passed)
        elif at - self._waits_since >= SETTLE_S:
            self._fill(self._lowest - self._latency, passed)
            self._release(passed)

    def _fill(self, seconds: float, passed: list[Frames]) -> None:
        """Silence in place of what did not come."""
        if seconds >= LISTED_S:
            self._tell(NoticeKind.MISSING, seconds)
        if seconds > FILLED_S:
            self._began += seconds
            return
        count = round(seconds * self._rate)
        self._counted += count
        self._pass(np.zeros((count, self._channels), dtype=np.int16), passed)

    def _release(self, passed: list[Frames]) -> None:
        for block in self._held:
            self._pass(block, passed)
        self._held.clear()
        self._waits_since = None

    def _pass(self, block: Frames, passed: list[Frames]) -> None:
        passed.append(block)
        self._passed += len(block)

    def _listen(self, block: Frames) -> None:
        """A quiet room is never exactly zero: its noise is some steps high."""
        if block.any():
            self._zeros = 0
            if self._is_silent:
                self._is_silent = False
                self._tell(NoticeKind.AUDIBLE)
            return
        self._zeros += len(block)
        if not self._is_silent and self._zeros >= SILENT_S * self._rate:
            self._is_silent = True
            self._tell(NoticeKind.SILENT)

    def _tell(self, kind: NoticeKind, seconds: float = 0.0, detail: str = "") -> None:
        self._notices.append(Notice(kind, self._passed / self._rate, seconds, detail))


def slept_s() -> float:
    """Seconds that the computer has slept since it was started; 0 where the system does not say."""
    boot_clock = getattr(time, "CLOCK_BOOTTIME", None)
    if boot_clock is None:
        return 0.0
    return time.clock_gettime(boot_clock) - time.clock_gettime(time.CLOCK_MONOTONIC)


def _span(seconds: float) -> str:
    """From when to when on the wall clock, where it ends now."""
    until = time.time()
    begin, end = time.localtime(until - seconds), time.localtime(until)
    return f"{time.strftime('%H:%M', begin)}\u2013{time.strftime('%H:%M', end)}"
