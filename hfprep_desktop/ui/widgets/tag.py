"""A word that stands out: what holds now, such as a mode."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from hfprep_desktop.ui.theme import Theme


class Tag(QLabel):
    """A word on a tint, with an icon or the recording dot."""

    def __init__(self, theme: Theme, text: str, icon: str, tone: str, ground: str) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon_name = icon
        self._tone = tone
        self._ground = ground
        self._theme.fix(self, height=28)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def change(self, text: str, icon: str, tone: str, ground: str) -> None:
        """Say something else; an empty icon is the dot."""
        self._icon_name, self._tone, self._ground = icon, tone, ground
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("small_strong"))
        return self._theme.size(int(metrics.horizontalAdvance(self.text()) + 38), 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color(self._tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._ground))
        painter.drawRoundedRect(self._theme.area(self), 4, 4)
        if self._icon_name:
            self._theme.icons.paint(painter, self._icon_name, QRectF(9, 7, 14, 14), color)
        else:
            painter.setBrush(color)
            painter.drawEllipse(QRectF(10.5, 9.5, 9, 9))
        painter.setFont(self._theme.font("small_strong"))
        painter.setPen(color)
        box = QRectF(28, 0, self._theme.across(self) - 28, self._theme.down(self))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())
