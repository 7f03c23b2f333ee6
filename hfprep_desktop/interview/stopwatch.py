"""How far behind the voice the captions are, and what a round costs."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable

from hfprep_desktop.model import SAMPLE_RATE, Timing, Word


class Stopwatch:
    """Measures one round. `clock` is monotonic, in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._heard_s = 0.0
        self._heard_at = 0.0
        self._latencies: list[float] = []
        self._cpu_s = 0.0

    def heard(self, samples: int) -> None:
        """The recording holds `samples` by now."""
        self._heard_s = samples / SAMPLE_RATE
        self._heard_at = self._clock()

    def shown(self, words: Iterable[Word]) -> None:
        """Words became captions: the time since each ended in the sound is its latency."""
        now_s = self._heard_s + self._clock() - self._heard_at
        self._latencies += [now_s - word.end for word in words if word.end is not None]

    def used(self, cpu_s: float) -> None:
        """A process of the round used that many seconds of a processor."""
        self._cpu_s += cpu_s

    def timing(self, audio_s: float, stop_to_report_s: float | None) -> Timing:
        """The measures so far. Without live captions there is no latency to tell."""
        ranked = sorted(self._latencies)
        return Timing(
            audio_s=audio_s,
            stop_to_report_s=None if stop_to_report_s is None else round(stop_to_report_s, 3),
            caption_latency_p50_s=round(statistics.median(ranked), 3) if ranked else None,
            caption_latency_p95_s=(
                round(ranked[int(0.95 * (len(ranked) - 1))], 3) if ranked else None
            ),
            cpu_s=round(self._cpu_s, 2),
        )
