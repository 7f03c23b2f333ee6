"""A11, T6: the computer sleeps while it records: both halves are kept, and the sleep is told."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from hfprep_desktop.awake import awake
from hfprep_desktop.notices import NoticeKind, note_of
from tests.faults.arriving import Arrivals
from tests.faults.live import live
from tests.faults.sounds import read_wav
from tests.faults.trials import Figure
from tests.virtual_microphone import VirtualMicrophone

NEAR_S = 0.05


@pytest.mark.audio
def test_a_source_that_sleeps_two_seconds_leaves_a_gap_of_that_length(
    tmp_path: Path, virtual_microphone: VirtualMicrophone, measured: Callable[[Figure], None]
) -> None:
    with live(tmp_path / "01.wav") as recording:
        virtual_microphone.suspend(on=True)
        recording.wait_for_notice(NoticeKind.STALLED)
        virtual_microphone.suspend(on=False)
        recording.wait_for_notice(NoticeKind.MISSING)
        recording.wait_for_sound(3.0)
    (gap,) = recording.notices(NoticeKind.MISSING)
    (stall,) = recording.notices(NoticeKind.STALLED)
    assert gap.at == pytest.approx(stall.at, abs=NEAR_S)
    assert note_of(gap).endswith("of sound are missing here")
    kept = read_wav(tmp_path / "01.wav")
    silence = kept[round(gap.at * 16_000) + 800 : round((gap.at + gap.seconds) * 16_000) - 800]
    assert np.abs(silence).max() <= 1
    assert len(kept) / 16_000 > 3.0
    measured(
        Figure("A11, T6", "a source suspended while recording", 1, f"{gap.seconds:.2f} s listed")
    )


def test_sleep_is_told_with_its_times_and_is_no_gap() -> None:
    device = Arrivals()
    device.run(2.0)
    device.slept = 18 * 60.0
    device.rest(0.05)
    device.run(2.0)
    (slept,) = device.of(NoticeKind.SLEPT)
    assert slept.seconds == pytest.approx(18 * 60.0)
    assert slept.at == pytest.approx(2.0, abs=NEAR_S)
    assert "while the computer slept" in note_of(slept)
    assert device.of(NoticeKind.MISSING) == []
    assert device.seconds == pytest.approx(4.0, abs=NEAR_S)


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands for the system's program")
def test_the_system_is_asked_to_stay_awake_for_as_long_as_the_round_lasts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, ended = tmp_path / "asked", tmp_path / "ended"
    script = f'#!/bin/sh\necho "$@" > {asked}\ncat >/dev/null\n: > {ended}\n'
    for name in ("systemd-inhibit", "caffeinate"):
        program = tmp_path / name
        program.write_text(script)
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with awake():
        assert not ended.exists()
    assert ended.exists()
    assert "sleep" in asked.read_text() or "-i" in asked.read_text()


def test_without_such_a_program_the_round_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with awake():
        reached = True
    assert reached
