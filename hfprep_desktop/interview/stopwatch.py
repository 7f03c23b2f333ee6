"""How far behind the voice the captions are, and what a round costs."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from hfprep_desktop.bare_words import bare
from hfprep_desktop.model import SAMPLE_RATE, Timing, Word

_Shown: TypeAlias = tuple[float, list[str]]
"""Words that stood on the screen, and from when on."""


class Stopwatch:
    """Measures one round. `clock` is monotonic, in seconds.

    A word's latency runs from its end in the sound to the moment in which the word that was
    committed in the end stood on the screen for the first time: tentative words count when they
    were right, and one that was wrong at first counts from its correction.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._heard_s = 0.0
        self._heard_at = 0.0
        self._shown: list[_Shown] = []
        self._latencies: list[float] = []
        self._cpu_s = 0.0

    def heard(self, samples: int) -> None:
        """The recording holds `samples` by now."""
        self._heard_s = samples / SAMPLE_RATE
        self._heard_at = self._clock()

    def shown(self, words: Sequence[str]) -> None:
        """Tentative words of the chunk that comes next are on the screen."""
        self._shown.append((self._now_s(), [bare(word) for word in words]))

    def committed(self, words: Sequence[Word]) -> None:
        """A chunk's words are on the screen for good."""
        first, self._shown = self._first_shown([bare(word.text) for word in words])
        self._latencies += [
            at - word.end for word, at in zip(words, first, strict=True) if word.end is not None
        ]

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

    def _now_s(self) -> float:
        return self._heard_s + self._clock() - self._heard_at

    def _first_shown(self, final: list[str]) -> tuple[list[float], list[_Shown]]:
        """When each of the final words stood on the screen first, in its place; and what was shown
        behind them, which belongs to the next chunk.
        """
        first = [self._now_s()] * len(final)
        left: list[_Shown] = []
        for at, shown in reversed(self._shown):
            *same, _ = SequenceMatcher(None, final, shown, autojunk=False).get_matching_blocks()
            for block in same:
                first[block.a : block.a + block.size] = [at] * block.size
            behind = same[-1].b + same[-1].size if same else len(shown)
            if shown[behind:]:
                left.insert(0, (at, shown[behind:]))
        return first, left
