"""What the coach hears of a reply to push-back, for tests that show it."""

from __future__ import annotations

from dataclasses import replace

from hfprep_desktop.model import (
    Cue,
    CueState,
    Evidence,
    TradeSide,
)

BEGUN = 100.0
"""The second of the session at which the reply begins."""
NOTHING = (
    Cue("acknowledged", "Concern acknowledged", CueState.NOT_YET),
    Cue("quantified", "Push-back quantified", CueState.NOT_YET, wanted=2),
    Cue("mitigated", "Mitigation offered", CueState.NOT_YET),
)
COST = Evidence("twelve thousand a month", 0, 23, BEGUN + 12, BEGUN + 13)
GAIN = Evidence("fifteen percent less latency", 40, 68)


def granted(at: float | None = BEGUN + 3) -> Cue:
    return replace(NOTHING[0], state=CueState.HEARD, at=at, detail="that's fair")


def sized(*sides: tuple[TradeSide, Evidence]) -> Cue:
    return replace(
        NOTHING[1],
        state=CueState.HEARD if len(sides) == 2 else CueState.IN_PART,
        count=f"{len(sides)} of 2",
        slots=tuple(said for _, said in sides),
        sides=tuple(side for side, _ in sides),
    )
