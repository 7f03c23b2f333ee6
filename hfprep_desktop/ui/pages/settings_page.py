"""The settings in the window: keeps what is chosen, looks for devices, puts all back on request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.errors import UserError
from hfprep_desktop.events import LevelMeasured
from hfprep_desktop.settings import Settings
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import BROWSING, Command, Screen
from hfprep_desktop.ui.microphone_check import MicrophoneCheck
from hfprep_desktop.ui.open_folder import open_folder
from hfprep_desktop.ui.playback import Playback
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.views.settings_view import SettingsView

if TYPE_CHECKING:
    from hfprep_desktop.app import App
    from hfprep_desktop.audio.devices import Listing
    from hfprep_desktop.speech.models import ModelFolder

_HERE: Final = frozenset({Screen.SETTINGS})


class SettingsPage(QObject):
    """Owns the view. `check` is the window's one preview of the microphone."""

    microphones_found = Signal(object)
    """A tuple of `Microphone`: every page should offer these from now on."""
    models_asked = Signal()
    keys_asked = Signal()
    first_check_asked = Signal()

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
        self.view = SettingsView(theme)
        self._connect_view()
        choices.changed.connect(self._follow)
        check.measured.connect(self._show_level)
        check.failed.connect(self._tell_microphone)
        self.playback.changed.connect(lambda on: self.view.sound.show_playing(on=on))
        self.playback.failed.connect(partial(self._tell, "volume-2"))

    @property
    def _app(self) -> App:
        return self._choices.app

    def commands(self, show: Callable[[], None]) -> tuple[Command, ...]:
        """What the menus offer; `show` goes to the page."""
        return (
            Command("&View", tr("Settings"), ("Ctrl+,",), show, BROWSING),
            Command("&View", tr("Look for sound devices"), ("F5",), self._look, _HERE),
        )

    def enter(self) -> None:
        """The page is shown: say what holds, and what is there."""
        self._is_shown = True
        self.view.banner.hide()
        self.view.show_settings(self._app.settings)
        self.view.data.show_folder(self._app.paths.data)
        self._look()
        self._background.run(
            partial(_model_in_use, self._app), self._show_model, partial(self._tell, "wrench")
        )

    def hide(self) -> None:
        """Another page is shown."""
        self._is_shown = False
        self.playback.stop()
        self.view.sound.microphone.fall_silent()

    def leave(self) -> None:
        """The window closes."""
        self.playback.close()

    def _connect_view(self) -> None:
        view = self.view
        view.picked.connect(lambda name, value: self._choices.remember(**{name: value}))
        view.folder_asked.connect(self._open_folder)
        view.reset_asked.connect(self._put_back)
        view.models_asked.connect(self.models_asked)
        view.keys_asked.connect(self.keys_asked)
        view.first_check_asked.connect(self.first_check_asked)
        view.sound.play_asked.connect(self._play)
        view.sound.microphone.device_chosen.connect(self._choose_microphone)
        view.sound.microphone.refresh_asked.connect(self._look)

    # Sound

    def _look(self) -> None:
        """Look for devices again. No input may be open meanwhile: some can be opened once."""
        self.view.sound.microphone.fall_silent()
        look = partial(
            self._background.run,
            self._app.sound.devices,
            self._show_devices,
            partial(self._tell, "mic-off"),
        )
        self._check.stop(look)

    def _show_devices(self, found: Listing) -> None:
        settings = self._app.settings
        self.view.sound.show_microphones(found.microphones, settings)
        self.view.sound.show_outputs(found.outputs, settings.speaker)
        if found.fault and self._is_shown:
            self._tell("mic-off", UserError(found.fault, found.remedy))
        # The window listens to the one that is chosen as soon as it knows them.
        self.microphones_found.emit(found.microphones)

    def _choose_microphone(self) -> None:
        device = self.view.sound.microphone.device
        self._choices.remember(microphone=device or "")
        self._check.listen(device)

    def _show_level(self, level: LevelMeasured) -> None:
        if self._is_shown:
            self.view.sound.microphone.meter.set_level(level.peak_db)

    def _tell_microphone(self, error: UserError) -> None:
        if self._is_shown:
            self.view.sound.microphone.fall_silent()
            self._tell("mic-off", error)

    def _play(self) -> None:
        if self.playback.is_playing:
            self.playback.stop()
            return
        self.playback.set_output(self._app.settings.speaker)
        self.playback.load_file(self._app.sound.spoken_sample())
        self.playback.play()

    # The rest

    def _show_model(self, model: ModelFolder | None) -> None:
        if model is None:
            self.view.speech.show_missing(self._app.settings.model)
        else:
            self.view.speech.show_model(model.name, model)

    def _follow(self, name: str) -> None:
        """Whatever changes a setting, it is shown here."""
        if name == "speaker":
            self.playback.set_output(self._app.settings.speaker)
        self.view.show_settings(self._app.settings)

    def _open_folder(self) -> None:
        open_folder(self._app.paths.data, partial(self._tell, "file-x-corner"))

    def _put_back(self) -> None:
        """As shipped, whatever this page shows; an undo knows what was there before."""
        names = (*self.view.controls, "microphone")
        before = {name: str(getattr(self._app.settings, name)) for name in names}
        shipped = {name: str(getattr(Settings(), name)) for name in names}
        banner = self.view.banner
        if before == shipped:
            banner.tell(
                "accent", "check", tr("All is as shipped"), tr("Nothing had to be changed.")
            )
            return
        self._take(shipped)
        text = tr("Sessions, plan and models were not touched.")
        banner.tell("accent", "rotate-ccw", tr("All settings are as shipped again"), text)
        banner.offer(tr("Undo"), "rotate-ccw", partial(self._undo, before)).setFocus()

    def _undo(self, before: Mapping[str, str]) -> None:
        self.view.banner.hide()
        self._take(before)
        self.view.reset_button.setFocus()

    def _take(self, values: Mapping[str, str]) -> None:
        microphone = self._app.settings.microphone
        self._choices.remember(**values)
        if self._app.settings.microphone != microphone:
            self._check.listen(self.view.sound.microphone.device)

    def _tell(self, icon: str, error: UserError) -> None:
        self.view.banner.tell_problem(error, icon)


def _model_in_use(app: App) -> ModelFolder | None:
    name = app.settings.model
    return next((model for model in app.models.available() if model.name == name), None)
