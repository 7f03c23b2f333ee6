"""A bound that may not be broken, before the first component."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, heard
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="constraints-first",
    title="Constraints first",
    kind=AnswerKind.FRAMING,
    label="constraints_first",
    pillar=Pillar.PRODUCT_SENSE,
    why=(
        "Constraints decide which designs are out before any is drawn. Found later, they "
        "cost the design its credit."
    ),
    listened_for=(
        "Before any component: a budget, a latency ceiling, a privacy rule, a headcount "
        "or a deadline, stated as a bound."
    ),
    does_not_count=(
        "A soft wish (“it should feel quick”), a make-or-break target, a limit that comes "
        "after the design."
    ),
    say_instead=(
        "Two things I can't move: customer data stays in the EU, and the budget is 60,000 a month."
    ),
    bad=(
        Example(
            "I'd put a gateway in front. The budget is 60,000 a month.",
            Status.MISSING,
        ),
    ),
    good=(
        Example(
            (
                "My hard constraints are that the budget is 60,000 a month and that data "
                "must stay in the EU. Then I'd put a gateway in front."
            ),
            Status.PASS,
        ),
    ),
)


SURE: Final = 0.9
"""Where bounds are found only after the first component, the whole must be this likely."""


def _check(reading: Reading) -> Verdict:
    """Where nothing is built a constraint may stand anywhere."""
    if reading.only_late(reading.constraints) and reading.chance("constraints_first") < SURE:
        return Verdict(False, Status.MISSING, "A bound was stated only after the design began.")
    return heard(
        reading,
        "constraints_first",
        "constraint",
        reading.before_architecture(reading.constraints),
        "A bound that may not be broken was stated before the design.",
        "No bound that may not be broken was stated before the design.",
    )


CONSTRAINTS_FIRST: Final = Rule(INFO, _check)
