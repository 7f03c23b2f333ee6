"""What the recorder process and its parent say to each other. Positions are samples at 16 kHz."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from hfprep_desktop.model import Pace
from hfprep_desktop.notices import Notice


@dataclass(frozen=True, slots=True)
class OpenMicrophone:
    """Record from the named input, or from the system's default one."""

    device: str | None


@dataclass(frozen=True, slots=True)
class OpenReplay:
    """Play this file as if it were the microphone."""

    path: Path
    pace: Pace


@dataclass(frozen=True, slots=True)
class Mark:
    """Ask where the recording stands."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Let sound pass unrecorded until `Resume`."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Record again."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Finish the file and end."""


Command: TypeAlias = OpenMicrophone | OpenReplay | Mark | Pause | Resume | Stop


@dataclass(frozen=True, slots=True)
class Opened:
    """Sound flows: `rate` and `channels` are the device's own."""

    device: str
    rate: int
    channels: int


@dataclass(frozen=True, slots=True)
class OpenFailed:
    """The input cannot be opened; in whole sentences, for a person."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Captured:
    """The file holds `samples` samples; loudness of what came since the last message."""

    samples: int
    rms_db: float
    peak_db: float


@dataclass(frozen=True, slots=True)
class ReplayEnded:
    """The file being played has been recorded up to its end."""

    samples: int


@dataclass(frozen=True, slots=True)
class Marked:
    """Answers `Mark`, `Pause` and `Resume`."""

    samples: int
    paused: bool


@dataclass(frozen=True, slots=True)
class Lost:
    """No more can be recorded; what was is safe. `reason` is a whole sentence."""

    samples: int
    reason: str
    is_full: bool = False
    """Whether the disk is full, so that nothing more can be recorded there."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something about the recording, which goes on."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class SegmentBegan:
    """From sample `first` on the recording is in the file `path`.

    `is_refuge`: the file before could not be written any further.
    """

    path: Path
    first: int
    is_refuge: bool


@dataclass(frozen=True, slots=True)
class Room:
    """The disk has room for so many whole minutes more."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Closed:
    """The file is complete; `cpu_s` is what the recorder used."""

    samples: int
    cpu_s: float


RecorderReport: TypeAlias = (
    Opened
    | OpenFailed
    | Captured
    | ReplayEnded
    | Marked
    | Lost
    | Noticed
    | SegmentBegan
    | Room
    | Closed
)
