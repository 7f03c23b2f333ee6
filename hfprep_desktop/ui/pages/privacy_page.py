"""Privacy and storage in the window: has places counted and the library checked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from hfprep_desktop.errors import UserError
from hfprep_desktop.library_check import CheckProgress, LibraryCheck
from hfprep_desktop.storage import Storage
from hfprep_desktop.ui.bridge import Background, Stream
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import BROWSING, Command
from hfprep_desktop.ui.open_folder import open_folder
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.views.privacy_view import PrivacyView

TITLE: Final = "Privacy and storage"


class PrivacyPage(QObject):
    """Owns the view."""

    def __init__(self, theme: Theme, choices: Choices, background: Background) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._checking: Stream[CheckProgress | LibraryCheck] | None = None
        self._result: LibraryCheck | None = None
        self._is_counting = False
        self.view = PrivacyView(theme)
        self.view.open_asked.connect(self._open)
        self.view.check.begin_asked.connect(self._begin_check)
        self.view.check.stop_asked.connect(self._stop_check)

    @property
    def is_checking(self) -> bool:
        """Whether the library is being checked."""
        return self._checking is not None

    def commands(self, show: Callable[[], None]) -> tuple[Command, ...]:
        """What the menus offer; `show` goes to the page."""
        check = partial(self._show_and_check, show)
        return (
            Command("&Library", tr(TITLE), (), show, BROWSING),
            Command("&Library", tr("Check my library"), (), check, BROWSING),
            Command("&Help", tr(TITLE), ("Ctrl+7",), show, BROWSING),
        )

    def refresh(self) -> None:
        """The page is shown: count anew."""
        self.view.banner.hide()
        if self._is_counting:
            return
        self._is_counting = True
        self._background.run(self._choices.app.upkeep.storage, self._show, self._not_counted)

    def _show(self, storage: Storage) -> None:
        self._is_counting = False
        self.view.show_storage(storage)

    def _not_counted(self, error: UserError) -> None:
        self._is_counting = False
        self._tell(error)

    def _open(self, place: Path) -> None:
        if open_folder(place, self._tell):
            self.view.banner.hide()

    def _tell(self, error: UserError) -> None:
        self.view.banner.tell_problem(error, "file-x-corner")

    def _show_and_check(self, show: Callable[[], None]) -> None:
        show()
        if not self.is_checking:
            self.view.check.begin.click()

    def _begin_check(self, again: bool) -> None:
        if self.is_checking:
            return
        self._result = None
        self.view.check.show_begun()
        self._checking = self._background.stream(
            partial(self._choices.app.upkeep.check_library, again=again),
            self._on_step,
            self._check_ended,
            # What was checked is kept with every step.
            may_leave=lambda _: True,
        )

    def _stop_check(self) -> None:
        if self._checking is not None:
            self._checking.leave()
            self.view.check.show_stopping()

    def _on_step(self, step: CheckProgress | LibraryCheck) -> None:
        if isinstance(step, LibraryCheck):
            self._result = step
        else:
            self.view.check.show_progress(step)

    def _check_ended(self, error: UserError | None) -> None:
        self._checking = None
        card = self.view.check
        if error is not None:
            card.show_failed(tr(error.what), tr(error.remedy))
        elif self._result is None:
            card.show_stopped()
        else:
            card.show_result(self._result)
