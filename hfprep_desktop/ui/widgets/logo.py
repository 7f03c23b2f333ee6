"""The program's mark."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.round_pen import round_pen


class Logo(QWidget):
    """The mark: five bars on the accent."""

    def __init__(self, theme: Theme, size: int = 32) -> None:
        super().__init__()
        self._theme = theme
        self._theme.fix(self, width=size, height=size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._theme.across(self) / 32
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_fill"))
        painter.drawRoundedRect(self._theme.area(self), 8 * scale, 8 * scale)
        painter.setPen(round_pen(self._theme.color("on_accent"), 2.2 * scale))
        for index, reach in enumerate((2.0, 5.5, 3.8, 6.0, 2.0)):
            x = (8 + 4 * index) * scale
            painter.drawLine(
                QRectF(x, (16 - reach) * scale, 0, 0).topLeft(),
                QRectF(x, (16 + reach) * scale, 0, 0).topLeft(),
            )
