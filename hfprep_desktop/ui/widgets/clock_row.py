"""The row over a question: the answer's clock, the time meant for it, the microphone's level."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.model import AnswerKind
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.level_meter import LevelMeter, LevelWord
from hfprep_desktop.ui.widgets.text import line_label, set_tone
from hfprep_desktop.ui.widgets.timer_face import TimerFace, make_timer
from hfprep_desktop.ui.wording import ANSWER_NAMES
from hfprep_desktop.wording import clock

_METER_WIDTH: Final = 340
_LEAST_METER: Final = 120


class ClockRow(QWidget):
    """Steps once a second from positions on the recording."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._label = make_timer("timer")
        self.timer = TimerFace(self._label)
        self._question = line_label("", "heading", "accent")
        self._planned = ElidedLine(theme, "", "small", "text_2")
        self.meter = LevelMeter(theme)
        self.meter.word_changed.connect(self._show_word)
        self._word = line_label("", "small_strong", "text_2")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._question)
        words.addWidget(self._planned)
        words.addStretch(1)
        holder = QWidget()
        theme.bound(holder, least_width=_LEAST_METER, most_width=_METER_WIDTH)
        theme.bound(self.meter, least_width=60)
        level = QVBoxLayout(holder)
        level.setSpacing(6)
        level.addStretch(1)
        head = ElidedLine(theme, "", "small", "text_2")
        head.say(tr("Microphone"))
        level.addLayout(make_row(Icon(theme, "mic", "text_2"), head, None, self._word))
        level.addWidget(self.meter)
        level.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words)
        row.addStretch(1)
        row.addWidget(holder, 1000)

    @property
    def text(self) -> str:
        """The time that the answer has taken, as shown."""
        return self._label.text()

    def wait(self) -> None:
        """A question is being asked."""
        self.timer.restart()
        self._question.setText(tr("Listen"))
        self._planned.say(tr("the clock waits for the question"))

    def begin(self, kind: AnswerKind, seconds: float) -> None:
        """An answer begins, for which `seconds` are meant."""
        self.timer.restart()
        self._question.setText(tr(ANSWER_NAMES[kind]))
        self._planned.say(tr("meant for {clock}", clock=clock(seconds)))

    def show_overtime(self, seconds: int) -> None:
        """The answer takes `seconds` longer than meant; 0 while it does not."""
        if seconds:
            self._planned.say(tr("{clock} over the planned time", clock=clock(seconds)))
        self._planned.set_tone("partial" if seconds else "text_2")

    def _show_word(self, word: LevelWord | None) -> None:
        self._word.setText("" if word is None else tr(word.value))
        set_tone(self._word, "pass" if word is LevelWord.GOOD else "text_2")
