"""One kind of data: what it is, how large, what removes it, and its folder to open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.storage import Amount, Place
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.wording import file_size


class PlaceRow(QWidget):
    """Words at the left, the button at the right."""

    open_asked = Signal(object)
    """The path that is to be shown."""

    def __init__(self, theme: Theme, place: Place) -> None:
        super().__init__()
        self.place = place
        self.amount = line_label("", "small", "text_2")
        self.open_button = KeyButton(theme, tr("Open folder"), icon="folder", height=30)
        self.open_button.setAccessibleName(tr("Open folder: {name}", name=tr(place.name)))
        self.open_button.clicked.connect(lambda: self.open_asked.emit(self.place.path))
        self._where = ElidedLine(theme, "", "note", "text_3")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(make_row(line_label(tr(place.name), "subheading"), self.amount, None))
        words.addWidget(TextBlock(theme, tr(place.holds), "small", "text_2"))
        words.addWidget(TextBlock(theme, tr(place.removal), "small", "text_3"))
        words.addWidget(self._where)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_place(place)

    def show_place(self, place: Place) -> None:
        """Show the same place as it is now."""
        self.place = place
        told = amount_words(place.amount)
        self.amount.setText(told)
        self._where.say(str(place.path))
        self.setAccessibleName(f"{tr(place.name)}, {told}")
        self.setAccessibleDescription(f"{tr(place.holds)} {tr(place.removal)} {place.path}")


def amount_words(amount: Amount) -> str:
    """`3 files, 12 MB`; what could not be looked into is not left out silently."""
    unread = (
        tr("{folders} could not be read", folders=counted(amount.unread, "folder"))
        if amount.unread
        else ""
    )
    found = f"{counted(amount.files, 'file')}, {file_size(amount.size)}" if amount.files else ""
    return ", ".join(part for part in (found, unread) if part) or tr("empty")
