"""Which of several like questions one is at, as a row of pips; the words beside it say so, too."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr

_PIP: Final = 12
_CURRENT: Final = 28
_HEIGHT: Final = 8
_GAP: Final = 5
_MOST: Final = 12
"""More of them would be a ruler: then the words have to do."""


class ProgressPips(QWidget):
    """Done ones are strong, the current one is wide and has the accent."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._index = 0
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_place(0, 0)

    @property
    def place(self) -> tuple[int, int]:
        """The current one (from 0), and how many there are."""
        return self._index, self._count

    def show_place(self, index: int, count: int) -> None:
        """At `index` (from 0) of `count`; hidden where there is nothing to count."""
        self._index, self._count = index, count
        self.setAccessibleName(tr("{value} of {count}", value=index + 1, count=count))
        self.setVisible(1 < count <= _MOST)
        self._theme.fix(self, width=self._width, height=_HEIGHT)
        self.update()

    def sizeHint(self) -> QSize:
        return self._theme.size(self._width, _HEIGHT)

    @property
    def _width(self) -> int:
        return max(0, self._count - 1) * (_PIP + _GAP) + _CURRENT

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left = 0.0
        for place in range(self._count):
            token = "strong" if place < self._index else "track"
            is_current = place == self._index
            width = _CURRENT if is_current else _PIP
            painter.setBrush(self._theme.color("accent_fill" if is_current else token))
            painter.drawRoundedRect(QRectF(left, 0, width, _HEIGHT), 3, 3)
            left += width + _GAP
