"""How much of a recording is played for a quote."""

from __future__ import annotations

from typing import Final

LEAD_IN_S: Final = 1.0
"""A quote is played from this much before its first word."""

LENGTH_S: Final = 6.0

LEAD_OUT_S: Final = 1.0
"""A quote that does not fit into that is played to this much behind its last word."""


def quote_stretch(start: float, end: float | None) -> tuple[float, float]:
    """Where to begin and for how long, in seconds."""
    begin = max(0.0, start - LEAD_IN_S)
    last = start if end is None else end
    return begin, max(LENGTH_S, last + LEAD_OUT_S - begin)
