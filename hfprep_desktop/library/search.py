"""Finds turns by the words spoken in them. Any text may be searched for; none is a query language.

What a person types is cut into words, each of which is quoted; so no character of it can be an
operator, and a text without a word in it finds nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hfprep_desktop.library.cells import Row
from hfprep_desktop.library.conditions import conditions
from hfprep_desktop.library.connection import understood
from hfprep_desktop.library.turn_rows import second_at
from hfprep_desktop.model import SearchHit
from hfprep_desktop.session_filter import ALL_SESSIONS, SearchResult, SessionFilter

if TYPE_CHECKING:
    from sqlite_utils import Database

MAX_HITS: Final = 100
"""More turns than a person reads."""

_MAX_WORDS: Final = 24
_SNIPPET_CHARS: Final = 160
_LEAD_CHARS: Final = 50

_OPEN: Final = "\ufdd0"
_CLOSE: Final = "\ufdd1"
# Code points that Unicode keeps free for a program's own use: no text holds them.

_WORD: Final = re.compile(r"[^\W_]+")

MANY: Final = 1000
"""Of more turns than this the latest come first: to weigh each takes longer than a person waits."""

_SHORTEST_BEGINNING: Final = 3
"""Fewer letters begin so many words that they find nothing in particular."""

_SHORTEST_STEM: Final = 6
_ENDING: Final = 4

_COUNT_SQL: Final = (
    "SELECT COUNT(*) FROM (SELECT rowid FROM turns_fts WHERE turns_fts MATCH :query LIMIT :many)"
)
_IDS_SQL: Final = """
    SELECT turns_fts.rowid
      FROM turns_fts
      JOIN turns ON turns.id = turns_fts.rowid
      JOIN sessions ON sessions.id = turns.session_id
     WHERE turns_fts MATCH :query AND sessions.trashed_at IS NULL{conditions}
     ORDER BY {order}
     LIMIT :limit
"""
_BEST_FIRST: Final = "bm25(turns_fts), sessions.started_unix DESC, turns.position"
_LATEST_FIRST: Final = "turns_fts.rowid DESC"
# Marking words in a text takes long, so it is done for the turns that were chosen only. The plus
# keeps SQLite from asking the index once for each of them; it walks through them once, no further
# than from the first to the last.
_HITS_SQL: Final = """
    SELECT turns.id, turns.session_id, turns.position, turns.words,
           highlight(turns_fts, 0, :open, :close) AS marked
      FROM turns_fts JOIN turns ON turns.id = turns_fts.rowid
     WHERE turns_fts MATCH :query AND turns_fts.rowid BETWEEN :low AND :high
       AND +turns_fts.rowid IN (SELECT value FROM json_each(:ids))
     ORDER BY turns_fts.rowid DESC LIMIT :count
"""
_NAMED_SQL: Final = """
    SELECT id FROM sessions
     WHERE trashed_at IS NULL{conditions}
     ORDER BY started_unix DESC LIMIT :limit
"""
_NAMED: Final = (
    " AND (title LIKE :named_{place} OR scenario_title LIKE :named_{place}"
    " OR tags LIKE :named_{place} OR notes LIKE :named_{place}"
    " OR id IN (SELECT session_id FROM moments WHERE note LIKE :named_{place}))"
)
_LONGEST_NAMED: Final = 100
"""SQLite compares with no pattern that is much longer, and no name holds such a word."""


@understood()
def find_turns(
    database: Database,
    text: str,
    wanted: SessionFilter = ALL_SESSIONS,
    *,
    as_typed: bool = False,
) -> SearchResult:
    """The turns that hold every word of `text`, at most `MAX_HITS`.

    With `as_typed` the last word may be the beginning of one: somebody is still writing it.
    """
    query = fts_query(text)
    if not query:
        return SearchResult()
    condition, values = conditions(wanted)
    count = _count(database, query)
    if as_typed and count <= MANY and (longer := fts_query(text, as_typed=True)) != query:
        # Only where the words themselves are not common: "the" need not be the beginning of more.
        query, count = longer, _count(database, longer)
    order = _LATEST_FIRST if count > MANY else _BEST_FIRST
    found = database.execute(
        _IDS_SQL.format(conditions=condition, order=order),
        {**values, "query": query, "limit": MAX_HITS + 1},
    )
    ids = [turn_id for (turn_id,) in found.fetchall()]
    return SearchResult(
        _hits(database, query, ids[:MAX_HITS]),
        _named(database, text, condition, values),
        is_cut=len(ids) > MAX_HITS,
    )


def _count(database: Database, query: str) -> int:
    """How many turns match; nobody counts further than to one more than `MANY`."""
    counting = {"query": query, "many": MANY + 1}
    (count,) = database.execute(_COUNT_SQL, counting).fetchone()
    return int(count)


def _hits(database: Database, query: str, ids: list[int]) -> tuple[SearchHit, ...]:
    if not ids:
        return ()
    values = {
        "query": query,
        "open": _OPEN,
        "close": _CLOSE,
        "ids": json.dumps(ids),
        "low": min(ids),
        "high": max(ids),
        "count": len(ids),
    }
    rows = database.query(_HITS_SQL, values)
    found = {row["id"]: _hit(row) for row in rows}
    return tuple(found[one] for one in ids)


def _named(
    database: Database, text: str, condition: str, values: Mapping[str, object]
) -> tuple[str, ...]:
    """Sessions that a person named or wrote about in these words."""
    words = _words(text)
    if any(len(word) > _LONGEST_NAMED for word in words):
        return ()
    named = "".join(_NAMED.format(place=place) for place in range(len(words)))
    patterns = {f"named_{place}": f"%{word}%" for place, word in enumerate(words)}
    found = database.execute(
        _NAMED_SQL.format(conditions=condition + named), {**values, **patterns, "limit": MAX_HITS}
    )
    return tuple(session_id for (session_id,) in found.fetchall())


def fts_query(text: str, *, as_typed: bool = False) -> str:
    """The words of `text`, each quoted; empty when there is none."""
    words = _words(text)
    quoted = [f'"{word}"' for word in words]
    ends_open = as_typed and words and text[-1:].isalnum()
    if ends_open and len(words[-1]) >= _SHORTEST_BEGINNING:
        quoted[-1] = f'({quoted[-1]} OR "{_beginning(words[-1])}"*)'
    return " AND ".join(quoted)


def _beginning(word: str) -> str:
    """What words have to begin with that `word` may be the beginning of.

    The index holds stems ("replic" of "replication"), of which "replicat" begins none: so a long
    beginning is shortened by as much as endings are long.
    """
    return word[: max(len(word) - _ENDING, _SHORTEST_STEM)]


def _words(text: str) -> list[str]:
    readable = text.encode("utf-8", "ignore").decode("utf-8")
    return _WORD.findall(readable)[:_MAX_WORDS]


def _hit(row: Row) -> SearchHit:
    plain, marks = _unmarked(row["marked"])
    first = marks[0][0] if marks else 0
    start, end = _snippet_bounds(plain, first)
    return SearchHit(
        session_id=row["session_id"],
        turn=row["position"],
        snippet=plain[start:end],
        marks=tuple((a - start, b - start) for a, b in marks if start <= a and b <= end),
        char_start=first,
        second=second_at(row["words"], first),
        count=len(marks),
    )


def _unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text as it was, and where in it the hits stand."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = 0
    began: int | None = None
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if piece == _OPEN:
            began = length
        elif piece == _CLOSE:
            if began is not None:
                marks.append((began, length))
            began = None
        else:
            pieces.append(piece)
            length += len(piece)
    return "".join(pieces), marks


def _snippet_bounds(text: str, first: int) -> tuple[int, int]:
    """A stretch around the first hit that cuts no word where it can help it."""
    start = max(0, first - _LEAD_CHARS)
    if start:
        blank = text.find(" ", start, first)
        start = blank + 1 if blank >= 0 else start
    end = min(len(text), start + _SNIPPET_CHARS)
    if end < len(text):
        blank = text.rfind(" ", first, end)
        end = blank if blank > first else end
    return start, end
