"""Begins the rounds that are asked for, and follows each until its report is there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.disk_room import NoRoomError
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    AudioSaved,
    CaptureLost,
    Event,
    RecordingPaused,
    RecordingResumed,
    RoundStarted,
)
from hfprep_desktop.model import Session
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.microphone_check import MicrophoneCheck
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.window.banners import Banners
from hfprep_desktop.ui.window.pages import Pages
from hfprep_desktop.ui.window.reports import Reports
from hfprep_desktop.ui.window.screens import Screens


class Rounds(QObject):
    """One runs at a time; what it is asked with is what the home page shows."""

    folder_wanted = Signal(UserError)
    """This one has no room for recordings, and the person wants to choose another."""

    def __init__(
        self,
        pages: Pages,
        screens: Screens,
        banners: Banners,
        reports: Reports,
        choices: Choices,
        check: MicrophoneCheck,
    ) -> None:
        super().__init__(pages)
        self._pages = pages
        self._screens = screens
        self._banners = banners
        self._reports = reports
        self._choices = choices
        self._check = check
        self._home = pages.home
        self._lost: CaptureLost | None = None
        self._home.start_asked.connect(self.start)
        self._home.sample_asked.connect(self._open_sample)
        wishes = pages.wishes
        wishes.practise_asked.connect(self._practise)
        wishes.sample_asked.connect(self._enter_sample)
        wishes.retake_asked.connect(self._retake)
        wishes.round_happened.connect(self._follow)
        wishes.round_failed.connect(self.tell_failed)
        wishes.round_ended.connect(self._end)

    def start(self) -> None:
        """Begin the chosen round."""
        if self._home.scenario is not None and self._home.has_microphone:
            self._begin(self._home.scenario.id, self._home.scenario.title)

    def go_on(self, session: Session) -> None:
        """Take up a round where it was interrupted."""
        request = RoundRequest(session.scenario_id, mode=session.mode, goes_on=session.id)
        self._enter(request, session.scenario_title)

    def finish(self) -> None:
        """End the round that runs, where there is something to save."""
        self._pages.round_page.finish()

    def tell_failed(self, error: UserError) -> None:
        """The round could not begin, or ended so."""
        is_disk = isinstance(error, NoRoomError)
        self._home.banner.tell_problem(error, "hard-drive" if is_disk else "mic-off")
        if is_disk:
            # The page of a folder that cannot be used knows the ways out.
            choose = partial(self.folder_wanted.emit, error)
            self._home.banner.offer(tr("Another folder"), "folder", choose)

    def _practise(self, scenario_id: str) -> None:
        self._home.choose_scenario(scenario_id)
        found = self._home.scenario is not None and self._home.scenario.id == scenario_id
        if found and self._home.has_microphone:
            self.start()
        else:
            self._screens.show(Screen.HOME)

    def _retake(self, session_id: str, turn: int | None) -> None:
        """Take a round, or one answer of it, again; without a microphone there is nothing to do."""
        session = self._pages.report.session
        if session is None or session.id != session_id:
            return
        if self._home.has_microphone:
            # A whole round taken again is a round like any other; its takes are found by scenario.
            retake_of = "" if turn is None else session_id
            self._begin(session.scenario_id, session.scenario_title, retake_of, turn)
        else:
            self._screens.show(Screen.HOME)

    def _open_sample(self) -> None:
        self._banners.attempt(
            self._choices.app.rounds.sample, lambda sample: self._enter_sample(sample.request)
        )

    def _enter_sample(self, request: RoundRequest) -> None:
        self._enter(request, request.title)

    def _begin(
        self, scenario_id: str, title: str, retake_of: str = "", only: int | None = None
    ) -> None:
        mode = self._home.mode
        self._choices.remember(mode=mode.value)
        request = RoundRequest(scenario_id, mode=mode, retake_of=retake_of, only=only)
        self._enter(request, title)

    def _enter(self, request: RoundRequest, title: str) -> None:
        page = self._pages.round_page
        if page.is_busy:
            return
        self._lost = None
        self._pages.round_view.begin(title, request.mode)
        self._pages.progress.begin()
        self._screens.show(Screen.ROUND)
        app = self._choices.app
        asked = replace(
            request,
            device=self._home.device,
            headphones=app.settings.has_headphones,
            waits=True,
            timers=app.settings.timer_factor,
        )
        self._check.stop(partial(page.runner.begin, app, asked))

    def _follow(self, event: Event) -> None:
        self._pages.round_view.handle(event)
        self._pages.progress.handle(event)
        match event:
            case RoundStarted() | RecordingResumed():
                # The task bar tells so, too, where the window is covered.
                self._screens.set_title(tr("Recording"))
            case RecordingPaused():
                self._screens.set_title(tr("Paused"))
            case CaptureLost(waits=True):
                self._screens.set_title(tr("Microphone lost"))
            case CaptureLost():
                self._lost = event
            case AudioSaved():
                self._screens.show(Screen.PROGRESS)
            case _:
                pass

    def _end(self, session: Session | None) -> None:
        self._pages.refresh_sessions()
        if session is None:
            self._screens.show(Screen.HOME)
        else:
            self._home.banner.hide()
            self._reports.open_fresh(session.id, self._lost)
