"""Settings of sound: what hears, what is heard, and how."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hfprep_desktop.settings import Settings
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.microphone_row import MicrophoneRow
from hfprep_desktop.ui.widgets.settings_card import SettingsCard
from hfprep_desktop.ui.widgets.switch import Switch
from hfprep_desktop.ui.widgets.value_choice import ValueCombo

if TYPE_CHECKING:
    from hfprep_desktop.audio.devices import Microphone

_COMBO_WIDTH: Final = 226


class SoundSettings(SettingsCard):
    """The microphone's level is live while the page is shown."""

    play_asked = Signal()
    """Let a line be heard, or, while it is, be silent."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Sound"))
        self.microphone = MicrophoneRow(theme)
        self.add(
            tr("Microphone"),
            tr("Speak, and see whether you are heard."),
            self.microphone,
        )
        self.outputs = ValueCombo(theme, _outputs(()), tr("Sound output"), "")
        self.outputs.setFixedWidth(_COMBO_WIDTH)
        self.controls["speaker"] = self.outputs
        self.play = KeyButton(theme, tr("Play a sound"), icon="volume-2")
        self.play.setFixedWidth(self.play.sizeHint().width())
        self.play.clicked.connect(self.play_asked)
        out = QWidget()
        out.setLayout(make_row(self.play, self.outputs))
        self.add(tr("Sound output"), tr("For the interviewer's voice and for recordings."), out)
        self.bind(
            "voice",
            tr("Questions are spoken"),
            tr("The interviewer asks aloud; the question is written as well."),
            Switch(theme),
        )
        self.bind(
            "headphones",
            tr("I use headphones"),
            tr("Cut-ins are spoken, too: the microphone does not hear them then."),
            Switch(theme),
        )

    def show_microphones(self, microphones: Sequence[Microphone], settings: Settings) -> None:
        """Offer these inputs."""
        self.microphone.show_microphones(microphones, settings.microphone)
        if not microphones:
            self.microphone.fall_silent()

    def show_outputs(self, names: Sequence[str], chosen: str) -> None:
        """Offer these outputs; the one that is chosen stays so, whether it is there or not."""
        missing = () if not chosen or chosen in names else (chosen,)
        self.outputs.offer(
            [*_outputs(names), *((name, tr("{name} (not there)", name=name)) for name in missing)]
        )
        self.outputs.show_value(chosen)

    def show_playing(self, *, on: bool) -> None:
        """A line is heard, or no more."""
        if on:
            self.play.relabel(tr("Stop"), "pause")
        else:
            self.play.relabel(tr("Play a sound"), "volume-2")


def _outputs(names: Sequence[str]) -> list[tuple[str, str]]:
    return [("", tr("System default")), *((name, name) for name in names)]
