"""The choice of the microphone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QSizePolicy

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.named_combo import NamedCombo

if TYPE_CHECKING:
    from hfprep_desktop.audio.devices import Microphone


class DeviceCombo(NamedCombo):
    """A combo box that paints its closed state as the design's control."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Microphone"))
        self._theme = theme
        self.setView(QListView())
        self._theme.fix(self, height=36)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(10)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_microphones(self, microphones: Sequence[Microphone], chosen: str) -> None:
        """Offer these; `chosen` is, where it is there. Nobody is told."""
        self.blockSignals(True)
        self.clear()
        for microphone in microphones:
            self.addItem(microphone.name, microphone.name)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)
        self.setPlaceholderText(tr("No microphone found"))

    def sizeHint(self) -> QSize:
        return self._theme.size(226, 36)

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(120, 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        usable = self.isEnabled() and self.count() > 0
        pen = QPen(color("strong"), 1)
        if not usable:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(color("tint" if self.underMouse() and usable else "surface"))
        painter.drawRoundedRect(self._theme.area(self).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        ink = color("text" if usable else "text_3")
        icons = self._theme.icons
        middle = self._theme.down(self) / 2
        name = "mic" if usable else "mic-off"
        icons.paint(painter, name, QRectF(13, middle - 8, 16, 16), ink)
        arrow = QRectF(self._theme.across(self) - 29, middle - 8, 16, 16)
        icons.paint(painter, "chevron-down", arrow, ink)
        painter.setFont(self._theme.font("body"))
        painter.setPen(ink)
        box = QRectF(37, 0, self._theme.across(self) - 37 - 36, self._theme.down(self))
        text = self.currentText() or self.placeholderText()
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
