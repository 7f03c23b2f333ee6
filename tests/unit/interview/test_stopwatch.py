"""Caption latency against a clock that is set by hand."""

from __future__ import annotations

from hfprep_desktop.interview.stopwatch import Stopwatch
from hfprep_desktop.model import SAMPLE_RATE, Timing, Word


class HandClock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_word_is_as_late_as_the_sound_has_gone_on_since_its_end() -> None:
    clock = HandClock()
    stopwatch = Stopwatch(clock)
    stopwatch.heard(10 * SAMPLE_RATE)
    # The last report of the recorder is half a second old when the words come.
    clock.now += 0.5
    stopwatch.shown([Word(str(end), end - 0.2, float(end), 0.9) for end in range(1, 10)])
    timing = stopwatch.timing(10.0, 1.23456)
    assert timing == Timing(
        audio_s=10.0,
        stop_to_report_s=1.235,
        caption_latency_p50_s=5.5,
        caption_latency_p95_s=8.5,
        cpu_s=0.0,
    )


def test_without_captions_there_is_no_latency_and_every_process_counts() -> None:
    stopwatch = Stopwatch(HandClock())
    stopwatch.used(1.25)
    stopwatch.used(0.5)
    stopwatch.shown([Word("typed")])
    assert stopwatch.timing(3.0, None) == Timing(audio_s=3.0, cpu_s=1.75)
