"""What belongs to what: targets to metrics, and what follows a part to that part."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from hfprep_desktop.analysis.mentions import Mention

FARTHEST: Final = 60
"""A target is bound to a metric up to this many tokens away."""


def bind_targets(
    metrics: tuple[Mention, ...], targets: tuple[Mention, ...]
) -> Mapping[Mention, Mention]:
    """Each metric's target: every target goes to the nearest metric that has none yet.

    A metric said before its target is nearer than one said as far behind it: "latency under 800
    milliseconds" is the usual order.
    """
    bound: dict[Mention, Mention] = {}
    for target in targets:
        free = [metric for metric in metrics if metric not in bound]
        nearest = min(free, key=lambda metric: _distance(metric, target), default=None)
        if nearest is not None and _distance(nearest, target) <= FARTHEST:
            bound[nearest] = target
    return bound


def _distance(metric: Mention, target: Mention) -> int:
    if metric.first <= target.first:
        return max(0, target.first - metric.last)
    return 2 * (metric.first - target.last)


def after_each(parts: tuple[Mention, ...], end: int) -> tuple[tuple[Mention, int], ...]:
    """Each part with the token at which what belongs to it ends: the next part, or the end."""
    if not parts:
        return ()
    pairs = [(part, following.first) for part, following in pairwise(parts)]
    return (*pairs, (parts[-1], end))
