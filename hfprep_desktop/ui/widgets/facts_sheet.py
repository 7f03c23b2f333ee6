"""What the interviewer would tell if asked: hidden until the person asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.text import TextBlock, line_label

MOST_HEIGHT: Final = 300


class FactsSheet(QFrame):
    """A card with one fact a line; long lists scroll."""

    hide_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._blocks: list[TextBlock] = []
        self.setProperty("card", "true")
        self.setAccessibleName(tr("Facts you may ask for"))
        self.hide_button = KeyButton(
            theme, tr("Hide"), keys=("F",), kind=ButtonKind.QUIET, height=30
        )
        self.hide_button.clicked.connect(self.hide_asked)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(6)
        holder = QWidget()
        holder.setProperty("clear", "true")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._list)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 12, 12, 14)
        outer.setSpacing(6)
        outer.addLayout(
            make_row(
                Icon(theme, "book-open", "text_2"),
                line_label(
                    tr("Facts, as the interviewer would give them"), "small_strong", "text_2"
                ),
                None,
                self.hide_button,
            )
        )
        outer.addWidget(self._area)
        theme.bound(self, most_height=MOST_HEIGHT)
        self.hide()

    @property
    def facts(self) -> list[str]:
        """The lines as shown."""
        return [block.text() for block in self._blocks]

    def show_facts(self, facts: Sequence[str]) -> None:
        """Take other facts; whether the sheet is open stays as it is."""
        for block in self._blocks:
            self._list.removeWidget(block)
            block.deleteLater()
        self._blocks = [TextBlock(self._theme, fact, role="quote_list") for fact in facts]
        for block in self._blocks:
            self._list.addWidget(block)
