"""The row that starts a round: what, in which mode, and go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from hfprep_desktop.disk_room import LOW_MINUTES, room_words
from hfprep_desktop.model import Mode
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import begun, tr
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.scenario_chooser import ScenarioChooser
from hfprep_desktop.ui.widgets.segments import Segments
from hfprep_desktop.ui.widgets.text import TextBlock

MODES: Final = (Mode.COACH, Mode.EXAM)
_NOTES: Final[Mapping[Mode, str]] = {
    Mode.COACH: "What you say appears as text, about a second behind you.",
    Mode.EXAM: "Nothing but the question and the clock until the report.",
}


_NARROW: Final = 760


class StartRow(QFrame):
    """One line high: the page below it has the room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.chooser = ScenarioChooser(theme)
        self.modes = Segments((tr("Coach"), tr("Exam")), tr("Mode"))
        self._note = TextBlock(theme, role="note", tone="text_3", max_lines=3)
        self.modes.chosen.connect(self._show_mode)
        self.start = KeyButton(
            theme, tr("Start a round"), icon="plus", keys=("Ctrl", "N"), height=36
        )
        self._theme = theme
        self._row = row = QHBoxLayout()
        row.setSpacing(14)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(7, 7, 7, 7)
        self._column.addLayout(row)
        row.addWidget(self.chooser, 3)
        row.addWidget(self.modes)
        row.addWidget(self._note, 2, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.start)
        theme.changed.connect(self._place_note)
        self._minutes: int | None = None
        self._show_mode(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_note()

    def _place_note(self) -> None:
        """Where it has too little room beside the buttons it stands below them."""
        if self.width() < self._theme.scaled(_NARROW):
            self._column.addWidget(self._note)
        else:
            self._row.insertWidget(2, self._note, 2, Qt.AlignmentFlag.AlignVCenter)

    @property
    def mode(self) -> Mode:
        """The chosen mode."""
        return MODES[self.modes.index]

    def show_room(self, minutes: int) -> None:
        """How long a recording the disk has room for."""
        self._minutes = minutes
        self._show_mode(self.modes.index)

    def _show_mode(self, index: int) -> None:
        room = "" if self._minutes is None else f" {begun(tr(room_words(self._minutes)))}."
        self._note.setText(tr(_NOTES[MODES[index]]) + room)
        is_low = self._minutes is not None and self._minutes < LOW_MINUTES
        self._note.set_tone("partial" if is_low else "text_3")
