"""What a recording has to tell of itself while it goes on, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hfprep_desktop.wording import clock


class NoticeKind(StrEnum):
    """Each of them leaves the recording going on."""

    STALLED = "stalled"
    """Nothing has come from the device for most of a second."""
    FLOWING = "flowing"
    """After that sound comes again."""
    MISSING = "missing"
    """`seconds` of sound did not come; silence stands in their place, so that times are true."""
    SLEPT = "slept"
    """The computer slept for `seconds`, which are left out. `detail`: from when to when."""
    SILENT = "silent"
    """What comes is exact silence, as from a muted device or where access is denied."""
    AUDIBLE = "audible"
    """After that sound comes again."""
    MOVED = "moved"
    """The system took another microphone: `detail`."""
    CALL_MODE = "call-mode"
    """A headset delivers telephone quality, as it does while it plays, too."""
    DISK_FAULT = "disk-fault"
    """The disk reported an error; the recording goes on in a new file."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the recording at second `at` of its time line."""

    kind: NoticeKind
    at: float
    seconds: float = 0.0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """What a person reads: what happened, and what is safe or to be done."""

    title: str
    text: str


LASTING: Final = frozenset({NoticeKind.STALLED, NoticeKind.SILENT})
"""These hold until another notice takes them back."""

ENDING: Final = {NoticeKind.FLOWING: NoticeKind.STALLED, NoticeKind.AUDIBLE: NoticeKind.SILENT}
"""What takes back which."""


def words_of(notice: Notice) -> NoticeWords | None:
    """None for what only takes back another notice."""
    match notice.kind:
        case NoticeKind.STALLED:
            return NoticeWords(
                "No sound is arriving",
                f"Everything up to {clock(notice.at)} is kept, and recording goes on when sound "
                "comes again. Look whether the microphone is connected, or choose another one.",
            )
        case NoticeKind.MISSING:
            return NoticeWords(
                f"{length(notice.seconds)} of sound are missing here",
                "Silence stands in its place, so that all times are right. Recording goes on.",
            )
        case NoticeKind.SLEPT:
            return NoticeWords(
                f"Paused {notice.detail} while the computer slept",
                "Everything before and after it is kept.",
            )
        case NoticeKind.SILENT:
            return NoticeWords(
                "Only silence is arriving",
                "Look whether the microphone is muted, and whether the system lets programs use "
                "it: in the sound and privacy settings. Recording goes on.",
            )
        case NoticeKind.MOVED:
            return NoticeWords(
                f"Now recording from {notice.detail}",
                "The system took another microphone. Everything before it is kept.",
            )
        case NoticeKind.CALL_MODE:
            return NoticeWords(
                f"Headset in call mode, {notice.detail or '16 kHz'}",
                "It is good enough for a transcript. For better sound choose the computer's own "
                "microphone.",
            )
        case NoticeKind.DISK_FAULT:
            return NoticeWords(
                "The disk reported an error",
                "Recording goes on in a new file; everything before it is kept. Make a copy of "
                "your data folder soon.",
            )
        case NoticeKind.FLOWING | NoticeKind.AUDIBLE:
            return None


def note_of(notice: Notice) -> str:
    """What is noted at this place of the session for later; empty where nothing is."""
    if notice.kind not in {
        NoticeKind.MISSING,
        NoticeKind.SLEPT,
        NoticeKind.MOVED,
        NoticeKind.DISK_FAULT,
    }:
        return ""
    words = words_of(notice)
    return "" if words is None else words.title


def length(seconds: float) -> str:
    """A short stretch of time in words."""
    return f"{seconds:.1f} s" if seconds < 60 else f"{clock(seconds)} min"
