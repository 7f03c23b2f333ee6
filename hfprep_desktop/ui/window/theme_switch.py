"""The person's theme, put into force, and the actions that change it."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Command
from hfprep_desktop.ui.theme import Theme, ThemeChoice
from hfprep_desktop.ui.translation import tr

_WORDS: Final = {
    ThemeChoice.SYSTEM: "Theme as the system's",
    ThemeChoice.LIGHT: "Light theme",
    ThemeChoice.DARK: "Dark theme",
}


class ThemeSwitch(QObject):
    """Whoever changes this setting, the window follows at once."""

    def __init__(self, theme: Theme, choices: Choices) -> None:
        super().__init__(choices)
        self.theme = theme
        self._choices = choices
        choices.changed.connect(self._follow)
        theme.choose(choices.theme)

    def choose(self, choice: ThemeChoice) -> None:
        """Draw the window so from now on."""
        self._choices.remember(theme=choice.value)

    def commands(self) -> tuple[Command, ...]:
        """What the menu of the view offers."""
        return tuple(
            Command(
                "&View",
                tr(words),
                (),
                partial(self.choose, choice),
                checked=partial(self._is_chosen, choice),
            )
            for choice, words in _WORDS.items()
        )

    def _follow(self, name: str) -> None:
        if name == "theme":
            self.theme.choose(self._choices.theme)

    def _is_chosen(self, choice: ThemeChoice) -> bool:
        return self.theme.choice is choice
