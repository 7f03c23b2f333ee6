"""At least one success metric is bound to a number."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, heard
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="metrics-quantified",
    title="Metrics have targets",
    kind=AnswerKind.FRAMING,
    label="metrics_quantified",
    pillar=Pillar.DATA_DRIVEN,
    why=("A metric without a target cannot be missed, so it cannot guide a decision either."),
    listened_for=(
        "A number or a bound tied to a success metric: under, at least, from this to that."
    ),
    does_not_count=(
        "Load and scale given as inputs, a figure from your own past, the effect claimed for "
        "one part."
    ),
    say_instead=(
        "p95 latency under 800 milliseconds, and monthly active developers from eight to "
        "twenty thousand in a year."
    ),
    bad=(
        Example(
            "I'd measure monthly active developers and retention.",
            Status.MISSING,
        ),
    ),
    good=(
        Example(
            "I'd measure p95 latency, under 800 milliseconds.",
            Status.PASS,
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """The words quoted are the targets."""
    return heard(
        reading,
        "metrics_quantified",
        "target",
        reading.targets,
        "At least one metric has a target in numbers.",
        "No metric was given a target in numbers.",
    )


METRICS_QUANTIFIED: Final = Rule(INFO, _check)
