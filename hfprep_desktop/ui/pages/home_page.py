"""The home page's glue: has read in the background where the person stands, keeps what they say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.checklist import ItemId
from hfprep_desktop.interview.plan import Plan
from hfprep_desktop.model import Mode
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Command, Screen
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.views.home_view import HomeView

if TYPE_CHECKING:
    from hfprep_desktop.preparation import Preparation


class HomePage(QObject):
    """Owns the home view."""

    def __init__(self, theme: Theme, choices: Choices, background: Background) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._has_begun = False
        self._is_reading = False
        self._is_stale = False
        self.view = HomeView(theme)
        self.view.plan_saved.connect(self._save_plan)
        self.view.ticked.connect(self._tick)
        choices.changed.connect(self._follow)

    def commands(self) -> tuple[Command, ...]:
        """What the menus offer for the home page."""
        view, here = self.view, frozenset({Screen.HOME})
        return (
            *(
                Command(
                    "&Round",
                    tr("Quick drill {value}", value=number + 1),
                    (str(number + 1),),
                    partial(view.press_tile, number),
                    here,
                )
                for number in range(len(view.tiles))
            ),
            Command("&Go", tr("Back"), ("Esc",), view.step_back, here),
        )

    def enter(self) -> None:
        """The page comes to the front: another page may have changed what it tells."""
        self.view.show_front()
        self.refresh()

    def begin(self) -> None:
        """Read for the first time; before this a reading would hold up what a round needs."""
        self._has_begun = True
        self.refresh()

    def refresh(self) -> None:
        """Read anew what the page tells: one reading at a time, then one for what came since."""
        if not self._has_begun:
            return
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading = True
        self._is_stale = False
        app = self._choices.app
        self._background.run(
            partial(app.progress.preparation, app.outside.today()), self._show, self._not_read
        )
        self._background.run(app.rounds.room, self.view.start_row.show_room, self._tell)

    def _follow(self, name: str) -> None:
        """What is chosen here, too, was chosen on another page."""
        if name == "microphone":
            self.view.microphone.choose(self._choices.app.settings.microphone)
        elif name == "mode":
            self.view.modes.choose(list(Mode).index(self._choices.mode))

    def _show(self, found: Preparation) -> None:
        self._is_reading = False
        if self._is_stale:
            self.refresh()
        self.view.show_preparation(found)

    def _not_read(self, error: UserError) -> None:
        self._is_reading = False
        if self._is_stale:
            self.refresh()
        self._tell(error)

    def _save_plan(self, plan: Plan) -> None:
        self._keep(partial(self._choices.app.progress.save_plan, plan))

    def _tick(self, item: ItemId, on: bool) -> None:
        app = self._choices.app
        self._keep(partial(app.progress.tick, item, app.outside.today() if on else None))

    def _keep(self, write: partial[None]) -> None:
        """Show the page anew in any case: what could not be kept must not look kept."""

        def failed(error: UserError) -> None:
            self._tell(error)
            self.refresh()

        self._background.run(write, lambda _: self.refresh(), failed)

    def _tell(self, error: UserError) -> None:
        self.view.banner.tell_problem(error, "file-x-corner")
