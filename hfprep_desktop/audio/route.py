"""What is played in which order: a session's time line as stretches of its audio files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SHORTEST_S: Final = 0.02
"""A stretch shorter than this is not worth opening a file for."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An audio file and the second of the time line at which it begins."""

    path: Path
    offset_s: float = 0.0
    duration_s: float | None = None
    """None: to the end of the file."""


@dataclass(frozen=True, slots=True)
class Route:
    """What to play. All seconds are those of the time line.

    `until_s` is None for the end. Stretches in `skip` are left out; with `loop` it begins again
    at `start_s` whenever it is over; the first time it begins at `first_s` where that is given.
    """

    pieces: tuple[Piece, ...]
    start_s: float = 0.0
    until_s: float | None = None
    skip: tuple[tuple[float, float], ...] = ()
    loop: bool = False
    first_s: float | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """`path` from its second `begin_s` for `length_s` seconds (None: to its end).

    `at_s` is where that stands on the time line.
    """

    path: Path
    begin_s: float
    length_s: float | None
    at_s: float


def stretches(route: Route) -> Iterator[Stretch]:
    """The stretches of a route in order; without end where it loops."""
    begin = route.start_s if route.first_s is None else route.first_s
    while True:
        found = False
        for one in _once(route, begin):
            found = True
            yield one
        if not route.loop or (not found and begin == route.start_s):
            return
        begin = route.start_s


def _once(route: Route, start_s: float) -> Iterator[Stretch]:
    for piece in sorted(route.pieces, key=lambda one: one.offset_s):
        ends = float("inf") if piece.duration_s is None else piece.offset_s + piece.duration_s
        begin = max(start_s, piece.offset_s)
        end = ends if route.until_s is None else min(ends, route.until_s)
        for first, last in _without(begin, end, route.skip):
            length = None if last == float("inf") else last - first
            yield Stretch(piece.path, first - piece.offset_s, length, first)


def _without(
    begin: float, end: float, skip: Sequence[tuple[float, float]]
) -> Iterator[tuple[float, float]]:
    """[begin, end) without what is to be skipped."""
    at = begin
    for first, last in sorted(skip):
        if last <= at or first >= end:
            continue
        if first - at >= SHORTEST_S:
            yield at, first
        at = max(at, last)
    if end - at >= SHORTEST_S:
        yield at, end
