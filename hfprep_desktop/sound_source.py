"""Where a round's sound comes from, a microphone or files, and what is done when it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from hfprep_desktop.audio.messages import (
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
from hfprep_desktop.events import CaptureLost, CaptureNoticed, DiskRoom, Event, RecordingResumed
from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.notices import Notice, NoticeKind
from hfprep_desktop.process import wait_for
from hfprep_desktop.recording_track import RecordingTrack
from hfprep_desktop.round_request import RoundRequest

LOOK_S: Final = 1.0
"""So often it is looked whether the recorder is still there while it says nothing."""
STALLED_S: Final = 5.0
"""Where nobody can be asked, a microphone that is still for so long is lost."""


class SoundSource:
    """Opens the input of a round's recorder, again where it was lost. Used by the round's own loop.

    A lost microphone either makes the round wait (`is_waiting`) until somebody says how to go on,
    or ends it (`is_lost`). `clock` is monotonic, in seconds.
    """

    def __init__(
        self, request: RoundRequest, track: RecordingTrack, clock: Callable[[], float]
    ) -> None:
        self._request = request
        self._track = track
        self._clock = clock
        self._device = request.device
        self._replays = list(request.replay)
        self._unread: list[RecorderReport] = []
        self._stalled_at: float | None = None
        self._is_reopening = False
        self._is_waiting = False
        self._is_lost = False

    @property
    def is_waiting(self) -> bool:
        """Whether the microphone is lost and somebody was asked how to go on."""
        return self._is_waiting

    @property
    def is_lost(self) -> bool:
        """Whether no sound will come any more."""
        return self._is_lost

    @property
    def has_replays(self) -> bool:
        """Whether there are files that have not been played yet."""
        return bool(self._replays)

    @property
    def has_unread(self) -> bool:
        """Whether `reports` has something without waiting for it."""
        return bool(self._unread)

    @property
    def waitables(self) -> tuple[object, ...]:
        """To wait for the recorder's next report; none while it is waited for somebody."""
        return () if self._is_waiting else self._track.recorder.waitables

    def choose(self, device: str | None) -> None:
        """From the next opening on use this microphone (None: the system's default one)."""
        self._device = device

    def open(self) -> Opened:
        """Open microphone or first file and wait for its sound. Raises `UserError` without any."""
        if self._replays:
            self.play_next()
        else:
            self._track.recorder.send(OpenMicrophone(self._device))
        opened = self._await_opening()
        self._track.name_device(opened.device)
        return opened

    def play_next(self) -> None:
        """Have the next file played."""
        self._track.recorder.send(OpenReplay(self._replays.pop(0), self._request.pace))

    def go_on(self) -> None:
        """Another recorder process: PortAudio knows only the devices that were there when it began,
        and one that hangs would hold up a second.
        """
        self._track.open_next().send(OpenMicrophone(self._device))
        self._is_waiting = False
        self._is_reopening = True
        self._stalled_at = None

    def reports(self) -> list[RecorderReport]:
        """What the recorder has said since the last look."""
        found, self._unread = [*self._unread, *self._track.recorder.reports()], []
        return found

    def failure(self) -> Lost | None:
        """Whether sound has failed without the recorder saying so: it stalls, or it died."""
        if self._is_stalled:
            return Lost(self._track.samples, "No sound is arriving from the microphone any more.")
        recorder = self._track.recorder
        if not recorder.alive and not self._is_waiting:
            return Lost(self._track.samples, f"The recorder {recorder.outcome()}.")
        return None

    def take(self, report: RecorderReport) -> Iterator[Event]:
        """What the recorder says of its input; other reports tell nothing here."""
        match report:
            case Lost(samples, reason):
                yield self._lose(samples, reason, is_full=report.is_full)
            case OpenFailed(what, remedy):
                yield self._lose(self._track.samples, f"{what} {remedy}", is_full=False)
            case Opened(device) if self._is_reopening:
                self._is_reopening = False
                self._track.name_device(device)
                at = self._track.samples / SAMPLE_RATE
                yield RecordingResumed(at)
                yield CaptureNoticed(Notice(NoticeKind.MOVED, at, detail=device))
            case Noticed(notice):
                self._judge(notice)
                yield CaptureNoticed(notice)
            case Room(minutes):
                yield DiskRoom(minutes)
            case _:
                pass

    def close(self) -> list[RecorderReport]:
        """End the recorder and return its last reports."""
        reports = self._track.close()
        self._is_lost |= any(isinstance(report, Lost) for report in reports)
        return reports

    def _await_opening(self) -> Opened:
        recorder = self._track.recorder
        while True:
            reports = recorder.reports()
            for number, report in enumerate(reports, 1):
                match report:
                    case Opened():
                        # A short replay may be over already: nothing it said may get lost.
                        self._unread = reports[number:]
                        return report
                    case OpenFailed(what, remedy):
                        raise UserError(what, remedy)
                    case _:
                        raise RuntimeError(f"the recorder reported {report!r} before it opened")
            if not recorder.alive:
                raise UserError(
                    f"The recorder {recorder.outcome()} before it could begin.",
                    "Try again; if it stays so, run hfprep doctor.",
                )
            wait_for(list(recorder.waitables), LOOK_S)

    @property
    def _is_stalled(self) -> bool:
        """Whether nothing has come for so long that a round without anybody to ask must end."""
        if self._stalled_at is None or self._request.waits:
            return False
        return self._clock() - self._stalled_at >= STALLED_S

    def _judge(self, notice: Notice) -> None:
        if notice.kind is NoticeKind.STALLED:
            self._stalled_at = self._clock()
        elif notice.kind is NoticeKind.FLOWING:
            self._stalled_at = None

    def _lose(self, samples: int, reason: str, *, is_full: bool) -> CaptureLost:
        """Where somebody can be asked, and there is a disk to write to, the round waits."""
        self._stalled_at = None
        waits = self._request.waits and not self._replays and not is_full
        if waits:
            self._is_waiting = True
        else:
            self._is_lost = True
        return CaptureLost(samples / SAMPLE_RATE, reason, waits)
