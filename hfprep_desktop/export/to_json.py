"""The JSON of the command line contract; other programs rely on every name in it.

Times are seconds on the session's audio, offsets count code points. What is no finite number
becomes null, and a half of a surrogate pair is written as an escape: every reader can load it.
"""

from __future__ import annotations

import json
import math
from datetime import datetime
from typing import Any, Final, TypeAlias

from hfprep_desktop.model import (
    Analysis,
    Delivery,
    Finding,
    InterviewerLine,
    LabelValue,
    Moment,
    PastAnalysis,
    Recording,
    Report,
    Session,
    SessionSummary,
    Timing,
    Transcript,
    Turn,
    Word,
)

Json: TypeAlias = dict[str, Any]

SCHEMA: Final = 1
"""Changes with any change of a name or a meaning; further keys may come without."""


def export_json(session: Session, report: Report) -> bytes:
    """The whole session with every word; `from_json` reads it back, the report is made again."""
    del report
    return encoded(portable_session_json(session))


def encoded(value: Json | list[Json], indent: int | None = 2) -> bytes:
    """One JSON value with a line end; `indent=None` puts it on one line, for JSONL."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    # Surrogates occur within strings alone, where `\udc80` is their JSON escape.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def session_json(session: Session) -> Json:
    """What `practice --json` prints."""
    return {
        "schema": SCHEMA,
        "session": session.id,
        "scenario": session.scenario_id,
        "mode": session.mode.value,
        "seed": session.seed,
        "turns": [_turn(turn) for turn in session.turns],
        "interviewer": [_line(line) for line in session.interviewer],
        "timing": _timing(session.timing or Timing(audio_s=session.duration_s)),
    }


def portable_session_json(session: Session, trashed_at: datetime | None = None) -> Json:
    """What `export --format json` writes: audio is named as it is beside it, on any machine.

    `trashed_at` is told where the session lies in the trash.
    """
    names = [recording.path.name for recording in session.recordings]
    portable = {**exported_session_json(session), "audio_paths": names}
    return portable if trashed_at is None else {**portable, "trashed_at": trashed_at.isoformat()}


def sidecar_json(session: Session, trashed_at: datetime | None) -> bytes:
    """What lies beside a session's audio, so that the library can be made again from it."""
    return encoded(portable_session_json(session, trashed_at), indent=None)


def exported_session_json(session: Session) -> Json:
    """What `sessions show --json` prints: nothing of the session is left out."""
    return {
        **session_json(session),
        "turns": [_whole_turn(turn) for turn in session.turns],
        "started_at": session.started_at.isoformat(),
        "notes": session.notes,
        "audio_paths": [str(recording.path) for recording in session.recordings],
        "title": session.scenario_title,
        "round": session.round.value,
        "state": session.state.value,
        "recovered": session.recovered,
        "model": session.model,
        "retake_of": session.retake_of,
        "own_title": session.title,
        "starred": session.starred,
        "tags": list(session.tags),
        "moments": [_moment(moment) for moment in session.moments],
        "self_marks": dict(session.self_marks),
        "past": [_past(past) for past in session.past],
        "recordings": [_recording(recording) for recording in session.recordings],
        # Without one `timing` tells the length alone, as the contract wants it.
        "timed": session.timing is not None,
    }


def summary_json(summary: SessionSummary) -> Json:
    """One object of `sessions list --json`."""
    return {
        "id": summary.id,
        "started_at": summary.started_at.isoformat(),
        "scenario": summary.scenario_id,
        "round": summary.round.value,
        "state": summary.state.value,
        "recovered": summary.recovered,
        "duration_s": _number(summary.duration_s),
        "audio_paths": [str(path) for path in summary.audio_paths],
    }


def analysis_json(analysis: Analysis, *, text: str | None = None, answer_id: object = None) -> Json:
    """What `analyze` prints: `text` is told for audio, `answer_id` for a line of JSONL."""
    head: Json = {} if answer_id is None else {"id": answer_id}
    body: Json = {
        "schema": SCHEMA,
        "kind": analysis.kind.value,
        "labels": _labels(analysis),
        "findings": [_finding(finding) for finding in analysis.findings],
        "delivery": _delivery(analysis.delivery),
    }
    return {**head, **body} if text is None else {**head, **body, "text": text}


def transcript_json(model: str, duration_s: float, transcript: Transcript) -> Json:
    """What `transcribe --format json` prints."""
    return {
        "schema": SCHEMA,
        "model": model,
        "duration_s": _number(duration_s),
        "text": transcript.text,
        "words": [_word(word) for word in transcript.words],
    }


def _turn(turn: Turn) -> Json:
    analysis = turn.analysis
    return {
        "kind": turn.kind.value,
        "prompt": turn.prompt,
        "text": turn.transcript.text,
        "start": _number(turn.start),
        "end": _number(turn.end),
        "labels": _labels(analysis) if analysis else {},
        "findings": [_finding(finding) for finding in analysis.findings] if analysis else [],
        "delivery": _delivery(analysis.delivery) if analysis else None,
    }


def _whole_turn(turn: Turn) -> Json:
    words = [
        {**_word(word), "char_start": offset}
        for word, offset in zip(turn.transcript.words, turn.transcript.offsets, strict=True)
    ]
    version = turn.analysis.rules_version if turn.analysis else None
    counts = None if turn.counts is None else list(turn.counts)
    overheard = [_word(word) for word in turn.overheard]
    judged_as = turn.analysis.kind.value if turn.analysis else None
    whole = {
        **_turn(turn),
        "judged_as": judged_as,
        "rules_version": version,
        "words": words,
        "counts": counts,
    }
    return {**whole, "overheard": overheard} if overheard else whole


def _labels(analysis: Analysis) -> dict[str, LabelValue]:
    return dict(analysis.labels)


def _finding(finding: Finding) -> Json:
    return {
        "rule": finding.rule,
        "status": finding.status.value,
        "message": finding.message,
        "advice": finding.advice,
        "evidence": [
            {
                "quote": piece.quote,
                "start": _number(piece.start),
                "end": _number(piece.end),
                "char_start": piece.char_start,
                "char_end": piece.char_end,
            }
            for piece in finding.evidence
        ],
        # Only where the person marked it: the contract's keys are those of every finding.
        **({"disputed": True} if finding.disputed else {}),
    }


def _delivery(delivery: Delivery) -> Json:
    return {
        "words": delivery.words,
        "words_per_minute": _number(delivery.words_per_minute),
        "fillers_at_least": delivery.fillers_at_least,
        "hedges": delivery.hedges,
        "longest_pause_s": _number(delivery.longest_pause_s),
    }


def _line(line: InterviewerLine) -> Json:
    return {
        "at": _number(line.at),
        "type": line.type.value,
        "text": line.text,
        "reason": line.reason,
        "resumed_s": _number(line.resumed_s),
        "answered": line.answered,
        # Only where there is something to tell: the contract's keys are those of every line.
        **({"quote": line.quote} if line.quote else {}),
        **({"until": _number(line.until)} if line.until is not None else {}),
    }


def _timing(timing: Timing) -> Json:
    return {
        "audio_s": _number(timing.audio_s),
        "stop_to_report_s": _number(timing.stop_to_report_s),
        "caption_latency_p50_s": _number(timing.caption_latency_p50_s),
        "caption_latency_p95_s": _number(timing.caption_latency_p95_s),
        "cpu_s": _number(timing.cpu_s),
    }


def _moment(moment: Moment) -> Json:
    return {"second": _number(moment.second), "note": moment.note, "starred": moment.starred}


def _past(past: PastAnalysis) -> Json:
    analysis = past.analysis
    return {
        "turn": past.turn,
        "replaced_at": past.replaced_at.isoformat(),
        "judged_as": analysis.kind.value,
        "rules_version": analysis.rules_version,
        "labels": _labels(analysis),
        "findings": [_finding(finding) for finding in analysis.findings],
        "delivery": _delivery(analysis.delivery),
    }


def _recording(recording: Recording) -> Json:
    return {
        "segment": recording.segment,
        "file": recording.path.name,
        "offset_s": _number(recording.offset_s),
        "duration_s": _number(recording.duration_s),
        "device": recording.device,
        "finished": recording.finished,
    }


def _word(word: Word) -> Json:
    return {
        "text": word.text,
        "start": _number(word.start),
        "end": _number(word.end),
        "probability": _number(word.probability),
        # Only of a word that the person corrected: as it was heard.
        **({"original": _word(word.original)} if word.original else {}),
    }


def _number(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
