"""The time line as a table: lane, time and words of every span, for readers of any kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from hfprep_desktop.model import Lane, LaneSpan
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.lane_picture import NOTHING_HEARD
from hfprep_desktop.ui.widgets.read_table import ReadTable
from hfprep_desktop.wording import LANE_NAMES, clock

COLUMNS: Final = ("Lane", "From", "To", "Words")
_WIDTHS: Final = (110, 70, 70)


class LaneTable(ReadTable):
    """Read-only; Enter or a double click plays a row. Lanes without a span have a row, too."""

    span_chosen = Signal(object)
    """The `LaneSpan` that is to be heard."""

    def __init__(self) -> None:
        super().__init__(tr("Lanes as a table"))
        self._lanes: tuple[LaneSpan, ...] = ()
        self._rows: list[LaneSpan | None] = []
        self._filled = True
        self.setColumnCount(len(COLUMNS))
        self.setHorizontalHeaderLabels([*map(tr, COLUMNS)])
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        self.horizontalHeader().setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        self.row_chosen.connect(self._choose)

    def show_lanes(self, lanes: Sequence[LaneSpan]) -> None:
        """Show another session's lanes; filled when it is first looked at."""
        self._lanes = tuple(lanes)
        self._filled = False
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self._filled:
            return
        self._filled = True
        self._rows = []
        for lane in Lane:
            self._rows.extend([span for span in self._lanes if span.lane is lane] or [None])
        self.setRowCount(len(self._rows))
        silent = iter([lane for lane in Lane if lane not in {one.lane for one in self._lanes}])
        for row, span in enumerate(self._rows):
            cells = _cells(span) if span is not None else (tr(LANE_NAMES[next(silent)]), "", "", "")
            for column, words in enumerate(cells):
                shown = words if span is not None or column != 3 else tr(NOTHING_HEARD)
                self.setItem(row, column, QTableWidgetItem(shown))
        if self._rows:
            self.setCurrentCell(0, 0)

    def _choose(self, row: int) -> None:
        span = self._rows[row] if 0 <= row < len(self._rows) else None
        if span is not None:
            self.span_chosen.emit(span)


def _cells(span: LaneSpan) -> tuple[str, str, str, str]:
    quote = " ".join(span.quote.split())
    return tr(LANE_NAMES[span.lane]), clock(span.start), clock(span.end), quote
