"""What a row looks like that the mouse is over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hfprep_desktop.ui.theme import Theme

_CORNER = 8


def paint_tint(painter: QPainter, theme: Theme, widget: QWidget) -> None:
    """Fill the widget with the theme's tint; the painter's pen is none afterwards."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("tint"))
    painter.drawRoundedRect(theme.area(widget), _CORNER, _CORNER)
