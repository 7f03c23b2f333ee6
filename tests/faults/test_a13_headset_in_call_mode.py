"""A13: a headset switches to telephone quality in the middle: pitch and length stay right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.audio.messages import Noticed, OpenMicrophone
from hfprep_desktop.audio.recorder import Recorder
from hfprep_desktop.notices import NoticeKind
from tests.faults.live import live
from tests.faults.sounds import read_wav
from tests.faults.trials import Figure
from tests.unit.audio.test_recorder import ScriptedCapture
from tests.virtual_microphone import VirtualMicrophone

TONE_HZ = 440.0


@pytest.mark.audio
def test_pitch_and_length_stay_right_behind_a_switch_to_16_khz(
    tmp_path: Path, two_microphones: VirtualMicrophone, measured: Callable[[Figure], None]
) -> None:
    tone = tmp_path / "tone.wav"
    time = np.arange(48_000 * 20) / 48_000
    wave = (np.sin(2 * np.pi * TONE_HZ * time) * 12_000).astype(np.int16)
    soundfile.write(tone, wave, 48_000)
    playing = [two_microphones.start_playing(tone, sink) for sink in ("speaker", "speaker2")]
    try:
        with live(tmp_path / "01.wav") as recording:
            recording.wait_for_sound(1.5)
            two_microphones.unplug_first()
            recording.wait_for_notice(NoticeKind.MOVED)
            (moved,) = recording.notices(NoticeKind.MOVED)
            recording.wait_for_sound(moved.at + 2.5)
    finally:
        for one in playing:
            one.kill()
            one.wait()
    kept = read_wav(tmp_path / "01.wav")
    after = kept[round((moved.at + 0.5) * 16_000) : round((moved.at + 2.0) * 16_000)]
    spectrum = np.abs(np.fft.rfft(after * np.hanning(len(after))))
    heard_hz = float(np.fft.rfftfreq(len(after), 1 / 16_000)[int(np.argmax(spectrum))])
    assert heard_hz == pytest.approx(TONE_HZ, rel=0.005)
    measured(
        Figure(
            "A13",
            "a source of 16 kHz mono takes the place of one of 48 kHz",
            1,
            f"{TONE_HZ:g} Hz heard as {heard_hz:.1f} Hz",
        )
    )


def test_a_device_that_only_does_call_mode_is_named(tmp_path: Path) -> None:
    reports: list[object] = []
    capture = ScriptedCapture(rate=16_000)
    recorder = Recorder(tmp_path / "01.wav", reports.append, lambda _: capture)
    recorder.obey(OpenMicrophone(None))
    capture.deliver(160)
    recorder.pump()
    recorder.finish()
    told = [one.notice.kind for one in reports if isinstance(one, Noticed)]
    assert told == [NoticeKind.CALL_MODE]
