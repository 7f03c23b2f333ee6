"""The recorder as a real process: a replayed file, a real (virtual) microphone, a dying parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
import soundfile

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.devices import list_microphones
from hfprep_desktop.audio.messages import (
    Captured,
    Closed,
    Lost,
    Opened,
    OpenFailed,
    OpenMicrophone,
    OpenReplay,
    RecorderReport,
    ReplayEnded,
)
from hfprep_desktop.model import Pace
from hfprep_desktop.process import wait_for
from tests.virtual_microphone import ASOUND, VirtualMicrophone

R = TypeVar("R", bound=RecorderReport)

PATIENCE_S = 20


def wait_report(recorder: RecorderClient, kind: type[R]) -> R:
    """The next report of a kind; fails when the recorder ends first or says nothing."""
    while True:
        for report in recorder.reports():
            if isinstance(report, kind):
                return report
        assert recorder.alive, recorder.outcome()
        assert wait_for(list(recorder.waitables), PATIENCE_S), f"no {kind.__name__} came"


def tone(path: Path, seconds: float, rate: int = 48_000) -> Path:
    time = np.arange(int(seconds * rate)) / rate
    soundfile.write(path, (np.sin(2 * np.pi * 440 * time) * 12_000).astype(np.int16), rate)
    return path


def strongest_frequency(path: Path) -> float:
    samples, rate = soundfile.read(path)
    spectrum = np.abs(np.fft.rfft(samples))
    return float(np.fft.rfftfreq(len(samples), 1 / rate)[int(np.argmax(spectrum))])


@pytest.mark.slow
def test_a_replayed_file_is_recorded_whole_and_at_the_right_pitch(tmp_path: Path) -> None:
    path = tmp_path / "01.wav"
    recorder = RecorderClient(path)
    recorder.send(OpenReplay(tone(tmp_path / "tone.wav", 3.0, 44_100), Pace.MAX))
    ended = wait_report(recorder, ReplayEnded)
    (closed,) = [report for report in recorder.close() if isinstance(report, Closed)]
    assert ended.samples == closed.samples == pytest.approx(48_000, abs=2)
    assert closed.cpu_s > 0
    assert soundfile.info(path).frames == closed.samples
    assert strongest_frequency(path) == pytest.approx(440, rel=0.005)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_killed_recorder_leaves_a_readable_file(tmp_path: Path) -> None:
    path = tmp_path / "01.wav"
    recorder = RecorderClient(path)
    recorder.send(OpenReplay(tone(tmp_path / "tone.wav", 30.0), Pace.REAL))
    while wait_report(recorder, Captured).samples < 16_000:
        pass
    assert recorder.pid is not None
    os.kill(recorder.pid, signal.SIGKILL)
    assert not [report for report in recorder.close() if isinstance(report, Closed)]
    assert (path.stat().st_size - 44) // 2 >= 16_000
    assert not recorder.alive


PARENT = """
    import sys
    from pathlib import Path
    from hfprep_desktop.audio.client import RecorderClient
    from hfprep_desktop.audio.messages import Captured, OpenReplay
    from hfprep_desktop.model import Pace
    from hfprep_desktop.process import wait_for

    if __name__ == "__main__":
        recorder = RecorderClient(Path(sys.argv[1]))
        recorder.send(OpenReplay(Path(sys.argv[2]), Pace.REAL))
        samples = 0
        while samples < 8_000:
            wait_for(list(recorder.waitables), 20)
            for report in recorder.reports():
                if isinstance(report, Captured):
                    samples = report.samples
        print(recorder.pid, flush=True)
        sys.stdin.read()
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="waits for a process that is not its child")
def test_the_recorder_completes_its_file_and_ends_when_its_parent_is_killed(
    tmp_path: Path,
) -> None:
    script = tmp_path / "parent.py"
    script.write_text(textwrap.dedent(PARENT))
    path = tmp_path / "01.wav"
    parent = subprocess.Popen(
        [sys.executable, script, path, tone(tmp_path / "tone.wav", 60.0)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        orphan = os.pidfd_open(pid)
        parent.kill()
    try:
        assert wait_for([orphan], 1.0), "the recorder outlived its parent by more than a second"
    finally:
        os.close(orphan)
    assert soundfile.info(path).frames >= 8_000
    header_bytes = int.from_bytes(path.read_bytes()[40:44], "little")
    assert header_bytes == path.stat().st_size - 44


@pytest.mark.audio
def test_the_microphone_is_recorded_through_portaudio(
    tmp_path: Path, virtual_microphone: VirtualMicrophone
) -> None:
    path = tmp_path / "01.wav"
    recorder = RecorderClient(path)
    recorder.send(OpenMicrophone(None))
    opened = wait_report(recorder, Opened)
    wait_report(recorder, Captured)
    virtual_microphone.play(tone(tmp_path / "tone.wav", 2.0))
    recorder.close()
    assert opened.rate in {44_100, 48_000}
    samples, _ = soundfile.read(path)
    heard = samples[np.abs(samples) > 0.1]
    assert len(heard) > 16_000
    assert strongest_frequency(path) == pytest.approx(440, rel=0.005)


@pytest.mark.audio
def test_an_unplugged_microphone_is_noticed_and_the_sound_before_it_kept(
    tmp_path: Path, virtual_microphone: VirtualMicrophone
) -> None:
    path = tmp_path / "01.wav"
    recorder = RecorderClient(path)
    recorder.send(OpenMicrophone(None))
    while wait_report(recorder, Captured).samples < 8_000:
        pass
    virtual_microphone.unplug()
    lost = wait_report(recorder, Lost)
    recorder.close()
    assert lost.samples >= 8_000
    assert soundfile.info(path).frames >= 8_000


@pytest.mark.audio
def test_microphones_are_listed_by_a_process_that_ends(
    virtual_microphone: VirtualMicrophone,
) -> None:
    listing = list_microphones()
    assert listing.fault == ""
    assert any(microphone.is_default for microphone in listing.microphones)


def silent_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The only sound system is a server that is not there."""
    asound = tmp_path / "asound.conf"
    asound.write_text(ASOUND)
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(asound))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nothing'}")


@pytest.mark.slow
@pytest.mark.parametrize("device", [None, "no such thing"])
def test_a_machine_without_a_microphone_says_so_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, device: str | None
) -> None:
    silent_system(tmp_path, monkeypatch)
    recorder = RecorderClient(tmp_path / "01.wav")
    recorder.send(OpenMicrophone(device))
    failed = wait_report(recorder, OpenFailed)
    recorder.close()
    assert "microphone" in failed.what
    assert failed.remedy


@pytest.mark.slow
def test_no_microphone_is_an_empty_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    silent_system(tmp_path, monkeypatch)
    assert list_microphones().microphones == ()
