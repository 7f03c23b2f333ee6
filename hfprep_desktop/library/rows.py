"""Sessions and what lies in them, but for their answers, as rows of the database, and back.

No SQL here, no file is touched.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.cells import Row, json_text
from hfprep_desktop.model import (
    WEAKEST_FIRST,
    InterviewerLine,
    LineType,
    Mode,
    Moment,
    PastAnalysis,
    Recording,
    RoundKind,
    Session,
    SessionState,
    SessionSummary,
    Status,
    Timing,
    Turn,
)

TIMING_COLUMNS: Final = (
    "audio_s",
    "stop_to_report_s",
    "caption_latency_p50_s",
    "caption_latency_p95_s",
    "cpu_s",
)
# Lists hold thousands of sessions, and looking a name up is far quicker than calling its enum.
_MODES: Final = {mode.value: mode for mode in Mode}
_STATES: Final = {state.value: state for state in SessionState}
_ROUNDS: Final = {kind.value: kind for kind in RoundKind}


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
        if turn.analysis is None or not turn.is_answered:
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


def tags_json(tags: tuple[str, ...]) -> str:
    """A session's tags in one column."""
    return json_text(list(tags))


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
