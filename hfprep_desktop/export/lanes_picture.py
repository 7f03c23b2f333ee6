"""The lanes of a session as shapes: where which rectangle, letter and word stands.

Lengths are points; the origin is the top left corner. Formats only draw what is here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hfprep_desktop.lane_colors import LANE_COLORS
from hfprep_desktop.model import Lane, LaneSpan
from hfprep_desktop.wording import LANE_NAMES, clock

WIDTH: Final = 680.0
ROW: Final = 17.0
BAR: Final = 11.0
NAMES: Final = 106.0
AXIS: Final = 22.0
MOST_TICKS: Final = 8
_STEPS_S: Final = (5, 10, 15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600)
_THINNEST: Final = 1.5

TRACK: Final = "#ECEFF3"
DARK: Final = "#171B22"
QUIET: Final = "#5F6878"
_DARK_LETTERS: Final = frozenset({Lane.METRICS, Lane.CONSTRAINTS})


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    color: str


@dataclass(frozen=True, slots=True)
class Label:
    """Words whose base line begins, ends or has its middle at (x, y)."""

    x: float
    y: float
    text: str
    color: str
    size: float
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class LanesPicture:
    """Boxes first, then labels over them."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    labels: tuple[Label, ...]


def draw_lanes(spans: Sequence[LaneSpan], seconds: float) -> LanesPicture | None:
    """The picture of a session that lasts `seconds`; None where there is nothing to show."""
    if not spans:
        return None
    whole = max(seconds, *(span.end for span in spans))
    if whole <= 0:
        return None
    boxes: list[Box] = []
    labels: list[Label] = []
    for row, lane in enumerate(Lane):
        top = row * ROW
        inside = [span for span in spans if span.lane is lane]
        boxes.append(Box(0, top + 1, 14, 14, LANE_COLORS[lane]))
        letter = DARK if lane in _DARK_LETTERS else "#FFFFFF"
        labels.append(Label(7, top + 11.5, LANE_NAMES[lane][0], letter, 9, "middle"))
        labels.append(Label(20, top + 12, LANE_NAMES[lane], DARK, 10))
        boxes.append(Box(NAMES, top + 3, WIDTH - NAMES, BAR, TRACK))
        boxes.extend(_bars(inside, whole, top, LANE_COLORS[lane]))
        if not inside:
            middle = NAMES + (WIDTH - NAMES) / 2
            labels.append(Label(middle, top + 12, "nothing heard", QUIET, 9, "middle"))
    bottom = len(Lane) * ROW
    labels.extend(_ticks(whole, bottom))
    return LanesPicture(WIDTH, bottom + AXIS, tuple(boxes), tuple(labels))


def _bars(spans: Sequence[LaneSpan], whole: float, top: float, color: str) -> Iterator[Box]:
    scale = (WIDTH - NAMES) / whole
    for span in spans:
        width = max(_THINNEST, (span.end - span.start) * scale)
        left = min(NAMES + span.start * scale, WIDTH - width)
        yield Box(left, top + 3, width, BAR, color)


def _ticks(whole: float, bottom: float) -> Iterator[Label]:
    step = next((one for one in _STEPS_S if whole / one <= MOST_TICKS), _STEPS_S[-1])
    scale = (WIDTH - NAMES) / whole
    second = 0
    while second <= whole:
        x = NAMES + second * scale
        anchor = "start" if second == 0 else "end" if x > WIDTH - 14 else "middle"
        yield Label(x, bottom + 14, clock(second), QUIET, 9, anchor)
        second += step
