"""The ledger of push-back in the report: in how many replies each step was heard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from hfprep_desktop.model import PushbackLedger
from hfprep_desktop.pushback_wording import PUSHBACK_TITLE, pushback_lines, pushback_note
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.text import TextBlock, line_label, name_it

_BELOW: Final = 8
"""To the first finding, whose rows stand closer to each other."""


class PushbackLedgerCard(QWidget):
    """Above the findings, which tell one reply each."""

    def __init__(self, theme: Theme, ledger: PushbackLedger) -> None:
        super().__init__()
        box = QFrame()
        box.setProperty("box", "sunken")
        self._lines = [line_label(tr(words), "small") for _, words in pushback_lines(ledger)]
        self._counts = [
            line_label(tr(count), "small_strong") for count, _ in pushback_lines(ledger)
        ]
        self._note = TextBlock(theme, tr(pushback_note(ledger)), role="note", tone="text_3")
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (count, words) in enumerate(zip(self._counts, self._lines, strict=True)):
            grid.addWidget(count, row, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(words, row, 1)
        column = QVBoxLayout(box)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(line_label(tr(PUSHBACK_TITLE), "subheading"))
        column.addLayout(grid)
        column.addWidget(self._note)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, _BELOW)
        outer.addWidget(box)
        name_it(self, tr(PUSHBACK_TITLE), "; ".join(self.lines))

    @property
    def lines(self) -> tuple[str, ...]:
        """What it says, a step a line."""
        return tuple(
            f"{count.text()} {words.text()}"
            for count, words in zip(self._counts, self._lines, strict=True)
        )

    @property
    def note(self) -> QLabel:
        """How many replies it counts."""
        return self._note
