"""The records every stage shares. Frozen, free of behaviour that needs anything but themselves.

Times are seconds on the session's audio, character offsets count code points of a
transcript's text. `None` as a time means that the input was typed, not spoken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeAlias

SAMPLE_RATE: Final = 16_000
"""Samples per second of every recording and of everything the speech stage reads (mono)."""

SAMPLE_BYTES: Final = 2
"""Bytes of one sample: signed 16-bit little-endian PCM."""

WAV_HEADER_BYTES: Final = 44
"""Samples of our own recordings begin at this byte."""

LabelValue: TypeAlias = bool | str


class AnswerKind(StrEnum):
    """What an answer replies to; decides which rules apply."""

    FRAMING = "framing"
    PUSHBACK = "pushback"
    NEGOTIATION = "negotiation"
    OPEN = "open"


class RoundKind(StrEnum):
    """The rounds of the interview loop, the offer talk and the drills."""

    PHONE_SCREEN = "phone-screen"
    PRODUCT_CASE = "product-case"
    SYSTEM_DESIGN = "system-design"
    CROSS_FUNCTIONAL = "cross-functional"
    COMMITTEE_DEBRIEF = "committee-debrief"
    OFFER = "offer"
    DRILL = "drill"


class Mode(StrEnum):
    """Coach shows captions and cues while one speaks; exam shows nothing until the debrief."""

    COACH = "coach"
    EXAM = "exam"


class Pace(StrEnum):
    """Speed at which replayed audio is fed in."""

    REAL = "real"
    MAX = "max"


class Status(StrEnum):
    """The verdict of one finding; the meaning of each is fixed in the command line contract."""

    PASS = "pass"  # noqa: S105  (a verdict, not a password)
    PARTIAL = "partial"
    MISSING = "missing"
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"
    UNSURE = "unsure"
    NOTE = "note"


COUNTED: Final = frozenset({Status.PASS, Status.PARTIAL, Status.MISSING, Status.FAIL})
"""Statuses that enter totals; the others are told but never counted."""

WEAKEST_FIRST: Final = (
    Status.FAIL,
    Status.MISSING,
    Status.PARTIAL,
    Status.PASS,
    Status.UNSURE,
    Status.NOT_APPLICABLE,
    Status.NOTE,
)
"""Which of several verdicts of one rule decides: one that counts is never hidden by others."""


UNSURE_WORD: Final = 0.5
"""A word that the recogniser gave a smaller probability is shown as doubtful."""


class SessionState(StrEnum):
    """How far a session has come; it only moves forward."""

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
class Word:
    """One spoken or typed word. `probability` is the recogniser's, 0 to 1.

    `original` is the word as it was heard where the person corrected it.
    """

    text: str
    start: float | None = None
    end: float | None = None
    probability: float | None = None
    original: Word | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """Words and the text they stand in. `offsets[i]` is where `words[i]` begins in `text`."""

    text: str = ""
    words: tuple[Word, ...] = ()
    offsets: tuple[int, ...] = ()

    @classmethod
    def from_text(cls, text: str) -> Transcript:
        """A typed answer: the text stays as it is, words are what white space separates."""
        matches = list(re.finditer(r"\S+", text))
        return cls(
            text,
            tuple(Word(match.group()) for match in matches),
            tuple(match.start() for match in matches),
        )

    @classmethod
    def from_words(cls, words: Iterable[Word]) -> Transcript:
        """Recognised words, joined by single spaces."""
        kept: list[Word] = []
        offsets: list[int] = []
        position = 0
        for word in words:
            text = " ".join(word.text.split())
            if not text:
                continue
            kept.append(word if text == word.text else replace(word, text=text))
            offsets.append(position)
            position += len(text) + 1
        return cls(" ".join(word.text for word in kept), tuple(kept), tuple(offsets))

    def between(self, start: float, end: float) -> Transcript:
        """The words whose middle lies in [start, end) seconds; words without times are left out."""
        return Transcript.from_words(
            word
            for word in self.words
            if word.start is not None
            and word.end is not None
            and start <= (word.start + word.end) / 2 < end
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a finding rests on: `quote` is `text[char_start:char_end]` of the transcript."""

    quote: str
    char_start: int
    char_end: int
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one answer. `disputed`: the person says that it is wrong."""

    rule: str
    status: Status
    message: str
    advice: str
    evidence: tuple[Evidence, ...] = ()
    disputed: bool = False


class CueState(StrEnum):
    """How far something is heard while the answer goes on; a verdict is only given at its end."""

    NOT_YET = "not_yet"
    IN_PART = "in_part"
    HEARD = "heard"
    NEUTRAL = "neutral"


class TradeSide(StrEnum):
    """The two sides of a trade-off that want a number each."""

    COST = "cost"
    """What the choice costs or risks."""
    GAIN = "gain"
    """What it brings."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of the coach. `rule` names the rule it stands for.

    `detail` is a short quote or what came before, `count` how many of how many ("2 of 3"). `slots`
    hold what was named where several are wanted, `wanted` how many. `sides` says of each slot which
    side of a trade-off it sizes; empty where the slots are alike. `at` is None for what was heard
    in words that may still change.
    """

    rule: str
    title: str
    state: CueState
    at: float | None = None
    detail: str = ""
    count: str = ""
    slots: tuple[Evidence, ...] = ()
    wanted: int = 0
    sides: tuple[TradeSide, ...] = ()

    def on(self, side: TradeSide) -> Evidence | None:
        """The words that size a side of the trade-off; None while none are heard."""
        # Cues of lines whose slots are alike have slots without sides.
        pairs = zip(self.sides, self.slots, strict=False)
        return next((slot for named, slot in pairs if named is side), None)


@dataclass(frozen=True, slots=True)
class Heard:
    """What of an answer under way matters to the interviewer, each in the order it was said.

    `impacts` are metrics, named again or not, targets, and effects that are clearly told;
    `numbers` what sizes either side of a trade-off. A piece without a time stands in words that
    may still change.
    """

    words: int = 0
    components: tuple[Evidence, ...] = ()
    impacts: tuple[Evidence, ...] = ()
    roadmap: tuple[Evidence, ...] = ()
    numbers: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Listening:
    """What is made of an answer under way: lines for the person, points for the interviewer."""

    cues: tuple[Cue, ...]
    heard: Heard


@dataclass(frozen=True, slots=True)
class Delivery:
    """How an answer was spoken. Recognisers drop fillers, so their count is a lower bound."""

    words: int
    words_per_minute: float | None
    fillers_at_least: int
    hedges: int
    longest_pause_s: float | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything the rules say of one answer. `rules_version` names the rule set that said it."""

    kind: AnswerKind
    labels: Mapping[str, LabelValue]
    findings: tuple[Finding, ...]
    delivery: Delivery
    rules_version: str


@dataclass(frozen=True, slots=True)
class PastAnalysis:
    """What an earlier rule set said of an answer, whose place is `turn`.

    `replaced_at` is when a newer one took over.
    """

    turn: int
    replaced_at: datetime
    analysis: Analysis


class Pillar(StrEnum):
    """The three things such interviews judge."""

    PRODUCT_SENSE = "Product sense"
    DATA_DRIVEN = "Data-driven decisions"
    STAKEHOLDERS = "Stakeholder alignment"


@dataclass(frozen=True, slots=True)
class Example:
    """An answer that shows a rule at work: `status` is what the rule must say of it.

    None where the rule must have nothing to tell.
    """

    text: str
    status: Status | None
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a person reads of a rule. `label` is None for rules that only tell a note.

    `does_not_count` names what is often taken for the thing and is none.
    """

    id: str
    title: str
    kind: AnswerKind
    label: str | None
    pillar: Pillar | None
    why: str
    listened_for: str
    say_instead: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    does_not_count: str = ""


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One rule over a whole session: `turn` is the answer whose finding decides.

    That is the weakest of those that the person did not mark as wrong.
    """

    info: RuleInfo
    turn: int
    finding: Finding
    others: tuple[tuple[int, Finding], ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it enters the totals."""
        return self.finding.status in COUNTED and not self.finding.disputed

    @property
    def to_fix(self) -> bool:
        """Whether there is something to work on."""
        return self.counts and self.finding.status is not Status.PASS


@dataclass(frozen=True, slots=True)
class PillarReport:
    """The entries that carry one pillar."""

    pillar: Pillar
    entries: tuple[ReportEntry, ...]


class Lever(StrEnum):
    """What can be moved in an offer talk."""

    BASE = "base"
    EQUITY = "equity"
    SIGN_ON = "sign-on"
    OTHER = "other"


class Side(StrEnum):
    """Who speaks in an offer talk."""

    YOU = "you"
    THEY = "they"


class FigureUse(StrEnum):
    """What a figure of an offer talk is for."""

    OFFERED = "offered"
    CITED = "cited"
    ASKED = "asked"
    NAMED = "named"
    """The lever was named without a figure."""


class FigureUnit(StrEnum):
    """What a figure of an offer talk counts."""

    DOLLARS = "dollars"
    PERCENT = "percent"
    SHARES = "shares"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One figure of an offer talk, or a lever named without one (then `value` is None).

    `turn` is the place of the answer, or of the answer to the question it was said in. `evidence`
    quotes the words around it. `upper` is the higher end where a range was named.
    """

    turn: int
    side: Side
    use: FigureUse
    lever: Lever
    evidence: Evidence
    value: float | None = None
    upper: float | None = None
    unit: FigureUnit = FigureUnit.DOLLARS


@dataclass(frozen=True, slots=True)
class Concession:
    """How far a later ask for the same lever lies below the one before, in the rows' unit."""

    earlier: LedgerRow
    later: LedgerRow
    size: float


@dataclass(frozen=True, slots=True)
class NegotiationLedger:
    """What was clearly heard in an offer talk, in order. `accepted`: where the offer was taken."""

    rows: tuple[LedgerRow, ...]
    concessions: tuple[Concession, ...] = ()
    accepted: Evidence | None = None

    @property
    def anchor(self) -> LedgerRow | None:
        """The first figure, whoever named it."""
        return next((row for row in self.rows if row.value is not None), None)

    @property
    def asked(self) -> tuple[LedgerRow, ...]:
        """The person's asks that have a figure."""
        return tuple(row for row in self.rows if row.use is FigureUse.ASKED and row.value)

    @property
    def levers(self) -> tuple[Lever, ...]:
        """The levers that the person asked for or named, base first."""
        used = {
            row.lever
            for row in self.rows
            if row.side is Side.YOU and row.use in {FigureUse.ASKED, FigureUse.NAMED}
        }
        return tuple(lever for lever in Lever if lever in used)


@dataclass(frozen=True, slots=True)
class Tally:
    """In `done` of `total` replies something was heard."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class PushbackLedger:
    """The replies to objections of a session together: `replies` of them were answered.

    Each tally counts only the replies in which its label counts and was clearly judged. In those
    of `quantified` there is a number on one side at least, in `both_sides` of them on both.
    """

    replies: int
    acknowledged: Tally
    quantified: Tally
    both_sides: int
    mitigated: Tally
    doubled_down: Tally


class Lane(StrEnum):
    """The rows of a session's time line: what was spoken of, and who else spoke."""

    GOAL = "goal"
    METRICS = "metrics"
    CONSTRAINTS = "constraints"
    ARCHITECTURE = "architecture"
    ROADMAP = "roadmap"
    PUSHBACK = "pushback"
    INTERVIEWER = "interviewer"


@dataclass(frozen=True, slots=True)
class LaneSpan:
    """A stretch of the time line, in seconds, that belongs to a lane.

    `turn` is the place of the answer, `quote` what was said, and [`char_start`, `char_end`) where
    that stands in the answer's text. Of the interviewer's own lines `turn` is None and the
    characters are 0.
    """

    lane: Lane
    start: float
    end: float
    quote: str
    turn: int | None = None
    char_start: int = 0
    char_end: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """A session's debrief. `entries` stand in the order of what would help most."""

    verdict: str
    summary: str
    passed: int
    partial: int
    missing: int
    entries: tuple[ReportEntry, ...]
    pillars: tuple[PillarReport, ...]
    notes: tuple[tuple[int, Finding], ...] = ()
    ledger: NegotiationLedger | None = None
    """Of the offer talk in it; None where there was none."""
    pushback: PushbackLedger | None = None
    """Of the replies to objections; None where there were not several."""
    lanes: tuple[LaneSpan, ...] = ()
    """In the order of `Lane`, then of time."""

    def first(self, lane: Lane) -> LaneSpan | None:
        """Where something of a lane was heard for the first time."""
        return next((span for span in self.lanes if span.lane is lane), None)


class InterviewerRole(StrEnum):
    """Who asks: no name, but a seat at the table, a voice and a manner."""

    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring-manager"
    ENGINEER = "engineer"
    PARTNER = "partner"
    COMMITTEE_CHAIR = "committee-chair"


@dataclass(frozen=True, slots=True)
class PlannedTurn:
    """A question of a scenario and the seconds meant for its answer.

    `counts` are the labels that count in this answer. An objection comes up when the candidate
    speaks of one of the topics in `about` or says one of the phrases in `heard`; one without
    either fits any answer. One that `presumes` says what the candidate is supposed to have said,
    and is no question for somebody who did not.
    """

    kind: AnswerKind
    prompt: str
    seconds: float
    topic: str = ""
    counts: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    presumes: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """A named stretch of a round, in order."""

    name: str
    seconds: float


@dataclass(frozen=True, slots=True)
class CutIn:
    """When the interviewer cuts in: `after_s` seconds into the architecture, or (where `parts` is
    not 0) at that many components. `prompts` are ways to say it.
    """

    prompts: tuple[str, ...]
    after_s: float = 0.0
    parts: int = 0


@dataclass(frozen=True, slots=True)
class CutIns:
    """What the interviewer cuts in for; None where this round has no such thing.

    `metric`: architecture runs on without a metric. `roadmap`: the first picture stands.
    `number`: a reply to an objection has no number.
    """

    metric: CutIn | None = None
    roadmap: CutIn | None = None
    number: CutIn | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """One practice round as written in its file: the opening, then `asks` of the objections."""

    id: str
    title: str
    round: RoundKind
    minutes: float
    summary: str
    opening: PlannedTurn
    objections: tuple[PlannedTurn, ...]
    asks: int
    cut_ins: CutIns
    interviewer: InterviewerRole
    phases: tuple[Phase, ...]
    facts: tuple[str, ...]
    hotwords: tuple[str, ...]
    strong_answer: str
    weak_answer: str
    built_in: bool = True

    @property
    def turns(self) -> tuple[PlannedTurn, ...]:
        """The plan: the opening, then as many objections as are raised.

        Which of the objections those will be is decided by what is said.
        """
        return (self.opening, *self.objections[: self.asks])

    def question(self, prompt: str) -> PlannedTurn | None:
        """The question with these words, whether it is asked in a round or not."""
        known = (self.opening, *self.objections)
        return next((planned for planned in known if planned.prompt == prompt), None)


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
    transcript: Transcript = Transcript()
    analysis: Analysis | None = None
    counts: tuple[str, ...] | None = None
    overheard: tuple[Word, ...] = ()


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
    """One audio file of a session: a new segment begins when a round is taken up again.

    `offset_s` is where the segment begins on the session's time line.
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
    def duration_s(self) -> float:
        """Seconds of audio over all segments."""
        return sum(recording.duration_s for recording in self.recordings)

    @property
    def ends_at(self) -> float:
        """Where the time line ends; gaps between segments are part of it."""
        return max((one.offset_s + one.duration_s for one in self.recordings), default=0.0)


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One line of the library, read without any word of the answers.

    The three counts are those of the session's report (`missing` includes what failed).
    `trashed_at` is None for a session that is not in the trash. Of `asked` questions `answered`
    hold a word. There may be thousands of these, so they hold nothing but plain values: whatever
    else they held would be walked through again and again by the garbage collector.
    """

    id: str
    started_at: datetime
    scenario_id: str
    scenario_title: str
    round: RoundKind
    mode: Mode
    state: SessionState
    recovered: bool
    duration_s: float
    audio_files: tuple[str, ...]
    passed: int
    partial: int
    missing: int
    trashed_at: datetime | None = None
    retake_of: str = ""
    asked: int = 0
    answered: int = 0
    title: str = ""
    starred: bool = False
    tags: tuple[str, ...] = ()
    notes: str = ""

    @property
    def name(self) -> str:
        """What the session is called."""
        return self.title or self.scenario_title

    @property
    def audio_paths(self) -> tuple[Path, ...]:
        """Where its recordings lie, in order."""
        return tuple(map(Path, self.audio_files))


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One verdict that counts: a chance to do what a rule listens for, taken or not."""

    session_id: str
    started_at: datetime
    scenario_id: str
    round: RoundKind
    turn: int
    rule: str
    status: Status


@dataclass(frozen=True, slots=True)
class SpokenAnswer:
    """How one answer was spoken, and where it stands."""

    session_id: str
    started_at: datetime
    scenario_id: str
    round: RoundKind
    turn: int
    kind: AnswerKind
    delivery: Delivery


@dataclass(frozen=True, slots=True)
class History:
    """What the latest sessions say together; of each part the latest come first.

    `opportunities` are of the latest `sessions` that answered each kind of question, `answers` of
    the latest that were judged at all. `marks` holds, by session, rule -> done or not as the
    person ticked it before the findings, and `marked` the opportunities of those sessions.
    """

    sessions: int
    opportunities: Mapping[AnswerKind, tuple[Opportunity, ...]]
    answers: tuple[SpokenAnswer, ...]
    marks: Mapping[str, Mapping[str, bool]]
    marked: tuple[Opportunity, ...]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A turn whose words match a search.

    `snippet` is a piece of the turn's text, and each of `marks` the start and end of a hit in it.
    `char_start` and `second` tell where the first hit stands in the text and in the audio, `count`
    how many there are in the whole turn.
    """

    session_id: str
    turn: int
    snippet: str
    marks: tuple[tuple[int, int], ...]
    char_start: int
    second: float | None
    count: int = 1
