"""Advice within a card: an icon on a tint, what is the matter and what to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.text import TextBlock


class AdviceLine(QFrame):
    """Hidden until it has something to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tone = "partial"
        self._icon = Icon(theme, "mic-off", "partial")
        self._title = TextBlock(theme, role="small_strong")
        self._text = TextBlock(theme, role="small", tone="text_2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    @property
    def title(self) -> QLabel:
        """What is the matter."""
        return self._title

    @property
    def text(self) -> QLabel:
        """What to do."""
        return self._text

    def tell(self, tone: str, icon: str, title: str, text: str) -> None:
        """Show it; `tone` is partial or missing."""
        is_new = self.isHidden() or self._title.text() != title
        self._tone = tone
        self._icon.change(icon, tone)
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.show()
        self.update()
        if is_new:
            announce(self, title)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{self._tone}_tint"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
