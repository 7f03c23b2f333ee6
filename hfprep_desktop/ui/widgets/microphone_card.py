"""The microphone in a card: which one, how loud, what is the matter, and a trial of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.advice_line import AdviceLine
from hfprep_desktop.ui.widgets.device_combo import DeviceCombo
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.level_meter import LevelMeter, LevelWord
from hfprep_desktop.ui.widgets.status_glyph import Glyph
from hfprep_desktop.ui.widgets.step_head import StepHead
from hfprep_desktop.ui.widgets.text import hairline, line_label
from hfprep_desktop.ui.widgets.trial_row import TrialRow

if TYPE_CHECKING:
    from hfprep_desktop.audio.devices import Microphone

_GLYPHS: Final = {
    LevelWord.NONE: Glyph.MISSING,
    LevelWord.QUIET: Glyph.PARTIAL,
    LevelWord.GOOD: Glyph.PASS,
    LevelWord.LOUD: Glyph.PARTIAL,
}


class MicrophoneCard(QFrame):
    """Draws what it is told."""

    device_chosen = Signal(str)
    refresh_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.head = StepHead(theme, 1, tr("Microphone"))
        self.devices = DeviceCombo(theme)
        self.devices.setMaximumWidth(330)
        self.devices.setMinimumWidth(220)
        self.devices.currentIndexChanged.connect(self._changed)
        self.refresh = KeyButton(
            theme, tr("Refresh"), icon="refresh-cw", keys=("F5",), kind=ButtonKind.LINK
        )
        self.refresh.clicked.connect(self.refresh_asked)
        self._hint = line_label(tr("Speak as you would in the room."), "small", "text_2")
        self.meter = LevelMeter(theme, zones=True)
        self.meter.word_changed.connect(self._show_word)
        self.advice = AdviceLine(theme)
        self._line = hairline()
        self.trial = TrialRow(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(14)
        column.addWidget(self.head)
        row = make_row(self.devices, self.refresh, None, self._hint, spacing=12)
        row.setStretchFactor(self.devices, 20)
        column.addLayout(row)
        column.addWidget(self.meter)
        column.addWidget(self.advice)
        column.addWidget(self._line)
        column.addWidget(self.trial)
        self.show_looking()

    @property
    def has_microphone(self) -> bool:
        """Whether there is one."""
        return self.devices.count() > 0

    def show_looking(self) -> None:
        """Nobody knows yet which are there."""
        self.devices.setPlaceholderText(tr("Looking for microphones"))
        self.head.show_status(Glyph.NOT_YET, tr("Looking"))
        self.trial.allow(on=False)

    def show_microphones(self, microphones: Sequence[Microphone], chosen: str) -> None:
        """Offer these; `chosen` is, where it is there."""
        self.devices.show_microphones(microphones, chosen)
        self.trial.allow(on=self.has_microphone)
        for part in (self._hint, self._line, self.trial):
            part.setVisible(self.has_microphone)
        self.fall_silent()

    def fall_silent(self) -> None:
        """Nothing is measured now."""
        self.meter.clear()
        if self.has_microphone:
            self.head.show_status(Glyph.NOT_YET, tr("Listening"))
        else:
            self.head.show_status(Glyph.MISSING, tr("No microphone"))

    def show_silent(self) -> None:
        """What comes is exact silence; the meter's own word comes later."""
        self.head.show_status(Glyph.MISSING, tr(LevelWord.NONE.value))

    def show_fault(self, words: str) -> None:
        """It cannot be listened to."""
        self.meter.clear()
        self.head.show_status(Glyph.MISSING, words)

    def _show_word(self, word: LevelWord | None) -> None:
        if word is not None:
            self.head.show_status(_GLYPHS[word], tr(word.value))

    def _changed(self) -> None:
        if self.devices.count():
            self.device_chosen.emit(self.devices.currentData())
