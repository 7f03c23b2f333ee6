"""Self-mark before reveal: asks, keeps what was marked, then lets the report show."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Report, Session, SessionState
from hfprep_desktop.report.agreement import questions
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.self_mark_view import SelfMarkView


class SelfMarkPage(QObject):
    """Owns the view of the self-mark."""

    done = Signal(object)
    """The session and its report, as handed to `ask`: they may be shown now."""
    failed = Signal(UserError)
    """What was marked could not be kept."""

    def __init__(self, theme: Theme, choices: Choices, background: Background) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._waiting: tuple[Session, Report] | None = None
        self.view = SelfMarkView(theme)
        self.view.marked.connect(self._keep)
        self.view.skipped.connect(self._reveal)

    def ask(self, loaded: tuple[Session, Report]) -> bool:
        """Ask about a fresh report; False where there is nothing to ask, or nobody wants it."""
        session, _ = loaded
        app = self._choices.app
        if not app.settings.asks_first or session.state is not SessionState.ANALYZED:
            return False
        asked = questions(session, app.rules())
        if not asked:
            return False
        self._waiting = loaded
        self.view.ask(session.scenario_title, asked)
        return True

    def _keep(self, marks: dict[str, bool]) -> None:
        if self._waiting is None or not marks:
            self._reveal()
            return
        session, _ = self._waiting
        keep = partial(self._choices.app.library.set_self_marks, session.id, marks)
        self._background.run(keep, lambda _: self._reveal(), self._tell)

    def _tell(self, error: UserError) -> None:
        self._reveal()
        self.failed.emit(error)

    def _reveal(self) -> None:
        """Once: a second press finds nothing waiting."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.done.emit(waiting)
