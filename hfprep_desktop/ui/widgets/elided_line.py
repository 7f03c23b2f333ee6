"""One line of text that gives way: where its place is too narrow it ends in an ellipsis."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.text import TextBlock


class ElidedLine(TextBlock):
    """As wide as its words where there is room; readers and the pointer get the whole text."""

    def __init__(
        self, theme: Theme, text: str = "", role: str = "body", tone: str = "text"
    ) -> None:
        super().__init__(theme, text, role, tone, max_lines=1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()

    @property
    def shown(self) -> str:
        """The text as far as it is seen."""
        return "".join(self._lines(self._theme.across(self)))

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self._theme.font(self._role)).horizontalAdvance(self.text())
        # A pixel to spare: rounded layouts must not shorten what would fit.
        return self._theme.size(math.ceil(words) + 1, self._theme.line_height(self._role))
