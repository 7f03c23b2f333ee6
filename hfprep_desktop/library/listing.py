"""Lists over all sessions: which there are, a line each, their scenarios and tags."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hfprep_desktop.library import rows
from hfprep_desktop.library.conditions import conditions
from hfprep_desktop.library.connection import understood
from hfprep_desktop.model import SessionState, SessionSummary
from hfprep_desktop.session_filter import SessionFilter

if TYPE_CHECKING:
    from sqlite_utils import Database

# `(text != '')` stands as the index `turns_answered` has it, so that no answer is read for it.
_SUMMARY_COLUMNS: Final = (
    "id, started_at, scenario_id, scenario_title, round, mode, state, recovered, "
    "passed, partial, missing, trashed_at, retake_of, title, starred, tags, notes, "
    "(SELECT COUNT(*) FROM turns WHERE session_id = sessions.id) AS asked, "
    "(SELECT COUNT(*) FROM turns WHERE session_id = sessions.id AND (text != '')) AS answered"
)


@understood()
def load_ids(database: Database) -> tuple[str, ...]:
    """The ids of all sessions, those in the trash included; the latest first."""
    found = database.execute("SELECT id FROM sessions ORDER BY started_unix DESC, id DESC")
    return tuple(str(session_id) for (session_id,) in found)


def load_unfinished(database: Database) -> tuple[str, ...]:
    """The ids of the sessions that are being recorded, or were when their program died."""
    found = database.execute(
        "SELECT id FROM sessions WHERE state = ? ORDER BY started_unix",
        [SessionState.RECORDING.value],
    )
    return tuple(str(session_id) for (session_id,) in found.fetchall())


@understood()
def load_summaries(
    database: Database,
    data: Path,
    wanted: SessionFilter,
    *,
    trashed: bool,
    only: Sequence[str] | None = None,
) -> tuple[SessionSummary, ...]:
    """One line a session, of those in the trash or of the others; the latest first.

    With `only` no more than those with these ids.
    """
    place = "trashed_at IS NOT NULL" if trashed else "trashed_at IS NULL"
    order = "trashed_at DESC, id DESC" if trashed else "started_unix DESC, id DESC"
    condition, values = conditions(wanted)
    if only is not None:
        condition += " AND sessions.id IN (SELECT value FROM json_each(:only))"
        values["only"] = json.dumps(list(only))
    audio: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    root = data.absolute()
    files = database.execute(
        "SELECT session_id, path, duration_s FROM recordings "  # noqa: S608
        f"JOIN sessions ON id = session_id WHERE {place}{condition} ORDER BY session_id, segment",
        values,
    )
    for session_id, path, seconds in files:
        audio[session_id].append((rows.audio_file(path, root), seconds))
    found = database.query(
        f"SELECT {_SUMMARY_COLUMNS} FROM sessions WHERE {place}{condition} "  # noqa: S608
        f"ORDER BY {order}",
        values,
    )
    return tuple(rows.summary_from(row, audio[row["id"]]) for row in found)


def load_practised(database: Database) -> tuple[tuple[str, str], ...]:
    """Id and title of each scenario that was practised, outside the trash, by title."""
    found = database.execute(
        "SELECT scenario_id, scenario_title FROM sessions WHERE trashed_at IS NULL "
        "GROUP BY scenario_id HAVING started_unix = max(started_unix) "
        "ORDER BY scenario_title COLLATE NOCASE"
    )
    return tuple((str(one), str(title)) for one, title in found.fetchall())


def load_tags(database: Database) -> tuple[str, ...]:
    """Every tag that a session outside the trash bears, in the order of the alphabet."""
    found = database.execute(
        "SELECT DISTINCT value FROM sessions, json_each(sessions.tags) "
        "WHERE trashed_at IS NULL AND tags != '[]' ORDER BY value COLLATE NOCASE"
    )
    return tuple(str(tag) for (tag,) in found.fetchall())
