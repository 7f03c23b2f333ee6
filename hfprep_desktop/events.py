"""What happens while something runs. Stages yield these records, the two shells draw them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from hfprep_desktop.model import (
    Cue,
    InterviewerLine,
    PlannedTurn,
    Scenario,
    Session,
    Transcript,
    Word,
)
from hfprep_desktop.notices import Notice


@dataclass(frozen=True, slots=True)
class RoundStarted:
    """The session's row is written and the recorder runs."""

    session_id: str
    scenario: Scenario
    device: str


@dataclass(frozen=True, slots=True)
class InterviewerSpoke:
    """The interviewer asks, cuts in or pushes back."""

    line: InterviewerLine


@dataclass(frozen=True, slots=True)
class InterviewerAnswered:
    """What was said since answers a line with which the interviewer had cut in."""

    line: InterviewerLine


@dataclass(frozen=True, slots=True)
class TurnStarted:
    """Turn `index` (from 0) of `count` begins at second `at`."""

    index: int
    count: int
    planned: PlannedTurn
    at: float


@dataclass(frozen=True, slots=True)
class TurnEnded:
    """Turn `index` ended at second `at`."""

    index: int
    at: float


@dataclass(frozen=True, slots=True)
class LevelMeasured:
    """Loudness of the newest recorded sound in dB relative to full scale, and where it ends."""

    at: float
    rms_db: float
    peak_db: float


@dataclass(frozen=True, slots=True)
class WordsCommitted:
    """Words of a closed chunk: they will not change any more."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class WordsTentative:
    """What the open chunk seems to hold: replaces what the last such event said, and goes when
    words are committed. Nothing of it is stored or judged in the report.

    The first `steady` words stood there unchanged in two passes one after the other.
    """

    words: tuple[str, ...]
    steady: int


@dataclass(frozen=True, slots=True)
class CaptionsBehind:
    """The transcriber is `seconds` behind the voice; 0 when it has caught up. Nothing is lost."""

    seconds: float


@dataclass(frozen=True, slots=True)
class CuesChanged:
    """What the coach has heard so far in the answer under way."""

    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class MomentMarked:
    """The person marked second `at`, to come back to it."""

    at: float


@dataclass(frozen=True, slots=True)
class RecordingPaused:
    """The clock and the recording stand still at second `at`."""

    at: float


@dataclass(frozen=True, slots=True)
class RecordingResumed:
    """The recording goes on at second `at`."""

    at: float


@dataclass(frozen=True, slots=True)
class CaptureLost:
    """No more sound arrives. Everything up to second `at` is kept.

    `waits`: the round stands still until the person goes on or finishes it.
    """

    at: float
    reason: str
    waits: bool = False


@dataclass(frozen=True, slots=True)
class CaptureNoticed:
    """Something about the recording, which goes on."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class DiskRoom:
    """The disk has room for so many whole minutes of recording more."""

    minutes: int


@dataclass(frozen=True, slots=True)
class TranscriberRestarted:
    """The speech process ended unexpectedly and was started again; no audio is affected."""

    reason: str


@dataclass(frozen=True, slots=True)
class TranscriberSilent:
    """The speech process has not answered for `seconds`; it is started again if it stays so."""

    seconds: float


@dataclass(frozen=True, slots=True)
class TranscriptionFailed:
    """Speech could not be turned into text. The recording is safe and can be transcribed later."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class AudioSaved:
    """The recording is complete on disk: `duration_s` seconds."""

    duration_s: float


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` seconds of audio are through the `stage`: reading, or transcribing.

    `total` is 0 while unknown.
    """

    stage: str
    done: float
    total: float


@dataclass(frozen=True, slots=True)
class TranscriptReady:
    """An audio file of `duration_s` seconds is transcribed, by the model called `model`."""

    model: str
    duration_s: float
    transcript: Transcript


@dataclass(frozen=True, slots=True)
class SessionReady:
    """The session is saved as far as it could be taken; `session.state` says how far."""

    session: Session


Transcribing: TypeAlias = Progress | TranscriberRestarted | TranscriberSilent
"""What happens while a whole recording is written down."""

Event: TypeAlias = (
    RoundStarted
    | InterviewerSpoke
    | InterviewerAnswered
    | TurnStarted
    | TurnEnded
    | LevelMeasured
    | WordsCommitted
    | WordsTentative
    | CaptionsBehind
    | CuesChanged
    | MomentMarked
    | RecordingPaused
    | RecordingResumed
    | CaptureLost
    | CaptureNoticed
    | DiskRoom
    | TranscriberRestarted
    | TranscriberSilent
    | TranscriptionFailed
    | AudioSaved
    | Progress
    | TranscriptReady
    | SessionReady
)
