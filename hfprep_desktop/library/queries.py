"""The SQL of the store: reads and writes of one session inside an open transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.library import finding_rows, rows, turn_rows
from hfprep_desktop.library.connection import understood
from hfprep_desktop.model import (
    Analysis,
    Finding,
    InterviewerLine,
    Moment,
    PastAnalysis,
    Recording,
    Session,
    SessionState,
    Turn,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

MIN_PREFIX: Final = 6
"""So many characters of a session's id stand for it where no other id begins with them."""


def resolve(database: Database, session_id: str) -> str:
    """The full id that `session_id` stands for; raise `UserError` where it is not exactly one."""
    # Names from outside need not even be text that a database can hold.
    wanted = session_id.upper() if session_id.isascii() else ""
    if wanted and database.execute("SELECT 1 FROM sessions WHERE id = ?", [session_id]).fetchone():
        return session_id
    found = []
    if len(wanted) >= MIN_PREFIX:
        found = database.execute(
            "SELECT id FROM sessions WHERE upper(substr(id, 1, ?)) = ? LIMIT 2",
            [len(wanted), wanted],
        ).fetchall()
    if not found:
        raise UserError(
            f"There is no session {session_id!r} in the library.",
            "List them with: hfprep sessions list",
        )
    if len(found) > 1:
        raise UserError(
            f"Several sessions begin with {session_id!r}; none was chosen.",
            "Give more characters of the id: hfprep sessions list",
        )
    return str(found[0][0])


def refuse_while_recording(database: Database, session_id: str) -> None:
    """Raise `UserError` for a session that is, or seems to be, still being recorded."""
    row = database.execute("SELECT state FROM sessions WHERE id = ?", [session_id]).fetchone()
    if row[0] == SessionState.RECORDING.value:
        raise UserError(
            "This session is still being recorded, so it was left as it is.",
            "Finish the round first; after a crash: hfprep sessions recover",
        )


def set_columns(database: Database, session_id: str, **values: object) -> None:
    """Change columns of a session's row."""
    names = ", ".join(f"{name} = :{name}" for name in values)
    database.execute(
        f"UPDATE sessions SET {names} WHERE id = :session_id",  # noqa: S608  (our own names)
        {**values, "session_id": session_id},
    )


def insert_recording(database: Database, recording: Recording, data: Path) -> None:
    """Add an audio file to its session."""
    database.table("recordings").insert(rows.recording_row(recording, data))


def delete_segment(database: Database, session_id: str, segment: int) -> None:
    """Forget one file of a session."""
    database.execute(
        "DELETE FROM recordings WHERE session_id = ? AND segment = ?", [session_id, segment]
    )


def close_segment(database: Database, session_id: str, segment: int, duration_s: float) -> None:
    """Mark a segment complete; once all are, the session counts as recorded.

    What was known of its bytes holds no longer.
    """
    database.execute(
        "DELETE FROM audio_hashes WHERE session_id = ? AND segment = ?", [session_id, segment]
    )
    database.execute(
        "UPDATE recordings SET finished = 1, duration_s = ? WHERE session_id = ? AND segment = ?",
        [duration_s, session_id, segment],
    )
    database.execute(
        "UPDATE sessions SET state = ? WHERE id = ? AND state = ? AND NOT EXISTS "
        "(SELECT 1 FROM recordings WHERE session_id = sessions.id AND NOT finished)",
        [SessionState.RECORDED.value, session_id, SessionState.RECORDING.value],
    )


def set_device(database: Database, session_id: str, segment: int, device: str) -> None:
    """Name the device that a segment was recorded with."""
    database.execute(
        "UPDATE recordings SET device = ? WHERE session_id = ? AND segment = ?",
        [device, session_id, segment],
    )


def insert_derived(database: Database, session: Session) -> None:
    """Write the answers, what was found in them, and the interviewer's lines."""
    turns = database.table("turns")
    for position, turn in enumerate(session.turns):
        turn_id = turns.insert(turn_rows.turn_row(session.id, position, turn)).last_rowid
        if turn.analysis is None or turn_id is None:
            continue
        database.table("analyses").insert(finding_rows.analysis_row(turn_id, turn.analysis))
        database.table("findings").insert_all(
            finding_rows.finding_row(turn_id, index, finding)
            for index, finding in enumerate(turn.analysis.findings)
        )
    database.execute(
        "INSERT INTO turns_fts (rowid, text) SELECT id, text FROM turns WHERE session_id = ?",
        [session.id],
    )
    database.table("interviewer_lines").insert_all(
        rows.line_row(session.id, position, line)
        for position, line in enumerate(session.interviewer)
    )


def delete_derived(database: Database, session_id: str) -> None:
    """Take out what `insert_derived` wrote. The index must be told the very text it holds."""
    database.execute(
        "INSERT INTO turns_fts (turns_fts, rowid, text) "
        "SELECT 'delete', id, text FROM turns WHERE session_id = ?",
        [session_id],
    )
    database.execute("DELETE FROM turns WHERE session_id = ?", [session_id])
    database.execute("DELETE FROM interviewer_lines WHERE session_id = ?", [session_id])


def delete_session(database: Database, session_id: str) -> None:
    """Take out every row of the session."""
    delete_derived(database, session_id)
    database.execute("DELETE FROM sessions WHERE id = ?", [session_id])


@understood()
def load_session(database: Database, session_id: str, data: Path) -> Session:
    """The session with everything in it."""
    (row,) = database.query("SELECT * FROM sessions WHERE id = ?", [session_id])
    return rows.session_from(
        row,
        load_recordings(database, session_id, data),
        _load_turns(database, session_id),
        _load_lines(database, session_id),
        _load_moments(database, session_id),
        tuple(load_self_marks(database, session_id).items()),
        _load_past(database, session_id),
    )


@understood()
def load_recordings(database: Database, session_id: str, data: Path) -> tuple[Recording, ...]:
    """The session's audio files, in order."""
    found = database.query(
        "SELECT * FROM recordings WHERE session_id = ? ORDER BY segment", [session_id]
    )
    return tuple(rows.recording_from(row, data) for row in found)


@understood()
def trashed_at(database: Database, session_id: str) -> datetime | None:
    """When the session was put into the trash; None while it is not there."""
    (found,) = database.execute(
        "SELECT trashed_at FROM sessions WHERE id = ?", [session_id]
    ).fetchone()
    return datetime.fromisoformat(found) if found else None


def dispute(database: Database, session_id: str, turn: int, rule: str, *, wrong: bool) -> None:
    """Keep or forget that the person says a rule was wrong of the answer at place `turn`."""
    key = [session_id, turn, rule]
    if wrong:
        database.execute("INSERT OR IGNORE INTO disputes VALUES (?, ?, ?)", key)
    else:
        database.execute(
            "DELETE FROM disputes WHERE session_id = ? AND position = ? AND rule = ?", key
        )


def recount(database: Database, session_id: str) -> None:
    """Bring the totals of a session in step with its findings."""
    set_columns(database, session_id, **rows.count_columns(_load_turns(database, session_id)))


def replace_moments(database: Database, session_id: str, moments: Iterable[Moment]) -> None:
    """Keep the places that the person marked, in the order of time."""
    database.execute("DELETE FROM moments WHERE session_id = ?", [session_id])
    database.table("moments").insert_all(
        rows.moment_row(session_id, position, moment)
        for position, moment in enumerate(sorted(moments, key=lambda one: one.second))
    )


def insert_past(database: Database, session_id: str, past: Iterable[PastAnalysis]) -> None:
    """Keep analyses that others took the place of, behind those that are kept already."""
    (first,) = database.execute(
        "SELECT COUNT(*) FROM past_analyses WHERE session_id = ?", [session_id]
    ).fetchone()
    database.table("past_analyses").insert_all(
        finding_rows.past_row(session_id, number, one) for number, one in enumerate(past, first)
    )


def replaced_analyses(
    database: Database, session: Session, now: datetime
) -> tuple[PastAnalysis, ...]:
    """What the library holds of analyses by another rule set than those of `session`."""
    new = {place: turn.analysis for place, turn in enumerate(session.turns) if turn.analysis}
    if not new:
        # While a round goes on nothing is judged, and nothing need be read.
        return ()
    return tuple(
        PastAnalysis(place, now, old.analysis)
        for place, old in enumerate(_load_turns(database, session.id))
        if old.analysis is not None
        and place in new
        and new[place].rules_version != old.analysis.rules_version
    )


def insert_self_marks(database: Database, session_id: str, marks: Mapping[str, bool]) -> None:
    """Keep what the person ticked, by rule."""
    database.table("self_marks").insert_all(
        ({"session_id": session_id, "rule": r, "done": int(d)} for r, d in marks.items()),
        replace=True,
    )


def insert_disputes(database: Database, session: Session) -> None:
    """Keep which of the session's findings the person marked as wrong."""
    for place, turn in enumerate(session.turns):
        for finding in turn.analysis.findings if turn.analysis else ():
            if finding.disputed:
                dispute(database, session.id, place, finding.rule, wrong=True)


def load_self_marks(database: Database, session_id: str) -> dict[str, bool]:
    """What the person said of their answers before they saw the findings, by rule."""
    found = database.execute(
        "SELECT rule, done FROM self_marks WHERE session_id = ? ORDER BY rule", [session_id]
    )
    return {rule: bool(done) for rule, done in found.fetchall()}


@understood()
def _load_turns(database: Database, session_id: str) -> tuple[Turn, ...]:
    findings: defaultdict[int, list[Finding]] = defaultdict(list)
    for row in database.query(
        "SELECT findings.*, disputes.rule IS NOT NULL AS disputed "
        "FROM findings JOIN turns ON turns.id = turn_id LEFT JOIN disputes "
        "ON disputes.session_id = turns.session_id AND disputes.position = turns.position "
        "AND disputes.rule = findings.rule "
        "WHERE turns.session_id = ? ORDER BY turn_id, findings.position",
        [session_id],
    ):
        findings[row["turn_id"]].append(finding_rows.finding_from(row))
    analyses: dict[int, Analysis] = {
        row["turn_id"]: finding_rows.analysis_from(row, tuple(findings[row["turn_id"]]))
        for row in database.query(
            "SELECT analyses.* FROM analyses JOIN turns ON turns.id = turn_id WHERE session_id = ?",
            [session_id],
        )
    }
    found = database.query(
        "SELECT * FROM turns WHERE session_id = ? ORDER BY position", [session_id]
    )
    return tuple(turn_rows.turn_from(row, analyses.get(row["id"])) for row in found)


def _load_moments(database: Database, session_id: str) -> tuple[Moment, ...]:
    found = database.query(
        "SELECT * FROM moments WHERE session_id = ? ORDER BY position", [session_id]
    )
    return tuple(rows.moment_from(row) for row in found)


def _load_past(database: Database, session_id: str) -> tuple[PastAnalysis, ...]:
    found = database.query(
        "SELECT * FROM past_analyses WHERE session_id = ? ORDER BY number", [session_id]
    )
    return tuple(finding_rows.past_from(row) for row in found)


def _load_lines(database: Database, session_id: str) -> tuple[InterviewerLine, ...]:
    found = database.query(
        "SELECT * FROM interviewer_lines WHERE session_id = ? ORDER BY position", [session_id]
    )
    return tuple(rows.line_from(row) for row in found)
