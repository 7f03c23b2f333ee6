"""The recording of one round: its files one behind the other, each known to the library.

A new file is begun every half hour, where a disk failed the one before, and whenever a recorder has
to be started anew: after a lost microphone, or when an interrupted round goes on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import (
    Captured,
    Closed,
    Lost,
    RecorderReport,
    ReplayEnded,
    SegmentBegan,
)
from hfprep_desktop.audio.segments import next_path
from hfprep_desktop.errors import UserError
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import SAMPLE_RATE, Recording

log = logging.getLogger(__name__)


class RecordingTrack:
    """Positions are samples of the session. Used by the round's own loop."""

    def __init__(
        self,
        recordings: tuple[Recording, ...],
        open_recorder: Callable[[Path], RecorderClient],
        repair_audio: Callable[[Path], float],
        library: Library,
    ) -> None:
        """The last of `recordings` is still to be made, and in the library."""
        self._recordings = list(recordings)
        self._open_recorder = open_recorder
        self._repair_audio = repair_audio
        self._library = library
        self._recorder: RecorderClient | None = None
        self._unlisted: list[Recording] = []
        self.samples = self._first
        """So much is recorded."""
        self.cpu_s = 0.0

    @property
    def recordings(self) -> tuple[Recording, ...]:
        """All files so far, in order."""
        return tuple(self._recordings)

    @property
    def recorder(self) -> RecorderClient:
        """The recorder at work. Only between `open` and `close`."""
        if self._recorder is None:
            raise RuntimeError("the recording is not open")
        return self._recorder

    @property
    def is_open(self) -> bool:
        """Whether a recorder was started and not ended."""
        return self._recorder is not None

    def open(self) -> RecorderClient:
        """Start a recorder for the last file."""
        self._recorder = self._open_recorder(self._recordings[-1].path)
        self._recorder.count_from(self._first)
        return self._recorder

    def open_next(self) -> RecorderClient:
        """End what is left of the recorder and start another one, for a further file.

        A file without a single sample is begun anew instead.
        """
        self.close()
        last = self._recordings[-1]
        if self.samples > self._first:
            self._list(next_path(last.path.parent), self.samples)
        else:
            last.path.unlink(missing_ok=True)
        return self.open()

    def name_device(self, device: str) -> None:
        """What the last file is recorded from."""
        self._recordings[-1] = replace(self._recordings[-1], device=device)

    def take(self, report: RecorderReport) -> None:
        """Follow what the recorder reports of its files."""
        match report:
            case Captured(samples, _, _) | Lost(samples, _) | ReplayEnded(samples):
                self.samples = samples
            case Closed(samples, cpu_s):
                self.samples = samples
                self.cpu_s += cpu_s
            case SegmentBegan(path, first, _):
                self._complete(first)
                self._list(path, first)
            case _:
                pass

    def close(self) -> list[RecorderReport]:
        """End the recorder; the last file is complete then. Returns its last reports."""
        recorder, self._recorder = self._recorder, None
        if recorder is None:
            return []
        reports = recorder.close()
        for report in reports:
            self.take(report)
        if not any(isinstance(report, Closed) for report in reports):
            # It did not say good-bye: the file's own length is the truth.
            self.samples = self._repaired()
        self._complete(self.samples)
        return reports

    def write_down(self, *, lost: bool) -> None:
        """Tell the library how long each file is. Raises `UserError` where that cannot be."""
        for recording in self._unlisted:
            self._library.add_recording(recording)
        self._unlisted.clear()
        close = self._library.mark_recovered if lost else self._library.finish_recording
        *before, last = self._recordings
        if before and not last.duration_s:
            # Nothing came from the device that was to go on.
            self._library.discard_segment(last.session_id, last.segment)
            self._recordings.pop()
        for recording in self._recordings:
            close(recording.session_id, recording.segment, recording.duration_s)

    @property
    def _first(self) -> int:
        """The sample with which the last file begins."""
        return round(self._recordings[-1].offset_s * SAMPLE_RATE)

    def _complete(self, end: int) -> None:
        last = self._recordings[-1]
        seconds = max(0, end - self._first) / SAMPLE_RATE
        self._recordings[-1] = replace(last, duration_s=seconds, finished=True)

    def _list(self, path: Path, first: int) -> None:
        last = self._recordings[-1]
        following = replace(
            last,
            segment=last.segment + 1,
            path=path,
            offset_s=first / SAMPLE_RATE,
            duration_s=0.0,
            finished=False,
        )
        self._recordings.append(following)
        try:
            self._library.add_recording(following)
        except UserError as error:
            # Sound comes first: what the library misses now it is told at the end, or finds when
            # an interrupted round is adopted.
            kind = type(error.__cause__).__name__
            log.warning("session %s: a further file is not listed: %s", last.session_id, kind)
            self._unlisted.append(following)

    def _repaired(self) -> int:
        last = self._recordings[-1]
        try:
            return self._first + round(self._repair_audio(last.path) * SAMPLE_RATE)
        except OSError as error:
            # It died before it made the file, or the disk is gone: what it reported is known.
            log.warning(
                "session %s: a file cannot be repaired: %s", last.session_id, error.strerror
            )
            return self.samples
