from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import Captured, OpenMicrophone
from hfprep_desktop.audio.player import Player
from hfprep_desktop.errors import UserError
from tests.unit.audio.test_recorder_process import strongest_frequency, tone, wait_report
from tests.virtual_microphone import VirtualMicrophone

PATIENCE_S = 20


class Outcome:
    """Waits for the player's call."""

    def __init__(self) -> None:
        self._called = threading.Event()
        self.fault: UserError | None = None

    def __call__(self, fault: UserError | None) -> None:
        self.fault = fault
        self._called.set()

    def wait(self) -> None:
        assert self._called.wait(PATIENCE_S)


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
def test_a_stretch_of_a_recording_is_heard(tmp_path: Path) -> None:
    """What the loudspeaker plays, the virtual microphone hears."""
    recording = tmp_path / "recording.wav"
    low, _ = soundfile.read(tone(tmp_path / "low.wav", 1.0, 16_000))
    time = np.arange(32_000) / 16_000
    soundfile.write(recording, np.concatenate((low, 0.4 * np.sin(2 * np.pi * 880 * time))), 16_000)
    heard = tmp_path / "heard.wav"
    recorder = RecorderClient(heard)
    recorder.send(OpenMicrophone(None))
    wait_report(recorder, Captured)
    player, outcome = Player(), Outcome()
    player.play(recording, 1.2, 1.0, outcome)
    outcome.wait()
    player.close()
    recorder.close()
    assert outcome.fault is None
    assert strongest_frequency(heard) == pytest.approx(880, rel=0.005)
    samples, _ = soundfile.read(heard)
    assert 0.6 < np.count_nonzero(np.abs(samples) > 0.01) / 16_000 < 1.4


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
def test_stop_falls_silent_long_before_the_end(tmp_path: Path) -> None:
    player, outcome = Player(), Outcome()
    player.play(tone(tmp_path / "long.wav", 3_600.0, 8_000), 0.0, None, outcome)
    player.stop()
    outcome.wait()
    player.close()
    assert outcome.fault is None


def test_a_missing_recording_is_told_in_words(
    tmp_path: Path, virtual_microphone: VirtualMicrophone
) -> None:
    assert virtual_microphone.environment
    player, outcome = Player(), Outcome()
    player.play(tmp_path / "gone.wav", 0.0, None, outcome)
    outcome.wait()
    player.close()
    assert outcome.fault is not None
    assert "There is no file" in outcome.fault.what
