from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.speech.doubt import (
    compression_ratio,
    is_doubtful,
    is_made_up,
    most_tokens,
    too_much,
    without_loops,
)


def test_tokens_are_enough_for_the_fastest_speaker_and_no_more() -> None:
    assert most_tokens(20.0) == 155
    assert most_tokens(0.1) == 15
    assert not too_much(4, 0.5)
    assert not too_much(1, 0.05)
    assert too_much(223, 0.1)


def test_repetition_and_improbability_are_doubtful() -> None:
    said = "We store the versions in a registry, and the gateway asks it which one to serve."
    assert not is_doubtful(compression_ratio(said), -0.4)
    assert is_doubtful(compression_ratio("I'm going to put it on the side. " * 6), -0.1)
    assert is_doubtful(compression_ratio(said), -1.2)
    assert compression_ratio("") == 0.0


def test_text_is_made_up_where_neither_detector_nor_model_is_certain() -> None:
    # Peak, ratio, mean log-probability, silence: as measured of breathing that became "You", and of
    # a whisper kept whole.
    assert is_made_up(0.06, 0.27, -0.985, 0.86)
    assert is_made_up(0.06, 0.27, -1.02, 0.5)
    assert not is_made_up(0.33, 1.31, -0.82, 0.56)
    assert not is_made_up(0.9, 0.27, -1.02, 0.86)


def test_what_is_said_four_times_and_more_is_kept_once() -> None:
    assert without_loops([7, 1, 2, 1, 2, 1, 2, 1, 2, 9]) == [7, 1, 2, 9]
    assert without_loops([3, 3, 3, 4]) == [3, 3, 3, 4]
    assert without_loops([3] * 40) == [3]


@given(st.lists(st.integers(0, 3), max_size=60))
def test_nothing_but_repetition_is_taken_out(tokens: list[int]) -> None:
    kept = without_loops(tokens)
    assert set(kept) == set(tokens)
    assert len(kept) <= len(tokens)
    if len(kept) == len(tokens):
        assert kept == tokens
