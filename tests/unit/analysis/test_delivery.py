"""How an answer was spoken."""

from __future__ import annotations

import pytest

from hfprep_desktop.analysis.delivery import measure_delivery
from hfprep_desktop.model import Transcript, Word


def test_typed_text_has_counts_but_no_times() -> None:
    delivery = measure_delivery(Transcript.from_text("Um, I think we, uh, maybe ship it, you know"))
    assert delivery.words == 10
    assert delivery.fillers_at_least == 3
    assert delivery.hedges == 2
    assert delivery.words_per_minute is None
    assert delivery.longest_pause_s is None


def test_pace_and_the_longest_pause_come_from_the_times() -> None:
    words = [Word(f"w{n}", n * 0.5, n * 0.5 + 0.4) for n in range(10)]
    words += [Word(f"v{n}", 7.0 + n * 0.5, 7.4 + n * 0.5) for n in range(10)]
    delivery = measure_delivery(Transcript.from_words(words))
    assert delivery.longest_pause_s == pytest.approx(2.1)
    assert delivery.words_per_minute == pytest.approx(20 / (11.9 / 60), rel=0.01)


def test_silence_has_no_pace() -> None:
    delivery = measure_delivery(Transcript())
    assert (delivery.words, delivery.words_per_minute) == (0, None)
