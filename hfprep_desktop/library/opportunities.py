"""Verdicts that count, read over many sessions at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from hfprep_desktop.library.connection import understood
from hfprep_desktop.model import Opportunity, RoundKind, SessionState, Status

if TYPE_CHECKING:
    from sqlite_utils import Database

_PASSED: Final = " AND findings.status = 'pass'"
_ROUNDS: Final = {kind.value: kind for kind in RoundKind}
_STATUSES: Final = {status.value: status for status in Status}


@understood()
def load_opportunities(database: Database, sessions: int, whole: int) -> tuple[Opportunity, ...]:
    """Every verdict that counts in the latest sessions outside the trash, the latest first.

    Of those behind the latest `whole` only what passed. What the person marked as wrong is left
    out.
    """
    chosen = (
        "SELECT id FROM sessions WHERE trashed_at IS NULL AND state = ? "
        "ORDER BY started_unix DESC, id DESC LIMIT ? OFFSET ?"
    )
    judged, recent = SessionState.ANALYZED.value, min(sessions, whole)
    latest = opportunities_in(database, chosen, [judged, recent, 0])
    if recent == sessions:
        return latest
    behind = [judged, sessions - recent, recent]
    return latest + opportunities_in(database, chosen, behind, also=_PASSED)


def opportunities_in(
    database: Database, chosen: str, values: Sequence[object], also: str = ""
) -> tuple[Opportunity, ...]:
    """The same for the sessions whose ids the query `chosen` (SQL of our own) gives.

    `also` is a further condition, ` AND …`.
    """
    found = database.execute(
        "SELECT turns.session_id, started_at, scenario_id, round, turns.position, "  # noqa: S608
        "findings.rule, findings.status FROM findings JOIN turns ON turns.id = turn_id "
        "JOIN sessions ON sessions.id = turns.session_id LEFT JOIN disputes "
        "ON disputes.session_id = turns.session_id AND disputes.position = turns.position "
        "AND disputes.rule = findings.rule "
        "WHERE disputes.rule IS NULL AND findings.status IN ('pass', 'partial', 'missing', 'fail') "
        f"AND turns.text != '' AND turns.session_id IN ({chosen}){also} "
        "ORDER BY started_unix DESC, turns.session_id, turns.position, findings.position",
        values,
    )
    return _opportunities_from(found)


def _opportunities_from(cells: Iterable[tuple[Any, ...]]) -> tuple[Opportunity, ...]:
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
