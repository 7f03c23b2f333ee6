"""A9, T5: the source sleeps, or the sound server hangs: told within a second, nothing blocks."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hfprep_desktop.audio.messages import Closed
from hfprep_desktop.notices import NoticeKind
from tests.faults.live import NOTICED_WITHIN_S, Live, live
from tests.faults.sounds import read_wav
from tests.faults.trials import Figure, Trials
from tests.virtual_microphone import VirtualMicrophone

pytestmark = pytest.mark.audio


@pytest.mark.parametrize("how", ["suspend", "freeze"])
def test_standing_still_is_told_and_sound_that_comes_again_goes_on(
    tmp_path: Path,
    virtual_microphone: VirtualMicrophone,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
    how: str,
) -> None:
    stop = {"suspend": virtual_microphone.suspend, "freeze": virtual_microphone.freeze}[how]
    tried = trials(3, 50)
    for trial in tried:
        path = tmp_path / f"{trial}" / "01.wav"
        path.parent.mkdir()
        with live(path) as recording:
            stop(on=True)
            told_s = recording.wait_for_notice(NoticeKind.STALLED)
            stop(on=False)
            recording.wait_for_notice(NoticeKind.FLOWING)
            recording.wait_for_sound(2.0)
        assert told_s <= NOTICED_WITHIN_S
        tried.note(told_s=told_s)
        assert len(read_wav(path)) >= 32_000
    measured(
        Figure(
            "A9, T5",
            f"{how} of what sound comes from",
            tried.count,
            f"told after {tried.worst['told_s']:.2f} s (asked {NOTICED_WITHIN_S:g})",
        )
    )


def test_a_server_that_hangs_for_good_does_not_hold_up_the_end(
    tmp_path: Path, virtual_microphone: VirtualMicrophone, measured: Callable[[Figure], None]
) -> None:
    recording = Live(tmp_path / "01.wav")
    recording.wait_for_sound(0.5)
    virtual_microphone.freeze(on=True)
    recording.wait_for_notice(NoticeKind.STALLED)
    began = time.monotonic()
    recording.close()
    took_s = time.monotonic() - began
    assert any(isinstance(report, Closed) for report in recording.reports)
    assert took_s <= 2.0
    assert len(read_wav(tmp_path / "01.wav")) >= 8_000
    measured(
        Figure("A9", "finishing while the sound server hangs", 1, f"complete after {took_s:.2f} s")
    )
