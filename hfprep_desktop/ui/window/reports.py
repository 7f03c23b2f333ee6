"""Shows reports: when a round has ended, when one is opened, and once one has been made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hfprep_desktop.errors import UserError
from hfprep_desktop.events import CaptureLost, SessionReady, Transcribing
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.bridge import Background, Stream
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.window.banners import Banners
from hfprep_desktop.ui.window.pages import Pages
from hfprep_desktop.ui.window.screens import Screens
from hfprep_desktop.wording import clock

if TYPE_CHECKING:
    from hfprep_desktop.ui.pages.report_page import Loaded


class Reports(QObject):
    """None comes in the way of a round."""

    def __init__(
        self,
        pages: Pages,
        screens: Screens,
        banners: Banners,
        choices: Choices,
        background: Background,
    ) -> None:
        super().__init__(background)
        self._pages = pages
        self._screens = screens
        self._banners = banners
        self._choices = choices
        self._background = background
        self._lost: CaptureLost | None = None
        self._making: Stream[Transcribing | SessionReady] | None = None
        pages.wishes.report_opened.connect(self._show_opened)
        pages.wishes.marked.connect(self.reveal)
        pages.wishes.report_asked.connect(self._make)
        pages.wishes.report_put_off.connect(self._put_off)

    def show(self, loaded: Loaded) -> None:
        """Go to this report."""
        if self._pages.round_page.is_busy:
            return
        self._pages.report_page.show(loaded)
        self._screens.show(Screen.REPORT)

    def open_fresh(self, session_id: str, lost: CaptureLost | None) -> None:
        """A round has ended, maybe because its microphone was `lost`."""
        self._lost = lost
        self._load(session_id, self.show_fresh)

    def show_fresh(self, loaded: Loaded) -> None:
        """The person may mark themselves before they see it."""
        if self._pages.self_mark.ask(loaded):
            self._screens.show(Screen.SELF_MARK)
        else:
            self.reveal(loaded)

    def reveal(self, loaded: Loaded) -> None:
        """Show the report of the round that has just ended."""
        self.show(loaded)
        report = self._pages.report
        announce(report, tr("The report is ready"))
        if self._lost is not None:
            # The page that told it while it happened is gone by now.
            report.banner.tell(
                "missing",
                "unplug",
                tr(self._lost.reason),
                tr(
                    "The round ended there. Everything up to {clock} is saved.",
                    clock=clock(self._lost.at),
                ),
            )

    def _show_opened(self, loaded: Loaded) -> None:
        # A round that begins waits for the microphone before it counts as busy.
        if self._screens.shown is not Screen.ROUND:
            self.show(loaded)

    def _make(self, session_id: str) -> None:
        """Transcribe what was only recorded, and judge it."""
        self._pages.progress.begin_again()
        self._screens.show(Screen.PROGRESS)
        self._making = self._background.stream(
            partial(self._choices.app.sessions.reanalyze, session_id),
            self._pages.progress.handle,
            partial(self._made, session_id),
            may_leave=lambda _: True,
        )

    def _put_off(self) -> None:
        self._pages.round_page.runner.leave_report()
        if self._making is not None:
            self._making.leave()

    def _made(self, session_id: str, error: UserError | None) -> None:
        self._making = None
        self._pages.refresh_sessions()
        if error is None:
            self._pages.open_session(session_id)
        else:
            self._load(session_id, partial(self._tell_not_made, error))

    def _tell_not_made(self, error: UserError, loaded: Loaded) -> None:
        """The recording is as it was, and its own page says why there are no words of it yet."""
        self.show(loaded)
        self._pages.report.tell_not_made(error)

    def _load(self, session_id: str, done: Callable[[Loaded], None]) -> None:
        from hfprep_desktop.ui.pages.report_page import load

        self._banners.attempt(partial(load, self._choices.app, session_id), done)
