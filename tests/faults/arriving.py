"""Frames that come when a test says so: the fake device of the watchdog's tests."""

from __future__ import annotations

import numpy as np

from hfprep_desktop.audio.watchdog import Frames, Watchdog
from hfprep_desktop.notices import Notice, NoticeKind

RATE = 48_000
BLOCK = 480


class Arrivals:
    """A device with a clock of its own; every frame holds its number, so that lost ones show."""

    def __init__(self, *, silent: bool = False) -> None:
        self.now = 100.0
        self.slept = 0.0
        self.watchdog = Watchdog(RATE, 1, lambda: self.slept)
        self.passed: list[Frames] = []
        self.seconds = 0.0
        """What was passed on."""
        self.notices: list[Notice] = []
        self.frames = 0
        self._silent = silent
        self._began = self.now

    def run(self, seconds: float) -> None:
        """Blocks come every hundredth of a second."""
        for _ in range(round(seconds * RATE / BLOCK)):
            self.now += BLOCK / RATE
            self._arrive(BLOCK)

    def rest(self, seconds: float) -> None:
        """Nothing comes; the recorder looks 30 times a second."""
        end = self.now + seconds
        while self.now < end - 1e-9:
            self.now = min(end, self.now + 1 / 30)
            self._look()

    def burst(self) -> None:
        """What was late comes at once, until nothing is."""
        while self.frames / RATE < self.now - self._began - BLOCK / RATE:
            self.now += 0.0001
            self._arrive(BLOCK)

    def lose(self, seconds: float) -> None:
        """Frames that no one ever sees."""
        self.frames += round(seconds * RATE)

    def of(self, kind: NoticeKind) -> list[Notice]:
        """All notices of a kind."""
        return [notice for notice in self.notices if notice.kind is kind]

    def _arrive(self, count: int) -> None:
        numbers = np.arange(self.frames, self.frames + count, dtype=np.int64)
        self.frames += count
        values = np.zeros_like(numbers) if self._silent else numbers % 32_000 + 1
        block = values.astype(np.int16).reshape(-1, 1)
        self._feed([(self.now, count)], block)

    def _look(self) -> None:
        self._feed([], np.zeros((0, 1), dtype=np.int16))
        self.watchdog.look(self.now)
        self._take(self.seconds)

    def _feed(self, arrivals: list[tuple[float, int]], block: Frames) -> None:
        before = self.seconds
        passed = self.watchdog.feed(arrivals, block)
        self.passed.append(passed)
        self.seconds += len(passed) / RATE
        self._take(before)

    def _take(self, before: float) -> None:
        for notice in self.watchdog.notices():
            placed = Notice(notice.kind, before + notice.at, notice.seconds, notice.detail)
            self.notices.append(placed)
