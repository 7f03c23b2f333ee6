"""Draws a session of the library as a row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hfprep_desktop.model import SessionSummary
from hfprep_desktop.ui.models.session_list_model import SUMMARY_ROLE
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.session_row import ROW_HEIGHT, paint_session


class SessionDelegate(QStyledItemDelegate):
    """The same drawing as on the home page, with the selection behind it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(300, ROW_HEIGHT + 6)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        summary = index.data(SUMMARY_ROLE)
        if not isinstance(summary, SessionSummary):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        rect: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(self._theme.color("accent") if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("tint"))
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        inner = QRectF(rect).adjusted(12, 3, -12, -3)
        paint_session(painter, inner, summary, self._theme)
        painter.restore()
