"""The home page's glue: has read in the background where the person stands, keeps what they say."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.checklist import ItemId
from hfprep_desktop.interview.plan import Plan
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.home_view import HomeView


class HomePage(QObject):
    """Owns the home view."""

    def __init__(self, theme: Theme, choices: Choices, background: Background) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self.view = HomeView(theme)
        self.view.plan_saved.connect(self._save_plan)
        self.view.ticked.connect(self._tick)

    def enter(self) -> None:
        """The page comes to the front: another page may have changed what it tells."""
        self.view.show_front()
        self.refresh()

    def refresh(self) -> None:
        """Read anew what the page tells."""
        app = self._choices.app
        self._background.run(
            partial(app.preparation, app.today()), self.view.show_preparation, self._tell
        )

    def _save_plan(self, plan: Plan) -> None:
        self._keep(partial(self._choices.app.save_plan, plan))

    def _tick(self, item: ItemId, on: bool) -> None:
        app = self._choices.app
        self._keep(partial(app.tick, item, app.today() if on else None))

    def _keep(self, write: partial[None]) -> None:
        """Show the page anew in any case: what could not be kept must not look kept."""

        def failed(error: UserError) -> None:
            self._tell(error)
            self.refresh()

        self._background.run(write, lambda _: self.refresh(), failed)

    def _tell(self, error: UserError) -> None:
        self.view.banner.tell_problem(error, "file-x-corner")
