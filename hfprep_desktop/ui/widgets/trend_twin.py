"""Trends as a table of words: the twin of matrix and plot, with every session that was read."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from hfprep_desktop.report.trends import TrendTable
from hfprep_desktop.ui.trend_wording import cell_words, column_words
from hfprep_desktop.ui.widgets.bits import is_plain

_SESSION: Final = "Session"


class TrendTwin(QTableWidget):
    """A row a session, the latest first; Enter or a double click opens it."""

    session_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._table: TrendTable | None = None
        self._ids: list[str] = []
        self.setAccessibleName("Trends as a table")
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.cellDoubleClicked.connect(lambda row, _column: self._open(row))

    def show_table(self, table: TrendTable) -> None:
        """Show another table; filled when it is looked at."""
        self._table = table
        self._ids = []
        if self.isVisible():
            self._fill(table)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._table is not None and not self._ids:
            self._fill(self._table)

    def _fill(self, table: TrendTable) -> None:
        self.clear()
        self._ids = [column.session_id for column in reversed(table.columns)]
        self.setColumnCount(1 + len(table.rows))
        self.setHorizontalHeaderLabels([_SESSION, *(row.title for row in table.rows)])
        self.setRowCount(len(table.columns))
        for place, column in enumerate(reversed(table.columns)):
            self.setItem(place, 0, QTableWidgetItem(column_words(column)))
            for number, row in enumerate(table.rows, 1):
                words = cell_words(row, row.cells[-1 - place])
                self.setItem(place, number, QTableWidgetItem(words))
        self.resizeColumnsToContents()
        if self._ids:
            self.setCurrentCell(0, 0)

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and is_plain(event):
            event.setAccepted(event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right})
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentRow())
            return
        super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self.session_opened.emit(self._ids[row])
