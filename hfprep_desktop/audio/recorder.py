"""The recorder process: opens the input, resamples once, writes the file. Nothing else.

It needs neither window, database, model nor network, and when its parent dies it completes
the file and ends. Its one loop drains the capture, serves commands and reports; messages go
out through a thread of their own, so that a parent that hangs cannot hold up the recording.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

import numpy as np

from hfprep_desktop.audio.capture import Capture, Frames, MicrophoneCapture, ReplayCapture
from hfprep_desktop.audio.level import peak_db, rms_db
from hfprep_desktop.audio.messages import (
    Captured,
    Closed,
    Command,
    Lost,
    Mark,
    Marked,
    Noticed,
    Opened,
    OpenFailed,
    OpenMicrophone,
    OpenReplay,
    Pause,
    RecorderReport,
    ReplayEnded,
    Resume,
    Room,
    SegmentBegan,
    Stop,
)
from hfprep_desktop.audio.portaudio import quiet_c_libraries
from hfprep_desktop.audio.pulse_source import source_of
from hfprep_desktop.audio.resample import MonoResampler
from hfprep_desktop.audio.segments import FULL, SegmentWriter
from hfprep_desktop.audio.source_watch import SourceWatch
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.notices import Notice, NoticeKind
from hfprep_desktop.process import Outbox, begin_child, parent_sentinel, wait_for

IDLE_WAIT_S: Final = 0.5
ROOM_EVERY_S: Final = 1.0
CALL_MODE_HZ: Final = 16_000
"""A microphone that delivers no more is a headset that plays at the same time."""

_SIGNS_OF_A_MOVE: Final = frozenset({NoticeKind.FLOWING, NoticeKind.MISSING})
_OTHER_FOLDER: Final = "Free some space, or choose another folder with --data-dir."

OpenCapture = Callable[[OpenMicrophone | OpenReplay], Capture]


def run_recorder(connection: Connection, path: Path | None) -> None:
    """Entry of the process. Without `path` sound is only measured (the microphone check)."""
    begin_child()
    quiet_c_libraries()
    stopping: list[bool] = []
    signal.signal(signal.SIGTERM, lambda *_: stopping.append(True))
    outbox = Outbox(connection, Captured)
    try:
        recorder = Recorder(path, outbox.post, open_capture, partial(source_of, os.getpid()))
    except OSError as error:
        outbox.post(OpenFailed(f"Nothing can be recorded. {_disk_reason(error)}", _OTHER_FOLDER))
        outbox.close()
        return
    watched = [connection, parent_sentinel()]
    while not recorder.finished and not stopping:
        ready = wait_for(watched, recorder.wait_s())
        if watched[1] in ready:
            break
        if connection in ready and not _serve(connection, recorder):
            break
        recorder.pump()
    recorder.finish()
    outbox.close()


def _serve(connection: Connection, recorder: Recorder) -> bool:
    try:
        recorder.obey(connection.recv())
    except EOFError:
        return False
    return True


def open_capture(command: OpenMicrophone | OpenReplay) -> Capture:
    """The real sources of sound. Raises `UserError` when they cannot be opened."""
    if isinstance(command, OpenReplay):
        return ReplayCapture(command.path, command.pace)
    return MicrophoneCapture(command.device)


class Recorder:
    """What the process does between two waits; free of processes, so that it can be tested."""

    def __init__(
        self,
        path: Path | None,
        report: Callable[[RecorderReport], None],
        open_capture: OpenCapture,
        ask_source: Callable[[], str] = lambda: "",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._report = report
        self._open_capture = open_capture
        self._sources = SourceWatch(ask_source, self._tell_moved)
        self._clock = clock
        self._writer = None if path is None else SegmentWriter(path, clock())
        self._room_at = clock()
        self._room: int | None = None
        self._capture: Capture | None = None
        self._opened: Opened | None = None
        self._source: OpenMicrophone | OpenReplay | None = None
        self._resampler = MonoResampler(1)
        self._samples = 0
        self._paused = False
        self.finished = False

    def wait_s(self) -> float:
        """How long the loop may rest."""
        return IDLE_WAIT_S if self._capture is None else self._capture.wait_s()

    def obey(self, command: Command) -> None:
        """Do what the parent asks."""
        match command:
            case OpenMicrophone() | OpenReplay():
                self._open(command)
            case Mark():
                self.pump()
                self._report(Marked(self._samples, self._paused))
            case Pause():
                self.pump()
                self._set_paused(True)
            case Resume():
                self._set_paused(False)
            case Stop():
                self.pump()
                self.finished = True

    def pump(self) -> None:
        """Take what the source has, write it, say how loud it was."""
        capture = self._capture
        if capture is None:
            return
        frames = capture.read()
        self._tell_notices(capture)
        if len(frames):
            self._tell_opened()
            self._keep(self._resampler.convert(frames))
        self._tell_room()
        if self._capture is None:
            return
        if capture.ended():
            self._tell_opened()
            self._keep(self._resampler.finish())
            self._let_go()
            self._report(ReplayEnded(self._samples))
        elif (reason := capture.trouble()) is not None:
            if self._opened is None:
                self._keep(self._resampler.finish())
            self._lose(reason)

    def finish(self) -> None:
        """Complete the file. May be called in every state, also after an error."""
        if self._capture is not None:
            self._keep(self._resampler.finish())
        if self._writer is not None:
            try:
                self._writer.close()
            except OSError as error:
                self._report(Lost(self._samples, _disk_reason(error)))
        self._report(Closed(self._samples, time.process_time()))
        # Last: a sound server that hangs may keep this from returning.
        self._let_go()

    def _open(self, command: OpenMicrophone | OpenReplay) -> None:
        self._let_go()
        self._source = command
        try:
            capture = self._open_capture(command)
        except UserError as error:
            self._report(OpenFailed(error.what, error.remedy))
            return
        self._capture = capture
        self._resampler = MonoResampler(capture.rate)
        self._paused = False
        self._opened = Opened(capture.device, capture.rate, capture.channels)

    def _tell_opened(self) -> None:
        """An input counts as open when sound comes from it: some take a second to wake up, and
        who was told to speak before would lose the first words.
        """
        opened, self._opened = self._opened, None
        if opened is None:
            return
        self._report(opened)
        if isinstance(self._source, OpenMicrophone):
            self._sources.look()
        if opened.rate <= CALL_MODE_HZ and isinstance(self._source, OpenMicrophone):
            self._tell(NoticeKind.CALL_MODE, f"{opened.rate / 1000:g} kHz")

    def _tell_notices(self, capture: Capture) -> None:
        for notice in capture.notices():
            if self._paused and notice.kind is NoticeKind.MISSING:
                continue
            at = round(self._samples / SAMPLE_RATE + notice.at, 3)
            self._report(Noticed(replace(notice, at=at)))
            if notice.kind in _SIGNS_OF_A_MOVE:
                self._sources.look()

    def _tell_moved(self, name: str) -> None:
        """Called in another thread: only reads, and reports."""
        self._tell(NoticeKind.MOVED, name)

    def _tell(self, kind: NoticeKind, detail: str = "") -> None:
        at = round(self._samples / SAMPLE_RATE, 3)
        self._report(Noticed(Notice(kind, at, detail=detail)))

    def _tell_room(self) -> None:
        now = self._clock()
        if self._writer is None or self._opened is not None:
            return
        if self._room is not None and now - self._room_at < ROOM_EVERY_S:
            return
        self._room_at = now
        try:
            minutes = self._writer.free_minutes()
        except OSError:
            # A disk that is gone says so when it is written to.
            return
        if minutes != self._room:
            self._room = minutes
            self._report(Room(minutes))

    def _set_paused(self, paused: bool) -> None:
        if self._capture is not None and paused != self._paused:
            self._capture.pause() if paused else self._capture.resume()
        self._paused = paused
        self._report(Marked(self._samples, paused))

    def _keep(self, samples: Frames) -> None:
        if not len(samples):
            return
        if self._writer is not None:
            try:
                self._writer.append(np.ascontiguousarray(samples).tobytes(), self._clock())
            except OSError as error:
                self._samples = self._writer.samples
                self._lose(_disk_reason(error), is_full=error.errno in FULL)
                return
            for segment in self._writer.fresh():
                self._report(SegmentBegan(segment.path, segment.first, segment.is_refuge))
                if segment.is_refuge:
                    self._tell(NoticeKind.DISK_FAULT)
        self._samples += len(samples)
        self._report(Captured(self._samples, rms_db(samples), peak_db(samples)))

    def _lose(self, reason: str, *, is_full: bool = False) -> None:
        self._let_go()
        if self._opened is None:
            self._report(Lost(self._samples, reason, is_full))
        else:
            self._opened = None
            self._report(OpenFailed(reason, "Choose another microphone, or look whether it is on."))

    def _let_go(self) -> None:
        if self._capture is not None:
            self._capture.close()
            self._capture = None


def _disk_reason(error: OSError) -> str:
    if error.errno in FULL:
        return "The disk is full."
    return f"The disk reported an error ({error.strerror or error})."
