"""What is drawn over a time line: its loop, its mark, the span that keys reached, the playhead."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from hfprep_desktop.model import LaneSpan
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.lane_picture import LaneLayout, span_box
from hfprep_desktop.ui.widgets.text import paint_line
from hfprep_desktop.ui.widgets.time_scale import TimeScale


@dataclass(frozen=True, slots=True)
class LaneMarks:
    """Paints each where `layout` and `scale` have it."""

    painter: QPainter
    theme: Theme
    layout: LaneLayout
    scale: TimeScale

    def paint_loop(self, begin: float, end: float) -> None:
        """The stretch from second `begin` to `end` is looped."""
        painter, layout = self.painter, self.layout
        left, right = self.scale.x_of(begin), self.scale.x_of(end)
        ground = self.theme.color("accent")
        ground.setAlphaF(0.16)
        box = QRectF(left, layout.wave_top - 2, right - left, layout.wave_height + 4)
        painter.fillRect(box, ground)
        painter.setPen(QPen(self.theme.color("accent"), 1))
        painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.drawLine(box.topRight(), box.bottomRight())

    def paint_mark(self, second: float, words: str) -> None:
        """A dashed line, with words beside it where there are some."""
        painter, layout = self.painter, self.layout
        x = self.scale.x_of(second)
        pen = QPen(self.theme.color("text_2"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, layout.wave_top), QPointF(x, layout.lanes_end))
        if words:
            box = QRectF(x + 4, layout.wave_top - 6, self.scale.width, 16)
            paint_line(painter, self.theme, box, words, "note", "text_2")

    def paint_reached(self, span: LaneSpan, words: str) -> None:
        """The span with its words in place of the ticks: no pointer need hover for them."""
        painter, layout, scale = self.painter, self.layout, self.scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(span_box(layout, scale, span).adjusted(-2, -2, 2, 2), 3, 3)
        below = QRectF(scale.left, layout.lanes_end, scale.width, layout.ticks_height)
        painter.fillRect(below, self.theme.color("surface"))
        paint_line(painter, self.theme, below, words, "note", "text")

    def paint_playhead(self, second: float) -> None:
        """A line through wave and lanes with a handle on top."""
        painter, x = self.painter, self.scale.x_of(second)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.theme.color("text")
        painter.setPen(QPen(ink, 1.5))
        painter.drawLine(QPointF(x, 2), QPointF(x, self.layout.lanes_end + 3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        handle = ((-5, 0), (5, 0), (5, 5), (0, 10), (-5, 5))
        painter.drawPolygon(QPolygonF([QPointF(x + dx, dy) for dx, dy in handle]))
