"""The moments a person marked: each can be heard, its note written, and be removed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.model import Moment
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.widgets.hover_tint import paint_tint
from hfprep_desktop.ui.widgets.icon_button import IconButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.scroll_column import ScrollColumn
from hfprep_desktop.ui.widgets.text import paint_line
from hfprep_desktop.ui.widgets.transcript_painting import STAR, paint_star
from hfprep_desktop.wording import clock

_ROW: Final = 32
_ROWS: Final = 4
"""So many show at once; the others scroll."""


class _MomentButton(EnterButton):
    """Star, time and note; pressed, it plays from there."""

    def __init__(self, theme: Theme, moment: Moment) -> None:
        super().__init__()
        self._theme = theme
        self._moment = moment
        self._theme.fix(self, height=_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        star = tr("starred") if moment.starred else ""
        parts = (tr("Play from {clock}", clock=clock(moment.second)), star, moment.note)
        self.setAccessibleName(", ".join(part for part in parts if part))
        if moment.note:
            self.setToolTip(moment.note)

    def sizeHint(self) -> QSize:
        return self._theme.size(160, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            paint_tint(painter, self._theme, self)
        middle = self._theme.down(self) / 2
        if self._moment.starred:
            star = QRectF(6, middle - STAR / 2, STAR, STAR)
            paint_star(painter, self._theme, star, filled=True)
        time = QRectF(28, 0, 52, self._theme.down(self))
        at = clock(self._moment.second)
        paint_line(painter, self._theme, time, at, "small_strong", "accent")
        note = QRectF(84, 0, self._theme.across(self) - 90, self._theme.down(self))
        tone = "text" if self._moment.note else "text_3"
        words = self._moment.note or tr("starred")
        paint_line(painter, self._theme, note, words, "small", tone)


class MomentsList(ScrollColumn):
    """In the order of time."""

    played = Signal(float)
    note_asked = Signal(float)
    removed = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__(0)
        self._theme = theme
        self.rows: list[EnterButton] = []
        self.setAccessibleName(tr("Moments"))

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show other moments."""
        self.clear()
        self.rows = []
        for moment in moments:
            self.add(self._row(moment))
        self._theme.fix(self, height=min(len(moments), _ROWS) * _ROW + 6)

    def _row(self, moment: Moment) -> QWidget:
        button = _MomentButton(self._theme, moment)
        button.clicked.connect(partial(self.played.emit, moment.second))
        self.rows.append(button)
        at = clock(moment.second)
        write = IconButton(self._theme, "pencil", tr("Write the note at {at}", at=at))
        write.clicked.connect(partial(self.note_asked.emit, moment.second))
        remove = IconButton(self._theme, "x", tr("Remove the moment at {at}", at=at))
        remove.clicked.connect(partial(self.removed.emit, moment.second))
        row = make_row(spacing=4)
        row.addWidget(button, 1)
        row.addWidget(write)
        row.addWidget(remove)
        holder = QWidget()
        holder.setLayout(row)
        return holder
