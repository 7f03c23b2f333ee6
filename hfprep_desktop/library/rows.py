"""Records as rows of the database, and back. No SQL here, no file is touched."""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeAlias

from hfprep_desktop.errors import UserError
from hfprep_desktop.model import (
    WEAKEST_FIRST,
    Analysis,
    AnswerKind,
    Delivery,
    Evidence,
    Finding,
    InterviewerLine,
    Lane,
    LaneSpan,
    LineType,
    Mode,
    Moment,
    Opportunity,
    PastAnalysis,
    Recording,
    RoundKind,
    Session,
    SessionState,
    SessionSummary,
    Status,
    Timing,
    Transcript,
    Turn,
    Word,
)

Row: TypeAlias = dict[str, Any]

TIMING_COLUMNS: Final = (
    "audio_s",
    "stop_to_report_s",
    "caption_latency_p50_s",
    "caption_latency_p95_s",
    "cpu_s",
)


_MODES: Final = {mode.value: mode for mode in Mode}
_STATES: Final = {state.value: state for state in SessionState}
_ROUNDS: Final = {kind.value: kind for kind in RoundKind}
_STATUSES: Final = {status.value: status for status in Status}


def new_session_row(session: Session) -> Row:
    """All columns of a session that was not in the library before."""
    if session.started_at.tzinfo is None:
        raise ValueError("a session's start must know its time zone")
    return {
        "id": session.id,
        "scenario_id": session.scenario_id,
        "scenario_title": session.scenario_title,
        "round": session.round.value,
        "mode": session.mode.value,
        "seed": session.seed,
        "started_at": session.started_at.isoformat(),
        "started_unix": session.started_at.timestamp(),
        "recovered": int(session.recovered),
        "notes": session.notes,
        "retake_of": session.retake_of,
        "title": session.title,
        "starred": int(session.starred),
        "tags": tags_json(session.tags),
        **derived_columns(session),
    }


def derived_columns(session: Session) -> Row:
    """The columns of a session that can be made again from its audio."""
    return {
        "state": session.state.value,
        "model": session.model,
        **count_columns(session.turns),
        **timing_columns(session.timing),
    }


def count_columns(turns: Iterable[Turn]) -> Row:
    """The three totals of a session's report."""
    counts = status_counts(turns)
    return {
        "passed": counts[Status.PASS],
        "partial": counts[Status.PARTIAL],
        "missing": counts[Status.MISSING] + counts[Status.FAIL],
    }


def timing_columns(timing: Timing | None) -> Row:
    """The columns of a session that tell what its round took."""
    return {name: getattr(timing, name) if timing else None for name in TIMING_COLUMNS}


def status_counts(turns: Iterable[Turn]) -> Counter[Status]:
    """How many rules came out how, the weakest answer deciding where a rule met several.

    An answer without a word has nothing to count, as in the report; nor has a finding that the
    person marked as wrong.
    """
    deciding: dict[str, Status] = {}
    for turn in turns:
        if turn.analysis is None or not turn.transcript.words:
            continue
        for finding in turn.analysis.findings:
            if finding.disputed:
                continue
            earlier = deciding.get(finding.rule, finding.status)
            deciding[finding.rule] = min(earlier, finding.status, key=WEAKEST_FIRST.index)
    return Counter(deciding.values())


def session_from(
    row: Row,
    recordings: tuple[Recording, ...],
    turns: tuple[Turn, ...],
    lines: tuple[InterviewerLine, ...],
    moments: tuple[Moment, ...],
    self_marks: tuple[tuple[str, bool], ...],
    past: tuple[PastAnalysis, ...],
) -> Session:
    """The session with all that belongs to it."""
    timing = Timing(**{name: row[name] for name in TIMING_COLUMNS})
    return Session(
        id=row["id"],
        scenario_id=row["scenario_id"],
        scenario_title=row["scenario_title"],
        round=RoundKind(row["round"]),
        mode=Mode(row["mode"]),
        seed=row["seed"],
        started_at=datetime.fromisoformat(row["started_at"]),
        state=SessionState(row["state"]),
        recovered=bool(row["recovered"]),
        notes=row["notes"],
        model=row["model"],
        turns=turns,
        interviewer=lines,
        recordings=recordings,
        timing=timing if row["audio_s"] is not None else None,
        retake_of=row["retake_of"],
        title=row["title"],
        starred=bool(row["starred"]),
        tags=tuple(json.loads(row["tags"])),
        moments=moments,
        self_marks=self_marks,
        past=past,
    )


def summary_from(row: Row, audio: Sequence[tuple[str, float]]) -> SessionSummary:
    """The session's line in the library; `audio` are its files and their seconds."""
    trashed_at = row["trashed_at"]
    return SessionSummary(
        id=row["id"],
        started_at=datetime.fromisoformat(row["started_at"]),
        scenario_id=row["scenario_id"],
        scenario_title=row["scenario_title"],
        round=_ROUNDS[row["round"]],
        mode=_MODES[row["mode"]],
        state=_STATES[row["state"]],
        recovered=bool(row["recovered"]),
        duration_s=sum(seconds for _, seconds in audio),
        audio_files=tuple([path for path, _ in audio]),
        passed=row["passed"],
        partial=row["partial"],
        missing=row["missing"],
        trashed_at=datetime.fromisoformat(trashed_at) if trashed_at else None,
        retake_of=row["retake_of"],
        asked=row["asked"],
        answered=row["answered"],
        title=row["title"],
        starred=bool(row["starred"]),
        tags=() if row["tags"] == "[]" else tuple(json.loads(row["tags"])),
        notes=row["notes"],
    )


def recording_row(recording: Recording, data: Path) -> Row:
    """The path is stored relative to the data folder, so that the folder can be moved whole."""
    path = recording.path.absolute().relative_to(data.absolute())
    return {
        "session_id": recording.session_id,
        "segment": recording.segment,
        "path": path.as_posix(),
        "offset_s": recording.offset_s,
        "duration_s": recording.duration_s,
        "device": recording.device,
        "finished": int(recording.finished),
    }


def recording_from(row: Row, data: Path) -> Recording:
    """The path is absolute. A stored one that leads out of the data folder is refused."""
    return Recording(
        session_id=row["session_id"],
        segment=row["segment"],
        path=Path(audio_file(row["path"], data.absolute())),
        offset_s=row["offset_s"],
        duration_s=row["duration_s"],
        device=row["device"],
        finished=bool(row["finished"]),
    )


def audio_file(stored: str, root: Path) -> str:
    """Where a recording lies below `root`. A path that leads out of it is refused."""
    leads_out = stored.startswith("/") or ".." in stored.split("/")
    # A drive, a share, a name with a stream behind it: nothing that we ever wrote.
    if leads_out or "\\" in stored or ":" in stored:
        raise UserError(
            "The library names a recording outside its own folder; that file was not touched.",
            "The database was changed by another program: restore a copy of the data folder.",
        )
    return f"{root}/{stored}"


def turn_row(session_id: str, position: int, turn: Turn) -> Row:
    """An answer with its words."""
    return {
        "session_id": session_id,
        "position": position,
        "kind": turn.kind.value,
        "prompt": turn.prompt,
        "start": turn.start,
        "end": turn.end,
        "text": turn.transcript.text,
        "words": words_json(turn.transcript),
        "counts": None if turn.counts is None else _json(list(turn.counts)),
        "overheard": words_json(Transcript.from_words(turn.overheard)),
    }


def turn_from(row: Row, analysis: Analysis | None) -> Turn:
    """The answer with its words and what the rules said of it."""
    words, offsets = words_from(row["words"])
    return Turn(
        kind=AnswerKind(row["kind"]),
        prompt=row["prompt"],
        start=row["start"],
        end=row["end"],
        transcript=Transcript(row["text"], words, offsets),
        analysis=analysis,
        counts=None if row["counts"] is None else tuple(json.loads(row["counts"])),
        overheard=words_from(row["overheard"])[0],
    )


def words_json(transcript: Transcript) -> str:
    """`[[text, start, end, probability, offset], …]`; what is no number becomes null.

    A corrected word has a sixth cell: the word as it was heard, in four cells.
    """
    return _json(
        [
            [*_word_cells(word), offset, *([_word_cells(word.original)] if word.original else [])]
            for word, offset in zip(transcript.words, transcript.offsets, strict=True)
        ]
    )


def words_from(text: str) -> tuple[tuple[Word, ...], tuple[int, ...]]:
    """Words and their offsets, as `words_json` wrote them."""
    cells = json.loads(text)
    words = (Word(*cell[:4], *(Word(*heard) for heard in cell[5:])) for cell in cells)
    return tuple(words), tuple(cell[4] for cell in cells)


def second_at(words: str, char_start: int) -> float | None:
    """When the word that holds a character begins, as `words_json` wrote it.

    Nearly always a word begins with that character; then its cell alone is read, for there are
    many answers to look through.
    """
    found = _cell_at(words, char_start)
    if found is None:
        cells = json.loads(words)
        place = bisect_right([cell[4] for cell in cells], char_start) - 1
        found = cells[place] if place >= 0 else None
    return None if found is None else found[1]


def _cell_at(words: str, char_start: int) -> list[Any] | None:
    end = words.find(f",{char_start}]")
    begin = words.rfind("[", 0, end)
    if end < 0 or begin < 0:
        return None
    try:
        cell = json.loads(words[begin : words.index("]", end) + 1])
    except ValueError:
        # A word may hold brackets of its own.
        return None
    is_word = isinstance(cell, list) and len(cell) == 5 and cell[4] == char_start
    return cell if is_word and isinstance(cell[0], str) else None


def _word_cells(word: Word) -> list[Any]:
    return [word.text, _number(word.start), _number(word.end), _number(word.probability)]


def analysis_row(turn_id: int, analysis: Analysis) -> Row:
    """Labels and delivery of one answer."""
    delivery = analysis.delivery
    return {
        "turn_id": turn_id,
        "kind": analysis.kind.value,
        "rules_version": analysis.rules_version,
        "labels": _json(dict(analysis.labels)),
        "words": delivery.words,
        "words_per_minute": delivery.words_per_minute,
        "fillers_at_least": delivery.fillers_at_least,
        "hedges": delivery.hedges,
        "longest_pause_s": delivery.longest_pause_s,
    }


def analysis_from(row: Row, findings: tuple[Finding, ...]) -> Analysis:
    """What the rules said of one answer."""
    return Analysis(
        kind=AnswerKind(row["kind"]),
        labels=json.loads(row["labels"]),
        findings=findings,
        delivery=_delivery_from(row),
        rules_version=row["rules_version"],
    )


def finding_row(turn_id: int, position: int, finding: Finding) -> Row:
    """A finding; its evidence is read with it only, hence JSON in one column."""
    return {
        "turn_id": turn_id,
        "position": position,
        "rule": finding.rule,
        "status": finding.status.value,
        "message": finding.message,
        "advice": finding.advice,
        "evidence": _json(_evidence_cells(finding)),
    }


def finding_from(row: Row) -> Finding:
    """A finding with its evidence."""
    return Finding(
        rule=row["rule"],
        status=Status(row["status"]),
        message=row["message"],
        advice=row["advice"],
        evidence=_evidence_from(json.loads(row["evidence"])),
        disputed=bool(row["disputed"]),
    )


def tags_json(tags: tuple[str, ...]) -> str:
    """A session's tags in one column."""
    return _json(list(tags))


def moment_row(session_id: str, position: int, moment: Moment) -> Row:
    """A place that the person marked."""
    return {
        "session_id": session_id,
        "position": position,
        "second": moment.second,
        "note": moment.note,
        "starred": int(moment.starred),
    }


def moment_from(row: Row) -> Moment:
    """A place that the person marked."""
    return Moment(row["second"], row["note"], bool(row["starred"]))


def past_row(session_id: str, number: int, past: PastAnalysis) -> Row:
    """An earlier analysis, whole."""
    analysis = past.analysis
    return {
        "session_id": session_id,
        "number": number,
        "position": past.turn,
        "replaced_at": past.replaced_at.isoformat(),
        "analysis": _json(
            {
                "kind": analysis.kind.value,
                "rules_version": analysis.rules_version,
                "labels": dict(analysis.labels),
                "delivery": asdict(analysis.delivery),
                "findings": [
                    [
                        *(one.rule, one.status.value, one.message, one.advice),
                        *(_evidence_cells(one), one.disputed),
                    ]
                    for one in analysis.findings
                ],
            }
        ),
    }


def past_from(row: Row) -> PastAnalysis:
    """An earlier analysis, whole."""
    kept = json.loads(row["analysis"])
    findings = tuple(
        Finding(rule, Status(status), message, advice, _evidence_from(cells), disputed)
        for rule, status, message, advice, cells, disputed in kept["findings"]
    )
    analysis = Analysis(
        kind=AnswerKind(kept["kind"]),
        labels=kept["labels"],
        findings=findings,
        delivery=Delivery(**kept["delivery"]),
        rules_version=kept["rules_version"],
    )
    return PastAnalysis(row["position"], datetime.fromisoformat(row["replaced_at"]), analysis)


def spans_json(spans: Iterable[LaneSpan]) -> str:
    """A session's lanes in one column."""
    return _json(
        [
            [
                *(span.lane.value, span.start, span.end, span.quote),
                *(span.turn, span.char_start, span.char_end),
            ]
            for span in spans
        ]
    )


def spans_from(text: str) -> tuple[LaneSpan, ...]:
    """A session's lanes, as `spans_json` wrote them."""
    return tuple(LaneSpan(Lane(cell[0]), *cell[1:]) for cell in json.loads(text))


def opportunities_from(cells: Iterable[tuple[Any, ...]]) -> tuple[Opportunity, ...]:
    """Verdicts with the rounds they stand in.

    Years of practice hold hundreds of thousands, so what they share is read once for all.
    """
    moments: dict[str, datetime] = {}
    found: list[Opportunity] = []
    for session_id, started_at, scenario_id, kind, turn, rule, status in cells:
        began = moments.get(started_at)
        if began is None:
            began = moments[started_at] = datetime.fromisoformat(started_at)
        found.append(
            Opportunity(
                *(session_id, began, scenario_id, _ROUNDS[kind], turn, rule, _STATUSES[status])
            )
        )
    return tuple(found)


def _delivery_from(row: Row) -> Delivery:
    return Delivery(
        words=row["words"],
        words_per_minute=row["words_per_minute"],
        fillers_at_least=row["fillers_at_least"],
        hedges=row["hedges"],
        longest_pause_s=row["longest_pause_s"],
    )


def line_row(session_id: str, position: int, line: InterviewerLine) -> Row:
    """Something the interviewer said."""
    return {
        "session_id": session_id,
        "position": position,
        "at": line.at,
        "type": line.type.value,
        "text": line.text,
        "reason": line.reason,
        "resumed_s": line.resumed_s,
        "answered": None if line.answered is None else int(line.answered),
        "quote": line.quote,
        "until": line.until,
    }


def line_from(row: Row) -> InterviewerLine:
    """Something the interviewer said."""
    answered = row["answered"]
    return InterviewerLine(
        at=row["at"],
        type=LineType(row["type"]),
        text=row["text"],
        reason=row["reason"],
        resumed_s=row["resumed_s"],
        answered=None if answered is None else bool(answered),
        quote=row["quote"],
        until=row["until"],
    )


def _evidence_cells(finding: Finding) -> list[Any]:
    return [
        [piece.quote, piece.char_start, piece.char_end, *_span(piece)] for piece in finding.evidence
    ]


def _evidence_from(cells: list[Any]) -> tuple[Evidence, ...]:
    return tuple(Evidence(*cell) for cell in cells)


def _span(piece: Evidence) -> tuple[float | None, float | None]:
    return _number(piece.start), _number(piece.end)


def _number(value: float | None) -> float | None:
    """JSON knows no NaN and no infinity."""
    return value if value is not None and math.isfinite(value) else None


def _json(value: Mapping[str, object] | list[Any]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
