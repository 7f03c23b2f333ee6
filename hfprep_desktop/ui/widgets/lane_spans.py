"""Which span of a time line is meant: by the pointer, or by the next step of an arrow key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF

from hfprep_desktop.model import Lane, LaneSpan
from hfprep_desktop.ui.widgets.lane_picture import LaneLayout, span_box
from hfprep_desktop.ui.widgets.time_scale import TimeScale

_NEAR: Final = 4
"""So many pixels beside a span still mean it."""


def spans_of(spans: Sequence[LaneSpan], lane: Lane) -> list[LaneSpan]:
    """What was heard of a lane."""
    return [span for span in spans if span.lane is lane]


def span_at(
    layout: LaneLayout, scale: TimeScale, spans: Sequence[LaneSpan], place: QPointF
) -> LaneSpan | None:
    """The span below a place in pixels of the design; the nearest one of several."""
    lane = layout.row_of(place.y())
    if lane is None or place.x() < scale.left - _NEAR:
        return None
    near: list[tuple[float, LaneSpan]] = []
    for span in spans_of(spans, lane):
        box = span_box(layout, scale, span)
        away = max(box.left() - place.x(), place.x() - box.right(), 0.0)
        if away <= _NEAR:
            near.append((away, span))
    return min(near, key=lambda one: one[0], default=(0.0, None))[1]


def is_on(layout: LaneLayout, scale: TimeScale, span: LaneSpan, place: QPointF) -> bool:
    """Whether a place is still that of a span."""
    box = span_box(layout, scale, span)
    return box.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(place)


def next_lane(
    spans: Sequence[LaneSpan], lane: Lane | None, step: int, second: float
) -> LaneSpan | None:
    """Of the next lane that has a span, the one nearest to a second; from None into the first."""
    lanes = list(Lane)[::step]
    behind = lanes if lane is None else lanes[lanes.index(lane) + 1 :]
    found = next((inside for one in behind if (inside := spans_of(spans, one))), [])
    return min(found, key=lambda span: abs(span.start - second), default=None)
