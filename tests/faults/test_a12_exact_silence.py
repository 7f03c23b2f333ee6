"""A12: a muted microphone, or one that may not be used, delivers exact zeros: that is told."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.notices import Notice, NoticeKind, words_of
from tests.faults.arriving import Arrivals
from tests.faults.live import live
from tests.faults.trials import Figure
from tests.virtual_microphone import VirtualMicrophone

TOLD_WITHIN_S = 3.0


@pytest.mark.audio
def test_muting_is_told_within_three_seconds_and_taken_back(
    tmp_path: Path, virtual_microphone: VirtualMicrophone, measured: Callable[[Figure], None]
) -> None:
    room = tmp_path / "room.wav"
    noise = np.random.default_rng(1).integers(-40, 40, 48_000 * 30, dtype=np.int16)
    soundfile.write(room, noise, 48_000)
    playing = virtual_microphone.start_playing(room)
    try:
        with live(tmp_path / "01.wav") as recording:
            recording.wait_for_sound(1.5)
            virtual_microphone.mute(on=True)
            told_s = recording.wait_for_notice(NoticeKind.SILENT)
            virtual_microphone.mute(on=False)
            recording.wait_for_notice(NoticeKind.AUDIBLE)
    finally:
        playing.kill()
        playing.wait()
    assert told_s <= TOLD_WITHIN_S
    measured(Figure("A12", "the source is muted", 1, f"told after {told_s:.1f} s (asked 3)"))


def test_a_quiet_room_is_no_alarm() -> None:
    """Its noise is some steps high."""
    device = Arrivals()
    device.run(60.0)
    assert math.isclose(device.seconds, 60.0, abs_tol=0.01)
    assert device.notices == []


def test_the_words_say_where_to_look() -> None:
    words = words_of(Notice(NoticeKind.SILENT, 3.0))
    assert words is not None
    assert "muted" in words.text
    assert "privacy settings" in words.text


def test_zeros_from_the_first_frame_on_are_told() -> None:
    device = Arrivals(silent=True)
    device.run(3.0)
    (silent,) = device.of(NoticeKind.SILENT)
    assert silent.at <= TOLD_WITHIN_S
