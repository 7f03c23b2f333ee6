"""A menu of which one line is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget


class ChoiceMenu(QMenu):
    """Opens below a button."""

    chosen = Signal(int)
    """The place of the line that the person picked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._picked)

    def show_lines(self, lines: Sequence[str], chosen: int) -> None:
        """What can be chosen, and what is."""
        for action in self._group.actions():
            self._group.removeAction(action)
            self.removeAction(action)
        for place, line in enumerate(lines):
            # A single ampersand would be taken for the mark of a key.
            action = QAction(line.replace("&", "&&"), self._group)
            action.setCheckable(True)
            action.setChecked(place == chosen)
            self.addAction(action)

    def open_below(self, button: QWidget) -> None:
        """Show it."""
        self.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _picked(self, action: QAction) -> None:
        self.chosen.emit(self._group.actions().index(action))
