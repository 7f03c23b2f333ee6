"""What a person asks for when they begin a round."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hfprep_desktop.model import Mode, Pace


@dataclass(frozen=True, slots=True)
class RoundRequest:
    """What the person asked for. `device` None is the system's default microphone.

    With `replay` files the round is answered by them, one a turn, and no microphone opens.
    `retake_of` and `only` name a session and the place of its answer (from 0) that is taken again;
    a whole round taken again is a round like any other.
    `headphones`: the voice may speak while the person does.
    `goes_on` names an interrupted session that this round takes up where it broke off.
    `waits`: where the microphone is lost somebody is there to be asked; else the round ends.
    `timers`: so many times as long as written the times meant for answers are.
    `title` is what the session is called, where the scenario's name would not do.
    """

    scenario_id: str
    mode: Mode = Mode.COACH
    device: str | None = None
    replay: tuple[Path, ...] = ()
    pace: Pace = Pace.REAL
    seed: int | None = None
    retake_of: str = ""
    only: int | None = None
    headphones: bool = False
    goes_on: str = ""
    waits: bool = False
    timers: float = 1.0
    title: str = ""
