"""A combo box that screen readers call by its name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget


class NamedCombo(QComboBox):
    """On Linux and macOS Qt tells the chosen words in place of a combo box's name.

    What it is for, only a label beside it tells there. Where none is to be seen, there is one that
    is only heard.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._label = QLabel(name)
        self._label.setBuddy(self)
        self._label.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ParentChange:
            beside = self.parentWidget()
            self._label.setParent(None if beside is None or self._is_labelled(beside) else beside)
            self._label.hide()  # whatever its parent does

    def _is_labelled(self, beside: QWidget) -> bool:
        labels = beside.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return any(one.buddy() is self for one in labels if one is not self._label)
