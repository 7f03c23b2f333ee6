"""The shapes of statuses: painted by one function wherever a status is shown."""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from hfprep_desktop.model import Status
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.round_pen import round_pen


class Glyph(StrEnum):
    """What a glyph says."""

    PASS = "pass"  # noqa: S105  (a verdict, not a password)
    PARTIAL = "partial"
    MISSING = "missing"
    NOT_YET = "not_yet"
    NOT_ASKED = "not_asked"
    UNSURE = "unsure"


_DASHES: Final = 10

STATUS_GLYPHS: Final[Mapping[Status, Glyph]] = {
    Status.PASS: Glyph.PASS,
    Status.PARTIAL: Glyph.PARTIAL,
    Status.MISSING: Glyph.MISSING,
    Status.FAIL: Glyph.MISSING,
    Status.NOT_APPLICABLE: Glyph.NOT_ASKED,
    Status.UNSURE: Glyph.UNSURE,
    Status.NOTE: Glyph.NOT_ASKED,
}

GLYPH_TOKENS: Final[Mapping[Glyph, str]] = {
    Glyph.PASS: "pass",
    Glyph.PARTIAL: "partial",
    Glyph.MISSING: "missing",
    Glyph.NOT_YET: "text_3",
    Glyph.NOT_ASKED: "text_2",
    Glyph.UNSURE: "text_2",
}
"""The colour of a glyph and of the word beside it."""


def paint_glyph(painter: QPainter, rect: QRectF, glyph: Glyph, theme: Theme) -> None:
    """Draw a glyph into a square of 13 to 20 px."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme.color(GLYPH_TOKENS[glyph])
    ring = rect.adjusted(0.9, 0.9, -0.9, -0.9)
    width = max(1.4, rect.width() / 10)
    if glyph is Glyph.PASS:
        _paint_pass(painter, rect, color, theme.color("surface"))
    elif glyph is Glyph.NOT_ASKED:
        painter.setPen(round_pen(color, width))
        middle = rect.center().y()
        third = rect.width() * 0.28
        painter.drawLine(
            QPointF(rect.left() + third, middle), QPointF(rect.right() - third, middle)
        )
    elif glyph is Glyph.NOT_YET:
        pen = QPen(color, max(1.2, rect.width() / 13))
        # As long as the gaps, and a whole number of them around the ring.
        dash = math.pi * ring.width() / (2 * _DASHES) / pen.widthF()
        pen.setDashPattern([dash, dash])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        _paint_ring(painter, ring, pen)
    else:
        _paint_ring(painter, ring, QPen(color, width))
        _paint_inside(painter, ring, glyph, color, width)
    painter.restore()


def _paint_pass(painter: QPainter, rect: QRectF, color: QColor, check: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(rect.adjusted(0.4, 0.4, -0.4, -0.4))
    size = rect.width()
    painter.setPen(round_pen(check, size / 8))
    points = [(0.30, 0.52), (0.44, 0.66), (0.71, 0.37)]
    painter.drawPolyline(
        [QPointF(rect.left() + x * size, rect.top() + y * size) for x, y in points]
    )


def _paint_ring(painter: QPainter, ring: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)


def _paint_inside(
    painter: QPainter, ring: QRectF, glyph: Glyph, color: QColor, width: float
) -> None:
    inner = ring.adjusted(width + 0.6, width + 0.6, -width - 0.6, -width - 0.6)
    if glyph is Glyph.PARTIAL:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawChord(inner, 180 * 16, 180 * 16)
    elif glyph is Glyph.MISSING:
        painter.setPen(round_pen(color, width))
        reach = ring.width() * 0.17
        middle = ring.center()
        for sign in (1, -1):
            offset = QPointF(reach, reach * sign)
            painter.drawLine(middle - offset, middle + offset)
    elif glyph is Glyph.UNSURE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        radius = ring.width() * 0.15
        painter.drawEllipse(ring.center(), radius, radius)


class StatusGlyph(QWidget):
    """A glyph as a widget; the word beside it speaks for screen readers."""

    def __init__(self, theme: Theme, glyph: Glyph, size: int = 16) -> None:
        super().__init__()
        self._theme = theme
        self._glyph = glyph
        self._theme.fix(self, width=size, height=size)

    @property
    def glyph(self) -> Glyph:
        """What is shown."""
        return self._glyph

    def set_glyph(self, glyph: Glyph) -> None:
        """Show another one."""
        self._glyph = glyph
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        paint_glyph(painter, self._theme.area(self), self._glyph, self._theme)
