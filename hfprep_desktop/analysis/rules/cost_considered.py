"""The cost of the solution is weighed, not only named as a metric."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, heard
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="cost-considered",
    title="Cost weighed",
    kind=AnswerKind.FRAMING,
    label="cost_considered",
    pillar=Pillar.DATA_DRIVEN,
    why=(
        "Architecture without its price is half an argument: the committee must weigh "
        "what it brings against what it takes."
    ),
    listened_for=(
        "What the solution takes in money, compute or people, with an amount or a comparison."
    ),
    does_not_count=(
        "A unit cost named as a metric, the customer's price, a cost in a figure of speech."
    ),
    say_instead="All of it costs about 45,000 a month, most of that GPUs, so it fits the budget.",
    bad=(
        Example(
            "I'd put a gateway in front and track cost per inference.",
            Status.MISSING,
        ),
    ),
    good=(
        Example(
            ("On cost, all of this comes to about 45,000 dollars a month, most of it GPUs."),
            Status.PASS,
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """A unit cost named as a metric does not count."""
    return heard(
        reading,
        "cost_considered",
        "cost",
        reading.costs,
        "The cost of the solution was weighed.",
        "The cost of the solution was not weighed.",
    )


COST_CONSIDERED: Final = Rule(INFO, _check)
