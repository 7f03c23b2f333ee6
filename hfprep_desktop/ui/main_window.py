"""The window: puts its parts together, and closes when nothing is lost by it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from hfprep_desktop.app import App
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Mode
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.fault_notice import FaultNotice
from hfprep_desktop.ui.key_help import KeyHelp
from hfprep_desktop.ui.menus import Menus, Screen
from hfprep_desktop.ui.microphone_check import MicrophoneCheck
from hfprep_desktop.ui.text_sizes import TextSizes
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.focus_ring import FocusRing
from hfprep_desktop.ui.widgets.nav_rail import NavRail
from hfprep_desktop.ui.window.banners import Banners
from hfprep_desktop.ui.window.commands import WindowCommands
from hfprep_desktop.ui.window.microphones import Microphones
from hfprep_desktop.ui.window.opening import Opening
from hfprep_desktop.ui.window.page_making import PageMaking
from hfprep_desktop.ui.window.pages import Pages
from hfprep_desktop.ui.window.reports import Reports
from hfprep_desktop.ui.window.rounds import Rounds
from hfprep_desktop.ui.window.safe_keeping import SafeKeeping
from hfprep_desktop.ui.window.screen_pages import page_of
from hfprep_desktop.ui.window.screens import Screens
from hfprep_desktop.ui.window.start_news import StartNews
from hfprep_desktop.ui.window.theme_switch import ThemeSwitch
from hfprep_desktop.ui.window_keeper import WindowKeeper

if TYPE_CHECKING:
    from pathlib import Path

    from hfprep_desktop.interview.scenario_file import ScenarioSet
    from hfprep_desktop.ui.pages.refused_page import RefusedPage

SMALLEST: Final = (1120, 720)
FIRST_SIZE: Final = (1280, 830)


class MainWindow(QMainWindow):
    """Owns its parts; none of them knows the window."""

    refused = Signal(UserError)
    """The library cannot be opened: nothing can be done here."""

    def __init__(self, app: App, background: Background, theme: Theme) -> None:
        """Makes the home page; every other page is made when it is wanted, or there is time."""
        super().__init__()
        self._background = background
        self._asked_to_close = False
        self.choices = choices = Choices(background, app)
        # Before any widget: those that are there already keep the system's font in part.
        self.themes = ThemeSwitch(theme, choices)
        sizes = TextSizes(theme, choices)
        self.check = check = MicrophoneCheck(background, app.sound.start_preview)
        self.pages = pages = Pages(theme, choices, background, check, self)
        self.rail = NavRail(theme)
        self._centre = QWidget()
        self.menus = Menus(self, partial(choices.is_on, "letter_keys"))
        self.keys = KeyHelp(theme, self.menus, self._centre, partial(page_of, pages))
        self.screens = screens = Screens(pages, self.rail, self.menus, self.keys, check)
        banners = Banners(pages, screens, choices, background)
        self.microphones = Microphones(pages, screens, banners, choices, check)
        self.reports = Reports(pages, screens, banners, choices, background)
        self.rounds = Rounds(pages, screens, banners, self.reports, choices, check)
        self.news = StartNews(pages, screens, banners, choices, self.rounds.go_on)
        self._safe_keeping = SafeKeeping(pages, screens, banners, choices)
        commands = WindowCommands(
            pages=pages,
            screens=screens,
            rounds=self.rounds,
            microphones=self.microphones,
            choices=choices,
            themes=self.themes,
            sizes=sizes,
            keys=self.keys,
            toggle_full_screen=self._toggle_full_screen,
            quit=self._quit,
        )
        self._making = PageMaking(pages, screens, self.menus, commands.all, choices, background)
        self._opening = Opening(
            pages,
            screens,
            banners,
            self.microphones,
            self._making,
            self._safe_keeping,
            self.news,
            choices,
            background,
        )
        look = partial(screens.show, Screen.PRACTISE)
        self._faults = FaultNotice(pages.home.banner, tr("Look"), "arrow-right", look)
        self._ring = FocusRing(theme, self)
        self._lay_out()
        self._keeper = WindowKeeper(self, app.paths.window)
        self._keeper.put_back()
        self._connect()
        pages.home.modes.choose(list(Mode).index(choices.mode))

    @property
    def is_ready(self) -> bool:
        """Whether the library is open, and what is seen can be used."""
        return self._centre.isEnabled()

    @property
    def refusal(self) -> RefusedPage | None:
        """What stands in the way of the library, once that is known."""
        return self.pages.refusal

    def start(self) -> None:
        """Open the library, load what the pages show, adopt what an earlier run left unfinished."""
        self._opening.begin()

    def make_pages(self) -> None:
        """Make at once what is made while there is nothing else to do."""
        self._making.make_all()

    def tell_crash(self, report: Path) -> None:
        """The last run ended in C code; told once the library is open, where nothing else is."""
        self.news.crash = report

    def refuse(self, error: UserError) -> None:
        """Nothing but another folder can be chosen from now on."""
        self.pages.refuse(error)
        self._let_in()
        # Nothing that the menus name can be done.
        self.menuBar().hide()
        self.screens.show(Screen.REFUSED)
        self.refused.emit(error)

    def leave(self) -> None:
        """Let go of everything; what was recorded is completed and kept."""
        self._making.stop()
        self._safe_keeping.stop()
        self.check.stop()
        self.pages.leave()
        self._background.shut_down()

    def leave_and_close(self) -> None:
        """Close without asking; what was recorded is kept."""
        self._asked_to_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        # The cross is pressed by accident too: while a round is recorded the first one asks.
        if self.screens.shown is Screen.ROUND and not self._asked_to_close:
            self._asked_to_close = True
            self.pages.round_view.ask_before_leaving()
            event.ignore()
            return
        editing = self.screens.shown is Screen.EDITOR and not self._asked_to_close
        if editing and self.pages.scenarios.editor.view.ask_before_leaving():
            event.ignore()
            return
        self._keeper.keep()
        self.leave()
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ring.watch_input()

    def _lay_out(self) -> None:
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        row = QHBoxLayout(self._centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.pages.stack, 1)
        self._centre.setEnabled(False)  # until the library is open
        self.setCentralWidget(self._centre)

    def _connect(self) -> None:
        self.screens.titled.connect(self.setWindowTitle)
        self.screens.set_title(tr("Opening the library"))
        self.screens.entered.connect(self._ask_anew)
        self._opening.opened.connect(self._let_in)
        self._opening.refused.connect(self.refuse)
        self.rounds.folder_wanted.connect(self.refuse)
        self.pages.wishes.left.connect(self.leave_and_close)
        self.pages.wishes.scenarios_loaded.connect(self._tell_faults)
        self.choices.changed.connect(self._follow_choice)

    def _let_in(self) -> None:
        self._centre.setEnabled(True)

    def _ask_anew(self, screen: Screen) -> None:
        """Of every round the cross asks by itself whether it may end."""
        if screen is Screen.ROUND:
            self._asked_to_close = False

    def _tell_faults(self, found: ScenarioSet) -> None:
        self._faults.tell(found.faults)

    def _follow_choice(self, name: str) -> None:
        if name == "retention":
            self.pages.refresh_library()
        if name == "letter_keys":
            self.menus.enable_for(self.screens.shown)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _quit(self) -> None:
        self.close()
