"""Which of the metrics have a target, and which lack one."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.bindings import after_each, bind_targets
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, note
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="targets-bound",
    title="Every metric has its target",
    kind=AnswerKind.FRAMING,
    label=None,
    pillar=Pillar.DATA_DRIVEN,
    why=(
        "A metric without a target cannot be missed, so it decides nothing. Three metrics with "
        "three numbers are a yardstick; the one left open is the one you will be asked about."
    ),
    listened_for="For each success metric, a number bound to it, close by or further on.",
    say_instead="Monthly active developers at 20,000, and p95 latency under 800 milliseconds.",
    bad=(
        Example(
            "I'd judge it by p95 latency under 800 milliseconds and by monthly active developers.",
            Status.NOTE,
        ),
    ),
    good=(
        Example("I'd judge it by p95 latency under 800 milliseconds.", None),
        Example(
            "Success is monthly active developers reaching 15,000, average latency under 800 "
            "milliseconds and cost per inference below 1 cent.",
            None,
        ),
    ),
)


NEAR: Final = 6
"""An amount in a metric's own words, or so close behind them, is taken for its target."""


def _check(reading: Reading) -> Verdict | None:
    """Silent where every metric has one; where none has, metrics-quantified says so."""
    answer, metrics = reading.answer, reading.metrics
    bound = bind_targets(metrics, reading.targets)
    bare = tuple(
        metric
        for metric, end in after_each(metrics, len(answer.tokens))
        if metric not in bound
        and answer.amount_in(metric.first, min(end, metric.last + NEAR)) is None
    )
    have = len(metrics) - len(bare)
    if not bare or not have:
        return None
    named = "; ".join(f"“{reading.quote(metric)}”" for metric in bare[:3])
    return note(f"{have} of {len(metrics)} metrics have a target. Without one: {named}.", bare)


TARGETS_BOUND: Final = Rule(INFO, _check)
