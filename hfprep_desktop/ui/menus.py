"""Every action of the window: in a menu, with its keys, on the pages where it makes sense."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from hfprep_desktop.ui.translation import tr


class Screen(StrEnum):
    """What the window can show."""

    HOME = "home"
    LIBRARY = "library"
    REPORT = "report"
    ROUND = "round"
    PROGRESS = "progress"
    SELF_MARK = "self-mark"
    GUIDE = "guide"
    OFFER = "offer"
    PRACTISE = "practise"
    EDITOR = "editor"
    COMPARE = "compare"
    PRIVACY = "privacy"
    MODELS = "models"
    SETTINGS = "settings"
    FIRST_RUN = "first-run"
    REFUSED = "refused"


BROWSING = frozenset(
    {
        Screen.HOME,
        Screen.LIBRARY,
        Screen.REPORT,
        Screen.COMPARE,
        Screen.GUIDE,
        Screen.OFFER,
        Screen.PRACTISE,
        Screen.PRIVACY,
        Screen.MODELS,
        Screen.SETTINGS,
    }
)
EVERYWHERE = frozenset(Screen)
_MENUS: Final = (
    "&Round",
    "R&eport",
    "&Go",
    "&Library",
    "&Compare",
    "&Offer",
    "&Scenarios",
    "&View",
    "&Help",
)


@dataclass(frozen=True, slots=True)
class Command:
    """One action; `keys` in Qt's portable notation, each an alternative."""

    menu: str
    text: str
    keys: tuple[str, ...]
    call: Callable[[], None]
    screens: frozenset[Screen] = EVERYWHERE
    checked: Callable[[], bool] | None = None
    """Whether the choice that this action makes is in force; None where it makes none."""


class Menus:
    """The menu bar; only the actions of the page that shows can be used."""

    def __init__(self, window: QMainWindow, letters: Callable[[], bool]) -> None:
        """The menus have their names at once, so that nothing moves when they are filled.

        `letters`: whether keys that write something may do something else outside of fields.
        """
        self._window = window
        self._letters = letters
        self._actions: list[tuple[QAction, Command]] = []
        bar = window.menuBar()
        self._menus = {name: bar.addMenu(tr(name)) for name in _MENUS}

    @property
    def are_filled(self) -> bool:
        """Whether the actions are there."""
        return bool(self._actions)

    @property
    def commands(self) -> tuple[Command, ...]:
        """All that can be done, in the order of the menus."""
        return tuple(command for _, command in self._actions)

    @property
    def takes_letters(self) -> bool:
        """Whether keys that write something are in force outside of fields."""
        return self._letters()

    def fill(self, commands: Sequence[Command]) -> None:
        """Put in what can be done, in this order."""
        menus = self._menus
        for command in commands:
            action = QAction(command.text, self._window)
            # `triggered` brings a flag that no command wants.
            action.triggered.connect(lambda _checked=False, call=command.call: call())
            menus[command.menu].addAction(action)
            if command.checked is not None:
                action.setCheckable(True)
                menus[command.menu].aboutToShow.connect(partial(_show_check, action, command))
            self._actions.append((action, command))

    def enable_for(self, screen: Screen) -> None:
        """The window shows `screen` now."""
        letters = self._letters()
        for action, command in self._actions:
            keys = usable_keys(command.keys, letters=letters)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setEnabled(screen in command.screens)


def usable_keys(keys: Sequence[str], *, letters: bool) -> tuple[str, ...]:
    """Those keys that are in force; without `letters`, none that writes a character."""
    return tuple(key for key in keys if letters or not writes(key))


def writes(key: str) -> bool:
    """Whether a key would write a letter, a digit or a sign in a field."""
    return len(key.removeprefix("Shift+")) == 1


def _show_check(action: QAction, command: Command) -> None:
    action.setChecked(command.checked is not None and command.checked())
