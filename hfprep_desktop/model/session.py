"""A practised round: answers, interviewer's lines, audio files, and what the person added."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from hfprep_desktop.model.findings import Analysis, PastAnalysis
from hfprep_desktop.model.rounds import AnswerKind, Mode, RoundKind
from hfprep_desktop.model.transcript import Transcript, Word


class SessionState(StrEnum):
    """How far a session has come. It goes back to `RECORDING` alone, where a round goes on."""

    RECORDING = "recording"
    RECORDED = "recorded"
    TRANSCRIBED = "transcribed"
    ANALYZED = "analyzed"


class LineType(StrEnum):
    """What an interviewer's line was for."""

    PROMPT = "prompt"
    CUT_IN = "cut_in"
    ROADMAP = "roadmap"
    OBJECTION = "objection"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class InterviewerLine:
    """Something the interviewer said at second `at`, and how the candidate took it up.

    `quote` is what the candidate had said that brought it up. `until` is the second at which the
    voice that spoke it fell silent; None where it was only written.
    """

    at: float
    type: LineType
    text: str
    reason: str = ""
    resumed_s: float | None = None
    answered: bool | None = None
    quote: str = ""
    until: float | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One answer of a session. `analysis` is None until the rules have run.

    `counts` are the labels that count here, None for all of the kind. `overheard` are words of the
    interviewer's voice that the microphone picked up: kept, but no part of the answer.
    """

    kind: AnswerKind
    prompt: str
    start: float
    end: float
    transcript: Transcript = Transcript()  # noqa: RUF009  (it is frozen)
    analysis: Analysis | None = None
    counts: tuple[str, ...] | None = None
    overheard: tuple[Word, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether a word was heard."""
        return bool(self.transcript.words)

    def asks_for(self, label: str) -> bool:
        """Whether a label counts in this answer."""
        return self.counts is None or label in self.counts


@dataclass(frozen=True, slots=True)
class Timing:
    """What a round took, in seconds; `cpu_s` sums every process of ours but the window."""

    audio_s: float
    stop_to_report_s: float | None = None
    caption_latency_p50_s: float | None = None
    caption_latency_p95_s: float | None = None
    cpu_s: float | None = None


@dataclass(frozen=True, slots=True)
class Recording:
    """One audio file of a session, which has several where it was long or interrupted.

    `segment` counts them from 1; `offset_s` is where this one begins on the session's time line.
    """

    session_id: str
    segment: int
    path: Path
    offset_s: float
    duration_s: float
    device: str
    finished: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """A place on the session's time line that the person marked: a star, a note or both."""

    second: float
    note: str = ""
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """A practised round with all that was derived from it, and what the person added.

    `title` is a name of the person's own, `tags` are their words for finding it again,
    `moments` stand in the order of time. `self_marks` are (rule, done) as ticked before the
    findings were seen, by rule; `past` what earlier analyses said, the oldest first.
    """

    id: str
    scenario_id: str
    scenario_title: str
    round: RoundKind
    mode: Mode
    seed: int
    started_at: datetime
    state: SessionState
    recovered: bool = False
    notes: str = ""
    model: str = ""
    turns: tuple[Turn, ...] = ()
    interviewer: tuple[InterviewerLine, ...] = ()
    recordings: tuple[Recording, ...] = ()
    timing: Timing | None = None
    retake_of: str = ""
    """The session of which this one takes an answer again; empty where it is none."""
    title: str = ""
    starred: bool = False
    tags: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()
    self_marks: tuple[tuple[str, bool], ...] = ()
    past: tuple[PastAnalysis, ...] = ()

    @property
    def name(self) -> str:
        """What the session is called."""
        return self.title or self.scenario_title

    @property
    def answered(self) -> int:
        """How many questions got an answer."""
        return sum(turn.is_answered for turn in self.turns)

    @property
    def duration_s(self) -> float:
        """Seconds of audio over all segments."""
        return sum(recording.duration_s for recording in self.recordings)

    @property
    def ends_at(self) -> float:
        """Where the time line ends; gaps between segments are part of it."""
        return max((one.offset_s + one.duration_s for one in self.recordings), default=0.0)
