"""Which microphones there are, which one is chosen, and when its level is measured."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.microphone_check import MicrophoneCheck
from hfprep_desktop.ui.window.banners import Banners
from hfprep_desktop.ui.window.pages import Pages
from hfprep_desktop.ui.window.screens import Screens

if TYPE_CHECKING:
    from hfprep_desktop.audio.devices import Microphone

LISTENING: Final = frozenset({Screen.HOME, Screen.SETTINGS, Screen.FIRST_RUN})
"""Where the level of the microphone shows."""


class Microphones(QObject):
    """Every page that offers microphones offers the same."""

    def __init__(
        self,
        pages: Pages,
        screens: Screens,
        banners: Banners,
        choices: Choices,
        check: MicrophoneCheck,
    ) -> None:
        super().__init__(pages)
        self._pages = pages
        self._screens = screens
        self._banners = banners
        self._choices = choices
        self._check = check
        pages.home.device_chosen.connect(self._choose)
        pages.wishes.refresh_asked.connect(self.find)
        pages.wishes.microphones_found.connect(self._show)
        screens.entered.connect(self._follow)

    def find(self) -> None:
        """Look for inputs again. None may be open meanwhile: PortAudio would not see new ones."""
        look = partial(self._banners.attempt, self._choices.app.sound.microphones, self._show)
        self._check.stop(look)

    def _follow(self, screen: Screen) -> None:
        if screen is Screen.HOME:
            self._listen()
        elif screen is Screen.FIRST_RUN:
            self.find()

    def _show(self, microphones: tuple[Microphone, ...]) -> None:
        chosen = self._choices.app.settings.microphone
        self._pages.home.show_microphones(microphones, chosen)
        if self._screens.shown is Screen.FIRST_RUN:
            self._pages.first_run.show_microphones(microphones, chosen)
        self._listen()

    def _listen(self) -> None:
        home = self._pages.home
        shows = self._screens.shown in LISTENING
        if shows and home.has_microphone and not self._pages.round_page.is_busy:
            self._check.listen(home.device)

    def _choose(self) -> None:
        self._choices.remember(microphone=self._pages.home.device or "")
        self._listen()
