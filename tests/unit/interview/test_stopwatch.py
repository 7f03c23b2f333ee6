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
    stopwatch.committed([Word(str(end), end - 0.2, float(end), 0.9) for end in range(1, 10)])
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
    stopwatch.committed([Word("typed")])
    assert stopwatch.timing(3.0, None) == Timing(audio_s=3.0, cpu_s=1.75)


def test_a_word_counts_from_when_it_stood_there_right_for_the_first_time() -> None:
    clock = HandClock()
    stopwatch = Stopwatch(clock)
    stopwatch.heard(0)
    for shown in (["we"], ["We", "store"], ["we", "stored", "it,"], ["we", "stored", "it", "now"]):
        clock.now += 1.0
        stopwatch.shown(shown)
    clock.now += 4.0
    words = ("We", "stored", "it.", "here")
    stopwatch.committed([Word(text, n, n + 0.5, 0.9) for n, text in enumerate(words)])
    timing = stopwatch.timing(8.0, None)
    assert timing.caption_latency_p50_s == 1.0  # 0.5, 1.5, 0.5, and 4.5 for the commit
    assert timing.caption_latency_p95_s == 1.5


def test_what_was_shown_of_one_chunk_says_nothing_of_the_next() -> None:
    clock = HandClock()
    stopwatch = Stopwatch(clock)
    stopwatch.heard(SAMPLE_RATE)
    stopwatch.shown(["yes"])
    stopwatch.committed([Word("yes", 0.0, 0.5, 0.9)])
    stopwatch.heard(9 * SAMPLE_RATE)
    stopwatch.committed([Word("yes", 1.0, 1.5, 0.9)])
    assert stopwatch.timing(9.0, None).caption_latency_p95_s == 0.5
    stopwatch.committed([])
    assert stopwatch.timing(9.0, None).caption_latency_p50_s == 4.0
