"""A small field that opens over what it changes."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import SANS, SERIF, Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row

_HEIGHT: Final = 36


class InlineField(QFrame):
    """Enter saves, Esc leaves; it stays open until one of them is pressed.

    `extra` are the words of a second way out, empty where there is none.
    """

    OWN_KEYS: ClassVar = (
        OwnKey("Keep what was typed", ("Enter",)),
        OwnKey("Leave it as it was", ("Esc",)),
    )

    saved = Signal(str)
    left = Signal()
    extra_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        name: str,
        text: str,
        *,
        longest: int,
        spoken: bool,
        extra: str = "",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = QLineEdit(text)
        self.field.setProperty("field", "true")
        self.field.setMaxLength(longest)
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(tr("Enter saves, Escape leaves it as it was."))
        self.field.setToolTip(tr("{name}: Enter saves, Esc leaves it as it was", name=name))
        family, pixels = (SERIF, 16) if spoken else (SANS, 13)
        self.field.setStyleSheet(
            f'QLineEdit {{ font-family: "{family}"; font-size: {theme.scaled(pixels)}px; }}'
        )
        self.field.installEventFilter(self)
        row = make_row(spacing=4)
        row.addWidget(self.field, 1)
        self.extra: KeyButton | None = None
        if extra:
            self.extra = KeyButton(theme, extra, icon="rotate-ccw", height=_HEIGHT)
            self.extra.clicked.connect(self.extra_chosen)
            self.extra.installEventFilter(self)
            row.addWidget(self.extra)
        self.setLayout(row)
        theme.fix(self, height=_HEIGHT)
        self.field.returnPressed.connect(self._save)

    @property
    def room(self) -> int:
        """The width in pixels that it should have."""
        text = self.field.fontMetrics().horizontalAdvance(self.field.text())
        beside = self.extra.sizeHint().width() + 4 if self.extra is not None else 0
        return max(self._theme.scaled(140), min(self._theme.scaled(360), text + 60)) + beside

    def begin(self) -> None:
        """Show it and write in it."""
        self.show()
        self.raise_()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            # Else the page would take it for "back".
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.left.emit()
                return True
        return False

    def _save(self) -> None:
        self.saved.emit(self.field.text())
