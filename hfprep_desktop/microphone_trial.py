"""Hear a microphone before it matters: a few seconds, recorded as a round is, and measured.

It is a check and no session: it lies in the folder of short-lived copies, and whoever asked for it
removes it.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import Captured, OpenMicrophone, RecorderReport, ReplayEnded
from hfprep_desktop.audio.wav import in_use
from hfprep_desktop.controls import StopButton
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import CaptureLost, CaptureNoticed, LevelMeasured
from hfprep_desktop.microphone_events import event_of
from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.process import wait_for

if TYPE_CHECKING:
    from hfprep_desktop.audio.sound_figures import SoundFigures

LENGTH_S: Final = 5.0
WAIT_S: Final = 1.0
FRESH_S: Final = 60.0
_PREFIX: Final = "microphone-trial-"
_FILE: Final = "01.wav"
_SHORTEST_S: Final = 0.5


@dataclass(frozen=True, slots=True)
class Trial:
    """What was recorded: a file of `samples` samples, and what it tells of the microphone."""

    path: Path
    samples: int
    figures: SoundFigures

    @property
    def duration_s(self) -> float:
        """Seconds of sound."""
        return self.samples / SAMPLE_RATE

    def remove(self) -> None:
        """Nothing of it stays. A file that is being played on Windows goes at the next start."""
        _remove(self.path)


TrialEvent: TypeAlias = LevelMeasured | CaptureLost | CaptureNoticed | Trial


class MicrophoneTrial:
    """Records one microphone for `LENGTH_S`, or until stopped. `stop` may come from any thread."""

    def __init__(
        self,
        device: str | None,
        folder: Path,
        open_recorder: Callable[[Path | None], RecorderClient],
    ) -> None:
        self._device = device
        self._folder = folder
        self._open_recorder = open_recorder
        self._stop = StopButton()

    def stop(self) -> None:
        """Not this one: `events` ends without a `Trial`, and the file is removed."""
        self._stop.press()

    def events(self) -> Generator[TrialEvent]:
        """Levels, about 30 a second, then the `Trial`. Raises `UserError` where none can be."""
        path = _new_path(self._folder)
        recorder = self._open_recorder(path)
        trial: Trial | None = None
        try:
            try:
                recorder.send(OpenMicrophone(self._device))
                is_complete = yield from self._record(recorder)
            finally:
                recorder.close()
            if is_complete:
                trial = _measured(path)
                yield trial
        finally:
            if trial is None:
                _remove(path)
            self._stop.close()

    def _record(self, recorder: RecorderClient) -> Generator[TrialEvent, None, bool]:
        """Whether it came to its end."""
        while recorder.alive:
            ready = wait_for([*recorder.waitables, self._stop.waitable], WAIT_S)
            if self._stop.waitable in ready:
                return False
            for report in recorder.reports():
                event = event_of(report)
                if event is not None:
                    yield event
                if isinstance(event, CaptureLost):
                    return False
                if _is_long_enough(report):
                    return True
        yield CaptureLost(0.0, f"The recorder {recorder.outcome()}.")
        return False


def _is_long_enough(report: RecorderReport) -> bool:
    if isinstance(report, Captured):
        return report.samples >= LENGTH_S * SAMPLE_RATE
    return isinstance(report, ReplayEnded)


def remove_stale_trials(folder: Path) -> None:
    """Remove what programs that were killed meanwhile left: voices must not lie about."""
    for path in folder.glob(f"{_PREFIX}*/{_FILE}"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > FRESH_S and not in_use(path):
                _remove(path)


def _new_path(folder: Path) -> Path:
    """In a folder of its own: a recorder keeps some room of the disk beside its file."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder)) / _FILE
    except OSError as error:
        raise UserError(
            f"Nothing can be recorded in {folder}: {error.strerror or error}.",
            "Make room on the disk, or allow writing there.",
        ) from error


def _remove(path: Path) -> None:
    shutil.rmtree(path.parent, ignore_errors=True)


def _measured(path: Path) -> Trial:
    # Load numpy; whoever waits for a trial is a worker.
    from hfprep_desktop.audio.sound_figures import sound_figures  # noqa: PLC0415
    from hfprep_desktop.speech.sound_files import read_samples  # noqa: PLC0415

    samples = read_samples(path, 0, round(LENGTH_S * SAMPLE_RATE))
    if len(samples) < _SHORTEST_S * SAMPLE_RATE:
        raise UserError(
            "Next to nothing was recorded.",
            "Look whether the microphone is connected, and record again.",
        )
    return Trial(path, len(samples), sound_figures(samples))
