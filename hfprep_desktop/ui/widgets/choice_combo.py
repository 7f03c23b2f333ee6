"""A choice of one from a list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy

from hfprep_desktop.ui.theme import Theme


class ChoiceCombo(QComboBox):
    """Painted as the design's control; tinted while something other than the first is chosen.

    Not so where it is no filter, but one of the choices always holds (`narrows` is False).
    """

    def __init__(self, theme: Theme, name: str, *, narrows: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._narrows = narrows
        self.setView(QListView())
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("button"))
        texts = (metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count()))
        return QSize(int(max(texts, default=60.0)) + 54, 36)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        narrowed = self._narrows and self.currentIndex() > 0
        painter.setPen(QPen(color("accent" if narrowed else "strong"), 1))
        painter.setBrush(color("tint" if narrowed or self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        ink = color("accent" if narrowed else "text")
        arrow = QRectF(self.width() - 29, self.height() / 2 - 8, 16, 16)
        self._theme.icons.paint(painter, "chevron-down", arrow, ink)
        painter.setFont(self._theme.font("button"))
        painter.setPen(ink)
        box = QRectF(14, 0, self.width() - 14 - 34, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.currentText())
