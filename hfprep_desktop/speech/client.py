"""The parent's side of the transcriber process: starts it again when it dies, losing no words.

What was committed stays; the chunk under way when it died is read again from the recording.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, TypeAlias

from hfprep_desktop.process import Child, bounded_memory, single_threaded_numpy
from hfprep_desktop.speech.messages import (
    Alive,
    Boundary,
    ChunkDone,
    Command,
    Continued,
    Drafted,
    Finish,
    Finished,
    Follow,
    Grown,
    Listened,
    ModelFailed,
    Ready,
    Settled,
    TranscriberReport,
)
from hfprep_desktop.speech.models import Models

TRIES_PER_CHUNK: Final = 3

GROWN_STEP: Final = 1024
"""Samples (64 ms) after which the transcriber is told again: it judges 32 ms at a time."""

STARTS_WITHIN_S: Final = 60.0
TOLD_AFTER_S: Final = 5.0
HANGS_AFTER_S: Final = 15.0
"""A process that beats once a second and is silent for so long does not come back."""
LONGEST_LOOK_S: Final = 1.5
"""Of a time in which nobody looked (this process stood still, too) no more counts."""
CLOSE_WITHIN_S: Final = 0.2

_REPORTS: Final = (Ready, Alive, ModelFailed, ChunkDone, Drafted, Listened, Settled, Finished)
_OF_A_JOB: Final = (ChunkDone, Drafted, Listened, Settled, Finished)


@dataclass(frozen=True, slots=True)
class Unresponsive:
    """The process has said nothing for `seconds`; it is started anew if it stays so."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Restarted:
    """The process ended unexpectedly and was started again; `reason` says how it ended."""

    reason: str


ClientReport: TypeAlias = TranscriberReport | Restarted | Unresponsive


class TranscriberClient:
    """Follows one recording after the other; used by one thread."""

    def __init__(
        self, models: Models, name: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._models = models
        self._name = name
        self._clock = clock
        self._child = self._spawn()
        self._job = 0
        self._path: Path | None = None
        self._hotwords = ""
        self._drafts = False
        self._committed = 0
        self._grown = 0
        self._told = 0
        self._heard = 0
        self._settled = 0
        self._boundaries: list[int] = []
        self._further: list[Continued] = []
        self._finish_at: int | None = None
        self._tries = 1
        self._failed = False

    @property
    def waitables(self) -> tuple[object, ...]:
        """The pipe and the process's end, for `process.wait_for`; empty once it has given up."""
        return () if self._failed else (self._child.connection, self._child.sentinel)

    @property
    def pid(self) -> int | None:
        """Process id."""
        return self._child.pid

    @property
    def settled(self) -> int:
        """The last boundary before which all words have been told."""
        return self._settled

    @property
    def behind(self) -> int:
        """Samples of the recording that the transcriber has not looked at yet."""
        return max(0, self._grown - self._heard)

    def follow(self, path: Path, hotwords: str, *, drafts: bool = False) -> None:
        """Begin with a new recording; with `drafts` the open chunk is told while it grows."""
        self._job += 1
        self._path = path
        self._hotwords = hotwords
        self._drafts = drafts
        self._committed = self._grown = self._told = self._heard = 0
        self._settled = 0
        self._boundaries = []
        self._further = []
        self._finish_at = None
        self._tries = 1
        self._send(Follow(self._job, path, 0, hotwords, drafts))

    def continue_in(self, path: Path, at: int) -> None:
        """Say that the recording goes on in another file from sample `at`."""
        self._further.append(Continued(path, at))
        self._send(self._further[-1])

    def grown(self, samples: int) -> None:
        """Say how many samples the recording holds now."""
        self._grown = max(self._grown, samples)
        if self._grown - self._told >= GROWN_STEP:
            self._told = self._grown
            self._send(Grown(self._grown))

    def boundary(self, at: int) -> None:
        """Say that an answer ended at sample `at`."""
        self._boundaries.append(at)
        self._send(Boundary(at))

    def finish(self, at: int) -> None:
        """Say that the recording is complete at sample `at`; `Finished` will answer."""
        self._finish_at = at
        self._send(Finish(at))

    def reports(self) -> list[ClientReport]:
        """What has been reported since the last call."""
        if self._failed:
            return []
        found: list[ClientReport] = [*self._arrived(), *self._judge_silence()]
        if not self._child.alive and not self._failed:
            # What arrived between the last look and its end must not be lost.
            found.extend(self._arrived())
            if not self._failed and not any(isinstance(m, Finished) for m in found):
                found.append(self._start_again())
        return found

    def _arrived(self) -> list[TranscriberReport]:
        """What the process said of the recording it follows, or of itself."""
        found: list[TranscriberReport] = []
        for message in self._child.received():
            if isinstance(message, _REPORTS) and self._is_current(message):
                self._note(message)
                if not isinstance(message, Alive):
                    found.append(message)
        return found

    def close(self) -> None:
        """End the process; nothing that was reported is affected."""
        self._child.connection.close()
        self._child.end(CLOSE_WITHIN_S)

    def _spawn(self) -> Child:
        self._silent_s = 0.0
        self._looked_at = self._clock()
        self._is_up = self._is_told = False
        return Child("transcriber", _run, (self._models, self._name))

    def _judge_silence(self) -> list[ClientReport]:
        """A process that hangs is ended, and started anew like one that died."""
        now = self._clock()
        self._silent_s += min(now - self._looked_at, LONGEST_LOOK_S)
        self._looked_at = now
        if not self._is_up:
            if self._silent_s > STARTS_WITHIN_S:
                self._child.kill()
            return []
        if self._silent_s > HANGS_AFTER_S:
            self._child.kill()
        elif self._silent_s > TOLD_AFTER_S and not self._is_told:
            self._is_told = True
            return [Unresponsive(self._silent_s)]
        return []

    def _send(self, command: Command) -> None:
        # A child that has just died is noticed, and told everything again, by `reports`.
        self._child.send(command)

    def _is_current(self, report: TranscriberReport) -> bool:
        return not isinstance(report, _OF_A_JOB) or report.job == self._job

    def _note(self, report: TranscriberReport) -> None:
        self._silent_s = 0.0
        # Loading a model may hold up even the beat.
        self._is_up = self._is_up or not isinstance(report, Alive)
        self._is_told = False
        if isinstance(report, (ChunkDone, Drafted, Listened, Settled)):
            self._heard = max(self._heard, report.end)
        if isinstance(report, Settled):
            self._settled = max(self._settled, report.end)
        if isinstance(report, ChunkDone):
            self._committed = report.end
            self._tries = 1
        elif isinstance(report, ModelFailed):
            self._failed = True

    def _start_again(self) -> ClientReport:
        reason = self._child.outcome()
        self._child.end()
        if self._tries >= TRIES_PER_CHUNK:
            self._failed = True
            return ModelFailed(
                f"The speech process {reason}, {self._tries} times at the same place.",
                "The recording is safe; transcribe it later with hfprep sessions reanalyze, or "
                "choose another speech model.",
            )
        self._tries += 1
        self._child = self._spawn()
        if self._path is not None:
            self._tell_everything(self._path)
        return Restarted(f"The speech process {reason}.")

    def _tell_everything(self, path: Path) -> None:
        self._heard = self._committed
        self._send(Follow(self._job, path, self._committed, self._hotwords, self._drafts))
        for further in self._further:
            self._send(further)
        for at in self._boundaries:
            if at >= self._committed:
                self._send(Boundary(at))
        self._send(Grown(self._grown))
        if self._finish_at is not None:
            self._send(Finish(self._finish_at))


def _run(connection: Connection, models: Models, name: str) -> None:
    single_threaded_numpy()
    bounded_memory()
    # Imported in the child alone: the parent needs none of the model's libraries.
    from hfprep_desktop.speech.worker import run_worker  # noqa: PLC0415

    run_worker(connection, models, name)
