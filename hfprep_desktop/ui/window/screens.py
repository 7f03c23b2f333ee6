"""Which screen of the window shows, and the ways from one to another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.ui.key_help import KeyHelp
from hfprep_desktop.ui.menus import BROWSING, Menus, Screen
from hfprep_desktop.ui.microphone_check import MicrophoneCheck
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.nav_rail import NavRail, Page
from hfprep_desktop.ui.widgets.page_area import area_of
from hfprep_desktop.ui.window.pages import Pages
from hfprep_desktop.ui.window.screen_pages import page_of

_TITLES: Final = {
    Screen.HOME: "Home",
    Screen.LIBRARY: "Library",
    Screen.REPORT: "Report",
    Screen.ROUND: "Opening the microphone",
    Screen.PROGRESS: "Making the report",
    Screen.SELF_MARK: "Before the findings",
    Screen.GUIDE: "Guide",
    Screen.OFFER: "Offer",
    Screen.PRACTISE: "Practise",
    Screen.EDITOR: "Edit a scenario",
    Screen.COMPARE: "Compare",
    Screen.PRIVACY: "Privacy and storage",
    Screen.MODELS: "Speech models",
    Screen.SETTINGS: "Settings",
    Screen.FIRST_RUN: "Welcome",
    Screen.REFUSED: "The library cannot be used",
}
_PAGE_SCREENS: Final = {
    Page.HOME: Screen.HOME,
    Page.LIBRARY: Screen.LIBRARY,
    Page.COMPARE: Screen.COMPARE,
    Page.GUIDE: Screen.GUIDE,
    Page.OFFER: Screen.OFFER,
    Page.PRACTISE: Screen.PRACTISE,
    Page.SETTINGS: Screen.SETTINGS,
}
_SCREEN_PAGES: Final = {screen: page for page, screen in _PAGE_SCREENS.items()} | {
    Screen.MODELS: Page.SETTINGS,
    Screen.PRIVACY: Page.SETTINGS,
}


class Screens(QObject):
    """One shows at a time: the page before it is left, and rail, menus and title follow."""

    entered = Signal(Screen)
    """It is about to have the focus; everything else about it is done."""
    titled = Signal(str)
    """What the window is called now."""

    def __init__(
        self, pages: Pages, rail: NavRail, menus: Menus, keys: KeyHelp, check: MicrophoneCheck
    ) -> None:
        super().__init__(pages)
        self._pages = pages
        self._rail = rail
        self._menus = menus
        self._keys = keys
        self._check = check
        self._shown = Screen.HOME
        rail.show_active(Page.HOME)
        rail.asked.connect(self._go_to)
        pages.wishes.screen_asked.connect(self.show)
        pages.wishes.keys_asked.connect(lambda: keys.toggle(self._shown))

    @property
    def shown(self) -> Screen:
        """What is shown."""
        return self._shown

    def is_browsing(self) -> bool:
        """Whether nobody is in a round, or waits for one."""
        return self._shown in BROWSING and not self._pages.round_page.is_busy

    def show(self, screen: Screen) -> None:
        """Go to a page. The microphone is open where its level shows, and in rounds, alone."""
        before = self._shown
        if screen is not before:
            self._hide(before)
        self._keys.hide()
        self._shown = screen
        page = page_of(self._pages, screen)
        self.set_title(tr(_TITLES[screen]))
        # The page has the focus when it is shown, so its name is what is heard first.
        page.setAccessibleName(tr(_TITLES[screen]))
        self._pages.stack.setCurrentWidget(area_of(page))
        self._rail.setVisible(screen in BROWSING)
        self._rail.show_active(_SCREEN_PAGES.get(screen, Page.LIBRARY))
        self._menus.enable_for(screen)
        if screen is not Screen.HOME:
            self._check.stop()
            self._pages.home.meter.clear()
        self._enter(screen, before)
        self.entered.emit(screen)
        page.setFocus()

    def show_latest_takes(self) -> None:
        """Compare the takes that were made last."""
        self.show(Screen.COMPARE)
        self._pages.comparing.enter()

    def step_back(self) -> None:
        """Esc: first a message goes, then the page."""
        banner = page_of(self._pages, self._shown).findChild(Banner)
        if banner is not None and banner.isVisible():
            banner.hide()
        elif self._shown in {Screen.REPORT, Screen.COMPARE}:
            self.show(Screen.LIBRARY)
        else:
            self.show(Screen.HOME)

    def set_title(self, words: str) -> None:
        """What goes on, where the task bar tells it, too."""
        self.titled.emit(tr("{words} - HFPrep Desktop", words=words))

    def _go_to(self, page: Page) -> None:
        """What the rail asks for."""
        if page is Page.COMPARE:
            self.show_latest_takes()
        else:
            self.show(_PAGE_SCREENS[page])

    def _enter(self, screen: Screen, before: Screen) -> None:
        pages = self._pages
        match screen:
            case Screen.HOME:
                pages.home_page.enter()
            case Screen.LIBRARY:
                pages.trends.refresh()
            case Screen.OFFER:
                pages.offer.refresh()
            case Screen.PRIVACY:
                pages.privacy.refresh()
            case Screen.MODELS:
                pages.models.enter(before)
            case Screen.SETTINGS:
                pages.settings.enter()
            case Screen.FIRST_RUN:
                pages.first_run.enter()
            case _:
                pass

    def _hide(self, screen: Screen) -> None:
        """Another one is shown."""
        pages = self._pages
        match screen:
            case Screen.REPORT:
                pages.report_page.hide()
            case Screen.COMPARE:
                pages.comparing.hide()
            case Screen.MODELS:
                pages.models.hide()
            case Screen.SETTINGS:
                pages.settings.hide()
            case Screen.FIRST_RUN:
                pages.first_run.hide()
            case _:
                pass
