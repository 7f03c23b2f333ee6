"""A choice of one from a list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QSizePolicy

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.named_combo import NamedCombo

_NARROWEST: Final = 80


class ChoiceCombo(NamedCombo):
    """Painted as the design's control; tinted while something other than the first is chosen.

    Not so where it is no filter, but one of the choices always holds (`narrows` is False). A
    `snug` one is as wide as its present words, and gives room away where the row has too little.
    """

    def __init__(
        self, theme: Theme, name: str, *, narrows: bool = True, snug: bool = False
    ) -> None:
        super().__init__(name)
        self._theme = theme
        self._narrows = narrows
        self._snug = snug
        self.setView(QListView())
        self._theme.fix(self, height=36)
        across = QSizePolicy.Policy.Maximum if snug else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        if snug:
            self.currentIndexChanged.connect(lambda _: self.updateGeometry())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # A narrow one does not show its words whole.
        self.currentTextChanged.connect(self.setToolTip)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("button"))
        rows = [self.currentIndex()] if self._snug else range(self.count())
        texts = (metrics.horizontalAdvance(self.itemText(row)) for row in rows)
        return self._theme.size(int(max(texts, default=60.0)) + 54, 36)

    def minimumSizeHint(self) -> QSize:
        hint, narrowest = self.sizeHint(), self._theme.scaled(_NARROWEST)
        return QSize(min(hint.width(), narrowest), hint.height()) if self._snug else hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        narrowed = self._narrows and self.currentIndex() > 0
        painter.setPen(QPen(color("accent" if narrowed else "strong"), 1))
        painter.setBrush(color("tint" if narrowed or self.underMouse() else "surface"))
        painter.drawRoundedRect(self._theme.area(self).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        ink = color("accent" if narrowed else "text")
        arrow = QRectF(self._theme.across(self) - 29, self._theme.down(self) / 2 - 8, 16, 16)
        self._theme.icons.paint(painter, "chevron-down", arrow, ink)
        painter.setFont(self._theme.font("button"))
        painter.setPen(ink)
        box = QRectF(14, 0, self._theme.across(self) - 14 - 34, self._theme.down(self))
        words = painter.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
