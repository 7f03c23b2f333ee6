"""More time for the same round: the times meant for answers, multiplied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hfprep_desktop.model import PlannedTurn, Scenario
from hfprep_desktop.settings import TIMER_FACTORS


def with_times(scenario: Scenario, factor: float) -> Scenario:
    """The round with `factor` times as long for every answer and phase.

    When the interviewer cuts in stays as it is: that follows from what is said, not from a clock.
    """
    if factor == 1.0:
        return scenario

    def longer(planned: PlannedTurn) -> PlannedTurn:
        return replace(planned, seconds=planned.seconds * factor)

    return replace(
        scenario,
        minutes=scenario.minutes * factor,
        opening=longer(scenario.opening),
        objections=tuple(map(longer, scenario.objections)),
        phases=tuple(replace(one, seconds=one.seconds * factor) for one in scenario.phases),
    )


def time_tags(factor: float) -> tuple[str, ...]:
    """The tag of a session that had more time, so that nobody takes it for one that had not."""
    return () if factor == 1.0 else (f"{factor:g}x time",)


def had_timers(tags: Sequence[str]) -> float:
    """How much time a session with these tags had: a round that goes on goes on as it began."""
    return next((one for one in TIMER_FACTORS.values() if set(time_tags(one)) & set(tags)), 1.0)
