"""One quiet line that says how many sessions are older than the person wants to be reminded of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hfprep_desktop.looking_back import OldSessions
from hfprep_desktop.retention import Retention
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.text import line_label

_AGES: Final[Mapping[Retention, str]] = {
    Retention.HALF_A_YEAR: "six months",
    Retention.A_YEAR: "a year",
    Retention.TWO_YEARS: "two years",
}


class OldSessionsLine(QWidget):
    """Hidden while there is nothing to say. It deletes nothing, and offers no deletion."""

    look_asked = Signal(date, date)
    """The first and the last day of these sessions."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._old: OldSessions | None = None
        self.words = line_label("", "small", "text_2")
        self.look = KeyButton(
            theme, tr("Look"), icon="arrow-right", kind=ButtonKind.LINK, height=30
        )
        self.look.setAccessibleName(tr("Look at the old sessions"))
        self.look.clicked.connect(self._ask)
        self.setLayout(make_row(Icon(theme, "history", "text_3"), self.words, self.look, None))
        self.hide()

    def show_old(self, old: OldSessions | None) -> None:
        """Say how many there are; None says nothing."""
        self._old = old
        if old is not None:
            ages = tr(_AGES[old.retention])
            if old.count == 1:
                self.words.setText(tr("One session is older than {ages}", ages=ages))
            else:
                words = tr("{count} sessions are older than {ages}", count=old.count, ages=ages)
                self.words.setText(words)
        self.setVisible(old is not None)

    def _ask(self) -> None:
        if self._old is not None:
            self.look_asked.emit(self._old.first, self._old.last)
