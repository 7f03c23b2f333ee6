"""Asks one question of a round again: to take an answer anew, and see what changed."""

from __future__ import annotations

from dataclasses import replace

from hfprep_desktop.interview.counts import default_counts
from hfprep_desktop.model import Phase, PlannedTurn, Scenario, Turn


def one_question(scenario: Scenario, turn: Turn) -> Scenario:
    """A round with nothing but the question that `turn` answers.

    Where the scenario has been changed since, the question is asked as it was then.
    """
    planned = scenario.question(turn.prompt)
    if planned is None:
        planned = PlannedTurn(
            kind=turn.kind,
            prompt=turn.prompt,
            seconds=max(30.0, round(turn.end - turn.start)),
            counts=(
                default_counts(scenario.round, turn.kind) if turn.counts is None else turn.counts
            ),
        )
    return replace(
        scenario,
        minutes=planned.seconds / 60,
        opening=planned,
        objections=(),
        asks=0,
        phases=(Phase("Again", planned.seconds),),
    )
