"""A line of a person's own words, kept when they have finished writing it."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from hfprep_desktop.ui.own_keys import OwnKey

LONGEST: Final = 200


class WordsField(QLineEdit):
    """Enter keeps, and so does going elsewhere; Esc takes back what was not kept."""

    OWN_KEYS: ClassVar = (
        OwnKey("Keep the words", ("Enter",)),
        OwnKey("Take back what was not kept", ("Esc",)),
    )

    picked = Signal(str)

    def __init__(self, example: str) -> None:
        super().__init__()
        self._kept = ""
        self.setProperty("field", "true")
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(example)
        self.editingFinished.connect(self._keep)

    @property
    def value(self) -> str:
        """What is kept."""
        return self._kept

    def show_value(self, value: str) -> None:
        """Show what holds; what is just being written stays."""
        if value != self._kept:
            self._kept = value
            self.setText(value)

    def event(self, event: QEvent) -> bool:
        # Else the menu's "Back" would have it.
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._takes_back(event):
            event.accept()
            return True
        return super().event(event)

    def _takes_back(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.text() != self._kept

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._takes_back(event):
            self.setText(self._kept)
            return
        super().keyPressEvent(event)

    def _keep(self) -> None:
        """The signal comes twice where Enter is followed by going elsewhere."""
        if self.text() != self._kept:
            self._kept = self.text()
            self.picked.emit(self._kept)
