"""The round for people without a microphone at hand: answers that came with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hfprep_desktop.model import Mode, Pace
from hfprep_desktop.resources import Resources
from hfprep_desktop.round_request import RoundRequest

SCENARIO: Final = "model-marketplace"
TITLE: Final = "Sample round"
_ANSWERS: Final = ("marketplace-1.opus", "marketplace-2.opus", "marketplace-3.opus")


@dataclass(frozen=True, slots=True)
class SampleRound:
    """What is asked for, and how many seconds its answers take."""

    request: RoundRequest
    duration_s: float


def find_sample_round(resources: Resources) -> SampleRound:
    """Blocks while three files are opened. Raises `UserError` where the installation lacks one."""
    from hfprep_desktop.audio.decode import duration_s  # noqa: PLC0415  (loads libraries)

    answers: tuple[Path, ...] = tuple(resources.asset("demo", name) for name in _ANSWERS)
    request = RoundRequest(SCENARIO, mode=Mode.COACH, replay=answers, pace=Pace.REAL, title=TITLE)
    return SampleRound(request, sum(duration_s(answer) for answer in answers))
