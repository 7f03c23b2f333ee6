"""The head of a step: its number in a ring, its name, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.status_glyph import GLYPH_TOKENS, Glyph, StatusGlyph
from hfprep_desktop.ui.widgets.text import line_label, set_tone

INDENT = 38
"""From the left edge to where the name begins."""


class StepHead(QWidget):
    """One line of 26 px."""

    def __init__(self, theme: Theme, number: int, name: str) -> None:
        super().__init__()
        self._glyph = StatusGlyph(theme, Glyph.NOT_YET)
        self.status = line_label("", "subheading", "text_2")
        self.remark = line_label("", "small", "text_3")
        name_label = line_label(name, "heading")
        ends = (self._glyph, self.status, self.remark)
        self.setLayout(make_row(_Number(theme, number), 4, name_label, None, *ends))
        for end in ends:
            end.hide()

    @property
    def glyph(self) -> Glyph:
        """What stands before the word."""
        return self._glyph.glyph

    def show_status(self, glyph: Glyph, words: str) -> None:
        """Say how far the step is."""
        self._glyph.set_glyph(glyph)
        self.status.setText(words)
        set_tone(self.status, GLYPH_TOKENS[glyph])
        self._glyph.show()
        self.status.show()

    def show_remark(self, words: str) -> None:
        """Say something of the step that is no status."""
        self.remark.setText(words)
        self.remark.show()


class _Number(QWidget):
    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        theme.fix(self, width=26, height=26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("strong"), 1))
        painter.drawEllipse(self._theme.area(self).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(self._theme.color("text_2"))
        painter.setFont(self._theme.font("small_strong"))
        painter.drawText(self._theme.area(self), Qt.AlignmentFlag.AlignCenter, str(self._number))
