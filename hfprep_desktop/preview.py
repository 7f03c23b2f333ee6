"""The microphone check: level without recording, through the same recorder process."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import OpenMicrophone
from hfprep_desktop.controls import StopButton
from hfprep_desktop.events import CaptureLost, CaptureNoticed, LevelMeasured
from hfprep_desktop.microphone_events import event_of
from hfprep_desktop.process import wait_for

WAIT_S: Final = 1.0


class Preview:
    """Listens to one microphone until stopped. `stop` may come from any thread."""

    def __init__(
        self, device: str | None, open_recorder: Callable[[Path | None], RecorderClient]
    ) -> None:
        self._device = device
        self._open_recorder = open_recorder
        self._stop = StopButton()

    def stop(self) -> None:
        """Let go of the microphone; `events` ends."""
        self._stop.press()

    def events(self) -> Generator[LevelMeasured | CaptureLost | CaptureNoticed]:
        """Levels, about 30 a second, and what is odd about the sound.

        Raises `UserError` when the microphone cannot be opened.
        """
        recorder = self._open_recorder(None)
        try:
            recorder.send(OpenMicrophone(self._device))
            while recorder.alive:
                ready = wait_for([*recorder.waitables, self._stop.waitable], WAIT_S)
                if self._stop.waitable in ready:
                    return
                for report in recorder.reports():
                    event = event_of(report)
                    if event is not None:
                        yield event
                    if isinstance(event, CaptureLost):
                        return
        finally:
            recorder.close()
            self._stop.close()
