"""Recordings are checked and copied while nobody records and nobody waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.quiet_moment import QuietMoment
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.window.banners import Banners
from hfprep_desktop.ui.window.pages import Pages
from hfprep_desktop.ui.window.screens import Screens

if TYPE_CHECKING:
    from hfprep_desktop.backing_up import BackedUp


class SafeKeeping(QObject):
    """Whenever there are new recordings, at the next quiet moment."""

    def __init__(self, pages: Pages, screens: Screens, banners: Banners, choices: Choices) -> None:
        super().__init__(pages)
        self._banner = pages.home.banner
        self._banners = banners
        self._choices = choices
        self._quiet = QuietMoment(self._keep, screens.is_browsing, self)
        pages.wishes.sessions_added.connect(self.wait)
        pages.wishes.round_ended.connect(self.wait)

    def wait(self) -> None:
        """There is something to do at the next quiet moment."""
        self._quiet.wait()

    def stop(self) -> None:
        """The window closes."""
        self._quiet.stop()

    def _keep(self) -> None:
        self._banners.attempt(self._choices.app.upkeep.keep_safe, self._tell)

    def _tell(self, backed_up: BackedUp | None) -> None:
        copies = self._choices.app.settings.copies_audio
        if backed_up is not None and backed_up.note and copies:
            title = tr("Today's backup is not whole")
            self._banner.tell("partial", "file-x-corner", title, backed_up.note)
