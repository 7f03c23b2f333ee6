"""A year of work where two sprints are asked for."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.quantities import Unit
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, note
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="scope-of-two-sprints",
    title="Scope of two sprints",
    kind=AnswerKind.FRAMING,
    label=None,
    pillar=Pillar.PRODUCT_SENSE,
    why=(
        "A design should be shippable in two sprints: the least abstraction that solves the core "
        "problem. The year-long refactor is a classic way to lose the room."
    ),
    listened_for="Plans of half a year and more, rewrites and multi-year programmes.",
    say_instead="Sprint one is the gateway and the registry; the cache is sprint two.",
    bad=(
        Example(
            "I'd build the gateway first. Then we rewrite everything over the next year.",
            Status.NOTE,
        ),
    ),
    good=(
        Example("Sprint one is the gateway and the registry. Sprint two is the edge cache.", None),
    ),
)


NEAR: Final = 12
"""Tokens around a step of the roadmap within which a duration is its length."""

_MONTHS: Final = {"month": 1, "months": 1, "quarter": 3, "quarters": 3, "year": 12, "years": 12}
LONG_MONTHS: Final = 6


def _check(reading: Reading) -> Verdict | None:
    """By phrase, or by a long duration in the roadmap."""
    answer = reading.answer
    plans = [Mention(hit.first, hit.last) for hit in answer.said("long_scope")]
    for step in reading.roadmap:
        for amount in answer.amounts:
            months = amount.value * _MONTHS.get(answer.tokens[amount.last - 1].norm, 0)
            near = step.first - NEAR <= amount.first < step.last + NEAR
            if amount.unit is Unit.DURATION and near and months >= LONG_MONTHS:
                plans.append(Mention(amount.first, amount.last))
    if not plans:
        return None
    short = answer.said("short_scope")
    ending = "" if short else "; nothing says what ships in the first two sprints"
    return note(f"The plan reaches far: “{reading.quote(plans[0])}”{ending}.", tuple(plans))


SCOPE_OF_TWO_SPRINTS: Final = Rule(INFO, _check)
