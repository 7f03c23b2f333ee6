"""Trends as a table of words: the twin of matrix and plot, with every session that was read."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTableWidgetItem

from hfprep_desktop.report.trends import TrendTable
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.trend_wording import cell_words, column_words
from hfprep_desktop.ui.widgets.read_table import ReadTable

_SESSION: Final = "Session"


class TrendTwin(ReadTable):
    """A row a session, the latest first; Enter or a double click opens it."""

    session_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Trends as a table"))
        self._table: TrendTable | None = None
        self._ids: list[str] = []
        self.row_chosen.connect(self._open)

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
        self.setHorizontalHeaderLabels([tr(_SESSION), *(tr(row.title) for row in table.rows)])
        self.setRowCount(len(table.columns))
        for place, column in enumerate(reversed(table.columns)):
            self.setItem(place, 0, QTableWidgetItem(column_words(column)))
            for number, row in enumerate(table.rows, 1):
                words = cell_words(row, row.cells[-1 - place])
                self.setItem(place, number, QTableWidgetItem(words))
        self.resizeColumnsToContents()
        if self._ids:
            self.setCurrentCell(0, 0)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self.session_opened.emit(self._ids[row])
