"""The seven items to have done before the interview."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from hfprep_desktop.interview.checklist import ChecklistItem, ItemState
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.checklist_row import ChecklistRow
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.text import hairline, line_label


class ChecklistCard(QFrame):
    """What evidence shows and what the person ticked are counted apart."""

    opened = Signal(object)
    ticked = Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[ChecklistRow] = []
        self.count = line_label("", "note", "text_2")
        card, self._column = make_card(16, spacing=0)
        head = make_row(line_label(tr("Preparation checklist"), "heading"), None, self.count)
        head.setContentsMargins(0, 0, 0, 6)
        self._column.addLayout(head)
        outer = make_row()
        outer.addWidget(card)
        self.setLayout(outer)

    def show_items(self, items: Sequence[ChecklistItem]) -> None:
        """Show how far each item has come; the rows stay, so that the focus does."""
        for item in items[len(self.rows) :]:
            row = ChecklistRow(self._theme, item)
            row.opened.connect(self.opened)
            row.ticked.connect(self.ticked)
            self.rows.append(row)
            self._column.addWidget(hairline())
            self._column.addWidget(row)
        for row, item in zip(self.rows, items, strict=True):
            row.show_item(item)
        self.count.setText(count_words(items))


def count_words(items: Sequence[ChecklistItem]) -> str:
    """`4 of 7 shown, 1 by you`: ticks beside evidence count once, as evidence."""
    shown = sum(item.proof.state is ItemState.SHOWN for item in items)
    by_hand = sum(item.done for item in items) - shown
    words = tr("{shown} of {items}", shown=shown, items=len(items))
    return tr("{words}, {by_hand} by you", words=words, by_hand=by_hand) if by_hand else words
