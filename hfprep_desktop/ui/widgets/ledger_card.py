"""The ledger of an offer talk in the report: anchor, figures asked for, what was given up."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.ledger_wording import LEDGER_TITLE, ledger_row_words, ledger_sentences
from hfprep_desktop.model import Evidence, LedgerRow, NegotiationLedger, Side
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.wording import clock, quoted

MOST_ROWS: Final = 24
"""A talk with more figures than this is told in its first ones; the export holds all."""


class LedgerCard(QFrame):
    """Below the findings; each row has its words and their second."""

    hear_asked = Signal(Evidence)

    def __init__(self, theme: Theme, ledger: NegotiationLedger) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        column.addWidget(line_label(tr(LEDGER_TITLE), "subheading"))
        for sentence in ledger_sentences(ledger):
            column.addWidget(TextBlock(theme, tr(sentence), role="small", tone="text_2"))
        for row in ledger.rows[:MOST_ROWS]:
            column.addWidget(hairline())
            column.addWidget(self._row(row))
        if (left := len(ledger.rows) - MOST_ROWS) > 0:
            more = tr("And {left} more: they stand in the export.", left=left)
            column.addWidget(TextBlock(theme, more, role="small", tone="text_3"))

    def _row(self, row: LedgerRow) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(TextBlock(self._theme, tr(ledger_row_words(row)), role="small_medium"), 1)
        if row.evidence.start is not None:
            head.addWidget(self._time(row, row.evidence.start), 0, Qt.AlignmentFlag.AlignTop)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        words = quoted(row.evidence.quote)
        column.addWidget(TextBlock(self._theme, words, role="quote_list", max_lines=3))
        return holder

    def _time(self, row: LedgerRow, second: float) -> QWidget:
        """The person's own words can be heard; the question's are not always in the recording."""
        if row.side is Side.THEY:
            return line_label(clock(second), "small", "text_2")
        at = KeyButton(self._theme, clock(second), icon="play", kind=ButtonKind.LINK, height=30)
        at.setAccessibleName(tr("Hear it at {clock}", clock=clock(second)))
        at.clicked.connect(partial(self.hear_asked.emit, row.evidence))
        return at
