"""The person's size of text and wish for rest, put into force, and the actions that change it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from hfprep_desktop.settings import TEXT_SIZES, Settings
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Command
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr


class TextSizes(QObject):
    """Whoever changes these settings, the window follows at once."""

    def __init__(self, theme: Theme, choices: Choices) -> None:
        super().__init__(choices)
        self._theme = theme
        self._choices = choices
        choices.changed.connect(self._apply)
        self._apply()

    def commands(self) -> tuple[Command, ...]:
        """What the menu of the view offers."""
        return (
            Command("&View", tr("Larger text"), ("Ctrl++", "Ctrl+="), partial(self._step, 1)),
            Command("&View", tr("Smaller text"), ("Ctrl+-",), partial(self._step, -1)),
            Command("&View", tr("Text as shipped"), ("Ctrl+0",), self._reset),
        )

    def _apply(self) -> None:
        settings = self._choices.app.settings
        self._theme.set_reduces_motion(settings.reduce_motion == "on")
        self._theme.set_caption_size(settings.caption_pixels)
        self._theme.set_text_size(settings.text_percent)

    def _step(self, by: int) -> None:
        place = TEXT_SIZES.index(self._choices.app.settings.text_percent) + by
        size = TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)]
        self._choices.remember(text_size=str(size))

    def _reset(self) -> None:
        self._choices.remember(text_size=Settings().text_size)
