"""Before the findings: the person says what they think they did."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hfprep_desktop.model import RuleInfo
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton, Keycaps
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.mark_row import MarkRow
from hfprep_desktop.ui.widgets.scroll_column import ScrollColumn
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label

WIDTH: Final = 860


class SelfMarkView(QWidget):
    """A row a finding. Y, N and U answer the row that has the focus and go on to the next."""

    marked = Signal(dict)
    """Rule -> done or not, without what the person was not sure of."""
    skipped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[MarkRow] = []
        self._round = line_label("", "small", "text_2")
        self._list = ScrollColumn(spacing=0)
        self.show_button = KeyButton(
            theme, tr("Show the findings"), keys=("Ctrl", "Enter"), kind=ButtonKind.PRIMARY
        )
        self.show_button.clicked.connect(self.hand_in)
        self.skip_button = KeyButton(theme, tr("Skip"), keys=("Esc",))
        self.skip_button.clicked.connect(self.skip)
        self._lay_out()

    def ask(self, title: str, asked: Sequence[RuleInfo]) -> None:
        """Ask about another round."""
        self._round.setText(title)
        self._list.clear()
        self.rows = [MarkRow(self._theme, info) for info in asked]
        for number, row in enumerate(self.rows):
            if number:
                self._list.add(hairline())
            self._list.add(row)

    def hand_in(self) -> None:
        """The person has said what they think."""
        told = {row.info.id: row.done for row in self.rows}
        self.marked.emit({rule: done for rule, done in told.items() if done is not None})

    def skip(self) -> None:
        """The person would rather see the findings at once."""
        self.skipped.emit()

    def answer(self, answer: int) -> None:
        """Say it of the row that has the keys, and go on: 0 is yes, 1 no, 2 not sure."""
        if not self.rows:
            return
        at = self._focused()
        self.rows[at].choice.choose(answer)
        following = self.rows[min(at + 1, len(self.rows) - 1)]
        following.take_focus()
        self._list.ensureWidgetVisible(following, 0, 40)

    def _focused(self) -> int:
        """The row that has the keys; the first where none has."""
        focus = self.focusWidget()
        for at, row in enumerate(self.rows):
            if focus is not None and row.isAncestorOf(focus):
                return at
        return 0

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(self._round)
        column.addWidget(line_label(tr("Before the findings: did you?"), "title"))
        hint = tr(
            "Say what you think you did. The report shows it beside what the rules found; "
            "what you are not sure of is left out."
        )
        column.addWidget(TextBlock(self._theme, hint, role="body", tone="text_2"))
        card, inside = make_card(14, 0)
        inside.addWidget(self._list, 1)
        column.addWidget(card, 1)
        keys = make_row(
            *(Keycaps(self._theme, "Y"), line_label(tr("Yes"), "small", "text_3"), 8),
            *(Keycaps(self._theme, "N"), line_label(tr("No"), "small", "text_3"), 8),
            *(Keycaps(self._theme, "U"), line_label(tr("Not sure"), "small", "text_3")),
            None,
            self.skip_button,
            self.show_button,
        )
        column.addLayout(keys)
        holder_of_all = QWidget()
        self._theme.bound(holder_of_all, most_width=WIDTH)
        holder_of_all.setLayout(column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 20, 28, 16)
        # Without a stretch beside it the column takes all the width it may have.
        outer.addLayout(_centred(holder_of_all), 1)


def _centred(widget: QWidget) -> QVBoxLayout:
    row = make_row()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    column = QVBoxLayout()
    column.addLayout(row, 1)
    return column
