"""What the program is and where everything stays: the left side of the first page."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.logo import Logo
from hfprep_desktop.ui.widgets.text import TextBlock, line_label

WIDE: Final = 416
NARROW: Final = 360


class WelcomePanel(QFrame):
    """Three facts, each of them true of this program on this computer."""

    def __init__(self, theme: Theme, folder: Path, cloud: str) -> None:
        """`cloud` is the service that would copy the folder to other computers, if any does."""
        super().__init__()
        self._theme = theme
        self.setProperty("bar", "rail")
        self.setFixedWidth(WIDE)
        self.place = TextBlock(theme, _place_words(folder, cloud), "small", "text_2")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._lay_out()

    def fit_to(self, width: int, height: int) -> None:
        """Give way in a small window."""
        is_low = height < 760
        margin = 44 if width >= 1240 else 32
        self.setFixedWidth(WIDE if width >= 1240 else NARROW)
        self._column.setContentsMargins(margin, margin, margin - 16, 20 if is_low else 32)
        self._gap.changeSize(0, 36 if is_low else 60)
        self._column.invalidate()

    def _lay_out(self) -> None:
        theme, column = self._theme, self._column
        column.addLayout(
            make_row(Logo(theme), 4, line_label(tr("HFPrep Desktop"), "heading"), None)
        )
        column.addSpacing(60)
        item = column.itemAt(column.count() - 1)
        spacer = None if item is None else item.spacerItem()
        if spacer is None:
            raise RuntimeError("a spacing is a spacer")
        self._gap = spacer
        column.addWidget(
            TextBlock(theme, tr("Say it aloud here before you say it there"), "welcome")
        )
        column.addSpacing(12)
        column.addWidget(
            TextBlock(
                theme,
                tr(
                    "Practise spoken product-manager rounds with an interviewer who cuts in, then "
                    "read what your words showed and what they left out."
                ),
                "lead",
                "text_2",
            )
        )
        column.addSpacing(30)
        self._add_promises()
        column.addStretch(1)
        column.addSpacing(12)
        column.addWidget(
            TextBlock(
                theme,
                tr("You can run this check again in Settings or from the Help menu."),
                "note",
                "text_3",
            )
        )

    def _add_promises(self) -> None:
        """What is kept from whom, and how."""
        theme, column = self._theme, self._column
        nothing = TextBlock(theme, tr("Nothing leaves this computer"), "heading")
        row = make_row(Icon(theme, "lock", "text", 18))
        row.addWidget(nothing, 1)
        column.addLayout(row)
        for icon, title, words in (
            ("folder", tr("Your folder, your files"), self.place),
            (
                "wifi-off",
                tr("No account, no network"),
                self._words(tr("The app opens no connection by itself, not even for updates.")),
            ),
            (
                "trash-2",
                tr("Delete means delete"),
                self._words(
                    tr(
                        "A deleted session waits in the trash until you erase it. Erase now "
                        "removes its audio and its text at once."
                    )
                ),
            ),
        ):
            column.addSpacing(20)
            column.addLayout(self._fact(icon, title, words))

    def _words(self, text: str) -> QLabel:
        return TextBlock(self._theme, text, "small", "text_2")

    def _fact(self, icon: str, title: str, words: QLabel) -> QHBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(line_label(title, "subheading"))
        column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Icon(self._theme, icon, "accent", 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return row


def _place_words(folder: Path, cloud: str) -> str:
    if cloud:
        return tr(
            "Recordings, transcripts and notes lie in {folder}, which {cloud} copies to other "
            "computers. Name another folder with --data-dir to keep them here.",
            folder=folder,
            cloud=cloud,
        )
    return tr("Recordings, transcripts and notes stay in {folder}.", folder=folder)
