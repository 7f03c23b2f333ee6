"""Asks for a line or a few: a name, tags, a note."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.text import TextBlock, line_label

WIDTH: Final = 420
LONGEST: Final = 200
NOTE_HEIGHT: Final = 150


class LineSheet(QDialog):
    """Enter keeps a line; a note is kept by its button, for it may have lines of its own."""

    kept = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, title: str, hint: str, text: str) -> None:
        super().__init__(parent)
        self.setModal(True)
        theme.fix(self, width=WIDTH)
        self.setWindowTitle(title)
        self.line = QLineEdit(text)
        self.line.setProperty("field", "true")
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(title)
        self.line.selectAll()
        self.note = QTextEdit()
        self.note.setProperty("field", "true")
        self.note.setPlainText(text)
        self.note.setAccessibleName(title)
        self.note.setTabChangesFocus(True)
        theme.fix(self.note, height=NOTE_HEIGHT)
        self.note.hide()
        self.fault = TextBlock(theme, role="small", tone="missing")
        self.fault.hide()
        self.keep_button = KeyButton(theme, tr("Keep"), keys=("Enter",), kind=ButtonKind.PRIMARY)
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self._keep)
        leave = KeyButton(theme, tr("Cancel"), keys=("Esc",))
        leave.clicked.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(12)
        outer.addWidget(line_label(title, "heading"))
        outer.addWidget(TextBlock(theme, hint, role="small", tone="text_2"))
        outer.addWidget(self.fault)
        outer.addWidget(self.line)
        outer.addWidget(self.note)
        outer.addLayout(make_row(None, leave, self.keep_button))

    def tell(self, error: UserError) -> None:
        """Say why what stands here was not kept when it was tried before."""
        self.fault.setText(f"{tr(error.what)} {tr(error.remedy)}")
        self.fault.show()

    def take_lines(self) -> None:
        """Take several lines instead of one."""
        self.line.hide()
        self.note.show()
        # Enter begins another line.
        self.keep_button.restyle(ButtonKind.PRIMARY, ())

    def _keep(self) -> None:
        text = self.line.text() if self.note.isHidden() else self.note.toPlainText()
        self.accept()
        self.kept.emit(text)
