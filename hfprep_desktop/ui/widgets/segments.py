"""A choice of one of a few words that stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.plain_key import is_plain

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class _Segment(QPushButton):
    """One word of a choice; the arrow keys are its own also where the window uses them."""

    OWN_KEYS: ClassVar = (
        OwnKey("Choose another word of a choice", ("Left", "Right", "Up", "Down"), everywhere=True),
    )

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and is_plain(event):
            event.setAccepted(event.key() in _ARROWS)
            return True
        return super().event(event)


class Segments(QWidget):
    """A choice between a few words; arrow keys move it. `dense` ones are narrower."""

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], name: str, *, dense: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._name = name
        row = make_row(spacing=0)
        self._group = QButtonGroup(self)
        for index, word in enumerate(words):
            button = _Segment()
            button.setProperty("dense", dense)
            last = index == len(words) - 1
            button.setProperty("segment", "first" if index == 0 else "last" if last else "middle")
            button.setCheckable(True)
            # For screen readers: one of several, not a box to tick. The group does the rest.
            button.setAutoExclusive(True)
            button.setChecked(index == 0)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(button, index)
            self.rename(index, word)
            row.addWidget(button)
        self.setLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.idToggled.connect(self._toggled)

    @property
    def index(self) -> int:
        """Which word is chosen."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Choose a word."""
        self._group.button(index).setChecked(True)

    def focus_chosen(self) -> None:
        """Bring the keys here, to the word that is chosen."""
        self._group.button(self.index).setFocus(Qt.FocusReason.TabFocusReason)

    def rename(self, index: int, word: str) -> None:
        """Change a word, for instance a count in it."""
        button = self._group.button(index)
        button.setText(word)
        button.setAccessibleName(f"{self._name}: {word}")

    def _toggled(self, index: int, on: bool) -> None:
        if on:
            self.chosen.emit(index)
