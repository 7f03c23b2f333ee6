from __future__ import annotations

import errno
from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.audio.capture import Frames
from hfprep_desktop.audio.messages import (
    Captured,
    Closed,
    Lost,
    Mark,
    Marked,
    Noticed,
    Opened,
    OpenFailed,
    OpenMicrophone,
    Pause,
    RecorderReport,
    ReplayEnded,
    Resume,
    Room,
    Stop,
)
from hfprep_desktop.audio.recorder import Recorder
from hfprep_desktop.audio.wav import WavWriter
from hfprep_desktop.errors import UserError
from hfprep_desktop.notices import Notice, NoticeKind

MICROPHONE = OpenMicrophone(None)


class ScriptedCapture:
    """Stands in for the device: delivers the blocks it is given."""

    def __init__(self, rate: int = 16_000) -> None:
        self.device = "scripted"
        self.rate = rate
        self.channels = 1
        self.blocks: list[Frames] = []
        self.reason: str | None = None
        self.at_end = False
        self.paused = False
        self.closed = False
        self.told: list[Notice] = []

    def notices(self) -> list[Notice]:
        told, self.told = self.told, []
        return told

    def deliver(self, count: int, value: int = 1000) -> None:
        self.blocks.append(np.full((count, 1), value, dtype=np.int16))

    def read(self) -> Frames:
        empty = np.zeros((0, 1), dtype=np.int16)
        found = np.concatenate([empty, *self.blocks])
        self.blocks = []
        return empty if self.paused else found

    def wait_s(self) -> float:
        return 0.01

    def ended(self) -> bool:
        return self.at_end

    def trouble(self) -> str | None:
        return self.reason

    def pause(self) -> None:
        self.paused = True

    def resume(self) -> None:
        self.paused = False

    def close(self) -> None:
        self.closed = True


class Bench:
    """A recorder over a scripted capture, and what it reported."""

    def __init__(self, path: Path | None, capture: ScriptedCapture | None = None) -> None:
        self.capture = capture or ScriptedCapture()
        self.reports: list[RecorderReport] = []
        self.now = 0.0
        self.rooms: list[Room] = []
        self.recorder = Recorder(path, self._hear, lambda _: self.capture, clock=lambda: self.now)

    def _hear(self, report: RecorderReport) -> None:
        if isinstance(report, Room):
            self.rooms.append(report)
        else:
            self.reports.append(report)

    def last(self) -> RecorderReport:
        return self.reports[-1]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    bench = Bench(tmp_path / "01.wav")
    bench.recorder.obey(MICROPHONE)
    return bench


def test_sound_goes_to_the_file_and_is_reported(bench: Bench, tmp_path: Path) -> None:
    bench.recorder.pump()
    assert bench.reports == []
    bench.capture.deliver(800, value=16_384)
    bench.recorder.pump()
    opened, noticed, captured = bench.reports
    assert noticed == Noticed(Notice(NoticeKind.CALL_MODE, 0.0, detail="16 kHz"))
    assert opened == Opened("scripted", 16_000, 1)
    assert isinstance(captured, Captured)
    assert captured.samples == 800
    assert captured.rms_db == pytest.approx(-6.02, abs=0.01)
    bench.recorder.obey(Stop())
    bench.recorder.finish()
    assert isinstance(bench.last(), Closed)
    assert bench.capture.closed
    assert soundfile.info(tmp_path / "01.wav").frames == 800


def test_a_pause_leaves_no_gap_and_no_sound(bench: Bench) -> None:
    bench.capture.deliver(500)
    bench.recorder.obey(Pause())
    assert bench.last() == Marked(500, paused=True)
    bench.capture.deliver(300)
    bench.recorder.pump()
    bench.recorder.obey(Resume())
    bench.capture.deliver(200)
    bench.recorder.obey(Mark())
    assert bench.last() == Marked(700, paused=False)
    bench.recorder.finish()


def test_the_end_of_a_replayed_file_is_reported_after_its_last_sample(bench: Bench) -> None:
    bench.capture.deliver(160)
    bench.capture.at_end = True
    bench.recorder.pump()
    opened, _, captured, ended = bench.reports
    assert isinstance(opened, Opened)
    assert isinstance(captured, Captured)
    assert ended == ReplayEnded(160)
    bench.recorder.finish()


def test_another_rate_is_resampled_to_the_right_length(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "01.wav", ScriptedCapture(rate=44_100))
    bench.recorder.obey(MICROPHONE)
    for _ in range(10):
        bench.capture.deliver(4_410)
        bench.recorder.pump()
    bench.recorder.finish()
    assert soundfile.info(tmp_path / "01.wav").frames == pytest.approx(16_000, abs=2)


def test_a_lost_microphone_is_reported_and_the_file_kept(bench: Bench, tmp_path: Path) -> None:
    bench.capture.deliver(1_600)
    bench.capture.reason = "The microphone was unplugged."
    bench.recorder.pump()
    assert bench.last() == Lost(1_600, "The microphone was unplugged.")
    bench.recorder.finish()
    assert soundfile.info(tmp_path / "01.wav").frames == 1_600


def test_a_microphone_that_never_delivers_was_never_open(bench: Bench) -> None:
    bench.capture.reason = "No sound is arriving."
    bench.recorder.pump()
    (failed,) = bench.reports
    assert isinstance(failed, OpenFailed)
    assert failed.what == "No sound is arriving."
    bench.recorder.finish()


def test_a_full_disk_stops_the_recording_and_keeps_what_was_written(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.capture.deliver(1_600)
    bench.recorder.pump()

    def full(_self: WavWriter, _pcm: bytes, _now: float) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(WavWriter, "append", full)
    bench.capture.deliver(1_600)
    bench.recorder.pump()
    assert bench.last() == Lost(1_600, "The disk is full.", is_full=True)
    assert bench.capture.closed
    bench.recorder.finish()
    assert soundfile.info(tmp_path / "01.wav").frames == 1_600


def test_a_microphone_that_cannot_be_opened_is_told_in_words(tmp_path: Path) -> None:
    reports: list[RecorderReport] = []

    def refuse(_: object) -> ScriptedCapture:
        raise UserError("No microphone was found.", "Plug one in.")

    recorder = Recorder(tmp_path / "01.wav", reports.append, refuse)
    recorder.obey(MICROPHONE)
    assert reports == [OpenFailed("No microphone was found.", "Plug one in.")]
    recorder.finish()


def test_without_a_path_sound_is_measured_and_nothing_written(tmp_path: Path) -> None:
    bench = Bench(None)
    bench.recorder.obey(MICROPHONE)
    bench.capture.deliver(320)
    bench.recorder.pump()
    assert isinstance(bench.last(), Captured)
    bench.recorder.finish()
    assert list(tmp_path.iterdir()) == []
