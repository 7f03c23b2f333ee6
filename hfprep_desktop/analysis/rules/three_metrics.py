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
    say_instead="Three numbers: monthly active developers, p95 latency, and cost per inference.",
    bad=(
        Example(
            "I'd measure monthly active developers and retention.",
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
    count, spans = len(reading.metrics), reading.metrics[:4]
    if count >= 3:
        return Verdict(True, Status.PASS, f"{count} different metrics were named.", spans)
    if count:
        return Verdict(False, Status.PARTIAL, f"{count} of three metrics named.", spans)
    return Verdict(False, Status.MISSING, "No success metric was named.")


THREE_METRICS: Final = Rule(INFO, _check)
