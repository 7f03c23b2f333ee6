"""Stars and notes at seconds of a session: each change gives all of them anew, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hfprep_desktop.model import Moment

SAME_S: Final = 0.05
"""Two moments nearer than this are one."""


def moment_at(moments: Sequence[Moment], second: float) -> Moment | None:
    """The moment that is marked at a second."""
    near = (one for one in moments if abs(one.second - second) < SAME_S)
    return min(near, key=lambda one: abs(one.second - second), default=None)


def with_star(moments: Sequence[Moment], second: float, *, starred: bool) -> tuple[Moment, ...]:
    """Set or take away the star at a second; a note there stays."""
    kept = moment_at(moments, second) or Moment(second)
    return _exchanged(moments, kept, replace(kept, starred=starred))


def with_note(moments: Sequence[Moment], second: float, note: str) -> tuple[Moment, ...]:
    """Write, change or (where `note` is empty) take away the note; a star there stays."""
    kept = moment_at(moments, second) or Moment(second)
    return _exchanged(moments, kept, replace(kept, note=" ".join(note.split())))


def without(moments: Sequence[Moment], second: float) -> tuple[Moment, ...]:
    """Take away star and note."""
    gone = moment_at(moments, second)
    return tuple(one for one in moments if one is not gone)


def _exchanged(moments: Sequence[Moment], old: Moment, new: Moment) -> tuple[Moment, ...]:
    rest = [one for one in moments if one is not old]
    if new.starred or new.note:
        rest.append(new)
    return tuple(sorted(rest, key=lambda one: one.second))
