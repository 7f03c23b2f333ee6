"""Verdicts in a row of dots: disc passed, half disc in part, ring not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.model import Status
from hfprep_desktop.ui.theme import Theme

_MOST: Final = 12
"""More dots than this cannot be told apart; the latest stay."""
_FEW: Final = 5


class ResultDots(QWidget):
    """The count beside it says the same in words."""

    def __init__(self, theme: Theme, statuses: Sequence[Status]) -> None:
        super().__init__()
        self._theme = theme
        self._statuses = tuple(statuses[-_MOST:])
        # Many dots stand closer.
        self._step, self._size = (15, 11) if len(self._statuses) <= _FEW else (10, 8)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.fix(self, width=max(1, self._step * len(self._statuses)), height=18)

    def sizeHint(self) -> QSize:
        return self._theme.size(max(1, self._step * len(self._statuses)), 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color("accent")
        top = (self._theme.down(self) - self._size) / 2
        for index, status in enumerate(self._statuses):
            dot = QRectF(index * self._step + 1, top, self._size, self._size)
            passed = status is Status.PASS
            painter.setPen(QPen(color if passed else self._theme.color("strong"), 1.4))
            painter.setBrush(color if passed else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)
            if status is Status.PARTIAL:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
                painter.drawChord(dot.adjusted(2, 2, -2, -2), 180 * 16, 180 * 16)
