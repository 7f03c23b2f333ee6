"""A line to search with."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from hfprep_desktop.ui.theme import Theme


class SearchField(QLineEdit):
    """Text with a lens before it; the cross at its end empties it."""

    def __init__(self, theme: Theme, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("field", "search")
        theme.fix(self, height=36)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        # Lens and room before the text.
        self.setTextMargins(26, 0, 4, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        lens = QRectF(12, self.height() / 2 - 8, 16, 16)
        self._theme.icons.paint(painter, "search", lens, self._theme.color("text_2"))
