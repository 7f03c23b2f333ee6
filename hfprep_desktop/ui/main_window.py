"""The window: owns the pages, has done in the background what they ask for, shows what comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from hfprep_desktop.app import App
from hfprep_desktop.disk_room import NoRoomError
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    AudioSaved,
    CaptureLost,
    Event,
    RecordingPaused,
    RecordingResumed,
    RoundStarted,
    SessionReady,
    Transcribing,
)
from hfprep_desktop.interview.drills import FRAMING
from hfprep_desktop.model import Mode, RoundKind, SearchHit, Session
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.bridge import Background, Stream
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.fault_notice import FaultNotice
from hfprep_desktop.ui.key_help import KeyHelp
from hfprep_desktop.ui.menus import BROWSING, Command, Menus, Screen
from hfprep_desktop.ui.microphone_check import MicrophoneCheck
from hfprep_desktop.ui.open_folder import open_folder
from hfprep_desktop.ui.pages.home_page import HomePage
from hfprep_desktop.ui.quiet_moment import QuietMoment
from hfprep_desktop.ui.text_sizes import TextSizes
from hfprep_desktop.ui.theme import Theme, ThemeChoice
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.focus_ring import FocusRing
from hfprep_desktop.ui.widgets.nav_rail import NavRail, Page
from hfprep_desktop.ui.widgets.page_area import MOST_WIDTH, PageArea, area_of
from hfprep_desktop.ui.window_keeper import WindowKeeper
from hfprep_desktop.wording import clock

if TYPE_CHECKING:
    from pathlib import Path

    from hfprep_desktop.audio.devices import Microphone
    from hfprep_desktop.backing_up import BackedUp
    from hfprep_desktop.interview.scenario_file import ScenarioSet
    from hfprep_desktop.rebuilding import Rebuilt
    from hfprep_desktop.recovery import Recovery
    from hfprep_desktop.ui.pages.compare_page import ComparePage
    from hfprep_desktop.ui.pages.export_page import ExportPage
    from hfprep_desktop.ui.pages.first_run_page import FirstRunPage
    from hfprep_desktop.ui.pages.guide_page import GuidePage
    from hfprep_desktop.ui.pages.import_page import ImportNotice, ImportPage
    from hfprep_desktop.ui.pages.library_page import LibraryPage
    from hfprep_desktop.ui.pages.models_page import ModelsPage
    from hfprep_desktop.ui.pages.offer_page import OfferPage
    from hfprep_desktop.ui.pages.privacy_page import PrivacyPage
    from hfprep_desktop.ui.pages.refused_page import RefusedPage
    from hfprep_desktop.ui.pages.report_page import Loaded, ReportPage
    from hfprep_desktop.ui.pages.scenarios_page import ScenariosPage
    from hfprep_desktop.ui.pages.self_mark_page import SelfMarkPage
    from hfprep_desktop.ui.pages.settings_page import SettingsPage
    from hfprep_desktop.ui.pages.trends_page import TrendsPage
    from hfprep_desktop.ui.playback import Playback
    from hfprep_desktop.ui.round_runner import RoundRunner
    from hfprep_desktop.ui.views.library_view import LibraryView
    from hfprep_desktop.ui.views.progress_view import ProgressView
    from hfprep_desktop.ui.views.report_view import ReportView
    from hfprep_desktop.ui.views.round_view import RoundView

T = TypeVar("T")

SMALLEST: Final = (1120, 720)
FIRST_SIZE: Final = (1280, 830)
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
_LISTENING: Final = frozenset({Screen.HOME, Screen.SETTINGS, Screen.FIRST_RUN})
"""Where the level of the microphone shows."""
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
_DRAWN_MS: Final = 10
"""Long enough for what was shown to be drawn before anything else is begun."""
_PATIENCE_MS: Final = 1_000
"""Other pages are made once the rounds are offered, or after so long."""
_MADE_LATER: Final = (
    "scenarios",
    "_runner",
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
_THEMES: Final = {
    ThemeChoice.SYSTEM: "Theme as the system's",
    ThemeChoice.LIGHT: "Light theme",
    ThemeChoice.DARK: "Dark theme",
}


class MainWindow(QMainWindow):
    """Pages know nothing of each other nor of the app; everything between them is here."""

    refused = Signal(UserError)
    """The library cannot be opened: nothing can be done here."""

    def __init__(self, app: App, background: Background, theme: Theme) -> None:
        """Makes the home page; every other page is made when it is wanted, or there is time."""
        super().__init__()
        self._background = background
        self._theme = theme
        self._choices = Choices(background, app)
        # Before any widget: those that are there already keep the system's font in part.
        theme.choose(self._choices.theme)
        self._sizes = TextSizes(theme, self._choices)
        self._asked_to_close = False
        self.refusal: RefusedPage | None = None
        """What stands in the way of the library, once that is known."""
        self._lost: CaptureLost | None = None
        self._rebuilt: Rebuilt | None = None
        self._crash: Path | None = None
        self._making_report: Stream[Transcribing | SessionReady] | None = None
        self._check = MicrophoneCheck(background, app.start_preview)
        self._home = HomePage(theme, self._choices, background)
        self.home = self._home.view
        look = partial(self.show_screen, Screen.PRACTISE)
        self._faults = FaultNotice(self.home.banner, tr("Look"), "arrow-right", look)
        self._screen = Screen.HOME
        self._rail = NavRail(theme)
        self._centre = QWidget()
        self._stack = QStackedWidget()
        self._menus = Menus(self, partial(self._choices.is_on, "letter_keys"))
        self._keys = KeyHelp(theme, self._menus, self._centre, self._page)
        self._ring = FocusRing(theme, self)
        self._making = QTimer(self)
        self._making.timeout.connect(self._make_next)
        self._quiet = QuietMoment(self._prepare, self._is_browsing, self)
        self._safe = QuietMoment(self._keep_safe, self._is_browsing, self)
        self._lay_out()
        self._keeper = WindowKeeper(self, app.paths.window)
        self._keeper.put_back()
        self._connect_home()
        self.home.modes.choose(list(Mode).index(self._choices.mode))

    @property
    def _app(self) -> App:
        return self._choices.app

    @property
    def is_ready(self) -> bool:
        """Whether the library is open, and what is seen can be used."""
        return self._centre.isEnabled()

    @property
    def shown(self) -> Screen:
        """What is shown."""
        return self._screen

    def start(self) -> None:
        """Open the library, load what the pages show, adopt what an earlier run left unfinished."""
        # Once the window is drawn: a worker that loads libraries would hold that up.
        QTimer.singleShot(0, self._open)

    def _open(self) -> None:
        self._background.run(self._app.opened, self._begin_work, self._refuse)

    def _refuse(self, error: UserError) -> None:
        from hfprep_desktop.ui.pages.refused_page import RefusedPage

        page = RefusedPage(self._theme, self._background, error, self._app.paths)
        page.left.connect(self.leave_and_close)
        self.refusal = page
        self._put(page.view)
        self._centre.setEnabled(True)
        # Nothing that the menus name can be done.
        self.menuBar().hide()
        self.show_screen(Screen.REFUSED)
        self.refused.emit(error)

    def _begin_work(self, app: App) -> None:
        self._rebuilt = app.rebuilt
        self._centre.setEnabled(True)
        # What a round needs comes first: all that is done beside it holds it up.
        self._background.run(
            self._app.scenarios, self._show_first, lambda _error: self._begin_rest()
        )
        self.show_screen(Screen.FIRST_RUN if app.wants_check else Screen.HOME)

    def _show_first(self, found: ScenarioSet) -> None:
        self.home.show_scenarios(found.scenarios)
        QTimer.singleShot(_DRAWN_MS, self._begin_rest)

    def _begin_rest(self) -> None:
        if self._screen is not Screen.FIRST_RUN:
            self.find_microphones()
        self._home.begin()
        self.scenarios.start()
        self._run(self._app.recover, self._tell_recovered)
        self._safe.wait()
        self._making.start(_PATIENCE_MS)

    def make_pages(self) -> None:
        """Make at once what is made while there is nothing else to do."""
        while self._make_next():
            pass

    def show_screen(self, screen: Screen) -> None:
        """Go to a page. The microphone is open where its level shows, and in rounds, alone."""
        self._leave_screen(screen)
        self._keys.hide()
        self._screen = screen
        self._set_title(tr(_TITLES[screen]))
        # The page has the focus when it is shown, so its name is what is heard first.
        self._page(screen).setAccessibleName(tr(_TITLES[screen]))
        self._stack.setCurrentWidget(area_of(self._page(screen)))
        self._rail.setVisible(screen in BROWSING)
        self._rail.show_active(_SCREEN_PAGES.get(screen, Page.LIBRARY))
        self._menus.enable_for(screen)
        if screen is not Screen.HOME:
            self._check.stop()
            self.home.meter.clear()
        self._enter_screen(screen)
        self._page(screen).setFocus()

    def _enter_screen(self, screen: Screen) -> None:
        match screen:
            case Screen.HOME:
                self._home.enter()
                self._listen()
            case Screen.LIBRARY:
                self.trends.refresh()
            case Screen.OFFER:
                self.offer.refresh()
            case Screen.PRIVACY:
                self.privacy.refresh()
            case Screen.SETTINGS:
                self.settings.enter()
            case Screen.FIRST_RUN:
                self.first_run.enter()
                self.find_microphones()
            case _:
                pass

    def _leave_screen(self, screen: Screen) -> None:
        if screen is Screen.MODELS:
            self.models.enter(self._screen)
        if self._screen is screen:
            return
        match self._screen:
            case Screen.REPORT:
                self.report_page.hide()
            case Screen.COMPARE:
                self.comparing.hide()
            case Screen.MODELS:
                self.models.leave()
            case Screen.SETTINGS:
                self.settings.hide()
            case Screen.FIRST_RUN:
                self.first_run.hide()
            case _:
                pass

    def find_microphones(self) -> None:
        """Look for inputs again. None may be open meanwhile: PortAudio would not see new ones."""
        self._check.stop(partial(self._run, self._app.microphones, self._show_microphones))

    def start_round(self) -> None:
        """Begin the chosen round."""
        if self.home.scenario is not None and self.home.has_microphone:
            self._begin(self.home.scenario.id, self.home.scenario.title)

    def open_session(self, session_id: str, hit: SearchHit | None = None) -> None:
        """Show a session's report, at the words that were found where some were looked for."""
        self.report_page.open(session_id, hit)

    def leave(self) -> None:
        """Let go of everything; what was recorded is completed and kept."""
        self._making.stop()
        self._quiet.stop()
        self._safe.stop()
        # Finishing ends a pause as well; the stream is left behind its next event.
        self._runner.finish()
        self._check.stop()
        for name in _LET_GO:
            if self._is_made(name):
                getattr(self, name).leave()
        self._background.shut_down()

    def leave_and_close(self) -> None:
        """Close without asking; what was recorded is kept."""
        self._asked_to_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        # The cross is pressed by accident too: while a round is recorded the first one asks.
        if self._screen is Screen.ROUND and not self._asked_to_close:
            self._asked_to_close = True
            self.round_view.ask_before_leaving()
            event.ignore()
            return
        editing = self._screen is Screen.EDITOR and not self._asked_to_close
        if editing and self.scenarios.editor.view.ask_before_leaving():
            event.ignore()
            return
        self._keeper.keep()
        self.leave()
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ring.watch_input()

    # Home

    def _show_scenarios(self, found: ScenarioSet) -> None:
        self.home.show_scenarios(found.scenarios)
        if not self._menus.are_filled:
            self._making.start(0)
        self._faults.tell(found.faults)

    def _show_microphones(self, microphones: tuple[Microphone, ...]) -> None:
        self.home.show_microphones(microphones, self._app.settings.microphone)
        if self._screen is Screen.FIRST_RUN:
            self.first_run.show_microphones(microphones, self._app.settings.microphone)
        self._listen()

    def _listen(self) -> None:
        shows = self._screen in _LISTENING
        if shows and self.home.has_microphone and not self._runner.is_busy:
            self._check.listen(self.home.device)

    def _choose_microphone(self) -> None:
        self._choices.remember(microphone=self.home.device or "")
        self._listen()

    def _tell_recovered(self, recovery: Recovery) -> None:
        if self._rebuilt is not None:
            self._tell_rebuilt(self._rebuilt)
            return
        recovered = recovery.adopted
        if not recovered:
            self._tell_last_run()
            return
        self._refresh_sessions()
        latest = recovered[-1]
        title = tr("Interrupted recording recovered, {clock}", clock=clock(latest.duration_s))
        if len(recovered) > 1:
            title = tr(
                "{interrupted_recordings} recovered",
                interrupted_recordings=counted(len(recovered), "interrupted recording"),
            )
        self.home.banner.tell(
            "accent",
            "history",
            title,
            tr("Everything up to the interruption is safe and stands in the library."),
        )
        if latest.scenario_id:
            self.home.banner.offer(tr("Go on"), "play", partial(self._go_on, latest), primary=True)
        self.home.banner.offer(tr("Open"), "arrow-right", partial(self.open_session, latest.id))

    def tell_crash(self, report: Path) -> None:
        """The last run ended in C code; told once the library is open, where nothing else is."""
        self._crash = report

    def _tell_last_run(self) -> None:
        reset = self._app.reset
        if reset is not None:
            self.home.banner.tell("partial", "history", tr(reset.title), tr(reset.details))
        if self._crash is not None:
            self.home.banner.tell(
                "partial",
                "history",
                tr("HFPrep ended unexpectedly last time"),
                tr(
                    "Recordings are safe. Where it happened is noted in the folder of logs, "
                    "without a word of yours."
                ),
            )
            show = partial(open_folder, self._app.paths.logs, self._tell)
            self.home.banner.offer(tr("Open the folder"), "folder", show)

    def _tell_rebuilt(self, rebuilt: Rebuilt) -> None:
        look = partial(self.show_screen, Screen.LIBRARY)
        self.home.banner.tell("partial", "history", tr(rebuilt.title), tr(rebuilt.details))
        self.home.banner.offer(tr("Look"), "arrow-right", look)

    # The round

    def _begin(
        self, scenario_id: str, title: str, retake_of: str = "", only: int | None = None
    ) -> None:
        mode = self.home.mode
        self._choices.remember(mode=mode.value)
        request = RoundRequest(scenario_id, mode=mode, retake_of=retake_of, only=only)
        self._enter_round(request, title)

    def _go_on(self, session: Session) -> None:
        """Take up a round where it was interrupted."""
        request = RoundRequest(session.scenario_id, mode=session.mode, goes_on=session.id)
        self._enter_round(request, session.scenario_title)

    def _enter_round(self, request: RoundRequest, title: str) -> None:
        if self._runner.is_busy:
            return
        self._asked_to_close = False
        self._lost = None
        self.round_view.begin(title, request.mode)
        self.progress.begin()
        self.show_screen(Screen.ROUND)
        asked = replace(
            request,
            device=self.home.device,
            headphones=self._app.settings.has_headphones,
            waits=True,
            timers=self._app.settings.timer_factor,
        )
        self._check.stop(partial(self._runner.begin, self._app, asked))

    def _open_sample(self) -> None:
        self._run(self._app.sample_round, lambda sample: self._enter_sample(sample.request))

    def _enter_sample(self, request: RoundRequest) -> None:
        self._enter_round(request, request.title)

    def _on_round_event(self, event: Event) -> None:
        self.round_view.handle(event)
        self.progress.handle(event)
        match event:
            case RoundStarted() | RecordingResumed():
                # The task bar tells so, too, where the window is covered.
                self._set_title(tr("Recording"))
            case RecordingPaused():
                self._set_title(tr("Paused"))
            case CaptureLost(waits=True):
                self._set_title(tr("Microphone lost"))
            case CaptureLost():
                self._lost = event
            case AudioSaved():
                self.show_screen(Screen.PROGRESS)
            case _:
                pass

    def _look_for_others(self) -> None:
        """Which microphones could take the place of the one that is lost."""

        def offer(found: tuple[Microphone, ...]) -> None:
            self.round_view.messages.offer_microphones([one.name for one in found])

        self._run(self._app.microphones, offer)

    def _finish_round(self) -> None:
        if self.round_view.may_finish:
            self._runner.finish()
            self.show_screen(Screen.PROGRESS)

    def _round_failed(self, error: UserError) -> None:
        is_disk = isinstance(error, NoRoomError)
        self.home.banner.tell_problem(error, "hard-drive" if is_disk else "mic-off")
        if is_disk:
            # The page of a folder that cannot be used knows the ways out.
            self.home.banner.offer(tr("Another folder"), "folder", partial(self._refuse, error))

    def _round_ended(self, session: Session | None) -> None:
        from hfprep_desktop.ui.pages.report_page import load

        self._refresh_sessions()
        self._safe.wait()
        if session is None:
            self.show_screen(Screen.HOME)
        else:
            self.home.banner.hide()
            self._run(partial(load, self._app, session.id), self._show_fresh_report)

    def _show_fresh_report(self, loaded: Loaded) -> None:
        if self.self_mark.asks(loaded):
            self.show_screen(Screen.SELF_MARK)
        else:
            self._reveal(loaded)

    def _reveal(self, loaded: Loaded) -> None:
        self._show_report(loaded)
        announce(self.report, tr("The report is ready"))
        if self._lost is not None:
            # The page that told it while it happened is gone by now.
            self.report.banner.tell(
                "missing",
                "unplug",
                tr(self._lost.reason),
                tr(
                    "The round ended there. Everything up to {clock} is saved.",
                    clock=clock(self._lost.at),
                ),
            )

    # Report and library

    def _show_report(self, loaded: Loaded) -> None:
        if self._runner.is_busy:
            return
        self.report_page.show(loaded)
        self.show_screen(Screen.REPORT)

    def _make_report(self, session_id: str) -> None:
        """Transcribe what was only recorded, and judge it."""
        self.progress.begin_again()
        self.show_screen(Screen.PROGRESS)
        self._making_report = self._background.stream(
            partial(self._app.reanalyze, session_id),
            self._on_progress,
            partial(self._report_made, session_id),
            may_leave=lambda _: True,
        )

    def _leave_report(self) -> None:
        self._runner.leave_report()
        if self._making_report is not None:
            self._making_report.leave()

    def _on_progress(self, event: Transcribing | SessionReady) -> None:
        self.progress.handle(event)

    def _report_made(self, session_id: str, error: UserError | None) -> None:
        self._making_report = None
        self._refresh_sessions()
        if error is None:
            self.open_session(session_id)
            return
        from hfprep_desktop.ui.pages.report_page import load

        self._run(partial(load, self._app, session_id), partial(self._tell_not_made, error))

    def _tell_not_made(self, error: UserError, loaded: Loaded) -> None:
        """The recording is as it was, and its own page says why there are no words of it yet."""
        self._show_report(loaded)
        self.report.tell_not_made(error)

    def _is_browsing(self) -> bool:
        return self._screen in BROWSING and not self._runner.is_busy

    def _keep_safe(self) -> None:
        """Recordings are read and copied while nobody records and nobody waits."""
        self._run(self._app.keep_safe, self._tell_backed_up)

    def _tell_backed_up(self, backed_up: BackedUp | None) -> None:
        if backed_up is not None and backed_up.note and self._app.settings.copies_audio:
            title = tr("Today's backup is not whole")
            self.home.banner.tell("partial", "file-x-corner", title, backed_up.note)

    def _refresh_sessions(self) -> None:
        self._home.refresh()
        if self._is_made("library_page"):
            self.library_page.refresh()
            self.trends.forget()

    def _retake(self, session_id: str, turn: int | None) -> None:
        """Take a round, or one answer of it, again; without a microphone there is nothing to do."""
        session = self.report.session
        if session is None or session.id != session_id:
            return
        if self.home.has_microphone:
            # A whole round taken again is a round like any other; its takes are found by scenario.
            retake_of = "" if turn is None else session_id
            self._begin(session.scenario_id, session.scenario_title, retake_of, turn)
        else:
            self.show_screen(Screen.HOME)

    def _choose_of_round(self, kind: RoundKind) -> None:
        self.scenarios.view.rounds.setCurrentIndex(1 + list(RoundKind).index(kind))
        self.show_screen(Screen.PRACTISE)

    def _practise_again(self, scenario_id: str) -> None:
        self.home.choose_scenario(scenario_id)
        found = self.home.scenario is not None and self.home.scenario.id == scenario_id
        if found and self.home.has_microphone:
            self.start_round()
        else:
            self.show_screen(Screen.HOME)

    # All pages

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._background.run(work, done, self._tell)

    def _tell(self, error: UserError) -> None:
        self._banner().tell_problem(error, "file-x-corner")

    def _tell_exported(self, where: str) -> None:
        self._banner().tell("pass", "download", tr("Exported"), where)

    def _show_import(self, name: str) -> None:
        self.progress.begin_import(name)
        self.show_screen(Screen.PROGRESS)

    def _show_imported(self, session_id: str) -> None:
        self.show_screen(Screen.LIBRARY)
        if session_id:
            self.open_session(session_id)

    def _tell_imported(self, notice: ImportNotice) -> None:
        self._banner().tell(notice.tone, notice.icon, notice.title, notice.text)

    def _banner(self) -> Banner:
        banners = {
            Screen.LIBRARY: self.library.banner,
            Screen.REPORT: self.report.banner,
            Screen.COMPARE: self.comparing.view.banner,
            Screen.SETTINGS: self.settings.view.banner,
        }
        return banners.get(self._screen, self.home.banner)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._theme.choose(choice)
        self._choices.remember(theme=choice.value)

    def _follow_choice(self, name: str) -> None:
        if name == "retention" and self._is_made("library_page"):
            self.library_page.refresh()
        if name == "letter_keys":
            self._menus.enable_for(self._screen)

    def _is_theme(self, choice: ThemeChoice) -> bool:
        return self._theme.choice is choice

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _set_title(self, text: str) -> None:
        self.setWindowTitle(tr("{words} - HFPrep Desktop", words=text))

    def _page(self, screen: Screen) -> QWidget:  # noqa: PLR0912  (one for each)
        match screen:
            case Screen.HOME:
                return self.home
            case Screen.LIBRARY:
                return self.library
            case Screen.REPORT:
                return self.report
            case Screen.ROUND:
                return self.round_view
            case Screen.PROGRESS:
                return self.progress
            case Screen.SELF_MARK:
                return self.self_mark.view
            case Screen.GUIDE:
                return self.guide.view
            case Screen.OFFER:
                return self.offer.view
            case Screen.PRACTISE:
                return self.scenarios.view
            case Screen.EDITOR:
                return self.scenarios.editor.view
            case Screen.COMPARE:
                return self.comparing.view
            case Screen.PRIVACY:
                return self.privacy.view
            case Screen.MODELS:
                return self.models.view
            case Screen.SETTINGS:
                return self.settings.view
            case Screen.FIRST_RUN:
                return self.first_run.view
            case Screen.REFUSED:
                return self.home if self.refusal is None else self.refusal.view

    def _commands(self) -> tuple[Command, ...]:
        in_round, view, browsing = frozenset({Screen.ROUND}), self.round_view, BROWSING
        return (
            Command("&Round", tr("Start the round"), ("Ctrl+N",), self.start_round, browsing),
            Command(
                "&Round",
                tr("Look for microphones"),
                ("F5",),
                self.find_microphones,
                _LISTENING - {Screen.SETTINGS},
            ),
            Command("&Round", tr("Pause or go on"), ("Space",), view.toggle_pause, in_round),
            Command("&Round", tr("Next question"), ("N",), view.ask_next, in_round),
            Command("&Round", tr("Skip the objection"), ("S",), view.skip_objection, in_round),
            Command("&Round", tr("Hear the question again"), ("P",), view.ask_again, in_round),
            Command("&Round", tr("Mark this moment"), ("M",), view.mark_moment, in_round),
            Command("&Round", tr("Show or hide the facts"), ("F",), view.toggle_facts, in_round),
            Command("&Round", tr("Show or hide captions"), ("C",), view.toggle_captions, in_round),
            Command("&Round", tr("Show or hide the coach"), ("K",), view.toggle_coach, in_round),
            Command(
                "&Round",
                tr("Finish the round"),
                ("Ctrl+Return", "Ctrl+Enter"),
                self._finish_round,
                in_round,
            ),
            Command("&Round", tr("Leave the round"), ("Esc",), view.leave_or_go_on, in_round),
            Command(
                "&Round",
                tr("Mark yourself before the report"),
                (),
                self.self_mark.toggle,
                checked=lambda: self.self_mark.is_on,
            ),
            *self._voice_commands(),
            Command("&Round", tr("Quit"), ("Ctrl+Q",), self._quit),
            *self.report_page.commands(),
            *self._self_mark_commands(),
            Command(
                "&Go", tr("Home"), ("Ctrl+1",), partial(self.show_screen, Screen.HOME), browsing
            ),
            Command(
                "&Go",
                tr("Library"),
                ("Ctrl+2",),
                partial(self.show_screen, Screen.LIBRARY),
                browsing,
            ),
            Command(
                "&Go", tr("Guide"), ("Ctrl+3",), partial(self.show_screen, Screen.GUIDE), browsing
            ),
            *self.library_page.commands(),
            *self.imports.commands(),
            *self.trends.commands(),
            *self.comparing.commands(self._show_latest_takes),
            *self.offer.commands(partial(self.show_screen, Screen.OFFER)),
            *self.scenarios.commands(),
            Command(
                "&Go",
                tr("Back"),
                ("Esc",),
                self._step_back,
                browsing - {Screen.HOME, Screen.MODELS},
            ),
            *self._home.commands(),
            *self._keys.commands(lambda: self._screen, partial(self._choices.flip, "letter_keys")),
            *(self._theme_command(choice, tr(words)) for choice, words in _THEMES.items()),
            *self._sizes.commands(),
            Command("&View", tr("Full screen"), ("F11",), self._toggle_full_screen),
            *self.privacy.commands(partial(self.show_screen, Screen.PRIVACY)),
            *self.models.commands(partial(self.show_screen, Screen.MODELS)),
            *self.settings.commands(partial(self.show_screen, Screen.SETTINGS)),
            *self.first_run.commands(partial(self.show_screen, Screen.FIRST_RUN)),
            Command("&Help", tr("Guide"), (), partial(self.show_screen, Screen.GUIDE), browsing),
        )

    def _voice_commands(self) -> tuple[Command, ...]:
        choices = self._choices
        return (
            Command(
                "&Round",
                tr("Speak the questions"),
                (),
                partial(choices.flip, "voice"),
                checked=partial(choices.is_on, "voice"),
            ),
            Command(
                "&Round",
                tr("I use headphones: speak cut-ins, too"),
                (),
                partial(choices.flip, "headphones"),
                checked=partial(choices.is_on, "headphones"),
            ),
        )

    def _self_mark_commands(self) -> tuple[Command, ...]:
        view, here = self.self_mark.view, frozenset({Screen.SELF_MARK})
        return (
            Command(
                "R&eport",
                tr("Show the findings"),
                ("Ctrl+Return", "Ctrl+Enter"),
                view.hand_in,
                here,
            ),
            Command("R&eport", tr("Skip marking yourself"), ("Esc",), view.skip, here),
            Command("R&eport", tr("Yes"), ("Y",), partial(view.answer, 0), here),
            Command("R&eport", tr("No"), ("N",), partial(view.answer, 1), here),
            Command("R&eport", tr("Not sure"), ("U",), partial(view.answer, 2), here),
        )

    def _theme_command(self, choice: ThemeChoice, words: str) -> Command:
        chosen, checked = partial(self._choose_theme, choice), partial(self._is_theme, choice)
        return Command("&View", words, (), chosen, checked=checked)

    def _show_page(self, page: Page) -> None:
        """What the rail asks for."""
        if page is Page.COMPARE:
            self._show_latest_takes()
        else:
            self.show_screen(_PAGE_SCREENS[page])

    def _show_latest_takes(self) -> None:
        self.show_screen(Screen.COMPARE)
        self.comparing.enter()

    def _quit(self) -> None:
        self.close()

    def _go_back(self) -> None:
        self.show_screen(Screen.LIBRARY)

    def _step_back(self) -> None:
        """Esc: first a message goes, then the page."""
        banner = self._page(self._screen).findChild(Banner)
        if banner is not None and banner.isVisible():
            banner.hide()
        elif self._screen in {Screen.REPORT, Screen.COMPARE}:
            self._go_back()
        else:
            self.show_screen(Screen.HOME)

    def _connect_home(self) -> None:
        self._rail.asked.connect(self._show_page)
        self.home.start_asked.connect(self.start_round)
        self.home.scenario_asked.connect(self._practise_again)
        self.home.sample_asked.connect(self._open_sample)
        self.home.round_asked.connect(self._choose_of_round)
        self.home.offer_asked.connect(partial(self.show_screen, Screen.OFFER))
        self.home.refresh_asked.connect(self.find_microphones)
        self.home.device_chosen.connect(self._choose_microphone)
        self.home.session_opened.connect(self.open_session)
        self.home.library_asked.connect(partial(self.show_screen, Screen.LIBRARY))
        self._check.measured.connect(lambda level: self.home.show_level(level.peak_db))
        self._check.failed.connect(self.home.tell_microphone_problem)
        self._choices.failed.connect(self._tell)
        self._choices.changed.connect(self._follow_choice)

    # The pages, each made and connected on first use

    def _make_next(self) -> bool:
        """Make one page, or at last the menus over all of them; False where all is there."""
        name = next((name for name in _MADE_LATER if not self._is_made(name)), None)
        if name is not None:
            getattr(self, name)
            self._making.setInterval(0)
            return True
        self._making.stop()
        if self._menus.are_filled:
            return False
        self._menus.fill(self._commands())
        self._menus.enable_for(self._screen)
        self._quiet.wait()
        return True

    def _prepare(self) -> None:
        """What stops the window for a moment, and must not do so in a round."""
        self.trends.panel.plot.prepare()
        # What is wrong with the rules is told where they are needed.
        self._background.run(self._load_rules, lambda _: None, lambda _error: None)

    def _load_rules(self) -> None:
        self._app.analyzer.prepare()

    def _is_made(self, name: str) -> bool:
        return name in self.__dict__

    @cached_property
    def scenarios(self) -> ScenariosPage:
        """Scenarios and their editor; what they load, the home page shows, too."""
        from hfprep_desktop.ui.pages.scenarios_page import ScenariosPage

        page = ScenariosPage(self._theme, self._choices, self._background, lambda: self.home.mode)
        page.loaded.connect(self._show_scenarios)
        page.screen_asked.connect(self.show_screen)
        page.start_asked.connect(self._practise_again)
        self._put(page.view)
        self._put(page.editor.view)
        return page

    @cached_property
    def round_view(self) -> RoundView:
        """The round that runs."""
        from hfprep_desktop.ui.views.round_view import RoundView

        view = RoundView(self._theme)
        view.pause_asked.connect(self._runner.pause)
        view.resume_asked.connect(self._runner.resume)
        view.next_asked.connect(self._runner.end_turn)
        view.repeat_asked.connect(self._runner.repeat)
        view.mark_asked.connect(self._runner.mark)
        view.finish_asked.connect(self._finish_round)
        view.messages.microphone_asked.connect(self._runner.use_microphone)
        view.messages.microphones_wanted.connect(self._look_for_others)
        # Its bars reach from side to side.
        self._put(view, most_width=0)
        return view

    @cached_property
    def progress(self) -> ProgressView:
        """How far a report or an import is."""
        from hfprep_desktop.ui.views.progress_view import ProgressView

        view = ProgressView(self._theme)
        view.stop_asked.connect(lambda: self.imports.stop())
        view.later_asked.connect(self._leave_report)
        self._put(view)
        return view

    @cached_property
    def self_mark(self) -> SelfMarkPage:
        """What the person thinks of their round before they see the report."""
        from hfprep_desktop.ui.pages.self_mark_page import SelfMarkPage

        page = SelfMarkPage(self._theme, self._choices, self._background)
        page.done.connect(self._reveal)
        page.failed.connect(self._tell)
        self._put(page.view)
        return page

    @cached_property
    def report_page(self) -> ReportPage:
        """A session's report with its player."""
        from hfprep_desktop.ui.pages.report_page import ReportPage

        page = ReportPage(self._theme, self._choices, self._background, self._playback())
        page.opened.connect(self._show_report)
        page.failed.connect(self._tell)
        page.rescored.connect(self._refresh_sessions)
        page.export_asked.connect(lambda ids: self.exports.ask(ids))
        page.compare_asked.connect(lambda session_id: self.comparing.compare_take(session_id))
        page.view.library_asked.connect(self._go_back)
        page.view.retake_asked.connect(self._retake)
        page.view.take_opened.connect(self.open_session)
        page.view.transcribe_asked.connect(self._make_report)
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
        page.exported.connect(self._tell_exported)
        page.failed.connect(self._tell)
        return page

    @cached_property
    def library_page(self) -> LibraryPage:
        """All sessions."""
        from hfprep_desktop.ui.pages.library_page import LibraryPage

        page = LibraryPage(self._theme, self._choices, self._background, self.trends.panel)
        page.session_opened.connect(self.open_session)
        page.changed.connect(self._refresh_sessions)
        page.failed.connect(self._tell)
        page.export_asked.connect(lambda ids: self.exports.ask(ids))
        page.compare_asked.connect(lambda one, two: self.comparing.compare_ticked(one, two))
        page.view.drill_asked.connect(partial(self._practise_again, FRAMING))
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

        page = ExportPage(self._theme, self._choices, self._background, self)
        page.exported.connect(self._tell_exported)
        page.failed.connect(self._tell)
        return page

    @cached_property
    def imports(self) -> ImportPage:
        """The sheet that takes sessions and audio in."""
        from hfprep_desktop.ui.pages.import_page import ImportPage

        page = ImportPage(self._theme, self._choices, self._background, self)
        page.changed.connect(self._refresh_sessions)
        page.changed.connect(self._safe.wait)
        page.failed.connect(self._tell)
        page.told.connect(self._tell_imported)
        page.begun.connect(self._show_import)
        page.happened.connect(self.progress.handle)
        page.ended.connect(self._show_imported)
        return page

    @cached_property
    def comparing(self) -> ComparePage:
        """Two takes beside each other."""
        from hfprep_desktop.ui.pages.compare_page import ComparePage

        page = ComparePage(self._theme, self._choices, self._background, self._playback())
        page.opened.connect(partial(self.show_screen, Screen.COMPARE))
        page.failed.connect(self._tell)
        page.view.library_asked.connect(self._go_back)
        self._put(page.view)
        return page

    @cached_property
    def offer(self) -> OfferPage:
        """The worksheet for a negotiation."""
        from hfprep_desktop.ui.pages.offer_page import OfferPage

        page = OfferPage(self._theme, self._choices, self._background)
        page.practise_asked.connect(self._practise_again)
        page.session_opened.connect(self.open_session)
        self._put(page.view)
        page.load()
        return page

    @cached_property
    def guide(self) -> GuidePage:
        """What such interviews are like."""
        from hfprep_desktop.ui.pages.guide_page import GuidePage

        page = GuidePage(self._theme, self._choices, self._background)
        page.view.round_asked.connect(self._practise_again)
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
        page.done.connect(self.show_screen)
        self._put(page.view)
        return page

    @cached_property
    def settings(self) -> SettingsPage:
        """What a person may choose."""
        from hfprep_desktop.ui.pages.settings_page import SettingsPage

        page = SettingsPage(
            self._theme, self._choices, self._background, self._check, self._playback()
        )
        page.microphones_found.connect(self._show_microphones)
        page.view.privacy_asked.connect(partial(self.show_screen, Screen.PRIVACY))
        page.models_asked.connect(partial(self.show_screen, Screen.MODELS))
        page.keys_asked.connect(lambda: self._keys.toggle(self._screen))
        page.first_check_asked.connect(partial(self.show_screen, Screen.FIRST_RUN))
        self._put(page.view)
        return page

    @cached_property
    def first_run(self) -> FirstRunPage:
        """What a new profile begins with."""
        from hfprep_desktop.ui.pages.first_run_page import FirstRunPage

        page = FirstRunPage(
            self._theme, self._choices, self._background, self._check, self._playback()
        )
        page.left.connect(partial(self.show_screen, Screen.HOME))
        page.drill_asked.connect(partial(self._practise_again, FRAMING))
        page.sample_asked.connect(self._enter_sample)
        page.refresh_asked.connect(self.find_microphones)
        page.device_chosen.connect(self.home.microphone.pick)
        page.models_asked.connect(partial(self.show_screen, Screen.MODELS))
        self._put(page.view)
        return page

    @cached_property
    def _runner(self) -> RoundRunner:
        from hfprep_desktop.ui.round_runner import RoundRunner

        runner = RoundRunner(self._background)
        runner.happened.connect(self._on_round_event)
        runner.failed.connect(self._round_failed)
        runner.ended.connect(self._round_ended)
        return runner

    def _playback(self) -> Playback:
        from hfprep_desktop.ui.playback import Playback

        return Playback(self._background, self._app.player())

    def _put(self, page: QWidget, most_width: int = MOST_WIDTH) -> None:
        # Pages take the focus when they are shown, so that no button has it by accident.
        page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        page.setProperty("ground", "true")
        self._stack.addWidget(PageArea(self._theme, page, most_width))

    def _lay_out(self) -> None:
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._put(self.home)
        row = QHBoxLayout(self._centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._stack, 1)
        self._centre.setEnabled(False)  # until the library is open
        self.setCentralWidget(self._centre)
        self._set_title(tr("Opening the library"))
        self._rail.show_active(Page.HOME)
