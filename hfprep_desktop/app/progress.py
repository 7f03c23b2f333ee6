"""How the person comes on over many sessions, and what is to do next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from hfprep_desktop.app.outside import Outside
from hfprep_desktop.app.scenarios import Scenarios
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import RuleInfo
from hfprep_desktop.settings import Settings

if TYPE_CHECKING:
    from hfprep_desktop.interview.checklist import ItemId
    from hfprep_desktop.interview.plan import Plan
    from hfprep_desktop.looking_back import OldSessions
    from hfprep_desktop.preparation import Preparation
    from hfprep_desktop.report.trends import Trends


@dataclass(frozen=True, slots=True)
class Progress:
    """Trends, plan and checklist."""

    settings: Settings
    library: Library
    scenarios: Scenarios
    rules: Callable[[], tuple[RuleInfo, ...]]
    outside: Outside

    def trends(self) -> Trends:
        """How findings, delivery and self-marks come on from session to session."""
        from hfprep_desktop.looking_back import trends_of

        return trends_of(self.library, self.rules())

    def old_sessions(self) -> OldSessions | None:
        """Those that are older than the person wants to be reminded of; None where none is."""
        from hfprep_desktop.looking_back import old_sessions_of

        return old_sessions_of(self.library, self.settings.reminds_after, self.outside.today())

    def preparation(self, today: date) -> Preparation:
        """Where the person stands and what to do next."""
        from hfprep_desktop.preparation import prepare

        return prepare(self.library, self.scenarios.read(), self.rules(), today)

    def save_plan(self, plan: Plan) -> None:
        """Keep the plan of the loop in place of the one before."""
        from hfprep_desktop.preparation import save_plan

        save_plan(self.library, plan)

    def tick(self, item: ItemId, day: date | None) -> None:
        """Keep that the person ticked an item of the checklist; None takes that back."""
        from hfprep_desktop.preparation import tick

        tick(self.library, item, day)
