"""A practised round and the rules it was judged by, as the core's records; recordings on disk."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from hfprep_desktop.app import App
from hfprep_desktop.audio.wav import WavWriter
from hfprep_desktop.library.store import Library
from hfprep_desktop.library_check import LibraryCheck, check_library
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
    Pillar,
    Recording,
    RoundKind,
    RuleInfo,
    Session,
    SessionState,
    Status,
    Timing,
    Transcript,
    Turn,
    Word,
)
from hfprep_desktop.paths import Paths
from hfprep_desktop.settings import CHECK_DONE

SESSION_ID = "01JZ8Q4M7T5X9V2C3B6N8K0H1F"
STARTED_AT = datetime(2026, 4, 21, 18, 42, tzinfo=timezone(timedelta(hours=2)))

FRAMING_TEXT = (
    "so the goal is to help small teams ship a model without an operations hire "
    "I would watch monthly active developers and p95 latency under 800 milliseconds "
    "the budget is capped at forty thousand a month "
    "then a stateless gateway in front and a queue so nothing gets lost"
)
FIRST_REPLY = (
    "you're right to push on the bill replication adds 12 thousand a month "
    "I'd cap it to the two biggest regions first"
)
SECOND_REPLY = "no I would keep the design as it is it is the best one"

_F, _P, _N = AnswerKind.FRAMING, AnswerKind.PUSHBACK, AnswerKind.NEGOTIATION
_SENSE, _DATA, _STAKE = Pillar.PRODUCT_SENSE, Pillar.DATA_DRIVEN, Pillar.STAKEHOLDERS


def at_home(app: App) -> App:
    """An app whose microphone and model were checked before: its window begins at home."""
    return app.with_settings(replace(app.settings, first_check=CHECK_DONE))


def rule(
    id_: str, title: str, kind: AnswerKind, label: str | None, pillar: Pillar | None
) -> RuleInfo:
    return RuleInfo(
        id=id_,
        title=title,
        kind=kind,
        label=label,
        pillar=pillar,
        why=f"Why {title.lower()} matters.",
        listened_for=f"Words that show: {title.lower()}.",
        say_instead=f"A sentence for {title.lower()}.",
        bad=(),
        good=(),
    )


RULES: tuple[RuleInfo, ...] = (
    rule("goal-restated", "Goal restated", _F, "goal_restated", _SENSE),
    rule(
        "metrics-before-architecture",
        "Metrics before architecture",
        _F,
        "metrics_before_architecture",
        _DATA,
    ),
    rule("metrics-quantified", "Metrics have targets", _F, "metrics_quantified", _DATA),
    rule("three-metrics", "Three metrics", _F, "three_metrics", _DATA),
    rule("constraints-first", "Constraints first", _F, "constraints_first", _SENSE),
    rule("design-tied-to-impact", "Design tied to impact", _F, "design_tied_to_impact", _DATA),
    rule("roadmap-stated", "Order of delivery", _F, "roadmap_stated", _SENSE),
    rule("cost-considered", "Cost weighed", _F, "cost_considered", _DATA),
    rule("tradeoff-stated", "Trade-off stated", _F, "tradeoff_stated", _STAKE),
    rule("acknowledged", "Concern acknowledged", _P, "acknowledged", _STAKE),
    rule("quantified", "Push-back quantified", _P, "quantified", _STAKE),
    rule("mitigated", "Mitigation offered", _P, "mitigated", _STAKE),
    rule("doubled-down", "Did not double down", _P, "doubled_down", _STAKE),
    rule("market-anchor", "Ask anchored on the market", _N, "market_anchor", None),
    rule("filler-words", "Filler words", _F, None, None),
)


def spoken(text: str, start: float, seconds_a_word: float = 0.4) -> Transcript:
    """Words said at an even pace from `start` on."""
    return Transcript.from_words(
        Word(
            word,
            round(start + index * seconds_a_word, 3),
            round(start + (index + 0.8) * seconds_a_word, 3),
            0.5 if word == "queue" else 0.98,
        )
        for index, word in enumerate(text.split())
    )


def quoted(transcript: Transcript, quote: str) -> Evidence:
    """The evidence for words that stand in `transcript`."""
    begin = transcript.text.index(quote)
    end = begin + len(quote)
    words = [
        word
        for word, offset in zip(transcript.words, transcript.offsets, strict=True)
        if begin <= offset < end
    ]
    return Evidence(quote, begin, end, words[0].start, words[-1].end)


def finding(rule_id: str, status: Status, message: str = "", *evidence: Evidence) -> Finding:
    told = message or f"{rule_id} is {status.value}."
    advice = "" if status is Status.PASS else f"Work on {rule_id}."
    return Finding(rule_id, status, told, advice, evidence)


def framing_turn() -> Turn:
    said = spoken(FRAMING_TEXT, 1.0)
    findings = (
        finding(
            "goal-restated",
            Status.PASS,
            "The goal was put in one sentence.",
            quoted(said, "help small teams ship a model"),
        ),
        finding(
            "metrics-before-architecture",
            Status.PASS,
            "Two metrics came before the first component.",
            quoted(said, "monthly active developers"),
            quoted(said, "a stateless gateway"),
        ),
        finding("metrics-quantified", Status.PASS, "", quoted(said, "under 800 milliseconds")),
        finding("three-metrics", Status.PARTIAL, "", quoted(said, "p95 latency")),
        finding("constraints-first", Status.PASS, "", quoted(said, "capped at forty thousand")),
        finding("design-tied-to-impact", Status.MISSING, "", quoted(said, "a queue")),
        finding("roadmap-stated", Status.MISSING, "No order of delivery was heard."),
        finding("cost-considered", Status.UNSURE, "", quoted(said, "forty thousand a month")),
        finding("tradeoff-stated", Status.NOT_APPLICABLE),
        finding("filler-words", Status.NOTE, "Fillers: at least two.", quoted(said, "so")),
    )
    labels: dict[str, bool | str] = {
        "goal_restated": True,
        "metrics_before_architecture": "pass",
        "metrics_quantified": True,
        "three_metrics": False,
        "constraints_first": True,
        "design_tied_to_impact": "none",
        "roadmap_stated": False,
        "cost_considered": True,
        "tradeoff_stated": False,
    }
    delivery = Delivery(50, 148.0, 2, 1, 1.4)
    analysis = Analysis(AnswerKind.FRAMING, labels, findings, delivery, "1")
    return Turn(AnswerKind.FRAMING, "Design a marketplace for models.", 0.0, 30.0, said, analysis)


def pushback_turn(text: str, start: float, statuses: dict[str, Status], quote: str) -> Turn:
    said = spoken(text, start + 1.0)
    findings = tuple(
        finding(rule_id, status, "", *([quoted(said, quote)] if rule_id == "quantified" else []))
        for rule_id, status in statuses.items()
    )
    labels: dict[str, bool | str] = {
        "acknowledged": statuses["acknowledged"] is Status.PASS,
        "quantified": "one_side" if statuses["quantified"] is Status.PARTIAL else "none",
        "mitigated": statuses["mitigated"] is Status.PASS,
        "doubled_down": statuses["doubled-down"] is Status.FAIL,
    }
    delivery = Delivery(len(said.words), 150.0, 0, 0, None)
    analysis = Analysis(AnswerKind.PUSHBACK, labels, findings, delivery, "1")
    prompt = "Replicating <everything> looks *expensive*."
    return Turn(AnswerKind.PUSHBACK, prompt, start, start + 15.0, said, analysis)


def full_session(data: Path) -> Session:
    """A framing answer and two replies, the second of which doubles down; 60 s of audio."""
    first = pushback_turn(
        FIRST_REPLY,
        30.0,
        {
            "acknowledged": Status.PASS,
            "quantified": Status.PARTIAL,
            "mitigated": Status.PASS,
            "doubled-down": Status.PASS,
        },
        "12 thousand a month",
    )
    second = pushback_turn(
        SECOND_REPLY,
        45.0,
        {
            "acknowledged": Status.MISSING,
            "quantified": Status.MISSING,
            "mitigated": Status.UNSURE,
            "doubled-down": Status.FAIL,
        },
        "the best one",
    )
    path = data.absolute() / "recordings" / SESSION_ID / "segment-01.wav"
    return Session(
        id=SESSION_ID,
        scenario_id="model-marketplace",
        scenario_title="Model marketplace",
        round=RoundKind.SYSTEM_DESIGN,
        mode=Mode.EXAM,
        seed=7,
        started_at=STARTED_AT,
        state=SessionState.ANALYZED,
        notes="Slow down.\n# Not a heading\n\n- cost *first* | <b>bold</b>",
        model="tiny.en",
        turns=(framing_turn(), first, second),
        interviewer=(
            InterviewerLine(0.0, LineType.PROMPT, "Design a marketplace for models."),
            InterviewerLine(12.0, LineType.CUT_IN, "Which metric?", "no metric yet", 2.1, True),
            InterviewerLine(
                30.0, LineType.OBJECTION, "Replicating <everything> looks *expensive*."
            ),
        ),
        recordings=(Recording(SESSION_ID, 1, path, 0.0, 60.0, "USB microphone", finished=True),),
        timing=Timing(60.0, 1.2, 0.9, 1.8, 31.0),
    )


def rich_session(data: Path) -> Session:
    """The full session with everything in it that a session can have."""
    full = full_session(data)
    framing, reply, last = full.turns
    analysis = framing.analysis
    assert analysis is not None
    words = framing.transcript.words
    heard = words[3]
    corrected = replace(heard, text="aim", probability=1.0, original=heard)
    # "goal" became "aim": every offset behind it moves by one.
    transcript = Transcript.from_words((*words[:3], corrected, *words[4:]))
    moved = tuple(
        replace(
            one,
            disputed=one.rule == "three-metrics",
            evidence=tuple(quoted(transcript, piece.quote) for piece in one.evidence),
        )
        for one in analysis.findings
    )
    old = replace(analysis, rules_version="0", findings=analysis.findings[:2])
    first = full.recordings[0]
    return replace(
        full,
        recovered=True,
        title="The one about <models> \u201cÜbung\u201d",
        starred=True,
        tags=("second try", "cost"),
        moments=(Moment(2.5, "here", starred=True), Moment(40.25, "", starred=True)),
        self_marks=(("goal-restated", True), ("three-metrics", False)),
        past=(PastAnalysis(0, datetime(2026, 5, 1, 8, 0, tzinfo=UTC), old),),
        retake_of="01JZ8Q4M7T5X9V2C3B6N8K0H0A",
        turns=(
            replace(
                framing,
                transcript=transcript,
                analysis=replace(analysis, findings=moved),
                counts=("goal_restated", "three_metrics"),
            ),
            replace(reply, overheard=(Word("which", 30.5, 30.8, 0.7),), counts=()),
            replace(last, analysis=None),
        ),
        interviewer=(
            replace(full.interviewer[0], until=3.25),
            replace(full.interviewer[1], quote="a queue", answered=False),
            full.interviewer[2],
        ),
        recordings=(
            first,
            Recording(
                full.id, 2, first.path.with_name("segment-02.wav"), 61.5, 2.0, "desk", finished=True
            ),
        ),
    )


def write_recording(paths: Paths, session_id: str, samples: int = 32_000) -> Path:
    """A recording in the place where a round would have left it."""
    folder = paths.recordings / session_id
    folder.mkdir()
    path = folder / "01.wav"
    writer = WavWriter(path, 0.0)
    if samples:
        writer.append(b"\1\0" * samples, 0.0)
    writer.close()
    return path


def interrupted_session(session_id: str, started_at: datetime, path: Path) -> Session:
    """The row that is written before the microphone opens."""
    return Session(
        id=session_id,
        scenario_id="model-marketplace",
        scenario_title="Model marketplace",
        round=RoundKind.SYSTEM_DESIGN,
        mode=Mode.COACH,
        seed=1,
        started_at=started_at,
        state=SessionState.RECORDING,
        recordings=(Recording(session_id, 1, path, 0.0, 0.0, "desk", finished=False),),
    )


def checked(library: Library, paths: Paths, now: datetime) -> LibraryCheck:
    """What a whole check of the library finds."""
    *_, found = check_library(library, paths, now)
    assert isinstance(found, LibraryCheck)
    return found
