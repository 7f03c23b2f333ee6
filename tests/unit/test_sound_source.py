"""Where a round's sound comes from, and what becomes of it when it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import (
    Captured,
    Command,
    Lost,
    Noticed,
    Opened,
    OpenFailed,
    OpenMicrophone,
    OpenReplay,
    RecorderReport,
    Room,
)
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import CaptureLost, CaptureNoticed, DiskRoom, RecordingResumed
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Pace, Recording
from hfprep_desktop.notices import Notice, NoticeKind
from hfprep_desktop.paths import Paths
from hfprep_desktop.recording_track import RecordingTrack
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.sound_source import STALLED_S, SoundSource


class Recorder(RecorderClient):
    """Without a process: says what it is told to say."""

    def __init__(self, path: Path | None) -> None:
        self.sent: list[Command] = []
        self.says: list[RecorderReport] = [Opened("Desk microphone", 48_000, 1)]
        self.is_alive = True

    @property
    def alive(self) -> bool:
        return self.is_alive

    def send(self, command: Command) -> bool:
        self.sent.append(command)
        return True

    def reports(self) -> list[RecorderReport]:
        said, self.says = self.says, []
        return said

    def outcome(self) -> str:
        return "ended"

    def close(self) -> list[RecorderReport]:
        return self.reports()


class Studio:
    """A source over recorders that the test speaks for."""

    def __init__(self, folder: Path, request: RoundRequest) -> None:
        self.now = 100.0
        self.recorders: list[Recorder] = []
        first = Recording("ONE", 1, folder / "segment-01.wav", 0.0, 0.0, "", finished=False)
        self.track = RecordingTrack(
            (first,), self._open, lambda _: 0.0, Library(Paths(folder / "data"))
        )
        self.source = SoundSource(request, self.track, lambda: self.now)
        self.track.open()

    @property
    def recorder(self) -> Recorder:
        return self.recorders[-1]

    def _open(self, path: Path) -> RecorderClient:
        self.recorders.append(Recorder(path))
        return self.recorder


WAITS = RoundRequest("s", device="Desk", waits=True)
ALONE = RoundRequest("s", device="Desk")


def test_a_microphone_is_opened_by_its_name_and_named_as_it_calls_itself(tmp_path: Path) -> None:
    studio = Studio(tmp_path, ALONE)
    studio.source.open()
    assert studio.recorder.sent == [OpenMicrophone("Desk")]
    assert studio.track.recordings[0].device == "Desk microphone"


def test_files_are_played_one_after_another(tmp_path: Path) -> None:
    one, two = tmp_path / "1.wav", tmp_path / "2.wav"
    studio = Studio(tmp_path, RoundRequest("s", replay=(one, two), pace=Pace.MAX))
    studio.source.open()
    assert studio.source.has_replays
    studio.source.play_next()
    assert studio.recorder.sent == [OpenReplay(one, Pace.MAX), OpenReplay(two, Pace.MAX)]
    assert not studio.source.has_replays


def test_what_came_with_the_opening_is_read_next(tmp_path: Path) -> None:
    studio = Studio(tmp_path, ALONE)
    studio.recorder.says.append(Captured(800, -30.0, -20.0))
    studio.source.open()
    assert studio.source.has_unread
    studio.recorder.says.append(Captured(1600, -30.0, -20.0))
    assert studio.source.reports() == [Captured(800, -30.0, -20.0), Captured(1600, -30.0, -20.0)]
    assert not studio.source.has_unread


def test_an_input_that_cannot_be_opened_ends_the_round_before_it_begins(tmp_path: Path) -> None:
    studio = Studio(tmp_path, WAITS)
    studio.recorder.says = [OpenFailed("It is in use.", "Close the other program.")]
    with pytest.raises(UserError, match="in use"):
        studio.source.open()


def test_a_recorder_that_dies_while_it_opens_is_told(tmp_path: Path) -> None:
    studio = Studio(tmp_path, ALONE)
    studio.recorder.says = []
    studio.recorder.is_alive = False
    with pytest.raises(UserError, match="ended before it could begin"):
        studio.source.open()


def test_who_can_be_asked_is_asked_and_goes_on_with_another_microphone(tmp_path: Path) -> None:
    studio = Studio(tmp_path, WAITS)
    studio.source.open()
    assert list(studio.source.take(Lost(0, "Unplugged."))) == [CaptureLost(0.0, "Unplugged.", True)]
    assert studio.source.waitables == ()
    studio.recorder.is_alive = False
    assert studio.source.failure() is None
    studio.source.choose("Headset")
    studio.source.go_on()
    assert not studio.source.is_waiting
    assert len(studio.recorders) == 2
    assert studio.recorder.sent == [OpenMicrophone("Headset")]
    moved = Notice(NoticeKind.MOVED, 0.0, detail="Headset microphone")
    told = list(studio.source.take(Opened("Headset microphone", 48_000, 1)))
    assert told == [RecordingResumed(0.0), CaptureNoticed(moved)]
    assert list(studio.source.take(Opened("Headset microphone", 48_000, 1))) == []


def test_a_second_microphone_that_cannot_be_opened_is_a_loss_again(tmp_path: Path) -> None:
    studio = Studio(tmp_path, WAITS)
    studio.source.open()
    list(studio.source.take(Lost(0, "Unplugged.")))
    studio.source.go_on()
    (lost,) = studio.source.take(OpenFailed("It is in use.", "Close it."))
    assert lost == CaptureLost(0.0, "It is in use. Close it.", True)
    assert studio.source.is_waiting


@pytest.mark.parametrize(
    ("request_", "is_full"), [(ALONE, False), (WAITS, True)], ids=["nobody", "full-disk"]
)
def test_where_asking_does_not_help_the_round_ends(
    tmp_path: Path, request_: RoundRequest, is_full: bool
) -> None:
    studio = Studio(tmp_path, request_)
    studio.source.open()
    (lost,) = studio.source.take(Lost(16_000, "Gone.", is_full=is_full))
    assert lost == CaptureLost(1.0, "Gone.", False)
    assert studio.source.is_lost
    assert not studio.source.is_waiting


def test_a_stalled_microphone_is_lost_only_where_nobody_can_be_asked(tmp_path: Path) -> None:
    stalled = Noticed(Notice(NoticeKind.STALLED, 1.0))
    for request, is_lost in ((ALONE, True), (WAITS, False)):
        studio = Studio(tmp_path, request)
        studio.source.open()
        assert list(studio.source.take(stalled)) == [CaptureNoticed(stalled.notice)]
        assert studio.source.failure() is None
        studio.now += STALLED_S
        assert (studio.source.failure() is not None) is is_lost


def test_a_microphone_that_goes_on_is_not_lost(tmp_path: Path) -> None:
    studio = Studio(tmp_path, ALONE)
    studio.source.open()
    list(studio.source.take(Noticed(Notice(NoticeKind.STALLED, 1.0))))
    list(studio.source.take(Noticed(Notice(NoticeKind.FLOWING, 2.0))))
    studio.now += STALLED_S
    assert studio.source.failure() is None


def test_a_recorder_that_died_is_a_loss_and_the_room_is_told(tmp_path: Path) -> None:
    studio = Studio(tmp_path, ALONE)
    studio.source.open()
    assert list(studio.source.take(Room(3))) == [DiskRoom(3)]
    studio.recorder.is_alive = False
    assert studio.source.failure() == Lost(0, "The recorder ended.")


def test_a_loss_in_the_last_reports_counts(tmp_path: Path) -> None:
    studio = Studio(tmp_path, ALONE)
    studio.source.open()
    studio.recorder.says = [Lost(0, "The disk is full.")]
    assert studio.source.close() == [Lost(0, "The disk is full.")]
    assert studio.source.is_lost
