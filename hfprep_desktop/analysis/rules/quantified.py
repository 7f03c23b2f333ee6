"""Numbers on what the choice costs or risks and on what it brings."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="quantified",
    title="Push-back quantified",
    kind=AnswerKind.PUSHBACK,
    label="quantified",
    pillar=Pillar.STAKEHOLDERS,
    why=(
        "Concern, cost, revenue: only with a number on both sides can the two be weighed."
        " One side alone is half the argument."
    ),
    listened_for=(
        "A number on what it costs or risks, and one on what it brings; a number repeated"
        " from the objection does not count."
    ),
    does_not_count=(
        "A number repeated from the objection, a date, a version, a team size, a count of steps."
    ),
    say_instead=(
        "It adds about 12,000 a month, and it saves 45,000 a month of revenue that we "
        "would lose to churn."
    ),
    bad=(
        Example(
            "I understand, but it is worth having.",
            Status.MISSING,
            prompt=(
                "Replicating every model to every region is expensive. Why should we pay for it?"
            ),
        ),
        Example(
            "It adds 12,000 dollars a month to the bill.",
            Status.PARTIAL,
            prompt=(
                "Replicating every model to every region is expensive. Why should we pay for it?"
            ),
        ),
    ),
    good=(
        Example(
            (
                "It adds 12,000 dollars a month to the bill. It brings 45,000 dollars a "
                "month in revenue."
            ),
            Status.PASS,
            prompt=(
                "Replicating every model to every region is expensive. Why should we pay for it?"
            ),
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """One side alone is half the argument."""
    cost, benefit = reading.sized_cost, reading.sized_gain
    value = reading.value("quantified", "none")
    if reading.is_brief and not reading.answer.amounts:
        value = "none"
    match value:
        case "both_sides":
            message = "Both sides have a number: what it costs and what it brings."
            return Verdict("both_sides", Status.PASS, message, cost + benefit)
        case "one_side":
            costs = max(cost + benefit, key=lambda one: one.strength) in cost
            if costs:
                message = "What it costs has a number; what it brings has none."
                return Verdict("one_side", Status.PARTIAL, message, cost)
            message = "What it brings has a number; what it costs has none."
            return Verdict("one_side", Status.PARTIAL, message, benefit)
        case _:
            message = "No number sized what the choice costs or what it brings."
            return Verdict("none", Status.MISSING, message)


QUANTIFIED: Final = Rule(INFO, _check)
