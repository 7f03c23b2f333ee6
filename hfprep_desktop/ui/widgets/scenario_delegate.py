"""Draws the rows of the scenario list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hfprep_desktop.ui.models.scenario_list_model import ROW_ROLE, RoundHead, ScenarioEntry
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.wording import ROUND_ICONS
from hfprep_desktop.wording import ROUND_NAMES

HEAD_HEIGHT: Final = 42
ROW_HEIGHT: Final = 56
OWN: Final = "Yours"

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ScenarioDelegate(QStyledItemDelegate):
    """A headline with the round's icon, or a scenario with what there is to know of it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        is_head = isinstance(index.data(ROW_ROLE), RoundHead)
        return self._theme.size(300, HEAD_HEIGHT if is_head else ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        rect = self._theme.zoom_into(painter, option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, RoundHead):
            self._paint_head(painter, rect, row)
        elif isinstance(row, ScenarioEntry):
            self._paint_ground(painter, rect, option.state)
            self._paint_entry(painter, rect.adjusted(12, 0, -14, 0), row)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRectF, head: RoundHead) -> None:
        color = self._theme.color
        middle = rect.bottom() - 17
        icon = QRectF(rect.left() + 12, middle - 8, 16, 16)
        self._theme.icons.paint(painter, ROUND_ICONS[head.round], icon, color("accent"))
        painter.setFont(self._theme.font("small_strong"))
        painter.setPen(color("text_2"))
        box = QRectF(rect.left() + 36, middle - 10, rect.width() - 80, 20)
        painter.drawText(box, _MIDDLE, tr(ROUND_NAMES[head.round]))
        painter.setFont(self._theme.font("note"))
        painter.setPen(color("text_3"))
        painter.drawText(
            QRectF(rect.left(), middle - 10, rect.width() - 14, 20), _RIGHT, str(head.count)
        )

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(self._theme.color("accent") if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("tint"))
        painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)

    def _paint_entry(self, painter: QPainter, rect: QRectF, entry: ScenarioEntry) -> None:
        color = self._theme.color
        right = rect.right()
        top = QRectF(rect.left(), rect.top() + 8, rect.width(), 20)
        if not entry.scenario.built_in:
            right = self._paint_own(painter, right, top) - 8
        painter.setFont(self._theme.font("subheading"))
        painter.setPen(color("text"))
        top.setRight(right)
        painter.drawText(top, _MIDDLE, self._fitted(painter, entry.scenario.title, top.width()))
        painter.setFont(self._theme.font("note"))
        painter.setPen(color("text_3"))
        below = QRectF(rect.left(), rect.top() + 30, rect.width(), 18)
        last = tr("practised {when}", when=entry.when) if entry.when else tr("not practised yet")
        painter.drawText(below, _RIGHT, last)
        below.setRight(rect.right() - painter.fontMetrics().horizontalAdvance(last) - 12)
        painter.drawText(below, _MIDDLE, self._fitted(painter, entry.size, below.width()))

    def _paint_own(self, painter: QPainter, right: float, line: QRectF) -> float:
        """Draw the tag of an own scenario; where it begins."""
        font = self._theme.font("note_strong")
        width = QFontMetricsF(font).horizontalAdvance(tr(OWN)) + 14
        tag = QRectF(right - width, line.top(), width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("track"))
        painter.drawRoundedRect(tag, 4, 4)
        painter.setFont(font)
        painter.setPen(self._theme.color("text_2"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, tr(OWN))
        return tag.left()

    def _fitted(self, painter: QPainter, text: str, width: float) -> str:
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
