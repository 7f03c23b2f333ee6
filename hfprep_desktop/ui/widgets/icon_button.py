"""A button that is an icon alone; its words are its tool tip and what readers say."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.enter_button import EnterButton

_ICON = 16
_KEYBOARD = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class IconButton(EnterButton):
    """A square of 30 to 44 pixels. One that is switched on is tinted and underlined."""

    def __init__(
        self, theme: Theme, icon: str, words: str, *, switch: bool = False, size: int = 30
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        self.setCheckable(switch)
        self._theme.fix(self, width=size, height=size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say(self, words: str, icon: str = "") -> None:
        """Change what it is called, and its icon where one is given."""
        self._icon_name = icon or self._icon_name
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _KEYBOARD:
            corner = self.mapToGlobal(QPoint(0, self.height()))
            QToolTip.showText(corner, self.toolTip(), self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        is_on = self.isChecked()
        ground = "tint" if is_on or self.underMouse() else "surface"
        painter.setBrush(color("sunken" if self.isDown() else ground))
        painter.setPen(QPen(color("accent" if is_on else "strong"), 1))
        box = self._theme.area(self).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, 8, 8)
        ink = color("accent" if is_on else "text")
        if not self.isEnabled():
            ink = color("text_3")
        left = (self._theme.across(self) - _ICON) / 2
        self._theme.icons.paint(painter, self._icon_name, QRectF(left, left, _ICON, _ICON), ink)
        if is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(QRectF(left, self._theme.down(self) - 5, _ICON, 2), 1, 1)
