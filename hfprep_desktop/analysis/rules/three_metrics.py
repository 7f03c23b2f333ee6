"""Three distinct success metrics are named."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.mentions import Mention
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
            "I would measure monthly active developers and average latency under 800 milliseconds.",
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


ENOUGH: Final = 3
SURE: Final = 0.7
_JOINING: Final = frozenset(
    {"and", "a", "an", "the", "of", "under", "below", "above", "over", "than", "at", "to", "from"}
)
LIST: Final = 4
"""A stretch of fewer words holds one metric, not a list of them."""


def _holds(reading: Reading) -> bool:
    """Three were found; or fewer, one of which may be a list, and the whole answer says so.

    On the labelled answers the two bounds are right as often as none when typed (58 of 68) and
    more often when recognised from speech (29 of 32 against 26).
    """
    found = reading.metrics
    if not reading.holds("three_metrics", found[1:]):
        return False
    longest = max((_length(metric, reading) for metric in found), default=0)
    may_hide = longest >= LIST and reading.chance("three_metrics") >= SURE
    return len(found) >= ENOUGH or may_hide


def _length(metric: Mention, reading: Reading) -> int:
    """Words of a mention without its amount and the small words that join them."""
    amounts = {
        index for amount in reading.answer.amounts for index in range(amount.first, amount.last)
    }
    words = reading.answer.norms(metric.first, metric.last)
    return sum(
        index not in amounts and word not in _JOINING
        for index, word in enumerate(words, metric.first)
    )


def _check(reading: Reading) -> Verdict:
    """One or two are half the way."""
    count = len(reading.metrics)
    spans = reading.best("metric", reading.metrics)[:4]
    if _holds(reading):
        named = str(count) if count >= ENOUGH else "Three or more"  # a list may read as one stretch
        message = f"{named} different metrics were named."
        return Verdict(True, Status.PASS, message, spans)
    if count:
        message = (
            f"{count} of three metrics named." if count < ENOUGH else "Fewer than three were named."
        )
        return Verdict(False, Status.PARTIAL, message, spans)
    return Verdict(False, Status.MISSING, "No success metric was named.")


THREE_METRICS: Final = Rule(INFO, _check)
