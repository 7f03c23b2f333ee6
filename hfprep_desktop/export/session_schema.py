"""The shape of an exported session and of a bundle's manifest, schema 1.

Import it late: pydantic is slow to load. `assets/schemas/session-1.json` is made from it. What is
read here may come from anybody: every number is finite and bounded, every list and text has a
longest length, and further keys are passed over.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from hfprep_desktop.model import (
    Analysis,
    AnswerKind,
    Delivery,
    Evidence,
    Finding,
    InterviewerLine,
    LineType,
    Mode,
    Moment,
    PastAnalysis,
    Recording,
    RoundKind,
    Session,
    SessionState,
    Status,
    Timing,
    Transcript,
    Turn,
    Word,
)
from hfprep_desktop.safe_names import refusal

SESSION_ID: Final = r"^[0-7][0-9A-HJKMNP-TV-Z]{25}$"
AUDIO_SUFFIXES: Final = frozenset({".wav", ".flac"})
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_YEARS: Final = range(1971, 9999)
"""Moments outside cannot be told in every time zone."""


def _moment_in_time(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise PydanticCustomError("moment", "Input should be a date and time") from error
    if moment.tzinfo is None or moment.year not in _YEARS:
        raise PydanticCustomError("moment", "Input should tell its time zone and a usual year")
    return text


def _no_truth(value: object) -> object:
    """To Python true equals 1; as a version it is none."""
    return str(value) if isinstance(value, bool) else value


def _audio_name(name: str) -> str:
    if why := refusal(name):
        raise PydanticCustomError("file_name", "The name {why}", {"why": why})
    if "/" in name or Path(name).suffix.lower() not in AUDIO_SUFFIXES:
        raise PydanticCustomError("file_name", "Input should name an audio file beside this one")
    return name


_Text = Annotated[str, StringConstraints(max_length=4_000_000)]
_Line = Annotated[str, StringConstraints(max_length=10_000)]
_Name = Annotated[str, StringConstraints(max_length=200)]
_SessionId = Annotated[str, StringConstraints(pattern=SESSION_ID)]
_Instant = Annotated[
    str,
    StringConstraints(max_length=40),
    AfterValidator(_moment_in_time),
    Field(json_schema_extra={"format": "date-time"}),
]
_AudioName = Annotated[str, StringConstraints(max_length=240), AfterValidator(_audio_name)]
_Second = Annotated[float, Field(ge=-10_000_000, le=10_000_000)]
_Span = Annotated[float, Field(ge=0, le=10_000_000)]
_Count = Annotated[int, Field(ge=0, le=2**31)]
_Share = Annotated[float, Field(ge=0, le=1)]
_Labels = Annotated[dict[_Name, bool | _Name], Field(max_length=200)]


class _Block(BaseModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(strict=True, allow_inf_nan=False)


class HeardBlock(_Block):
    """A word as it was recognised."""

    text: _Line
    start: _Second | None
    end: _Second | None
    probability: _Share | None

    def heard(self) -> Word:
        """The record."""
        return Word(self.text, self.start, self.end, self.probability)


class SpokenBlock(HeardBlock):
    """A word; `original` is what was heard where the person corrected it."""

    original: HeardBlock | None = None

    def record(self) -> Word:
        """The record."""
        original = self.original.heard() if self.original else None
        return Word(self.text, self.start, self.end, self.probability, original)


class WordBlock(SpokenBlock):
    """A word of an answer and where it begins in the text, in code points."""

    char_start: _Count


class EvidenceBlock(_Block):
    """The words a finding rests on."""

    quote: _Text
    start: _Second | None
    end: _Second | None
    char_start: _Count
    char_end: _Count

    def record(self) -> Evidence:
        """The record."""
        return Evidence(self.quote, self.char_start, self.char_end, self.start, self.end)


class FindingBlock(_Block):
    """What one rule said; `disputed` where the person marked that as wrong."""

    rule: _Name
    status: Status
    message: _Text
    advice: _Text
    evidence: Annotated[tuple[EvidenceBlock, ...], Field(max_length=10_000)]
    disputed: bool = False

    def record(self) -> Finding:
        """The record."""
        evidence = tuple(piece.record() for piece in self.evidence)
        return Finding(self.rule, self.status, self.message, self.advice, evidence, self.disputed)


class DeliveryBlock(_Block):
    """How an answer was spoken."""

    words: _Count
    words_per_minute: _Span | None
    fillers_at_least: _Count
    hedges: _Count
    longest_pause_s: _Span | None

    def record(self) -> Delivery:
        """The record."""
        return Delivery(**self.model_dump())


_Findings = Annotated[tuple[FindingBlock, ...], Field(max_length=10_000)]


class TurnBlock(_Block):
    """One answer. Without `rules_version` no rule has looked at it yet.

    `counts` are the labels that count in it, null for all of its kind; `overheard` words of the
    interviewer's voice that the microphone picked up.
    """

    kind: AnswerKind
    prompt: _Text
    text: _Text
    start: _Second
    end: _Second
    labels: _Labels
    findings: _Findings
    delivery: DeliveryBlock | None
    rules_version: _Name | None
    words: Annotated[tuple[WordBlock, ...], Field(max_length=500_000)]
    judged_as: AnswerKind | None = None
    counts: Annotated[tuple[_Name, ...], Field(max_length=200)] | None = None
    overheard: Annotated[tuple[SpokenBlock, ...], Field(max_length=500_000)] = ()

    def record(self) -> Turn:
        """The record."""
        words = tuple(word.record() for word in self.words)
        offsets = tuple(word.char_start for word in self.words)
        return Turn(
            kind=self.kind,
            prompt=self.prompt,
            start=self.start,
            end=self.end,
            transcript=Transcript(self.text, words, offsets),
            analysis=self._analysis(),
            counts=self.counts,
            overheard=tuple(word.record() for word in self.overheard),
        )

    def _analysis(self) -> Analysis | None:
        if self.rules_version is None or self.delivery is None:
            return None
        return Analysis(
            self.judged_as or self.kind,
            self.labels,
            tuple(finding.record() for finding in self.findings),
            self.delivery.record(),
            self.rules_version,
        )


class LineBlock(_Block):
    """Something the interviewer said."""

    at: _Second
    type: LineType
    text: _Text
    reason: _Text
    resumed_s: _Second | None
    answered: bool | None
    quote: _Text = ""
    until: _Second | None = None

    def record(self) -> InterviewerLine:
        """The record."""
        return InterviewerLine(
            *(self.at, self.type, self.text, self.reason),
            *(self.resumed_s, self.answered, self.quote, self.until),
        )


class TimingBlock(_Block):
    """What the round took, in seconds."""

    audio_s: _Span
    stop_to_report_s: _Second | None
    caption_latency_p50_s: _Second | None
    caption_latency_p95_s: _Second | None
    cpu_s: _Span | None


class MomentBlock(_Block):
    """A place that the person marked."""

    second: _Second
    note: _Text
    starred: bool


class PastBlock(_Block):
    """What an earlier rule set said of the answer at place `turn`, from 0."""

    turn: _Count
    replaced_at: _Instant
    judged_as: AnswerKind
    rules_version: _Name
    labels: _Labels
    findings: _Findings
    delivery: DeliveryBlock

    def record(self) -> PastAnalysis:
        """The record."""
        findings = tuple(finding.record() for finding in self.findings)
        analysis = Analysis(
            *(self.judged_as, self.labels, findings, self.delivery.record(), self.rules_version)
        )
        return PastAnalysis(self.turn, datetime.fromisoformat(self.replaced_at), analysis)


class RecordingBlock(_Block):
    """One audio file, named as it lies beside this file, and its place on the time line."""

    segment: Annotated[int, Field(ge=1, le=100_000)]
    file: _AudioName
    offset_s: _Span
    duration_s: _Span
    device: _Line
    finished: bool

    def record(self, session_id: str, folder: Path) -> Recording:
        """The record of a file in `folder`."""
        return Recording(
            session_id=session_id,
            segment=self.segment,
            path=folder / self.file,
            offset_s=self.offset_s,
            duration_s=self.duration_s,
            device=self.device,
            finished=self.finished,
        )


class SessionBlock(_Block):
    """A practised round with all that was derived from it, and what the person added.

    All times are seconds on the session's audio, character offsets count code points. `title` is
    the scenario's, `own_title` the person's own name for the session. `timed` tells whether
    `timing` was measured; else it holds the length alone.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(title="Exported session of HFPrep Desktop")

    version: Annotated[Literal[1], BeforeValidator(_no_truth), Field(alias="schema")]
    session: _SessionId
    scenario: _Name
    title: _Line
    round: RoundKind
    mode: Mode
    seed: Annotated[int, Field(ge=-(2**63), le=2**63 - 1)]
    started_at: _Instant
    state: SessionState
    recovered: bool
    notes: _Text
    model: _Name
    turns: Annotated[tuple[TurnBlock, ...], Field(max_length=2_000)]
    interviewer: Annotated[tuple[LineBlock, ...], Field(max_length=20_000)]
    timing: TimingBlock
    retake_of: Annotated[str, StringConstraints(pattern=f"^$|{SESSION_ID}")] = ""
    own_title: _Line = ""
    starred: bool = False
    tags: Annotated[tuple[_Line, ...], Field(max_length=1_000)] = ()
    moments: Annotated[tuple[MomentBlock, ...], Field(max_length=20_000)] = ()
    self_marks: Annotated[dict[_Name, bool], Field(max_length=1_000)] = {}
    past: Annotated[tuple[PastBlock, ...], Field(max_length=20_000)] = ()
    recordings: Annotated[tuple[RecordingBlock, ...], Field(max_length=1_000)] = ()
    timed: bool = True
    trashed_at: _Instant | None = None

    def record(self, folder: Path) -> Session:
        """The record, its audio in `folder`."""
        return Session(
            id=self.session,
            scenario_id=self.scenario,
            scenario_title=self.title,
            round=self.round,
            mode=self.mode,
            seed=self.seed,
            started_at=datetime.fromisoformat(self.started_at),
            state=self.state,
            recovered=self.recovered,
            notes=self.notes,
            model=self.model,
            turns=tuple(turn.record() for turn in self.turns),
            interviewer=tuple(line.record() for line in self.interviewer),
            recordings=tuple(one.record(self.session, folder) for one in self.recordings),
            timing=Timing(**self.timing.model_dump()) if self.timed else None,
            retake_of=self.retake_of,
            title=self.own_title,
            starred=self.starred,
            tags=self.tags,
            moments=tuple(Moment(**moment.model_dump()) for moment in self.moments),
            self_marks=tuple(self.self_marks.items()),
            past=tuple(past.record() for past in self.past),
        )


class ListedBlock(_Block):
    """A file of a bundle."""

    name: Annotated[str, StringConstraints(max_length=240)]
    bytes: Annotated[int, Field(ge=0, le=2**63 - 1)]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class ManifestBlock(_Block):
    """What a bundle says it holds: ids of sessions, and every file but the manifest."""

    format: Literal["hfprep-bundle"]
    version: Annotated[Literal[1], BeforeValidator(_no_truth), Field(alias="schema")]
    sessions: Annotated[tuple[_SessionId, ...], Field(max_length=50_000)]
    files: Annotated[tuple[ListedBlock, ...], Field(max_length=50_000)]


def published_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an exported session."""
    return {"$schema": _DIALECT, **SessionBlock.model_json_schema(by_alias=True)}
