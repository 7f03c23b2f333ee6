"""The latest sessions read for their trends: verdicts, delivery, and what a person ticked."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import TYPE_CHECKING, Final

from hfprep_desktop.library.connection import understood
from hfprep_desktop.library.opportunities import opportunities_in
from hfprep_desktop.model import (
    AnswerKind,
    Delivery,
    History,
    Opportunity,
    RoundKind,
    SessionState,
    SpokenAnswer,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

KINDS: Final = (AnswerKind.FRAMING, AnswerKind.PUSHBACK, AnswerKind.NEGOTIATION)
"""The kinds of answers that rules judge."""

_LATEST: Final = (
    "SELECT id FROM sessions WHERE trashed_at IS NULL AND state = ? AND {condition} "
    "ORDER BY started_unix DESC LIMIT ?"
)
_OF_KIND: Final = (
    "EXISTS (SELECT 1 FROM turns WHERE session_id = sessions.id AND kind = ? AND text != '')"
)
_WITH_MARKS: Final = "EXISTS (SELECT 1 FROM self_marks WHERE session_id = sessions.id)"
# As the index `turns_answered` has it, so that no answer is read for it.
_ANSWERED: Final = "EXISTS (SELECT 1 FROM turns WHERE session_id = sessions.id AND (text != ''))"

LOOKED_THROUGH: Final = 200
"""So many of the latest sessions are looked through for two takes."""


@understood()
def load_history(database: Database, sessions: int) -> History:
    """What the latest sessions outside the trash say, `sessions` of them for each part."""
    return History(
        sessions=sessions,
        opportunities={kind: _of_kind(database, kind, sessions) for kind in KINDS},
        answers=_answers(database, sessions),
        marks=_marks(database, sessions),
        marked=opportunities_in(
            database,
            _LATEST.format(condition=_WITH_MARKS),
            [SessionState.ANALYZED.value, sessions],
        ),
    )


@understood()
def latest_takes(database: Database) -> tuple[str, str] | None:
    """The latest session that answers a question of an earlier one of its scenario, behind it."""
    found = database.execute(
        "SELECT session_id, scenario_id, prompt FROM turns "  # noqa: S608
        "JOIN sessions ON sessions.id = session_id "
        f"WHERE session_id IN ({_LATEST.format(condition=_ANSWERED)}) "
        "ORDER BY started_unix DESC, session_id DESC",
        [SessionState.ANALYZED.value, LOOKED_THROUGH],
    )
    asked: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for session_id, scenario_id, prompt in found:
        asked[session_id].add((scenario_id, prompt))
    ids = list(asked)
    for place, later in enumerate(ids):
        for earlier in ids[place + 1 :]:
            if asked[later] & asked[earlier]:
                return earlier, later
    return None


def latest_of(database: Database, scenario_id: str, most: int) -> tuple[str, ...]:
    """The ids of the latest judged sessions of a scenario, outside the trash."""
    found = database.execute(
        _LATEST.format(condition="scenario_id = ?"),
        [SessionState.ANALYZED.value, scenario_id, most],
    )
    return tuple(str(session_id) for (session_id,) in found)


def _of_kind(database: Database, kind: AnswerKind, sessions: int) -> tuple[Opportunity, ...]:
    chosen = _LATEST.format(condition=_OF_KIND)
    values = [SessionState.ANALYZED.value, kind.value, sessions]
    return opportunities_in(database, chosen, values)


def _answers(database: Database, sessions: int) -> tuple[SpokenAnswer, ...]:
    found = database.execute(
        "SELECT turns.session_id, started_at, scenario_id, round, turns.position, turns.kind, "  # noqa: S608
        "analyses.words, words_per_minute, fillers_at_least, hedges, longest_pause_s "
        "FROM analyses JOIN turns ON turns.id = turn_id "
        "JOIN sessions ON sessions.id = turns.session_id "
        "WHERE turns.text != '' "
        f"AND turns.session_id IN ({_LATEST.format(condition=_ANSWERED)}) "
        "ORDER BY started_unix DESC, turns.session_id, turns.position",
        [SessionState.ANALYZED.value, sessions],
    )
    return tuple(
        SpokenAnswer(
            session_id=session_id,
            started_at=datetime.fromisoformat(started_at),
            scenario_id=scenario_id,
            round=RoundKind(round_kind),
            turn=turn,
            kind=AnswerKind(kind),
            delivery=Delivery(*figures),
        )
        for session_id, started_at, scenario_id, round_kind, turn, kind, *figures in found
    )


def _marks(database: Database, sessions: int) -> dict[str, dict[str, bool]]:
    marks: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    for session_id, rule, done in database.execute(
        "SELECT session_id, rule, done FROM self_marks WHERE session_id IN "  # noqa: S608
        f"({_LATEST.format(condition=_WITH_MARKS)}) ORDER BY session_id, rule",
        [SessionState.ANALYZED.value, sessions],
    ):
        marks[session_id][rule] = bool(done)
    return dict(marks)
