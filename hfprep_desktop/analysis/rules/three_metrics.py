"""Three distinct success metrics are named."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="three-metrics",
    title="Three metrics",
    kind=AnswerKind.FRAMING,
    label="three_metrics",
    pillar=Pillar.DATA_DRIVEN,
    why=(
        "One number can be gamed. Three (growth, quality, cost) show that the trade-offs "
        "between them were thought of."
    ),
    listened_for="Three different success metrics by name, anywhere in the answer.",
    does_not_count=("The same metric twice, an effect of one part, a promise to name some later."),
    say_instead="Three numbers: monthly active developers, p95 latency, and cost per inference.",
    bad=(
        Example(
            "We look at churn, and at the cost per call.",
            Status.PARTIAL,
        ),
        Example(
            "I'd put a gateway in front.",
            Status.MISSING,
        ),
    ),
    good=(
        Example(
            ("I'd measure monthly active developers, p95 latency and cost per inference."),
            Status.PASS,
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """One or two are half the way."""
    count = len(reading.metrics)
    spans = reading.best("metric", reading.metrics)[:4]
    if reading.holds("three_metrics", reading.metrics[1:]):
        named = str(count) if count >= 3 else "Three or more"  # a list may read as one stretch
        message = f"{named} different metrics were named."
        return Verdict(True, Status.PASS, message, spans)
    if count:
        message = (
            f"{count} of three metrics named." if count < 3 else "Fewer than three were named."
        )
        return Verdict(False, Status.PARTIAL, message, spans)
    return Verdict(False, Status.MISSING, "No success metric was named.")


THREE_METRICS: Final = Rule(INFO, _check)
