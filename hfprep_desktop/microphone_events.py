"""What a recorder says of a microphone while nothing depends on it, as events."""

from __future__ import annotations

from hfprep_desktop.audio.messages import Captured, Lost, Noticed, OpenFailed, RecorderReport
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import CaptureLost, CaptureNoticed, LevelMeasured
from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.notices import Notice, NoticeKind


def event_of(report: RecorderReport) -> LevelMeasured | CaptureLost | CaptureNoticed | None:
    """What a report says of the microphone while nothing depends on it; None where it says nothing.

    Raises `UserError` when the microphone cannot be opened.
    """
    match report:
        case Captured(samples, rms_db, peak_db):
            return LevelMeasured(samples / SAMPLE_RATE, rms_db, peak_db)
        case Lost(samples, reason):
            return CaptureLost(samples / SAMPLE_RATE, reason)
        case Noticed(Notice(NoticeKind.STALLED, at)):
            return CaptureLost(at, "No sound is arriving from the microphone.")
        case Noticed(notice):
            return CaptureNoticed(notice)
        case OpenFailed(what, remedy):
            raise UserError(what, remedy)
        case _:
            return None
