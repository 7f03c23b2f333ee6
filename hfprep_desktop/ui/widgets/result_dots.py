"""Verdicts in a row of dots: disc passed, half disc in part, ring not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.model import Status
from hfprep_desktop.ui.theme import Theme

_STEP = 15
_SIZE = 11


class ResultDots(QWidget):
    """The count beside it says the same in words."""

    def __init__(self, theme: Theme, statuses: Sequence[Status]) -> None:
        super().__init__()
        self._theme = theme
        self._statuses = tuple(statuses)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(max(1, _STEP * len(self._statuses)), 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color("accent")
        for index, status in enumerate(self._statuses):
            dot = QRectF(index * _STEP + 1, (self.height() - _SIZE) / 2, _SIZE, _SIZE)
            passed = status is Status.PASS
            painter.setPen(QPen(color if passed else self._theme.color("strong"), 1.4))
            painter.setBrush(color if passed else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)
            if status is Status.PARTIAL:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
                painter.drawChord(dot.adjusted(2, 2, -2, -2), 180 * 16, 180 * 16)
