"""Tells what happened, and what could not be done, in the banner of the page that shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.window.pages import Pages
from hfprep_desktop.ui.window.screens import Screens

if TYPE_CHECKING:
    from hfprep_desktop.ui.pages.import_page import ImportNotice

T = TypeVar("T")


class Banners(QObject):
    """Pages without a banner leave it to the home page's."""

    def __init__(
        self, pages: Pages, screens: Screens, choices: Choices, background: Background
    ) -> None:
        super().__init__(pages)
        self._pages = pages
        self._screens = screens
        self._background = background
        choices.failed.connect(self.tell)
        pages.wishes.failed.connect(self.tell)
        pages.wishes.exported.connect(self._tell_exported)
        pages.wishes.imported.connect(self._tell_imported)

    def tell(self, error: UserError) -> None:
        """Something could not be done."""
        self._shown().tell_problem(error, "file-x-corner")

    def attempt(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Have it done in the background; where that fails, it is told here."""
        self._background.run(work, done, self.tell)

    def _tell_exported(self, where: str) -> None:
        self._shown().tell("pass", "download", tr("Exported"), where)

    def _tell_imported(self, notice: ImportNotice) -> None:
        self._shown().tell(notice.tone, notice.icon, notice.title, notice.text)

    def _shown(self) -> Banner:
        pages = self._pages
        match self._screens.shown:
            case Screen.LIBRARY:
                return pages.library.banner
            case Screen.REPORT:
                return pages.report.banner
            case Screen.COMPARE:
                return pages.comparing.view.banner
            case Screen.SETTINGS:
                return pages.settings.view.banner
            case _:
                return pages.home.banner
