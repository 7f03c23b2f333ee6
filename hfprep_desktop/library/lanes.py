"""A session's lanes as a rule set found them: kept, because finding them takes long."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from hfprep_desktop.library.cells import json_text
from hfprep_desktop.library.connection import understood
from hfprep_desktop.model import Lane, LaneSpan

if TYPE_CHECKING:
    from sqlite_utils import Database


@understood()
def load_lanes(
    database: Database, session_id: str, rules_version: str
) -> tuple[LaneSpan, ...] | None:
    """What `keep_lanes` kept; None where that was not done since the session was judged."""
    row = database.execute(
        "SELECT spans FROM lanes WHERE session_id = ? AND rules_version = ?",
        [session_id, rules_version],
    ).fetchone()
    return None if row is None else _spans_from(row[0])


def keep_lanes(
    database: Database, session_id: str, rules_version: str, lanes: Iterable[LaneSpan]
) -> None:
    """Keep what a rule set found, in place of what was kept before."""
    row = {
        "session_id": session_id,
        "rules_version": rules_version,
        "spans": _spans_json(lanes),
    }
    database.table("lanes").insert(row, replace=True)


def forget_lanes(database: Database, session_id: str) -> None:
    """The answers changed: what was found in them holds no longer."""
    database.execute("DELETE FROM lanes WHERE session_id = ?", [session_id])


def _spans_json(spans: Iterable[LaneSpan]) -> str:
    """A session's lanes in one column."""
    return json_text(
        [
            [
                *(span.lane.value, span.start, span.end, span.quote),
                *(span.turn, span.char_start, span.char_end),
            ]
            for span in spans
        ]
    )


def _spans_from(text: str) -> tuple[LaneSpan, ...]:
    """A session's lanes, as `_spans_json` wrote them."""
    return tuple(LaneSpan(Lane(cell[0]), *cell[1:]) for cell in json.loads(text))
