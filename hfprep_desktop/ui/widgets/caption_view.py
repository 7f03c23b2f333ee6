"""Live captions: committed words only grow, older lines fade, at most five are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.ui.theme import Theme

MAX_LINES: Final = 5
_KEPT_WORDS: Final = 400
"""More than five lines of any window; older words are in the transcript, not here."""
_LINE: Final = 33


class CaptionView(QWidget):
    """Bottom-aligned lines of what was said, newest last."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[list[str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Live captions")

    @property
    def text(self) -> str:
        """Every word kept, in order."""
        return " ".join(word for row in self._rows for word in row)

    def clear(self) -> None:
        """Begin anew."""
        self._rows.clear()
        self.setAccessibleDescription("")
        self.update()

    def add_words(self, words: Sequence[str]) -> None:
        """One committed chunk; it begins a line of its own."""
        row = [word.strip() for word in words if word.strip()]
        if not row:
            return
        self._rows.append(row)
        while sum(map(len, self._rows)) > _KEPT_WORDS and len(self._rows) > 1:
            self._rows.pop(0)
        self.setAccessibleDescription(" ".join(row))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, MAX_LINES * _LINE)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 2 * _LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._theme.font("caption")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        if not self._rows:
            self._paint_hint(painter)
            return
        lines = self._lines(metrics)
        fits = max(1, min(MAX_LINES, self.height() // _LINE))
        shown = lines[-fits:]
        newest = max((row for row, _ in shown), default=0)
        top = self.height() - len(shown) * _LINE
        for index, (row, line) in enumerate(shown):
            age = newest - row
            token = "text" if age == 0 else "text_2" if age == 1 else "text_3"
            painter.setPen(self._theme.color(token))
            baseline = top + index * _LINE + (_LINE - metrics.height()) / 2 + metrics.ascent()
            painter.drawText(QPointF(0, baseline), line)

    def _paint_hint(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("text_3"))
        box = QRectF(0, 0, self.width(), _LINE)
        hint = "What you say appears here, a few sentences behind you."
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, hint)

    def _lines(self, metrics: QFontMetricsF) -> list[tuple[int, str]]:
        """Wrapped lines of the newest rows, each with the number of its row."""
        lines: list[tuple[int, str]] = []
        for number in range(max(0, len(self._rows) - MAX_LINES), len(self._rows)):
            current = ""
            for word in self._rows[number]:
                longer = f"{current} {word}" if current else word
                if current and metrics.horizontalAdvance(longer) > self.width():
                    lines.append((number, current))
                    longer = word
                current = longer
            lines.append((number, current))
        return lines
