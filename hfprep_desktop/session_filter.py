"""Which sessions of the library are wanted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from hfprep_desktop.model import Mode, RoundKind, SearchHit


@dataclass(frozen=True, slots=True)
class SessionFilter:
    """Only sessions for which all of this holds; what is None, empty or false does not matter.

    `rule` is one that has something to fix in the session, `to_fix` means any rule. A session
    counts from `since` on and before `until`; both know their time zone.
    """

    round: RoundKind | None = None
    scenario_id: str = ""
    mode: Mode | None = None
    rule: str = ""
    to_fix: bool = False
    since: datetime | None = None
    until: datetime | None = None
    starred: bool = False
    tag: str = ""


ALL_SESSIONS: Final = SessionFilter()


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search found.

    `hits` are turns, best first; where there are very many of them the latest come first and the
    rest is left off (`is_cut`). `named` are the ids of sessions whose name, tags or notes hold
    all that was searched for, the latest first.
    """

    hits: tuple[SearchHit, ...] = ()
    named: tuple[str, ...] = ()
    is_cut: bool = False

    @property
    def session_ids(self) -> tuple[str, ...]:
        """Each session in which something was found, once."""
        return tuple(dict.fromkeys((*(hit.session_id for hit in self.hits), *self.named)))

    @property
    def count(self) -> int:
        """How many words match in the turns of `hits`."""
        return sum(hit.count for hit in self.hits)
