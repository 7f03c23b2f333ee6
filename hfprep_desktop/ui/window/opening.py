"""From the first picture to a window that can be used: what is done in which order, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from hfprep_desktop.app import App
from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.window.banners import Banners
from hfprep_desktop.ui.window.microphones import Microphones
from hfprep_desktop.ui.window.page_making import PageMaking
from hfprep_desktop.ui.window.pages import Pages
from hfprep_desktop.ui.window.safe_keeping import SafeKeeping
from hfprep_desktop.ui.window.screens import Screens
from hfprep_desktop.ui.window.start_news import StartNews

if TYPE_CHECKING:
    from hfprep_desktop.interview.scenario_file import ScenarioSet
    from hfprep_desktop.rebuilding import Rebuilt
    from hfprep_desktop.recovery import Recovery

_DRAWN_MS: Final = 10
"""Long enough for what was shown to be drawn before anything else is begun."""


class Opening(QObject):
    """What a round needs comes first: all that is done beside it holds it up."""

    opened = Signal()
    """The library is open: what is seen can be used."""
    refused = Signal(UserError)
    """The library cannot be opened."""

    def __init__(
        self,
        pages: Pages,
        screens: Screens,
        banners: Banners,
        microphones: Microphones,
        making: PageMaking,
        safe_keeping: SafeKeeping,
        news: StartNews,
        choices: Choices,
        background: Background,
    ) -> None:
        super().__init__(background)
        self._pages = pages
        self._screens = screens
        self._banners = banners
        self._microphones = microphones
        self._making = making
        self._safe_keeping = safe_keeping
        self._news = news
        self._choices = choices
        self._background = background
        self._rebuilt: Rebuilt | None = None

    def begin(self) -> None:
        """Open the library, load what the pages show, adopt what an earlier run left unfinished."""
        # Once the window is drawn: a worker that loads libraries would hold that up.
        QTimer.singleShot(0, self._open)

    def _open(self) -> None:
        self._background.run(self._choices.app.opened, self._begin_work, self.refused.emit)

    def _begin_work(self, app: App) -> None:
        self._rebuilt = app.rebuilt
        self.opened.emit()
        self._background.run(
            self._choices.app.scenarios.read, self._show_first, lambda _error: self._begin_rest()
        )
        self._screens.show(Screen.FIRST_RUN if app.wants_check else Screen.HOME)

    def _show_first(self, found: ScenarioSet) -> None:
        self._pages.home.show_scenarios(found.scenarios)
        QTimer.singleShot(_DRAWN_MS, self._begin_rest)

    def _begin_rest(self) -> None:
        if self._screens.shown is not Screen.FIRST_RUN:
            self._microphones.find()
        self._pages.home_page.begin()
        self._pages.scenarios.start()
        self._banners.attempt(self._choices.app.upkeep.recover, self._tell)
        self._safe_keeping.wait()
        self._making.start()

    def _tell(self, recovery: Recovery) -> None:
        self._news.tell(recovery, self._rebuilt)
