"""The parent's side of the recorder process."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.messages import (
    Captured,
    Closed,
    Command,
    Lost,
    Marked,
    Opened,
    OpenFailed,
    ReplayEnded,
    Report,
    Stop,
)
from hfprep_desktop.process import Child, single_threaded_numpy, wait_for

CLOSE_WITHIN_S: Final = 5.0

_REPORTS: Final = (Opened, OpenFailed, Captured, ReplayEnded, Marked, Lost, Closed)


class RecorderClient:
    """Starts a recorder for one file and reads what it reports; used by one thread."""

    def __init__(self, path: Path | None) -> None:
        self._child = Child("recorder", _run, (path,))

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

    def reports(self) -> list[Report]:
        """What has been reported since the last call."""
        return [m for m in self._child.received() if isinstance(m, _REPORTS)]

    def outcome(self) -> str:
        """In words, how the process ended."""
        return self._child.outcome()

    def close(self) -> list[Report]:
        """Finish the file and end the process; return the last reports.

        A recorder that does not answer in time is killed: its file is whole on disk already.
        """
        self.send(Stop())
        last: list[Report] = []
        while not any(isinstance(report, Closed) for report in last):
            if not wait_for([self._child.connection], CLOSE_WITHIN_S):
                break
            reports = self.reports()
            if not reports:
                break
            last.extend(reports)
        self._child.end()
        return last


def _run(connection: Connection, path: Path | None) -> None:
    single_threaded_numpy()
    # Imported in the child alone: the parent needs none of the sound libraries.
    from hfprep_desktop.audio.recorder import run_recorder  # noqa: PLC0415

    run_recorder(connection, path)
