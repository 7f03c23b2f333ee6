"""What stands around a report: other takes, worked answers, what the person thought before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.app import App
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Scenario, Session, SessionState
from hfprep_desktop.report.agreement import SelfView
from hfprep_desktop.report.takes import Takes
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.views.report_view import ReportView


@dataclass(frozen=True, slots=True)
class _Context:
    session_id: str
    takes: Takes
    self_view: SelfView
    scenario: Scenario | None


class ReportContext(QObject):
    """Brings to the report what must be looked up in other sessions and in the scenario."""

    failed = Signal(UserError)

    def __init__(self, view: ReportView, choices: Choices, background: Background) -> None:
        super().__init__(background)
        self._view = view
        self._choices = choices
        self._background = background

    def clear(self) -> None:
        """Another session is shown, for which nothing has been looked up yet."""
        self._view.hide_context()

    def refresh(self, session: Session) -> None:
        """Look everything up for the session that is shown, or anew once it was judged again."""
        if session.state is SessionState.ANALYZED:
            look_up = partial(_look_up, self._choices.app, session)
            self._background.run(look_up, self._show, self.failed.emit)

    def _show(self, context: _Context) -> None:
        shown = self._view.session
        if shown is None or shown.id != context.session_id:
            return  # another one was opened meanwhile
        self._view.show_takes(context.takes)
        self._view.show_self_view(context.self_view)
        self._view.worked.show_scenario(context.scenario)


def _look_up(app: App, session: Session) -> _Context:
    return _Context(
        session.id,
        app.sessions.takes(session),
        app.sessions.self_view(session),
        app.scenarios.read().find(session.scenario_id),
    )
