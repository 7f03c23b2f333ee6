"""Which microphone, and whether it hears anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.device_combo import DeviceCombo
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.level_meter import LevelMeter, LevelWord
from hfprep_desktop.ui.widgets.text import line_label, set_tone

if TYPE_CHECKING:
    from hfprep_desktop.audio.devices import Microphone


class MicrophoneRow(QWidget):
    """Device, refresh, and the level with its word."""

    device_chosen = Signal()
    refresh_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.devices = DeviceCombo(theme)
        theme.bound(self.devices, least_width=110, most_width=226)
        self.devices.currentIndexChanged.connect(self._changed)
        self.refresh = KeyButton(theme, "", icon="refresh-cw", keys=("F5",), kind=ButtonKind.LINK)
        self.refresh.setAccessibleName(tr("Look for microphones"))
        self.refresh.setToolTip(tr("Look for microphones"))
        self.refresh.clicked.connect(self.refresh_asked)
        self.meter = LevelMeter(theme)
        # The bars alone: the word above them says what they mean.
        theme.fix(self.meter, height=12)
        theme.bound(self.meter, least_width=60, most_width=150)
        self.meter.word_changed.connect(self._show_word)
        self._word = line_label("", "note_strong", "text_2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        level = QVBoxLayout()
        level.setSpacing(4)
        level.addStretch(1)
        level.addWidget(self._word)
        level.addWidget(self.meter)
        level.addStretch(1)
        row.addLayout(level)
        row.addSpacing(4)
        row.addWidget(self.devices)
        row.addWidget(self.refresh)

    @property
    def device(self) -> str | None:
        """The chosen microphone; None is the system's default."""
        return self.devices.currentData() if self.devices.count() else None

    def show_microphones(self, microphones: Sequence[Microphone], chosen: str) -> None:
        """Offer these inputs; `chosen` is, where it is there."""
        self.devices.show_microphones(microphones, chosen)

    def choose(self, name: str) -> None:
        """Show the microphone of that name as chosen, where it is there; nobody is told."""
        self.devices.blockSignals(True)
        self.pick(name)
        self.devices.blockSignals(False)

    def pick(self, name: str) -> None:
        """Choose it as a person does."""
        self.devices.setCurrentIndex(max(0, self.devices.findData(name)))

    def fall_silent(self) -> None:
        """Nothing can be heard any more."""
        self.meter.clear()
        self._word.setText("")

    def _show_word(self, word: LevelWord | None) -> None:
        self._word.setText("" if word is None else tr(word.value))
        set_tone(self._word, "pass" if word is LevelWord.GOOD else "text_2")

    def _changed(self) -> None:
        if self.devices.count():
            self.device_chosen.emit()
