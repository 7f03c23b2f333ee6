"""Record five seconds, see them, hear them, read what was heard."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.level_meter import meter_share
from hfprep_desktop.ui.widgets.take_wave import TakeWave
from hfprep_desktop.ui.widgets.text import TextBlock, line_label

if TYPE_CHECKING:
    from hfprep_desktop.microphone_trial import Trial

LENGTH_S: Final = 5
_SILENCE_DB: Final = -99.5
_RECORD: Final = "Record {seconds} s"
_RECORD_AGAIN: Final = "Record {seconds} s again"
_INVITATION: Final = "Say a sentence as you would in the room, then hear it back."
_CHECK_ONLY: Final = "A check, not a session: the recording is removed when you leave this page."


class _State(StrEnum):
    EMPTY = "empty"
    RECORDING = "recording"
    RECORDED = "recorded"


class TrialRow(QWidget):
    """Draws what it is told; the buttons only ask."""

    record_asked = Signal()
    stop_asked = Signal()
    """The recording under way is not wanted."""
    play_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._state = _State.EMPTY
        self._can_record = False
        self.record = KeyButton(theme, tr(_RECORD, seconds=LENGTH_S), icon="circle-dot")
        self.play = KeyButton(theme, tr("Play back"), icon="play", keys=("Space",))
        self.wave = TakeWave(theme)
        self.peak = line_label("", "small", "text_2")
        self.noise = line_label("", "small", "text_2")
        self._hint = TextBlock(theme, tr(_INVITATION), "body", "text_2")
        self._label = line_label(tr("Heard"), "small", "text_3")
        self.heard = TextBlock(theme, "", "quote")
        self._heard_box = QFrame()
        self._note = TextBlock(theme, tr(_CHECK_ONLY), "note", "text_3")
        self._lay_out()
        self.record.clicked.connect(self._press)
        self.play.clicked.connect(self.play_asked)
        self.clear()

    @property
    def is_recording(self) -> bool:
        """Whether a recording is under way."""
        return self._state is _State.RECORDING

    @property
    def has_take(self) -> bool:
        """Whether there is something to be heard."""
        return self._state is _State.RECORDED

    def allow(self, *, on: bool) -> None:
        """Whether there is a microphone to record from."""
        self._can_record = on
        self.record.setEnabled(on or self.is_recording)

    def clear(self) -> None:
        """Nothing was recorded."""
        self._state = _State.EMPTY
        self.record.relabel(tr(_RECORD, seconds=LENGTH_S), "circle-dot")
        self._show_parts()

    def begin(self) -> None:
        """A recording begins; its seconds count once sound comes."""
        self._state = _State.RECORDING
        self.record.relabel(tr("Stop"), "x")
        self.wave.begin()
        self._count(LENGTH_S)
        self._show_parts()

    def grow(self, second: float, peak_db: float) -> None:
        """The recording is this long, and as loud as that there."""
        self.wave.grow(min(1.0, second / LENGTH_S), meter_share(peak_db))
        self._count(max(0, LENGTH_S - int(second)))

    def show_trial(self, trial: Trial) -> None:
        """What was recorded, in figures."""
        had_focus = self.record.hasFocus()
        self._state = _State.RECORDED
        self.record.relabel(tr(_RECORD_AGAIN, seconds=LENGTH_S), "circle-dot")
        figures = trial.figures
        self.wave.show_levels([level / 255 for level in figures.levels])
        clipping = tr("no clipping")
        if figures.clipped:
            clipping = tr("clipped {times}", times=counted(figures.clipped, "time"))
        self.peak.setText(
            tr(
                "peak {decibels}, {clipping}",
                decibels=_decibels(figures.peak_db),
                clipping=clipping,
            )
        )
        if figures.noise_db > _SILENCE_DB:
            self.noise.setText(tr("room noise {decibels}", decibels=_decibels(figures.noise_db)))
        else:
            self.noise.setText(tr("room noise: exact silence"))
        self.play.setAccessibleDescription(f"{self.peak.text()}, {self.noise.text()}")
        self._say_plainly(tr("Being written down"))
        self._show_parts()
        if had_focus:
            self.play.setFocus()

    def show_heard(self, words: str) -> None:
        """What the model made of it."""
        if words:
            self._label.show()
            self.heard.set_role("quote")
            self.heard.set_tone("text")
            self.heard.setText(words)
        else:
            self._say_plainly(tr("No words were heard in it. Play it back: are you to be heard?"))

    def show_not_heard(self, why: str) -> None:
        """It could not be written down."""
        self._say_plainly(why)

    def show_playing(self, *, on: bool) -> None:
        """Whether it is being played."""
        self.play.relabel(tr("Stop") if on else tr("Play back"), "pause" if on else "play")
        if not on:
            self.wave.show_played(0.0)

    def _press(self) -> None:
        if self.is_recording:
            self.stop_asked.emit()
        else:
            self.record_asked.emit()

    def _count(self, left: int) -> None:
        self.peak.setText(tr("recording, speak now"))
        self.noise.setText(tr("{left} s left", left=left))

    def _say_plainly(self, words: str) -> None:
        self._label.hide()
        self.heard.set_role("body")
        self.heard.set_tone("text_2")
        self.heard.setText(words)

    def _show_parts(self) -> None:
        is_empty = self._state is _State.EMPTY
        self.allow(on=self._can_record)
        self._hint.setVisible(is_empty)
        for part in (self.wave, self.peak, self.noise):
            part.setVisible(not is_empty)
        self.play.setVisible(self.has_take)
        self._heard_box.setVisible(self.has_take)

    def _lay_out(self) -> None:
        figures = QVBoxLayout()
        figures.setSpacing(0)
        for label in (self.peak, self.noise):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            figures.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.record)
        row.addWidget(self.play)
        row.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(4)
        row.addWidget(self.wave, 1)
        row.addLayout(figures)
        self._heard_box.setProperty("box", "sunken")
        inside = make_row(self._label, spacing=10)
        inside.addWidget(self.heard, 1, Qt.AlignmentFlag.AlignVCenter)
        inside.setContentsMargins(14, 7, 14, 7)
        self._heard_box.setLayout(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self._heard_box)
        column.addWidget(self._note)


def _decibels(level: float) -> str:
    return tr("{level:.0f} dB", level=level).replace("-", "\N{MINUS SIGN}")
