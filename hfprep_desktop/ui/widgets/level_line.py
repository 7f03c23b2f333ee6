"""The microphone's level within a line of text: its name, bars and a word."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QLabel, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.level_meter import LevelMeter, LevelWord
from hfprep_desktop.ui.widgets.text import line_label, set_tone

_METER_WIDTH: Final = 120
_NAME_WIDTH: Final = 200
"""A longer name is shortened; the bar above the page has it whole."""
_WORDS_WIDTH: Final = 76
"""Of the longest word, so that nothing moves when it changes."""


class LevelLine(QWidget):
    """Fed with peaks as the large meter is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ElidedLine(theme, "", "small", "text_2")
        self._name.say(tr("Microphone"))
        theme.bound(self._name, most_width=_NAME_WIDTH)
        self.meter = LevelMeter(theme, slim=True)
        theme.fix(self.meter, width=_METER_WIDTH)
        self.meter.word_changed.connect(self._show_word)
        self._check = Icon(theme, "check", "pass", 14)
        keeping = self._check.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self._check.setSizePolicy(keeping)
        self._word = line_label("", "small_strong", "text_2")
        theme.bound(self._word, least_width=_WORDS_WIDTH)
        row = make_row(
            Icon(theme, "mic", "text_2", 14), self._name, self.meter, 2, self._check, self._word
        )
        row.setSpacing(6)
        self.setLayout(row)
        self._show_word(None)

    @property
    def word(self) -> QLabel:
        """What the level is in a word; empty while there is none."""
        return self._word

    def show_device(self, name: str) -> None:
        """The microphone that is recorded."""
        self._name.say(name)

    def _show_word(self, word: LevelWord | None) -> None:
        self._word.setText("" if word is None else tr(word.value))
        set_tone(self._word, "pass" if word is LevelWord.GOOD else "text_2")
        self._check.setVisible(word is LevelWord.GOOD)
