"""Which of the metrics have a target, and which lack one."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.bindings import bind_targets
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
    good=(Example("I'd judge it by p95 latency under 800 milliseconds.", None),),
)


def _check(reading: Reading) -> Verdict | None:
    """Silent where every metric has one; where none has, metrics-quantified says so."""
    bound = bind_targets(reading.metrics, reading.targets)
    bare = tuple(metric for metric in reading.metrics if metric not in bound)
    if not bare or not bound:
        return None
    named = "; ".join(f"“{reading.quote(metric)}”" for metric in bare[:3])
    return note(
        f"{len(bound)} of {len(reading.metrics)} metrics have a target. Without one: {named}.", bare
    )


TARGETS_BOUND: Final = Rule(INFO, _check)
