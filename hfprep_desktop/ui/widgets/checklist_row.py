"""One item of the checklist: a box to tick by hand, and what the evidence says."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hfprep_desktop.interview.checklist import ChecklistItem, ItemState
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.widgets.hover_tint import paint_tint
from hfprep_desktop.ui.widgets.round_pen import round_pen
from hfprep_desktop.ui.widgets.status_glyph import Glyph, paint_glyph
from hfprep_desktop.ui.widgets.text import wrapped_lines
from hfprep_desktop.ui.wording import short_date, short_day

_GLYPHS: Final = {
    ItemState.SHOWN: Glyph.PASS,
    ItemState.IN_PART: Glyph.PARTIAL,
    ItemState.NOT_YET: Glyph.NOT_YET,
}
_PADDING = 4


class TickBox(EnterButton):
    """The state as a shape; pressing it ticks the item by hand, or takes that back.

    What evidence shows is a disc; what the person says is a square.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._glyph = Glyph.NOT_YET
        self.setCheckable(True)
        self._theme.fix(self, width=30, height=30)

    def show_item(self, item: ChecklistItem) -> None:
        """Show an item's state."""
        self._glyph = _GLYPHS[item.proof.state]
        self.setChecked(item.ticked_on is not None)
        self.setAccessibleName(tr("Tick by hand: {title}", title=tr(item.title)))
        self.setToolTip(tr("Take your tick back") if self.isChecked() else tr("Tick by hand"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            paint_tint(painter, self._theme, self)
        box = QRectF(7, 7, 16, 16)
        if self.isChecked() and self._glyph is not Glyph.PASS:
            self._paint_own_tick(painter, box)
        else:
            paint_glyph(painter, box, self._glyph, self._theme)

    def _paint_own_tick(self, painter: QPainter, box: QRectF) -> None:
        color = self._theme.color("text_2")
        painter.setPen(QPen(color, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.8, 0.8, -0.8, -0.8), 3, 3)
        painter.setPen(round_pen(color, 1.8))
        points = [(0.28, 0.52), (0.44, 0.68), (0.74, 0.34)]
        painter.drawPolyline([box.topLeft() + QPointF(x * 16, y * 16) for x, y in points])


class ItemWords(EnterButton):
    """What is to be done and what shows it; opens the evidence, or what would make it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._told = ""
        self._links = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    @property
    def told(self) -> str:
        """The line below the title."""
        return self._told

    def show_item(self, item: ChecklistItem) -> None:
        """Show an item in words."""
        self.setText(tr(item.title))
        self._told = told_of(item)
        self._links = bool(item.proof.session_id) or item.proof.state is ItemState.SHOWN
        self.setAccessibleName(tr(item.title))
        self.setAccessibleDescription(self._told)
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        return self._theme.size(280, self._theme.down(self))

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(120, self._theme.down(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        color = self._theme.color
        title, told = self._lines(self._theme.across(self))
        top = _PADDING
        painter.setFont(self._theme.font("small_medium"))
        painter.setPen(color("accent" if self.underMouse() else "text"))
        for line in title:
            painter.drawText(
                QRectF(0, top, self._theme.across(self), 18), Qt.AlignmentFlag.AlignVCenter, line
            )
            top += 18
        painter.setFont(self._theme.font("note"))
        painter.setPen(color("accent" if self._links else "text_3"))
        for line in told:
            painter.drawText(
                QRectF(0, top, self._theme.across(self), 17), Qt.AlignmentFlag.AlignVCenter, line
            )
            top += 17

    def _fit(self) -> None:
        """Be as high as the lines need at this width."""
        title, told = self._lines(self._theme.across(self))
        self._theme.fix(self, height=2 * _PADDING + 18 * len(title) + 17 * len(told))

    def _lines(self, width: float) -> tuple[list[str], list[str]]:
        font = self._theme.font
        return (
            wrapped_lines(self.text(), font("small_medium"), width),
            wrapped_lines(self._told, font("note"), width),
        )


class ChecklistRow(QWidget):
    """Both beside each other."""

    opened = Signal(object)
    """The item whose words were pressed."""
    ticked = Signal(object, bool)
    """The item's id, and whether it is ticked now."""

    def __init__(self, theme: Theme, item: ChecklistItem) -> None:
        super().__init__()
        self._item = item
        self.box = TickBox(theme)
        self.words = ItemWords(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        self.show_item(item)
        self.box.clicked.connect(lambda on: self.ticked.emit(self._item.id, on))
        self.words.clicked.connect(lambda: self.opened.emit(self._item))

    @property
    def item(self) -> ChecklistItem:
        """What is shown."""
        return self._item

    def show_item(self, item: ChecklistItem) -> None:
        """Show the item as it stands now."""
        self._item = item
        self.box.show_item(item)
        self.words.show_item(item)


def told_of(item: ChecklistItem) -> str:
    """What the evidence says, and where; a tick by hand is named as such."""
    told = tr(item.proof.told)
    if item.proof.started_at is not None:
        told = f"{told}: {short_date(item.proof.started_at)}"
    if item.ticked_on is None:
        return told
    tick = tr("Ticked by you, {short_day}", short_day=short_day(item.ticked_on))
    return f"{told}. {tick}" if item.proof.state is not ItemState.NOT_YET else tick
