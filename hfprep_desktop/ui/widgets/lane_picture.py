"""How a time line is drawn: how high its parts are, its waveform, lanes and ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hfprep_desktop.model import Lane, LaneSpan
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.lane_chip import CHIP_SIZE, paint_lane_chip
from hfprep_desktop.ui.widgets.text import paint_line
from hfprep_desktop.ui.widgets.time_scale import TimeScale
from hfprep_desktop.wording import LANE_NAMES, clock

LABELS_WIDTH: Final = 112
"""Chips and names of the lanes, left of the time line."""

NOTHING_HEARD: Final = "nothing heard"

_BAR_STEP: Final = 4
_BAR_WIDTH: Final = 2
_NARROWEST: Final = 4.0
"""A span is never drawn narrower: it must be seen and hit."""
_TICKS_APART: Final = 74
_FULL_LEVEL: Final = 255
_COARSE: Final = 16


class Levels(Protocol):
    """How loud a recording is: a level from 0 to 255 for each bucket of `bucket_s` seconds."""

    @property
    def levels(self) -> bytes: ...
    @property
    def bucket_s(self) -> float: ...


@dataclass(frozen=True, slots=True)
class LaneLayout:
    """Heights in pixels, from the top."""

    wave_top: int
    wave_height: int
    lanes_top: int
    row_height: int
    bar_height: int
    ticks_height: int

    @property
    def lanes_end(self) -> int:
        """Below the last lane."""
        return self.lanes_top + self.row_height * len(Lane)

    @property
    def height(self) -> int:
        """Of all."""
        return self.lanes_end + self.ticks_height

    def row_of(self, y: float) -> Lane | None:
        """The lane at a height."""
        place = int((y - self.lanes_top) // self.row_height)
        return list(Lane)[place] if 0 <= place < len(Lane) else None

    def bar(self, lane: Lane) -> tuple[float, float]:
        """Top and height of a lane's bars."""
        top = self.lanes_top + list(Lane).index(lane) * self.row_height
        return top + (self.row_height - self.bar_height) / 2, self.bar_height


ROOMY: Final = LaneLayout(10, 44, 62, 17, 11, 20)
COMPACT: Final = LaneLayout(8, 26, 38, 14, 9, 18)
"""For low windows."""


def span_box(layout: LaneLayout, scale: TimeScale, span: LaneSpan) -> QRectF:
    """Where a span is drawn."""
    top, height = layout.bar(span.lane)
    left, right = scale.x_of(span.start), scale.x_of(span.end)
    return QRectF(left, top, max(_NARROWEST, right - left), height)


@dataclass(frozen=True, slots=True)
class Loudness:
    """Levels to be looked up fast, however many of them stand below one bar of the waveform.

    `coarse` holds the highest of each `_COARSE` levels.
    """

    sound: Levels
    coarse: bytes

    @classmethod
    def of(cls, sound: Levels) -> Loudness:
        """Look through all levels once."""
        levels = sound.levels
        steps = range(0, len(levels), _COARSE)
        return cls(sound, bytes(max(levels[step : step + _COARSE]) for step in steps))

    def between(self, begin: float, end: float) -> float:
        """The highest level between two seconds, 0 to 1; over a long time its edges are rough."""
        first, behind = int(begin / self.sound.bucket_s), int(end / self.sound.bucket_s)
        if behind - first > 2 * _COARSE:
            below = self.coarse[first // _COARSE : behind // _COARSE + 1]
        else:
            below = self.sound.levels[first : max(behind, first + 1)]
        return max(below, default=0) / _FULL_LEVEL


def wave_bars(layout: LaneLayout, scale: TimeScale, loudness: Loudness) -> list[QRectF]:
    """The bars of the waveform, on whole pixels."""
    middle = layout.wave_top + layout.wave_height / 2
    bars = []
    for step in range(int(scale.width // _BAR_STEP)):
        left = scale.left + step * _BAR_STEP
        begin, end = scale.second_at(left), scale.second_at(left + _BAR_STEP)
        half = max(1, round(loudness.between(begin, end) * layout.wave_height / 2))
        bars.append(QRectF(round(left), middle - half, _BAR_WIDTH, 2 * half))
    return bars


def paint_wave(painter: QPainter, bars: Sequence[QRectF], theme: Theme, token: str) -> None:
    """Draw the waveform in the colour of `token`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(token))
    painter.drawRects(bars)


def paint_lanes(
    painter: QPainter,
    layout: LaneLayout,
    scale: TimeScale,
    spans: Sequence[LaneSpan],
    theme: Theme,
) -> None:
    """Draw names, tracks and bars; a lane without any says so."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for lane in Lane:
        _paint_track(painter, layout, scale, lane, theme)
    painter.save()
    painter.setClipRect(QRectF(scale.left, 0, scale.width + 1, layout.height))
    painter.setPen(Qt.PenStyle.NoPen)
    for span in spans:
        if span.end >= scale.begin and span.start <= scale.end:
            painter.setBrush(theme.color(span.lane.value))
            painter.drawRoundedRect(span_box(layout, scale, span), 2, 2)
    painter.restore()
    heard = {span.lane for span in spans}
    for lane in Lane:
        if lane not in heard:
            _paint_nothing(painter, layout, scale, lane, theme)


def _paint_track(
    painter: QPainter, layout: LaneLayout, scale: TimeScale, lane: Lane, theme: Theme
) -> None:
    top, height = layout.bar(lane)
    middle = top + height / 2
    chip = min(CHIP_SIZE, layout.row_height - 1)
    paint_lane_chip(painter, theme, lane, QRectF(0, middle - chip / 2, chip, chip))
    name = QRectF(CHIP_SIZE + 7, middle - 9, LABELS_WIDTH - CHIP_SIZE - 11, 18)
    paint_line(painter, theme, name, tr(LANE_NAMES[lane]), "note", "text_2")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("sunken"))
    painter.drawRoundedRect(QRectF(scale.left, top, scale.width, height), 2, 2)


def _paint_nothing(
    painter: QPainter, layout: LaneLayout, scale: TimeScale, lane: Lane, theme: Theme
) -> None:
    top, height = layout.bar(lane)
    box = QRectF(scale.left, top + height / 2 - 9, scale.width * 0.6, 18)
    paint_line(painter, theme, box, tr(NOTHING_HEARD), "note", "text_3", at_right=True)


def paint_ticks(painter: QPainter, layout: LaneLayout, scale: TimeScale, theme: Theme) -> None:
    """Draw round times below the lanes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(theme.color("strong"), 1))
    top = layout.lanes_end
    for second in scale.ticks(_TICKS_APART):
        x = scale.x_of(second)
        painter.setPen(QPen(theme.color("strong"), 1))
        painter.drawLine(QPointF(x, top), QPointF(x, top + 3))
        words = clock(second)
        width = painter.fontMetrics().horizontalAdvance(words) + 8
        # The first one begins at its tick, so that it does not run into the names.
        left = x if x - width / 2 < scale.left - 2 else x - width / 2
        if left + width <= scale.left + scale.width + 8:
            paint_line(painter, theme, QRectF(left, top + 3, width, 16), words, "note", "text_2")
