"""The person's choices in the window: put into force at once, written in the background."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.app import App
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Mode
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.theme import ThemeChoice


class Choices(QObject):
    """Holds the app with the settings in force."""

    changed = Signal(str)
    """The name of a setting that has another value now."""
    failed = Signal(UserError)
    """They hold, but could not be written."""

    def __init__(self, background: Background, app: App) -> None:
        super().__init__(background)
        self._background = background
        self._app = app
        self._saving = False

    @property
    def app(self) -> App:
        """The app as the person set it up."""
        return self._app

    @property
    def mode(self) -> Mode:
        """The mode of the next round."""
        return self._app.settings.chosen_mode

    @property
    def theme(self) -> ThemeChoice:
        """The theme; a name that this version does not know means the system's."""
        name = self._app.settings.theme
        return ThemeChoice(name) if name in list(ThemeChoice) else ThemeChoice.SYSTEM

    def remember(self, **choices: str) -> None:
        """Change settings by name."""
        before = self._app.settings
        settings = replace(before, **choices)
        if settings == before:
            return
        self._app = self._app.with_settings(settings)
        self._save()
        for name in choices:
            if getattr(settings, name) != getattr(before, name):
                self.changed.emit(name)

    def is_on(self, name: str) -> bool:
        """Whether a setting that is on or off is on."""
        return bool(getattr(self._app.settings, name) == "on")

    def flip(self, name: str) -> None:
        """Switch a setting that is on or off."""
        self.remember(**{name: "off" if self.is_on(name) else "on"})

    def _save(self) -> None:
        """One writer at a time; what changed meanwhile is written behind it."""
        if self._saving:
            return
        self._saving = True
        app = self._app

        def done(_: None) -> None:
            self._saving = False
            if app.settings != self._app.settings:
                self._save()

        def failed(error: UserError) -> None:
            self.failed.emit(error)
            done(None)

        self._background.run(app.save_settings, done, failed)
