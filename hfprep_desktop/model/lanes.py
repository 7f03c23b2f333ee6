"""A session's time line: what was spoken of when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Lane(StrEnum):
    """The rows of a session's time line: what was spoken of, and who else spoke."""

    GOAL = "goal"
    METRICS = "metrics"
    CONSTRAINTS = "constraints"
    ARCHITECTURE = "architecture"
    ROADMAP = "roadmap"
    PUSHBACK = "pushback"
    INTERVIEWER = "interviewer"


@dataclass(frozen=True, slots=True)
class LaneSpan:
    """A stretch of the time line, in seconds, that belongs to a lane.

    `turn` is the place of the answer, `quote` what was said, and [`char_start`, `char_end`) where
    that stands in the answer's text. Of the interviewer's own lines `turn` is None and the
    characters are 0.
    """

    lane: Lane
    start: float
    end: float
    quote: str
    turn: int | None = None
    char_start: int = 0
    char_end: int = 0
