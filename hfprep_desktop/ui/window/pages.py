"""The window's pages: each is made when it is wanted or there is time, and joined to the others."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.drills import FRAMING
from hfprep_desktop.model import RoundKind, SearchHit
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.microphone_check import MicrophoneCheck
from hfprep_desktop.ui.pages.home_page import HomePage
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.page_area import MOST_WIDTH, PageArea
from hfprep_desktop.ui.window.wishes import Wishes

if TYPE_CHECKING:
    from hfprep_desktop.interview.scenario_file import ScenarioSet
    from hfprep_desktop.ui.pages.compare_page import ComparePage
    from hfprep_desktop.ui.pages.export_page import ExportPage
    from hfprep_desktop.ui.pages.first_run_page import FirstRunPage
    from hfprep_desktop.ui.pages.guide_page import GuidePage
    from hfprep_desktop.ui.pages.import_page import ImportPage
    from hfprep_desktop.ui.pages.library_page import LibraryPage
    from hfprep_desktop.ui.pages.models_page import ModelsPage
    from hfprep_desktop.ui.pages.offer_page import OfferPage
    from hfprep_desktop.ui.pages.privacy_page import PrivacyPage
    from hfprep_desktop.ui.pages.refused_page import RefusedPage
    from hfprep_desktop.ui.pages.report_page import ReportPage
    from hfprep_desktop.ui.pages.round_page import RoundPage
    from hfprep_desktop.ui.pages.scenarios_page import ScenariosPage
    from hfprep_desktop.ui.pages.self_mark_page import SelfMarkPage
    from hfprep_desktop.ui.pages.settings_page import SettingsPage
    from hfprep_desktop.ui.pages.trends_page import TrendsPage
    from hfprep_desktop.ui.playback import Playback
    from hfprep_desktop.ui.views.library_view import LibraryView
    from hfprep_desktop.ui.views.progress_view import ProgressView
    from hfprep_desktop.ui.views.report_view import ReportView
    from hfprep_desktop.ui.views.round_view import RoundView

_LET_GO: Final = (
    "report_page",
    "comparing",
    "offer",
    "scenarios",
    "models",
    "settings",
    "first_run",
)
"""Pages that hold something which must be given back or kept before the window goes."""


class Pages(QObject):
    """Pages know nothing of each other: what one asks of another is passed on here.

    What they ask of the rest of the window becomes a wish.
    """

    def __init__(
        self,
        theme: Theme,
        choices: Choices,
        background: Background,
        check: MicrophoneCheck,
        window: QWidget,
    ) -> None:
        """Makes the home page; sheets lie over `window`."""
        super().__init__(background)
        self.wishes = Wishes(background)
        self._theme = theme
        self._choices = choices
        self._background = background
        self._check = check
        self._window = window
        self.stack = QStackedWidget()
        """Where they stand; one of them shows."""
        self.refusal: RefusedPage | None = None
        """What stands in the way of the library, once that is known."""
        self.home_page = HomePage(theme, choices, background)
        self.home = self.home_page.view
        self._put(self.home)
        self._connect_home()

    def is_made(self, name: str) -> bool:
        """Whether the page of that name is there; asking for it by its name makes it."""
        return name in self.__dict__

    def refuse(self, error: UserError) -> None:
        """Make the page that says why the library cannot be used."""
        from hfprep_desktop.ui.pages.refused_page import RefusedPage

        page = RefusedPage(self._theme, self._background, error, self._choices.app.paths)
        page.left.connect(self.wishes.left)
        self.refusal = page
        self._put(page.view)

    def open_session(self, session_id: str, hit: SearchHit | None = None) -> None:
        """Read a session's report, to be shown at the words that were found where some were."""
        self.report_page.open(session_id, hit)

    def refresh_sessions(self) -> None:
        """What pages tell of sessions may have changed."""
        self.home_page.refresh()
        if self.is_made("library_page"):
            self.library_page.refresh()
            self.trends.forget()

    def refresh_library(self) -> None:
        """What the library shows of the same sessions may have changed."""
        if self.is_made("library_page"):
            self.library_page.refresh()

    def leave(self) -> None:
        """Let go of everything; what was recorded is completed and kept."""
        if self.is_made("round_page"):
            # Finishing ends a pause as well; the stream is left behind its next event.
            self.round_page.runner.finish()
        for name in _LET_GO:
            if self.is_made(name):
                getattr(self, name).leave()

    @cached_property
    def scenarios(self) -> ScenariosPage:
        """Scenarios and their editor; what they load, the home page shows, too."""
        from hfprep_desktop.ui.pages.scenarios_page import ScenariosPage

        page = ScenariosPage(self._theme, self._choices, self._background, lambda: self.home.mode)
        page.loaded.connect(self._show_scenarios)
        page.screen_asked.connect(self.wishes.screen_asked)
        page.start_asked.connect(self.wishes.practise_asked)
        self._put(page.view)
        self._put(page.editor.view)
        return page

    @cached_property
    def round_page(self) -> RoundPage:
        """The round that runs."""
        from hfprep_desktop.ui.pages.round_page import RoundPage

        page = RoundPage(self._theme, self._choices, self._background)
        page.runner.happened.connect(self.wishes.round_happened)
        page.runner.failed.connect(self.wishes.round_failed)
        page.runner.ended.connect(self.wishes.round_ended)
        page.finishing.connect(self._asking_for(Screen.PROGRESS))
        page.failed.connect(self.wishes.failed)
        return page

    @cached_property
    def round_view(self) -> RoundView:
        """What the round page shows."""
        view = self.round_page.view
        # Its bars reach from side to side.
        self._put(view, most_width=0)
        return view

    @cached_property
    def progress(self) -> ProgressView:
        """How far a report or an import is."""
        from hfprep_desktop.ui.views.progress_view import ProgressView

        view = ProgressView(self._theme)
        view.stop_asked.connect(lambda: self.imports.stop())
        view.later_asked.connect(self.wishes.report_put_off)
        self._put(view)
        return view

    @cached_property
    def self_mark(self) -> SelfMarkPage:
        """What the person thinks of their round before they see the report."""
        from hfprep_desktop.ui.pages.self_mark_page import SelfMarkPage

        page = SelfMarkPage(self._theme, self._choices, self._background)
        page.done.connect(self.wishes.marked)
        page.failed.connect(self.wishes.failed)
        self._put(page.view)
        return page

    @cached_property
    def report_page(self) -> ReportPage:
        """A session's report with its player."""
        from hfprep_desktop.ui.pages.report_page import ReportPage

        page = ReportPage(self._theme, self._choices, self._background, self._playback())
        page.opened.connect(self.wishes.report_opened)
        page.failed.connect(self.wishes.failed)
        page.rescored.connect(self.refresh_sessions)
        page.export_asked.connect(lambda ids: self.exports.ask(ids))
        page.compare_asked.connect(lambda session_id: self.comparing.compare_take(session_id))
        page.view.library_asked.connect(self._asking_for(Screen.LIBRARY))
        page.view.retake_asked.connect(self.wishes.retake_asked)
        page.view.take_opened.connect(self.open_session)
        page.view.transcribe_asked.connect(self.wishes.report_asked)
        self._put(page.view)
        return page

    @property
    def report(self) -> ReportView:
        """What the report page shows."""
        return self.report_page.view

    @cached_property
    def trends(self) -> TrendsPage:
        """The trends beside the library."""
        from hfprep_desktop.ui.pages.trends_page import TrendsPage

        page = TrendsPage(self._theme, self._choices, self._background)
        page.session_opened.connect(self.open_session)
        page.exported.connect(self.wishes.exported)
        page.failed.connect(self.wishes.failed)
        return page

    @cached_property
    def library_page(self) -> LibraryPage:
        """All sessions."""
        from hfprep_desktop.ui.pages.library_page import LibraryPage

        page = LibraryPage(self._theme, self._choices, self._background, self.trends.panel)
        page.session_opened.connect(self.open_session)
        page.changed.connect(self.refresh_sessions)
        page.failed.connect(self.wishes.failed)
        page.export_asked.connect(lambda ids: self.exports.ask(ids))
        page.compare_asked.connect(lambda one, two: self.comparing.compare_ticked(one, two))
        page.view.drill_asked.connect(partial(self.wishes.practise_asked.emit, FRAMING))
        page.view.import_asked.connect(lambda: self.imports.ask())
        page.view.files_dropped.connect(lambda files: self.imports.take(files))
        self._put(page.view)
        page.refresh()
        return page

    @property
    def library(self) -> LibraryView:
        """What the library page shows."""
        return self.library_page.view

    @cached_property
    def exports(self) -> ExportPage:
        """The sheet that exports sessions."""
        from hfprep_desktop.ui.pages.export_page import ExportPage

        page = ExportPage(self._theme, self._choices, self._background, self._window)
        page.exported.connect(self.wishes.exported)
        page.failed.connect(self.wishes.failed)
        return page

    @cached_property
    def imports(self) -> ImportPage:
        """The sheet that takes sessions and audio in."""
        from hfprep_desktop.ui.pages.import_page import ImportPage

        page = ImportPage(self._theme, self._choices, self._background, self._window)
        page.changed.connect(self.refresh_sessions)
        page.changed.connect(self.wishes.sessions_added)
        page.failed.connect(self.wishes.failed)
        page.told.connect(self.wishes.imported)
        page.begun.connect(self._show_import)
        page.happened.connect(self.progress.handle)
        page.ended.connect(self._show_imported)
        return page

    @cached_property
    def comparing(self) -> ComparePage:
        """Two takes beside each other."""
        from hfprep_desktop.ui.pages.compare_page import ComparePage

        page = ComparePage(self._theme, self._choices, self._background, self._playback())
        page.opened.connect(self._asking_for(Screen.COMPARE))
        page.failed.connect(self.wishes.failed)
        page.view.library_asked.connect(self._asking_for(Screen.LIBRARY))
        self._put(page.view)
        return page

    @cached_property
    def offer(self) -> OfferPage:
        """The worksheet for a negotiation."""
        from hfprep_desktop.ui.pages.offer_page import OfferPage

        page = OfferPage(self._theme, self._choices, self._background)
        page.practise_asked.connect(self.wishes.practise_asked)
        page.session_opened.connect(self.open_session)
        self._put(page.view)
        page.load()
        return page

    @cached_property
    def guide(self) -> GuidePage:
        """What such interviews are like."""
        from hfprep_desktop.ui.pages.guide_page import GuidePage

        page = GuidePage(self._theme, self._choices, self._background)
        page.view.round_asked.connect(self.wishes.practise_asked)
        self._put(page.view)
        page.load()
        return page

    @cached_property
    def privacy(self) -> PrivacyPage:
        """What lies where, and whether it is whole."""
        from hfprep_desktop.ui.pages.privacy_page import PrivacyPage

        page = PrivacyPage(self._theme, self._choices, self._background)
        self._put(page.view)
        return page

    @cached_property
    def models(self) -> ModelsPage:
        """The speech models, and where more of them come from."""
        from hfprep_desktop.ui.pages.models_page import ModelsPage

        page = ModelsPage(self._theme, self._choices, self._background)
        page.done.connect(self.wishes.screen_asked)
        self._put(page.view)
        return page

    @cached_property
    def settings(self) -> SettingsPage:
        """What a person may choose."""
        from hfprep_desktop.ui.pages.settings_page import SettingsPage

        page = SettingsPage(
            self._theme, self._choices, self._background, self._check, self._playback()
        )
        page.microphones_found.connect(self.wishes.microphones_found)
        page.view.privacy_asked.connect(self._asking_for(Screen.PRIVACY))
        page.models_asked.connect(self._asking_for(Screen.MODELS))
        page.keys_asked.connect(self.wishes.keys_asked)
        page.first_check_asked.connect(self._asking_for(Screen.FIRST_RUN))
        self._put(page.view)
        return page

    @cached_property
    def first_run(self) -> FirstRunPage:
        """What a new profile begins with."""
        from hfprep_desktop.ui.pages.first_run_page import FirstRunPage

        page = FirstRunPage(
            self._theme, self._choices, self._background, self._check, self._playback()
        )
        page.left.connect(self._asking_for(Screen.HOME))
        page.drill_asked.connect(partial(self.wishes.practise_asked.emit, FRAMING))
        page.sample_asked.connect(self.wishes.sample_asked)
        page.refresh_asked.connect(self.wishes.refresh_asked)
        page.device_chosen.connect(self.home.microphone.pick)
        page.models_asked.connect(self._asking_for(Screen.MODELS))
        self._put(page.view)
        return page

    def _connect_home(self) -> None:
        self.home.scenario_asked.connect(self.wishes.practise_asked)
        self.home.refresh_asked.connect(self.wishes.refresh_asked)
        self.home.session_opened.connect(self.open_session)
        self.home.round_asked.connect(self._show_scenarios_of)
        self.home.offer_asked.connect(self._asking_for(Screen.OFFER))
        self.home.library_asked.connect(self._asking_for(Screen.LIBRARY))
        self._check.measured.connect(lambda level: self.home.show_level(level.peak_db))
        self._check.failed.connect(self.home.tell_microphone_problem)

    def _show_scenarios(self, found: ScenarioSet) -> None:
        self.home.show_scenarios(found.scenarios)
        self.wishes.scenarios_loaded.emit(found)

    def _show_scenarios_of(self, kind: RoundKind) -> None:
        self.scenarios.view.rounds.setCurrentIndex(1 + list(RoundKind).index(kind))
        self.wishes.screen_asked.emit(Screen.PRACTISE)

    def _show_import(self, name: str) -> None:
        self.progress.begin_import(name)
        self.wishes.screen_asked.emit(Screen.PROGRESS)

    def _show_imported(self, session_id: str) -> None:
        self.wishes.screen_asked.emit(Screen.LIBRARY)
        if session_id:
            self.open_session(session_id)

    def _asking_for(self, screen: Screen) -> partial[None]:
        return partial(self.wishes.screen_asked.emit, screen)

    def _playback(self) -> Playback:
        from hfprep_desktop.ui.playback import Playback

        return Playback(self._background, self._choices.app.sound.player())

    def _put(self, page: QWidget, most_width: int = MOST_WIDTH) -> None:
        # Pages take the focus when they are shown, so that no button has it by accident.
        page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        page.setProperty("ground", "true")
        self.stack.addWidget(PageArea(self._theme, page, most_width))
