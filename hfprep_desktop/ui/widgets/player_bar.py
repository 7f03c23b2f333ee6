"""What a recording is played with: play, place, speed, steps, silences, loop, output."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.choice_menu import ChoiceMenu
from hfprep_desktop.ui.widgets.icon_button import IconButton
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.segments import Segments
from hfprep_desktop.ui.widgets.text import line_label
from hfprep_desktop.ui.wording import spoken_time
from hfprep_desktop.wording import clock

RATES: Final = (0.75, 1.0, 1.25, 1.5, 2.0)
STEPS: Final = (-10, -5, 5, 10)
DEFAULT_OUTPUT: Final = "The system's output"

_STEP_WIDTH: Final = 38
_STEP_GAP: Final = 3
_GAP: Final = 8


class PlayerBar(QWidget):
    """Shows what it is told and says what is asked for; it plays nothing itself."""

    toggle_asked = Signal()
    step_asked = Signal(float)
    """Seconds forward, or back where below 0."""
    rate_chosen = Signal(float)
    skip_chosen = Signal(bool)
    """Whether silences are to be skipped."""
    loop_chosen = Signal(bool)
    """Whether a stretch is to be played again and again."""
    output_chosen = Signal(str)
    """The name of a device; empty for the system's."""
    outputs_asked = Signal()
    """The list of outputs is about to be looked at."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._second = -1
        self._duration = 0.0
        self._is_playing = False
        self._outputs: tuple[str, ...] = ("",)
        self.play_button = IconButton(theme, "play", tr("Play (Space)"), size=44)
        self.play_button.clicked.connect(self.toggle_asked)
        self.place = line_label("0:00", "subheading")
        self.length = line_label("", "body", "text_2")
        self.speeds = Segments([rate_words(rate) for rate in RATES], tr("Speed"), dense=True)
        self.speeds.choose(RATES.index(1.0))
        self.speeds.chosen.connect(self._choose_rate)
        self.speed_button = KeyButton(theme, rate_words(1.0), icon="chevron-down", height=30)
        self.speed_menu = ChoiceMenu(self)
        self.speed_menu.chosen.connect(self._choose_rate)
        self.speed_button.clicked.connect(partial(self.speed_menu.open_below, self.speed_button))
        self.step_buttons = [self._step_button(theme, step) for step in STEPS]
        self.skip_button = IconButton(
            theme, "skip-forward", tr("Skip silences (Shift+S)"), switch=True
        )
        self.skip_button.clicked.connect(self.skip_chosen)
        self.loop_button = IconButton(theme, "refresh-cw", tr("Loop (L)"), switch=True)
        self.loop_button.clicked.connect(self.loop_chosen)
        self.output_button = IconButton(theme, "volume-2", tr("Output"))
        self.output_menu = ChoiceMenu(self)
        self.output_menu.aboutToShow.connect(self.outputs_asked)
        self.output_menu.chosen.connect(self._choose_output)
        self.output_button.clicked.connect(partial(self.output_menu.open_below, self.output_button))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.show_rate(1.0)
        self.show_loop(None)
        self.show_outputs((), "")

    def show_session(self, duration_s: float) -> None:
        """Another recording, of so many seconds."""
        self._duration = duration_s
        self.length.setText(tr("of {clock}", clock=clock(duration_s)))
        # Wide enough for its last second, so that nothing moves while it plays.
        metrics = self.place.fontMetrics()
        self.place.setMinimumWidth(metrics.horizontalAdvance(clock(duration_s).replace("1", "0")))
        self._second = -1
        self.show_second(0.0)
        self.show_playing(on=False)
        self.setEnabled(duration_s > 0)
        self._fit()

    def show_second(self, second: float) -> None:
        """Where it stands."""
        whole = int(second)
        if whole == self._second:
            return
        self._second = whole
        self.place.setText(clock(second))
        of = spoken_time(self._duration)
        self.place.setAccessibleName(
            tr("At {spoken_time} of {of}", spoken_time=spoken_time(second), of=of)
        )

    def show_playing(self, *, on: bool) -> None:
        """Whether it is played."""
        self._is_playing = on
        if on:
            self.play_button.say(tr("Pause (Space)"), "pause")
        else:
            self.play_button.say(tr("Play (Space)"), "play")

    @property
    def is_playing(self) -> bool:
        """Whether it shows that something is played."""
        return self._is_playing

    def show_rate(self, rate: float) -> None:
        """How fast it is played."""
        place = min(range(len(RATES)), key=lambda at: abs(RATES[at] - rate))
        blocked = self.speeds.blockSignals(True)
        self.speeds.choose(place)
        self.speeds.blockSignals(blocked)
        words = rate_words(RATES[place])
        self.speed_button.relabel(words, "chevron-down")
        self.speed_button.setAccessibleName(tr("Speed: {words}", words=words))
        self.speed_menu.show_lines([rate_words(one) for one in RATES], place)

    def show_skipping(self, *, on: bool) -> None:
        """Whether silences are skipped."""
        self.skip_button.setChecked(on)

    def show_loop(self, loop: tuple[float, float] | None) -> None:
        """The stretch that is looped."""
        self.loop_button.setChecked(loop is not None)
        where = (
            ""
            if loop is None
            else tr(", {clock} to {clock_2}", clock=clock(loop[0]), clock_2=clock(loop[1]))
        )
        self.loop_button.say(
            tr("Loop{where} (L); Shift and drag on the time line chooses", where=where)
        )

    def show_outputs(self, names: Sequence[str], chosen: str) -> None:
        """The devices that it can be played on; empty for the system's own choice."""
        self._outputs = ("", *names)
        place = self._outputs.index(chosen) if chosen in self._outputs else 0
        lines = [tr(DEFAULT_OUTPUT), *names]
        self.output_menu.show_lines(lines, place)
        self.output_button.say(tr("Output: {lines}", lines=lines[place]))

    def show_output(self, name: str) -> None:
        """The device that it is played on."""
        self.show_outputs(self._outputs[1:], name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the speeds side by side have no room they are a menu."""
        others = self.place.sizeHint().width() + self.length.sizeHint().width()
        others += sum(button.width() + _STEP_GAP for button in self.step_buttons)
        others += self.play_button.width()
        others += 3 * self.skip_button.width() + 8 * _GAP
        is_narrow = others + self.speeds.sizeHint().width() > self.width()
        self.speeds.setHidden(is_narrow)
        self.speed_button.setHidden(not is_narrow)

    def _lay_out(self) -> None:
        steps = make_row(*self.step_buttons, spacing=_STEP_GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.play_button)
        row.addWidget(self.place)
        row.addWidget(self.length)
        row.addWidget(self.speeds)
        row.addWidget(self.speed_button)
        row.addLayout(steps)
        row.addStretch(1)
        for button in (self.skip_button, self.loop_button, self.output_button):
            row.addWidget(button)

    def _step_button(self, theme: Theme, step: int) -> KeyButton:
        sign = "−" if step < 0 else "+"  # noqa: RUF001  (as wide as the plus)
        button = KeyButton(theme, f"{sign}{abs(step)}", height=30)
        theme.fix(button, width=_STEP_WIDTH)
        back = tr("{seconds} seconds back", seconds=abs(step))
        on = tr("{seconds} seconds on", seconds=abs(step))
        button.setAccessibleName(back if step < 0 else on)
        button.setToolTip(button.accessibleName())
        button.clicked.connect(partial(self._ask_step, float(step)))
        return button

    def _ask_step(self, seconds: float) -> None:
        self.step_asked.emit(seconds)

    def _choose_rate(self, place: int) -> None:
        self.rate_chosen.emit(RATES[place])

    def _choose_output(self, place: int) -> None:
        self.output_chosen.emit(self._outputs[place])


def rate_words(rate: float) -> str:
    """A speed as it is shown: the figure and the sign of times."""
    return f"{rate:g}×"  # noqa: RUF001  (the sign of times)


def next_rate(rate: float, step: int) -> float:
    """The speed `step` places faster or slower; the last one where there is none."""
    place = min(range(len(RATES)), key=lambda at: abs(RATES[at] - rate))
    return RATES[min(max(place + step, 0), len(RATES) - 1)]
