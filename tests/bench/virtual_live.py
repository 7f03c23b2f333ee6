"""A live transcription on a clock that skips the waiting: what takes time in it is real.

The transcriber's own `Transcription` follows a complete recording as if it grew at speaking speed.
Its clock is the machine's, and is put forward wherever a live one would have waited for sound. So
ten minutes of speech take about one, and latencies are those of a live run, without the pipes
between processes (about 0.05 s).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from hfprep_desktop.interview.stopwatch import Stopwatch
from hfprep_desktop.model import SAMPLE_RATE, Timing, Word
from hfprep_desktop.speech.client import GROWN_STEP
from hfprep_desktop.speech.engine import SpeechEngine, VoiceDetector
from hfprep_desktop.speech.messages import (
    ChunkDone,
    Drafted,
    Finish,
    Follow,
    Grown,
    TranscriberReport,
)
from hfprep_desktop.speech.worker import Transcription


@dataclass(frozen=True, slots=True)
class LiveRun:
    """What came out. `cpu` is processor seconds a second of audio, `stop_s` the time from the end
    of the sound to the last word; `final_s` holds the times that passes over closed chunks took,
    `shown` the tentative words of each draft.
    """

    words: tuple[Word, ...]
    shown: tuple[tuple[str, ...], ...]
    timing: Timing
    cpu: float
    stop_s: float
    final_s: tuple[float, ...]


class SkippingClock:
    """Monotonic; `until` puts it forward instead of sleeping."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def __call__(self) -> float:
        return time.perf_counter() + self._skipped

    def until(self, moment: float) -> None:
        """Wait, without the waiting."""
        self._skipped += max(0.0, moment - self())


def run_live(
    engine: SpeechEngine, recording: Path, samples: int, hotwords: str = "", *, drafts: bool = True
) -> LiveRun:
    """Follow a WAV of our own, `samples` long, as if it were being recorded."""
    clock = SkippingClock()
    stopwatch = Stopwatch(clock)
    words: list[Word] = []
    shown: list[tuple[str, ...]] = []
    final_s: list[float] = []
    began = clock()
    step_began = began

    def told(report: TranscriberReport) -> None:
        stopwatch.heard(int((clock() - began) * SAMPLE_RATE))
        if isinstance(report, Drafted):
            stopwatch.shown(report.words)
            shown.append(report.words)
        elif isinstance(report, ChunkDone):
            final_s.append(clock() - step_began)
            stopwatch.committed(report.words)
            words.extend(report.words)

    follow = Follow(1, recording, 0, hotwords, drafts)
    cpu_began = time.process_time()
    job = Transcription(follow, engine, VoiceDetector(), told, clock)
    position = 0
    while position < samples:
        clock.until(began + min(samples, position + GROWN_STEP) / SAMPLE_RATE)
        position = min(samples, int((clock() - began) * SAMPLE_RATE))
        step_began = clock()
        job.obey(Grown(position))
        step_began = clock()
        job.draft()
    stopped = step_began = clock()
    job.obey(Finish(samples))
    seconds = samples / SAMPLE_RATE
    return LiveRun(
        tuple(words),
        tuple(shown),
        stopwatch.timing(seconds, clock() - stopped),
        (time.process_time() - cpu_began) / seconds,
        clock() - stopped,
        tuple(final_s),
    )
