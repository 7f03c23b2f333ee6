"""The person's theme, put into force, and the actions that change it."""

from __future__ import annotations

from functools import partial
from typing import Final

from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Command
from hfprep_desktop.ui.theme import Theme, ThemeChoice
from hfprep_desktop.ui.translation import tr

_WORDS: Final = {
    ThemeChoice.SYSTEM: "Theme as the system's",
    ThemeChoice.LIGHT: "Light theme",
    ThemeChoice.DARK: "Dark theme",
}


class ThemeSwitch:
    """What is chosen here holds for the next start, too."""

    def __init__(self, theme: Theme, choices: Choices) -> None:
        self.theme = theme
        self._choices = choices
        theme.choose(choices.theme)

    def choose(self, choice: ThemeChoice) -> None:
        """Draw the window so from now on."""
        self.theme.choose(choice)
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

    def _is_chosen(self, choice: ThemeChoice) -> bool:
        return self.theme.choice is choice
