"""One question of the self-mark: whether the person thinks they did this."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from hfprep_desktop.model import RuleInfo
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.segments import Segments
from hfprep_desktop.ui.widgets.text import TextBlock, line_label

ANSWERS: Final = ("Yes", "No", "Not sure")
_DONE: Final = (True, False, None)
NOT_SURE: Final = 2


class MarkRow(QFrame):
    """The finding's name, what is listened for, and three answers; at first "not sure"."""

    def __init__(self, theme: Theme, info: RuleInfo) -> None:
        super().__init__()
        self.info = info
        self.choice = Segments([*map(tr, ANSWERS)], tr("{title}, did you?", title=tr(info.title)))
        self.choice.choose(NOT_SURE)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(line_label(tr(info.title), "subheading"))
        words.addWidget(TextBlock(theme, tr(info.listened_for), role="small", tone="text_2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 9, 6, 9)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def done(self) -> bool | None:
        """What was said; None for "not sure"."""
        return _DONE[self.choice.index]

    def take_focus(self) -> None:
        """Bring the keys here."""
        self.choice.focus_chosen()
