"""Icons as widgets: one by itself, and one on a tinted square."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hfprep_desktop.ui.theme import Theme


class Icon(QWidget):
    """One icon in one colour."""

    def __init__(self, theme: Theme, name: str, tone: str = "text_2", size: int = 16) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._tone = tone
        self._theme.fix(self, width=size, height=size)

    def change(self, name: str, tone: str) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        color = self._theme.color(self._tone)
        self._theme.icons.paint(painter, self._name, self._theme.area(self), color)


class IconTile(QWidget):
    """An icon on a tinted square of 44 px, at the head of a message."""

    def __init__(self, theme: Theme, name: str, tone: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._tone = tone
        self._theme.fix(self, width=44, height=44)

    def change(self, name: str, tone: str) -> None:
        """Show another icon; `tone` is accent, pass, partial or missing."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "tint" if self._tone == "accent" else f"{self._tone}_tint"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(ground))
        painter.drawRoundedRect(self._theme.area(self), 8, 8)
        rect = QRectF(12, 12, 20, 20)
        self._theme.icons.paint(painter, self._name, rect, self._theme.color(self._tone))
