"""The newest sessions, and the way to all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import empty_layout, make_card, make_row
from hfprep_desktop.ui.widgets.recent_row import RecentRow
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label

if TYPE_CHECKING:
    from hfprep_desktop.preparation import RecentSession

RECENT: Final = 4


class RecentCard(QFrame):
    """A row each; without any it says what will stand here."""

    opened = Signal(str)
    """The id of a session."""
    library_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[RecentSession, ...] | None = None
        self.rows: list[RecentRow] = []
        card, column = make_card(16, spacing=0)
        library = KeyButton(theme, tr("Library"), kind=ButtonKind.LINK, height=30)
        library.clicked.connect(self.library_asked)
        column.addLayout(make_row(line_label(tr("Recent sessions"), "heading"), None, library))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)
        outer = make_row()
        outer.addWidget(card)
        self.setLayout(outer)
        self.show_recent(())

    def show_recent(self, recent: Sequence[RecentSession]) -> None:
        """Show the newest of these; rows that have not changed stay, so that the focus does."""
        if self._shown == tuple(recent):
            return
        self._shown = tuple(recent)
        empty_layout(self._column)
        self.rows = [RecentRow(self._theme, one) for one in recent[:RECENT]]
        for row in self.rows:
            self._column.addWidget(hairline())
            row.clicked.connect(partial(self.opened.emit, row.recent.summary.id))
            self._column.addWidget(row)
        if not recent:
            text = tr("Your first round will stand here, with its report and its recording.")
            self._column.addWidget(TextBlock(self._theme, text, role="small", tone="text_3"))
