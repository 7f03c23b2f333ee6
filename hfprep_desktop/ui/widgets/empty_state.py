"""What stands in a list or on a page that has nothing to show yet, and what would fill it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.icon import IconTile
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.text import TextBlock

_WIDTH: Final = 460
_ROW_HEIGHT: Final = 38
_ROWS: Final = (0.46, 0.34, 0.52)
"""How long the name of each row that is not there is, as a part of the width."""


class EmptyState(QWidget):
    """Icon, what will stand here, rows as they will look, one step that leads there."""

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str, step: tuple[str, str]
    ) -> None:
        """`step` is the text of the button and its icon."""
        super().__init__()
        self.step = KeyButton(theme, step[0], icon=step[1], kind=ButtonKind.PRIMARY)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(TextBlock(theme, title, "heading"))
        words.addWidget(TextBlock(theme, text, "body", "text_2"))
        words.addSpacing(8)
        words.addWidget(_Outlines(theme))
        words.addSpacing(12)
        words.addLayout(make_row(self.step, None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(IconTile(theme, icon, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(self._theme.scaled(_WIDTH))


class _Outlines(QWidget):
    """Rows that are not there yet; the words above say what they will be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.fix(self, height=_ROW_HEIGHT * len(_ROWS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._theme.area(self)
        for number, share in enumerate(_ROWS):
            middle = area.top() + (number + 0.5) * _ROW_HEIGHT
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("sunken"))
            painter.drawRoundedRect(QRectF(0, middle - 6, share * area.width(), 12), 4, 4)
            painter.drawRoundedRect(QRectF(area.right() - 110, middle - 3, 60, 6), 3, 3)
            painter.drawRoundedRect(QRectF(area.right() - 40, middle - 6, 24, 12), 4, 4)
            painter.setPen(QPen(self._theme.color("border"), 1, Qt.PenStyle.DashLine))
            line = middle + _ROW_HEIGHT / 2 - 1
            painter.drawLine(0, round(line), round(area.right()), round(line))
