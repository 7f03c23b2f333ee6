"""The guide in the window: loads its pages and shows them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.guide_view import GuideView


class GuidePage(QObject):
    """Owns the guide's view."""

    def __init__(self, theme: Theme, choices: Choices, background: Background) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self.view = GuideView(theme)

    def load(self) -> None:
        """Read the pages in the background; what stands in the way is told on the page."""
        self._background.run(self._choices.app.guide, self.view.show_chapters, self._tell)

    def _tell(self, error: UserError) -> None:
        self.view.banner.tell_problem(error, "file-x-corner")
