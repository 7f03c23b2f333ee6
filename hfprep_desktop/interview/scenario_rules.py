"""Rules of a scenario that look at more than one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hfprep_desktop.interview.counts import LABELS
from hfprep_desktop.model import AnswerKind, PlannedTurn, RoundKind, Scenario
from hfprep_desktop.wording import counted

if TYPE_CHECKING:
    from hfprep_desktop.interview.strict_yaml import KeyPath


def broken_round_rules(scenario: Scenario) -> list[tuple[KeyPath, str]]:
    """Which are broken: the key that is to blame, and a sentence for each."""
    broken: list[tuple[KeyPath, str]] = [
        ((*where, "counts"), f"{label} is no label of a {turn.kind.value} answer.")
        for where, turn in _placed_turns(scenario)
        for label in turn.counts
        if label not in LABELS[turn.kind]
    ]
    most = len(scenario.objections)
    kinds = {objection.kind for objection in scenario.objections}
    if scenario.asks > most:
        number = counted(most, "objection")
        broken.append((("asks",), f"That is more than there are: {number}."))
    elif scenario.asks < most and len(kinds) > 1:
        message = "Where only some of the objections are asked, all must be of one kind."
        broken.append((("asks",), message))
    if scenario.round is RoundKind.SYSTEM_DESIGN:
        broken.extend(_broken_design_rules(scenario))
    return broken


def _broken_design_rules(scenario: Scenario) -> list[tuple[KeyPath, str]]:
    broken: list[tuple[KeyPath, str]] = []
    if scenario.opening.kind is not AnswerKind.FRAMING:
        broken.append((("opening", "kind"), "A system-design round opens with kind framing."))
    if not scenario.objections or not scenario.asks:
        broken.append((("objections",), "A system-design round needs at least one objection."))
    broken.extend(
        (("objections", index, "kind"), "In a system-design round an objection is push-back.")
        for index, objection in enumerate(scenario.objections)
        if objection.kind is not AnswerKind.PUSHBACK
    )
    return broken


def _placed_turns(scenario: Scenario) -> list[tuple[KeyPath, PlannedTurn]]:
    objections = enumerate(scenario.objections)
    return [
        (("opening",), scenario.opening),
        *((("objections", index), objection) for index, objection in objections),
    ]
