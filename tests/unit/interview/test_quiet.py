"""Pauses by level alone: in a quiet room, in a noisy one, and where nothing can be told apart."""

from __future__ import annotations

import pytest

from hfprep_desktop.interview.quiet import Quiet

STEP_S = 0.032


def heard(quiet: Quiet, level_db: float, seconds: float, start: float) -> float:
    at = start
    while at < start + seconds:
        at += STEP_S
        quiet.hear(at, level_db)
    return at


@pytest.mark.parametrize("room_db", [-90.0, -62.0, -48.0])
def test_a_pause_is_measured_from_the_last_voice(room_db: float) -> None:
    quiet = Quiet()
    at = heard(quiet, room_db, 1.0, 0.0)
    at = heard(quiet, -24.0, 3.0, at)
    assert quiet.pause_s == pytest.approx(0.0)
    at = heard(quiet, room_db, 0.7, at)
    assert quiet.pause_s == pytest.approx(0.7, abs=2 * STEP_S)
    heard(quiet, -26.0, 0.1, at)
    assert quiet.pause_s == pytest.approx(0.0)


def test_a_long_silence_in_a_noisy_room_stays_one() -> None:
    quiet = Quiet()
    at = heard(quiet, -24.0, 5.0, heard(quiet, -50.0, 1.0, 0.0))
    heard(quiet, -50.0, 25.0, at)
    assert quiet.pause_s > 24.0


def test_the_gap_between_two_syllables_is_no_pause() -> None:
    quiet = Quiet()
    at = heard(quiet, -60.0, 1.0, 0.0)
    for _ in range(10):
        at = heard(quiet, -25.0, 0.2, at)
        at = heard(quiet, -45.0, 0.15, at)
        assert quiet.pause_s < 0.3


def test_where_nothing_can_be_told_apart_it_is_not_called_a_pause() -> None:
    quiet = Quiet()
    heard(quiet, -30.0, 20.0, 0.0)
    assert quiet.pause_s == pytest.approx(0.0)
