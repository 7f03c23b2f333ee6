"""The first page of a new profile: has the microphone tried, the model checked, the words heard."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.errors import UserError
from hfprep_desktop.events import LevelMeasured, Transcribing, TranscriptReady
from hfprep_desktop.microphone_advice import advice_on, advice_without_microphone
from hfprep_desktop.notices import Notice, NoticeKind
from hfprep_desktop.paths import cloud_folder
from hfprep_desktop.settings import CHECK_BEGUN, CHECK_DONE
from hfprep_desktop.ui.bridge import Background, Stream
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import BROWSING, Command, Screen
from hfprep_desktop.ui.microphone_check import MicrophoneCheck
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.views.first_run_view import FirstRunView

if TYPE_CHECKING:
    from hfprep_desktop.audio.devices import Microphone
    from hfprep_desktop.microphone_trial import Trial
    from hfprep_desktop.sample_round import SampleRound
    from hfprep_desktop.speech.model_list import ModelCheck
    from hfprep_desktop.ui.playback import Playback

_HERE: Final = frozenset({Screen.FIRST_RUN})


class FirstRunPage(QObject):
    """Owns the view. The microphone is the window's: one is open at a time."""

    left = Signal()
    """Done with it, or not wanted."""
    drill_asked = Signal()
    sample_asked = Signal(object)
    """The `RoundRequest` of the sample round."""
    models_asked = Signal()
    """More about speech models."""
    refresh_asked = Signal()
    device_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        choices: Choices,
        background: Background,
        check: MicrophoneCheck,
        playback: Playback,
    ) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._check = check
        self.playback = playback
        self._is_shown = False
        self._is_checking_model = False
        self._device: str | None = None
        self._holds: NoticeKind | None = None
        self._trial: Trial | None = None
        self._hearing: Stream[Transcribing | TranscriptReady] | None = None
        self._model_fault: UserError | None = None
        self._sample: SampleRound | None = None
        folder = choices.app.paths.data
        self.view = FirstRunView(theme, folder, cloud_folder(folder))
        self._connect()

    def commands(self, show: Callable[[], None]) -> tuple[Command, ...]:
        """What the menus offer; `show` goes to the page."""
        return (
            Command("&Round", tr("Open the sample round"), ("S",), self._open_sample, _HERE),
            Command("&Help", tr("Skip the check"), ("Esc",), self._skip, _HERE),
            Command("&Help", tr("Check microphone and model"), (), show, BROWSING),
        )

    def enter(self) -> None:
        """The page comes to the front."""
        self._is_shown = True
        if not self._choices.app.settings.first_check:
            self._choices.remember(first_check=CHECK_BEGUN)
        self._check_model()
        if self._sample is None:
            self._background.run(
                self._choices.app.rounds.sample,
                self._show_sample,
                lambda error: self.view.sample.show_missing(tr(error.what)),
            )

    def leave(self) -> None:
        """The window closes."""
        self.hide()
        self.playback.close()

    def hide(self) -> None:
        """Another page is shown: nothing that was said here stays."""
        self._is_shown = False
        self.playback.stop()
        self._forget_trial()
        self.view.microphone.trial.clear()
        self.view.microphone.meter.clear()

    def show_microphones(self, microphones: tuple[Microphone, ...], chosen: str) -> None:
        """These are there."""
        card = self.view.microphone
        if card.trial.is_recording:
            card.trial.clear()
        card.show_microphones(microphones, chosen)
        self._device = card.devices.currentData()
        self._holds = None
        card.advice.hide()
        if not microphones:
            words = advice_without_microphone(sys.platform)
            card.advice.tell("missing", "mic-off", tr(words.title), tr(words.text))
        self.view.show_start(possible=card.has_microphone)

    # The microphone

    def _choose(self, device: str) -> None:
        self._device = device
        self._holds = None
        card = self.view.microphone
        card.advice.hide()
        if card.trial.is_recording:
            card.trial.clear()
        card.fall_silent()
        self.device_chosen.emit(device)
        self._listen()

    def _refresh(self) -> None:
        self.playback.stop()
        self.refresh_asked.emit()

    def _listen(self) -> None:
        if self._is_shown and self.view.microphone.has_microphone:
            self._check.listen(self._device)

    def _measure(self, level: LevelMeasured) -> None:
        if not self._is_shown:
            return
        card = self.view.microphone
        card.meter.set_level(level.peak_db)
        if card.trial.is_recording:
            card.trial.grow(level.at, level.peak_db)

    def _notice(self, notice: Notice) -> None:
        if not self._is_shown:
            return
        advice = self.view.microphone.advice
        if notice.kind is NoticeKind.AUDIBLE and self._holds is NoticeKind.SILENT:
            self._holds = None
            advice.hide()
            return
        words = advice_on(notice, sys.platform)
        if words is not None:
            self._holds = notice.kind
            is_silent = notice.kind is NoticeKind.SILENT
            icon = "mic-off" if is_silent else "headphones"
            advice.tell("partial", icon, tr(words.title), tr(words.text))
            if is_silent:
                self.view.microphone.show_silent()

    def _fail(self, error: UserError) -> None:
        if not self._is_shown:
            return
        card = self.view.microphone
        if card.trial.is_recording:
            card.trial.clear()
        card.show_fault(tr("Cannot be heard"))
        card.advice.tell("missing", "mic-off", tr(error.what), tr(error.remedy))

    # The trial

    def _record(self) -> None:
        self.playback.stop()
        self._forget_trial()
        self.view.microphone.trial.begin()
        self._check.record(partial(self._choices.app.sound.start_trial, self._device))

    def _stop_recording(self) -> None:
        self.view.microphone.trial.clear()
        self._listen()

    def _take(self, trial: Trial) -> None:
        row = self.view.microphone.trial
        if not self._is_shown or not row.is_recording:
            trial.remove()
            return
        self._trial = trial
        row.show_trial(trial)
        self.playback.load_file(trial.path, trial.duration_s)
        self._listen()
        if self._model_fault is None:
            self._hear(trial)
        else:
            self._tell_not_heard(self._model_fault)

    def _hear(self, trial: Trial) -> None:
        began = time.monotonic()

        def told(event: Transcribing | TranscriptReady) -> None:
            if isinstance(event, TranscriptReady) and self._trial is trial:
                self.view.microphone.trial.show_heard(event.transcript.text)
                self.view.model.show_speed(trial.duration_s, time.monotonic() - began)

        def ended(error: UserError | None) -> None:
            if self._trial is trial:
                self._hearing = None
                if error is not None:
                    self._tell_not_heard(error)

        self._hearing = self._background.stream(
            partial(self._choices.app.speech.hear_trial, trial),
            told,
            ended,
            may_leave=lambda _: True,
        )

    def _tell_not_heard(self, error: UserError) -> None:
        self.view.microphone.trial.show_not_heard(
            tr("Not written down: {what} Rounds are recorded all the same.", what=tr(error.what))
        )

    def _forget_trial(self) -> None:
        if self._hearing is not None:
            self._hearing.leave()
            self._hearing = None
        if self._trial is not None:
            self._trial.remove()
            self._trial = None

    def _play(self) -> None:
        """With the microphone closed: a headset in call mode would sound like a telephone."""
        if self.playback.is_playing:
            self.playback.pause()
        elif self._trial is not None:
            self._check.stop(partial(self.playback.play, 0.0))

    def _show_playing(self, on: bool) -> None:
        self.view.microphone.trial.show_playing(on=on)
        if on:
            self.view.microphone.meter.clear()
        elif self._is_shown:
            self._listen()

    def _show_played(self, second: float) -> None:
        if self._trial is not None and self.playback.is_playing:
            self.view.microphone.trial.wave.show_played(second / self._trial.duration_s)

    def _cannot_play(self, error: UserError) -> None:
        if self._is_shown:
            self.view.microphone.advice.tell(
                "partial", "volume-2", tr(error.what), tr(error.remedy)
            )

    # Model, sample, the way on

    def _check_model(self) -> None:
        if self._is_checking_model:
            return
        self._is_checking_model = True
        self.view.model.show_checking()
        app = self._choices.app
        check = partial(app.speech.check_model, app.settings.model)
        self._background.run(check, self._show_check, self._model_unreadable)

    def _show_check(self, check: ModelCheck) -> None:
        self._is_checking_model = False
        self._model_fault = check.fault
        self.view.model.show_check(check)

    def _model_unreadable(self, error: UserError) -> None:
        self._is_checking_model = False
        self.view.model.show_failed(tr(error.what))

    def _show_sample(self, sample: SampleRound) -> None:
        self._sample = sample
        self.view.sample.show_length(sample.duration_s)

    def _open_sample(self) -> None:
        if self._sample is not None:
            self._finish()
            self.sample_asked.emit(self._sample.request)

    def _start(self) -> None:
        if self.view.start.isEnabled():
            self._finish()
            self.drill_asked.emit()

    def _skip(self) -> None:
        self._finish()
        self.left.emit()

    def _finish(self) -> None:
        """It does not come again by itself."""
        self._choices.remember(first_check=CHECK_DONE)

    def _connect(self) -> None:
        view, trial = self.view, self.view.microphone.trial
        view.start_asked.connect(self._start)
        view.skip_asked.connect(self._skip)
        view.microphone.refresh_asked.connect(self._refresh)
        view.microphone.device_chosen.connect(self._choose)
        view.model.details_asked.connect(self.models_asked)
        view.sample.asked.connect(self._open_sample)
        trial.record_asked.connect(self._record)
        trial.stop_asked.connect(self._stop_recording)
        trial.play_asked.connect(self._play)
        self._check.measured.connect(self._measure)
        self._check.noticed.connect(self._notice)
        self._check.recorded.connect(self._take)
        self._check.failed.connect(self._fail)
        self.playback.changed.connect(self._show_playing)
        self.playback.moved.connect(self._show_played)
        self.playback.failed.connect(self._cannot_play)
