"""Makes the pages that are not there yet, and then the menus, while there is nothing else to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Command, Menus
from hfprep_desktop.ui.quiet_moment import QuietMoment
from hfprep_desktop.ui.window.pages import Pages
from hfprep_desktop.ui.window.screens import Screens

_PATIENCE_MS: Final = 1_000
"""Other pages are made once the rounds are offered, or after so long."""

_MADE_LATER: Final = (
    "scenarios",
    "round_page",
    "round_view",
    "progress",
    "self_mark",
    "report_page",
    "trends",
    "library_page",
    "exports",
    "imports",
    "comparing",
    "offer",
    "guide",
    "privacy",
    "models",
    "settings",
    "first_run",
)
"""In the order in which they are likely to be wanted."""


class PageMaking(QObject):
    """One page at a time, so that the window stays fluent."""

    def __init__(
        self,
        pages: Pages,
        screens: Screens,
        menus: Menus,
        commands: Callable[[], tuple[Command, ...]],
        choices: Choices,
        background: Background,
    ) -> None:
        """`commands` are asked for when all pages are there: each of them has its own."""
        super().__init__(background)
        self._pages = pages
        self._screens = screens
        self._menus = menus
        self._commands = commands
        self._choices = choices
        self._background = background
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._make_next)
        self._quiet = QuietMoment(self._prepare, screens.is_browsing, self)
        pages.wishes.scenarios_loaded.connect(self._hurry)

    def start(self) -> None:
        """Begin soon."""
        self._timer.start(_PATIENCE_MS)

    def make_all(self) -> None:
        """Make at once all that is not there yet."""
        while self._make_next():
            pass

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()
        self._quiet.stop()

    def _hurry(self) -> None:
        if not self._menus.are_filled:
            self._timer.start(0)

    def _make_next(self) -> bool:
        """Make one page, or at last the menus over all of them; False where all is there."""
        name = next((name for name in _MADE_LATER if not self._pages.is_made(name)), None)
        if name is not None:
            getattr(self._pages, name)
            self._timer.setInterval(0)
            return True
        self._timer.stop()
        if self._menus.are_filled:
            return False
        self._menus.fill(self._commands())
        self._menus.enable_for(self._screens.shown)
        self._quiet.wait()
        return True

    def _prepare(self) -> None:
        """What stops the window for a moment, and must not do so in a round."""
        self._pages.trends.panel.plot.prepare()
        # What is wrong with the rules is told where they are needed.
        self._background.run(self._load_rules, lambda _: None, lambda _error: None)

    def _load_rules(self) -> None:
        self._choices.app.analyzer.prepare()
