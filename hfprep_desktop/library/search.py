"""Finds turns by the words spoken in them. Any text may be searched for; none is a query language.

What a person types is cut into words, each of which is quoted; so no character of it can be an
operator, and a text without a word in it finds nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from sqlite_utils import Database

from hfprep_desktop.library.rows import Row, words_from
from hfprep_desktop.model import SearchHit

MAX_HITS: Final = 200
"""More turns than a person reads."""

_MAX_WORDS: Final = 24
_SNIPPET_CHARS: Final = 160
_LEAD_CHARS: Final = 50

_OPEN: Final = "\ufdd0"
_CLOSE: Final = "\ufdd1"
# Code points that Unicode keeps free for a program's own use: no text holds them.

_WORD: Final = re.compile(r"[^\W_]+")

_HITS_SQL: Final = """
    SELECT turns.session_id, turns.position, turns.words,
           highlight(turns_fts, 0, :open, :close) AS marked
      FROM turns_fts
      JOIN turns ON turns.id = turns_fts.rowid
      JOIN sessions ON sessions.id = turns.session_id
     WHERE turns_fts MATCH :query AND sessions.trashed_at IS NULL
     ORDER BY bm25(turns_fts), sessions.started_unix DESC, turns.position
     LIMIT :limit
"""


def find_turns(database: Database, text: str) -> tuple[SearchHit, ...]:
    """The turns that hold every word of `text`, best first, at most `MAX_HITS`."""
    query = fts_query(text)
    if not query:
        return ()
    values = {"query": query, "open": _OPEN, "close": _CLOSE, "limit": MAX_HITS}
    return tuple(_hit(row) for row in database.query(_HITS_SQL, values))


def fts_query(text: str) -> str:
    """The words of `text`, each quoted; empty when there is none."""
    readable = text.encode("utf-8", "ignore").decode("utf-8")
    words = _WORD.findall(readable)[:_MAX_WORDS]
    return " ".join(f'"{word}"' for word in words)


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
        second=_second_at(row["words"], first),
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


def _second_at(words_json: str, char_start: int) -> float | None:
    words, offsets = words_from(words_json)
    position = bisect_right(offsets, char_start) - 1
    return words[position].start if position >= 0 else None
