"""A box to tick with words beside it; the system's own box is too faint on a dark page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.round_pen import round_pen

_BOX: Final = 16
_LEFT: Final = 2
_WORDS_AT: Final = 28
_HEIGHT: Final = 30
_TICK: Final = ((0.28, 0.52), (0.44, 0.68), (0.74, 0.34))


class TickField(QCheckBox):
    """A check box, painted."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self._theme.font("body")).horizontalAdvance(self.text())
        return self._theme.size(_WORDS_AT + words + 4, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, point: QPoint) -> bool:
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(_LEFT, (self._theme.down(self) - _BOX) / 2, _BOX, _BOX)
        color = self._theme.color
        outline = color("accent_fill" if self.isChecked() else "strong")
        painter.setPen(QPen(outline, 1.5))
        painter.setBrush(color("accent_fill" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        if self.isChecked():
            painter.setPen(round_pen(color("on_accent"), 1.8))
            painter.drawPolyline([box.topLeft() + QPointF(x * _BOX, y * _BOX) for x, y in _TICK])
        painter.setFont(self._theme.font("body"))
        painter.setPen(color("text"))
        words = QRectF(_WORDS_AT, 0, self._theme.across(self) - _WORDS_AT, self._theme.down(self))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
