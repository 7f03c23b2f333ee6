"""The parent's side of the recorder process."""

from __future__ import annotations

from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.messages import (
    Captured,
    Closed,
    Command,
    Lost,
    Marked,
    Noticed,
    Opened,
    OpenFailed,
    RecorderReport,
    ReplayEnded,
    Room,
    SegmentBegan,
    Stop,
)
from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.process import Child, single_threaded_numpy, wait_for

CLOSE_WITHIN_S: Final = 2.0
LEAVE_WITHIN_S: Final = 0.3
"""A recorder whose file is complete has nothing left to do; one that hangs is killed."""

_REPORTS: Final = (
    Opened,
    OpenFailed,
    Captured,
    ReplayEnded,
    Marked,
    Lost,
    Noticed,
    SegmentBegan,
    Room,
    Closed,
)


class RecorderClient:
    """Starts a recorder for one file and reads what it reports; used by one thread."""

    def __init__(self, path: Path | None) -> None:
        self._child = Child("recorder", _run, (path,))
        self._first = 0

    def count_from(self, first: int) -> None:
        """The file begins at sample `first` of the session: reports count from there."""
        self._first = first

    @property
    def waitables(self) -> tuple[object, object]:
        """The pipe and the process's end, for `process.wait_for`."""
        return self._child.connection, self._child.sentinel

    @property
    def pid(self) -> int | None:
        """Process id."""
        return self._child.pid

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._child.alive

    def send(self, command: Command) -> bool:
        """Ask for something; False when the recorder is gone."""
        return self._child.send(command)

    def reports(self) -> list[RecorderReport]:
        """What has been reported since the last call."""
        found = [m for m in self._child.received() if isinstance(m, _REPORTS)]
        return [_shifted(report, self._first) for report in found] if self._first else found

    def outcome(self) -> str:
        """In words, how the process ended."""
        return self._child.outcome()

    def close(self) -> list[RecorderReport]:
        """Finish the file and end the process; return the last reports.

        A recorder that does not answer in time is killed: its file is whole on disk already.
        """
        self.send(Stop())
        last: list[RecorderReport] = []
        while not any(isinstance(report, Closed) for report in last):
            if not wait_for([self._child.connection], CLOSE_WITHIN_S):
                break
            reports = self.reports()
            if not reports:
                break
            last.extend(reports)
        is_closed = any(isinstance(report, Closed) for report in last)
        self._child.end(LEAVE_WITHIN_S if is_closed else CLOSE_WITHIN_S)
        return last


def _shifted(report: RecorderReport, first: int) -> RecorderReport:
    match report:
        case Captured() | ReplayEnded() | Marked() | Lost() | Closed():
            return replace(report, samples=report.samples + first)
        case SegmentBegan():
            return replace(report, first=report.first + first)
        case Noticed(notice):
            return Noticed(replace(notice, at=notice.at + first / SAMPLE_RATE))
        case Opened() | OpenFailed() | Room():
            return report


def _run(connection: Connection, path: Path | None) -> None:
    single_threaded_numpy()
    # Imported in the child alone: the parent needs none of the sound libraries.
    from hfprep_desktop.audio.recorder import run_recorder  # noqa: PLC0415

    run_recorder(connection, path)
