"""A switch for what is on or off: a knob, a check or none, and the word."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.enter_button import EnterButton

_TRACK: Final = (40, 22)
_HEIGHT: Final = 36
_GAP: Final = 10
_WORDS: Final = ("Off", "On")


class Switch(EnterButton):
    """`picked` tells what was chosen by hand, "on" or "off"."""

    picked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        theme.fix(self, height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda on: self.picked.emit("on" if on else "off"))
        self.toggled.connect(lambda _: self.update())

    @property
    def value(self) -> str:
        """What is chosen."""
        return "on" if self.isChecked() else "off"

    def show_value(self, value: str) -> None:
        """Show what holds; whatever is not "on" is off."""
        self.setChecked(value == "on")

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("small_medium"))
        words = max(metrics.horizontalAdvance(tr(word)) for word in _WORDS)
        return self._theme.size(int(words + 0.999) + _GAP + _TRACK[0], _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        width, height = _TRACK
        left = self._theme.across(self) - width
        top = (self._theme.down(self) - height) / 2
        self._paint_track(painter, QRectF(left, top, width, height), on=on)
        painter.setFont(self._theme.font("small_medium"))
        painter.setPen(self._theme.color("text" if on else "text_2"))
        box = QRectF(0, 0, left - _GAP, self._theme.down(self))
        sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, sides, tr(_WORDS[on]))

    def _paint_track(self, painter: QPainter, track: QRectF, *, on: bool) -> None:
        color = self._theme.color
        half = track.height() / 2
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_hover" if self.underMouse() else "accent_fill"))
            painter.drawRoundedRect(track, half, half)
        else:
            painter.setPen(QPen(color("strong"), 1))
            painter.setBrush(color("tint" if self.underMouse() else "surface"))
            painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        middle = QPointF(track.right() - half if on else track.left() + half, track.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("on_accent" if on else "strong"))
        painter.drawEllipse(middle, half - 4, half - 4)
        if on:
            self._paint_check(painter, middle, color("accent_fill"))

    def _paint_check(self, painter: QPainter, middle: QPointF, ink: QColor) -> None:
        box = QRectF(middle.x() - 5, middle.y() - 5, 10, 10)
        self._theme.icons.paint(painter, "check", box, ink)
