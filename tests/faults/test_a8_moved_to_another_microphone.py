"""A8, T5, T6: the system takes another microphone without a word: told, and the gap is listed."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hfprep_desktop.notices import NoticeKind
from tests.faults.live import NOTICED_WITHIN_S, live
from tests.faults.sounds import read_wav
from tests.faults.trials import Figure, Trials
from tests.virtual_microphone import VirtualMicrophone

pytestmark = pytest.mark.audio


def test_a_silent_move_is_told_and_its_gap_filled(
    tmp_path: Path,
    two_microphones: VirtualMicrophone,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    tried = trials(2, 50)
    for trial in tried:
        path = tmp_path / f"{trial}" / "01.wav"
        path.parent.mkdir()
        with live(path) as recording:
            two_microphones.unplug_first()
            began = time.monotonic()
            told_s = recording.wait_for_notice(NoticeKind.STALLED)
            recording.wait_for_notice(NoticeKind.MOVED)
            named_s = time.monotonic() - began
            (moved,) = recording.notices(NoticeKind.MOVED)
            recording.wait_for_sound(moved.at + 1.0)
        assert moved.detail == "Headset"
        assert told_s <= NOTICED_WITHIN_S
        (gap,) = recording.notices(NoticeKind.MISSING)
        assert gap.seconds > told_s
        assert len(read_wav(path)) >= 24_000
        tried.note(told_s=told_s, named_s=named_s, gap_s=gap.seconds)
        two_microphones.close()
        two_microphones.start()
    measured(
        Figure(
            "A8, T5",
            "the microphone in use is taken away while another is there",
            tried.count,
            f"told after {tried.worst['told_s']:.2f} s (asked {NOTICED_WITHIN_S:g}), the other one "
            f"named after {tried.worst['named_s']:.2f} s, {tried.worst['gap_s']:.2f} s filled",
        )
    )
