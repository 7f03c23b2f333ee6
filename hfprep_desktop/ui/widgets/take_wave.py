"""The shape of a short recording, drawn while it grows, then with what was played of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.ui.theme import Theme

BARS: Final = 54
_HEIGHT: Final = 30
_LEAST: Final = 2.0
"""Silence is a row of dots."""


class TakeWave(QWidget):
    """A picture: what it says stands in words beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._levels = [0.0] * BARS
        self._played = 0.0
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(108)
        self.setMaximumWidth(216)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def played(self) -> float:
        """The share that was played, 0 to 1."""
        return self._played

    def begin(self) -> None:
        """A new recording grows from here on."""
        self._levels = [0.0] * BARS
        self._played = 0.0
        self.update()

    def grow(self, share: float, level: float) -> None:
        """It is `share` long (0 to 1) and as loud as `level` (0 to 1) there."""
        place = min(BARS - 1, int(share * BARS))
        self._levels[place] = max(self._levels[place], level)
        self._played = share
        self.update()

    def show_levels(self, levels: Sequence[float]) -> None:
        """The whole of it, in `BARS` levels of 0 to 1."""
        self._levels = list(levels)
        self._played = 0.0
        self.update()

    def show_played(self, share: float) -> None:
        """So much of it has been played."""
        self._played = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        done, rest = self._theme.color("accent"), self._theme.color("strong")
        pitch = self.width() / BARS
        middle = self.height() / 2
        for index, level in enumerate(self._levels):
            height = max(_LEAST, level * (self.height() - 2))
            painter.setBrush(done if (index + 0.5) / BARS <= self._played else rest)
            bar = QRectF(index * pitch, middle - height / 2, _LEAST, height)
            painter.drawRoundedRect(bar, 1, 1)
