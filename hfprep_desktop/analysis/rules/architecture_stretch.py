"""The longest stretch of architecture without a metric."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, note
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="architecture-stretch",
    title="Longest stretch without a metric",
    kind=AnswerKind.FRAMING,
    label=None,
    pillar=Pillar.DATA_DRIVEN,
    why=(
        "Interviewers cut in when a design goes on and nothing says what it moves. Coming back "
        "to a number after every second part keeps them with you."
    ),
    listened_for=(
        "Four or more parts in a row with no metric, target, effect or cost between them; told in "
        "seconds where the answer was spoken."
    ),
    say_instead="An edge cache, because it takes about thirty percent off p95 latency.",
    bad=(
        Example(
            "There is an API gateway. Behind it a Kafka queue. Then a Redis cache. Then a Postgres "
            "database. And a scheduler on Kubernetes.",
            Status.NOTE,
        ),
    ),
    good=(Example("I'd add an edge cache, because it cuts latency by thirty percent.", None),),
)


LEAST_PARTS: Final = 4
"""Fewer parts in a row are no stretch worth telling."""


def _check(reading: Reading) -> Verdict | None:
    """The stretch runs from its first part to its last one."""
    anchors = (*reading.metrics, *reading.targets, *reading.links, *reading.costs)
    breaks = sorted(one.first for one in anchors)
    stretches: dict[int, list[Mention]] = {}
    for part in reading.components:
        stretches.setdefault(bisect_left(breaks, part.first), []).append(part)
    longest = max(stretches.values(), key=len, default=[])
    if len(longest) < LEAST_PARTS:
        return None
    first, last = longest[0].first, longest[-1].last
    seconds = reading.answer.seconds(first, last)
    length = f"{seconds:.0f} seconds" if seconds is not None else f"{last - first} words"
    message = f"{len(longest)} parts in a row, {length}, with no metric, effect or cost between."
    return note(message, (longest[0], longest[-1]))


ARCHITECTURE_STRETCH: Final = Rule(INFO, _check)
