"""The base of tables that say in words what a picture shows: read-only, walked by keys."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget

from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.widgets.plain_key import is_plain


class ReadTable(QTableWidget):
    """Enter or a double click chooses a row."""

    OWN_KEYS: ClassVar = (
        OwnKey("Table: go to what the row tells of", ("Enter",)),
        OwnKey("Table: another cell", ("Left", "Right")),
    )

    row_chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.cellDoubleClicked.connect(lambda row, _column: self.row_chosen.emit(row))

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and is_plain(event):
            # Here they walk through the cells.
            event.setAccepted(event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right})
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.row_chosen.emit(self.currentRow())
            return
        super().keyPressEvent(event)
