"""A recorder at a real (virtual) microphone, and how soon it says what was done to that."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import Captured, Lost, Noticed, OpenMicrophone, RecorderReport
from hfprep_desktop.notices import Notice, NoticeKind
from hfprep_desktop.process import wait_for
from tests.faults.sounds import read_wav

SAMPLE_RATE: Final = 16_000
NOTICED_WITHIN_S: Final = 1.0
PATIENCE_S: Final = 15.0


class Live:
    """Everything that a recorder at the default microphone reported, in order."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.recorder = RecorderClient(path)
        self.recorder.send(OpenMicrophone(None))
        self.reports: list[RecorderReport] = []

    def wait(self, wanted: Callable[[RecorderReport], bool]) -> float:
        """Read until a report is wanted; the seconds that took."""
        began = time.monotonic()
        while time.monotonic() - began < PATIENCE_S:
            reports = self.recorder.reports()
            self.reports += reports
            if any(wanted(report) for report in reports):
                return time.monotonic() - began
            wait_for(list(self.recorder.waitables), 0.5)
        raise AssertionError(f"it was never told; the last was {self.reports[-1:]}")

    def wait_for_sound(self, seconds: float) -> None:
        """Until so much is recorded in all."""
        self.wait(lambda one: isinstance(one, Captured) and one.samples >= seconds * SAMPLE_RATE)

    def wait_for_notice(self, kind: NoticeKind) -> float:
        """Until this is told."""
        return self.wait(lambda one: isinstance(one, Noticed) and one.notice.kind is kind)

    def wait_for_loss(self) -> float:
        """Until the microphone is said to be gone, or to stand still."""
        return self.wait(
            lambda one: (
                isinstance(one, Lost)
                or (isinstance(one, Noticed) and one.notice.kind is NoticeKind.STALLED)
            )
        )

    def notices(self, kind: NoticeKind) -> list[Notice]:
        """All of a kind so far."""
        noticed = (one.notice for one in self.reports if isinstance(one, Noticed))
        return [notice for notice in noticed if notice.kind is kind]

    def close(self) -> None:
        """Complete the recording."""
        self.reports += self.recorder.close()


def told_after(folder: Path, trial: int, harm: Callable[[], None]) -> float:
    """Record, harm what is recorded from, and say how soon the loss was told.

    What came before it is in the file.
    """
    path = folder / f"{trial}" / "01.wav"
    path.parent.mkdir()
    with live(path) as recording:
        harm()
        told_s = recording.wait_for_loss()
    assert told_s <= NOTICED_WITHIN_S
    assert len(read_wav(path)) >= SAMPLE_RATE // 2
    return told_s


@contextmanager
def live(path: Path) -> Iterator[Live]:
    """Recording begins when the first half second is there."""
    recording = Live(path)
    try:
        recording.wait_for_sound(0.5)
        yield recording
    finally:
        recording.close()
