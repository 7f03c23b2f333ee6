"""A line to find words in a text: how many there are, and steps from one to the next."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.icon_button import IconButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.search_field import SearchField
from hfprep_desktop.ui.widgets.text import line_label

NO_HIT: Final = "Not found"

_OWN_KEYS: Final = frozenset(
    {Qt.Key.Key_Escape, Qt.Key.Key_F3, Qt.Key.Key_Return, Qt.Key.Key_Enter}
)


class FindBar(QWidget):
    """Enter and F3 go on, with Shift back; Esc closes."""

    OWN_KEYS: ClassVar = (
        OwnKey("Next hit", ("Enter", "F3")),
        OwnKey("Previous hit", ("Shift+Enter", "Shift+F3")),
        OwnKey("Close the search", ("Esc",)),
    )

    changed = Signal(str)
    """What is looked for."""
    stepped = Signal(int)
    """1 for the next hit, -1 for the one before."""
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = SearchField(theme, tr("Find in the transcript"))
        self.field.setClearButtonEnabled(True)
        self.count = line_label("", "small", "text_2")
        theme.bound(self.count, least_width=72)
        self.back_button = IconButton(theme, "arrow-up", tr("Previous hit (Shift+F3)"))
        self.on_button = IconButton(theme, "arrow-down", tr("Next hit (F3)"))
        self.close_button = IconButton(theme, "x", tr("Close the search (Esc)"))
        row = make_row(spacing=8)
        row.addWidget(self.field, 1)
        for widget in (self.count, self.back_button, self.on_button, self.close_button):
            row.addWidget(widget)
        self.setLayout(row)
        self.field.textChanged.connect(self.changed)
        self.back_button.clicked.connect(lambda: self.stepped.emit(-1))
        self.on_button.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)
        self.tell(0, None)

    @property
    def text(self) -> str:
        """What is looked for."""
        return self.field.text()

    def begin(self) -> None:
        """Show it and write in it."""
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell(self, hits: int, current: int | None) -> None:
        """Say how many hits there are and which of them shows, from 0."""
        words = "" if not self.text.strip() else tr(NO_HIT)
        if hits and current is not None:
            words = tr("{value} of {hits}", value=current + 1, hits=hits)
        self.count.setText(words)
        self.field.setAccessibleDescription(words)
        for button in (self.back_button, self.on_button):
            button.setEnabled(hits > 0)

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in _OWN_KEYS:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)
