"""The base of painted buttons: Enter presses them as Space does."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from hfprep_desktop.ui.own_keys import PRESS, OwnKey


class EnterButton(QAbstractButton):
    """Subclasses paint themselves."""

    OWN_KEYS: ClassVar[tuple[OwnKey, ...]] = (PRESS,)

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)
