"""What is made of an answer while it goes on: cues for the person, points for the interviewer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hfprep_desktop.model.transcript import Evidence


class CueState(StrEnum):
    """How far something is heard while the answer goes on; a verdict is only given at its end."""

    NOT_YET = "not_yet"
    IN_PART = "in_part"
    HEARD = "heard"
    NEUTRAL = "neutral"


class TradeSide(StrEnum):
    """The two sides of a trade-off that want a number each."""

    COST = "cost"
    """What the choice costs or risks."""
    GAIN = "gain"
    """What it brings."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of the coach. `rule` names the rule it stands for.

    `detail` is a short quote or what came before, `count` how many of how many ("2 of 3"). `slots`
    hold what was named where several are wanted, `wanted` how many. `sides` says of each slot which
    side of a trade-off it sizes; empty where the slots are alike. `at` is None for what was heard
    in words that may still change.
    """

    rule: str
    title: str
    state: CueState
    at: float | None = None
    detail: str = ""
    count: str = ""
    slots: tuple[Evidence, ...] = ()
    wanted: int = 0
    sides: tuple[TradeSide, ...] = ()

    def on(self, side: TradeSide) -> Evidence | None:
        """The words that size a side of the trade-off; None while none are heard."""
        # Cues of lines whose slots are alike have slots without sides.
        pairs = zip(self.sides, self.slots, strict=False)
        return next((slot for named, slot in pairs if named is side), None)


@dataclass(frozen=True, slots=True)
class Heard:
    """What of an answer under way matters to the interviewer, each in the order it was said.

    `impacts` are metrics, named again or not, targets, and effects that are clearly told;
    `numbers` what sizes either side of a trade-off. A piece without a time stands in words that
    may still change.
    """

    words: int = 0
    components: tuple[Evidence, ...] = ()
    impacts: tuple[Evidence, ...] = ()
    roadmap: tuple[Evidence, ...] = ()
    numbers: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Listening:
    """What is made of an answer under way: lines for the person, points for the interviewer."""

    cues: tuple[Cue, ...]
    heard: Heard
