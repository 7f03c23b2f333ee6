"""A16: our own code fails in PortAudio's callback, or in the writer: recording stops visibly."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from hfprep_desktop.audio import capture
from hfprep_desktop.audio.messages import Lost, OpenMicrophone
from hfprep_desktop.audio.recorder import Recorder, open_capture
from hfprep_desktop.audio.ring import Ring
from hfprep_desktop.audio.segments import SegmentWriter
from tests.faults.sounds import read_wav


class Stream:
    """A stream whose callback a test calls."""

    samplerate = 48_000.0
    active = True

    def __init__(self, **options: object) -> None:
        self.callback = options["callback"]

    def start(self) -> None:
        """Blocks come when the test says so."""

    def abort(self, ignore_errors: bool) -> None:
        """Nothing is behind it."""

    def close(self, ignore_errors: bool) -> None:
        """Nothing is behind it."""

    def deliver(self) -> None:
        """One block, as PortAudio does it: an exception is dropped."""
        block = memoryview(np.ones(480, dtype=np.int16).tobytes())
        try:
            self.callback(block, 480, None, None)  # type: ignore[operator]
        except RuntimeError:
            self.active = True


@pytest.fixture
def stream(monkeypatch: pytest.MonkeyPatch) -> list[Stream]:
    opened: list[Stream] = []

    def open_stream(**options: object) -> Stream:
        opened.append(Stream(**options))
        return opened[-1]

    device = {
        "name": "USB",
        "index": 0,
        "default_samplerate": 48_000.0,
        "max_input_channels": 1,
    }
    binding = SimpleNamespace(
        query_devices=lambda _name, _kind: device,
        RawInputStream=open_stream,
        PortAudioError=OSError,
    )
    monkeypatch.setattr(capture, "load_sounddevice", lambda: binding)
    return opened


@pytest.mark.parametrize("call", [1, 7, 40])
def test_an_exception_in_the_callback_is_told(
    tmp_path: Path, stream: list[Stream], monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    reports: list[object] = []
    recorder = Recorder(tmp_path / "01.wav", reports.append, open_capture)
    recorder.obey(OpenMicrophone(None))
    for _ in range(50):
        stream[0].deliver()
    recorder.pump()
    calls = 0
    push = Ring.push

    def failing(self: Ring, block: np.ndarray[tuple[int, ...], np.dtype[np.int16]]) -> bool:
        nonlocal calls
        calls += 1
        if calls == call:
            raise RuntimeError("broken")
        return push(self, block)

    monkeypatch.setattr(Ring, "push", failing)
    for _ in range(call):
        stream[0].deliver()
    recorder.pump()
    recorder.finish()
    (lost,) = [report for report in reports if isinstance(report, Lost)]
    assert "could not be read" in lost.reason
    assert len(read_wav(tmp_path / "01.wav")) >= 7_900


@pytest.mark.parametrize("call", [1, 5])
def test_a_writer_that_fails_is_told_with_what_it_kept(
    tmp_path: Path, stream: list[Stream], monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    reports: list[object] = []
    recorder = Recorder(tmp_path / "01.wav", reports.append, open_capture)
    recorder.obey(OpenMicrophone(None))
    calls = 0
    append = SegmentWriter.append

    def failing(self: SegmentWriter, pcm: bytes, now: float) -> None:
        nonlocal calls
        calls += 1
        if calls == call:
            raise OSError(5, "Input/output error")
        append(self, pcm, now)

    monkeypatch.setattr(SegmentWriter, "append", failing)
    for _ in range(call + 2):
        for _ in range(10):
            stream[0].deliver()
        recorder.pump()
    recorder.finish()
    (lost,) = [report for report in reports if isinstance(report, Lost)]
    assert "disk reported an error" in lost.reason
    assert lost.samples == len(read_wav(tmp_path / "01.wav"))
