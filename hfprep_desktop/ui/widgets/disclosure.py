"""A section that is closed until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.widgets.hover_tint import paint_tint

_HEIGHT = 38


class _Head(EnterButton):
    """Chevron and title."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(title)
        self.setCheckable(True)
        self._theme.fix(self, height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    def sizeHint(self) -> QSize:
        return self._theme.size(240, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            paint_tint(painter, self._theme, self)
        middle = self._theme.down(self) / 2
        chevron = "chevron-down" if self.isChecked() else "chevron-right"
        ink = self._theme.color("text_2")
        self._theme.icons.paint(painter, chevron, QRectF(10, middle - 8, 16, 16), ink)
        painter.setFont(self._theme.font("subheading"))
        painter.setPen(self._theme.color("text"))
        box = QRectF(36, 0, self._theme.across(self) - 44, self._theme.down(self))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())


class Disclosure(QWidget):
    """A title that opens to what stands under it."""

    toggled = Signal(bool)

    def __init__(self, theme: Theme, title: str, body: QWidget) -> None:
        super().__init__()
        self.head = _Head(theme, title)
        self.body = body
        body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(body)
        self.head.toggled.connect(body.setVisible)
        self.head.toggled.connect(self.toggled)

    @property
    def is_open(self) -> bool:
        """Whether the body shows."""
        return self.head.isChecked()

    def set_open(self, on: bool) -> None:
        """Open or close."""
        self.head.setChecked(on)
