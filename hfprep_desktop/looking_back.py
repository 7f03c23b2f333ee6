"""What earlier sessions say beside a report: other takes, and how one judged oneself before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from hfprep_desktop.library.store import Library
from hfprep_desktop.model import RuleInfo, Session
from hfprep_desktop.report.agreement import (
    Agreement,
    SelfView,
    agreement,
    session_statuses,
    statuses_of,
)
from hfprep_desktop.report.takes import Takes, collect_takes
from hfprep_desktop.report.trends import Trends, build_trends
from hfprep_desktop.retention import Retention, first_day_kept
from hfprep_desktop.session_filter import SessionFilter

MOST_TAKES: Final = 20
"""Of one scenario so many of the latest other takes are looked at."""
LOOKED_BACK: Final = 30
"""The trend of self-marks is looked for in so many of the latest sessions."""
TREND_SESSIONS: Final = 200
"""Trends are of so many of the latest sessions of each kind."""
TREND: Final = 5
"""The trend shows so many agreements."""


@dataclass(frozen=True, slots=True)
class OldSessions:
    """So many sessions from the day `first` to the day `last` are older than `retention`."""

    count: int
    retention: Retention
    first: date
    last: date


def takes_of(session: Session, library: Library, rules: tuple[RuleInfo, ...]) -> Takes:
    """The takes of what a session was asked, in all sessions of its scenario."""
    latest = library.latest_of(session.scenario_id, MOST_TAKES + 1)
    others = [one for one in latest if one != session.id]
    loaded = [library.get_session(one) for one in others[:MOST_TAKES]]
    return collect_takes(session, loaded, rules)


def self_view_of(session: Session, library: Library) -> SelfView:
    """What the person thought of a session before its report, beside what the rules found."""
    marks = library.self_marks(session.id)
    now = agreement(marks, statuses_of(session))
    earlier = _agreements_before(session.id, library) if marks else []
    return SelfView(marks, now, (*reversed(earlier), now))


def trends_of(library: Library, rules: tuple[RuleInfo, ...]) -> Trends:
    """How findings, delivery and self-marks come on."""
    return build_trends(library.history(TREND_SESSIONS), rules)


def old_sessions_of(library: Library, retention: Retention, today: date) -> OldSessions | None:
    """Those that are not in the trash; None where none is so old. Days are the person's own."""
    first_kept = first_day_kept(retention, today)
    if first_kept is None:
        return None
    until = datetime.combine(first_kept, time()).astimezone()
    found = library.list_sessions(SessionFilter(until=until))
    if not found:
        return None
    first = min(one.started_at for one in found).astimezone().date()
    return OldSessions(len(found), retention, first, first_kept - timedelta(days=1))


def _agreements_before(session_id: str, library: Library) -> list[Agreement]:
    """Of the sessions before this one that have marks, the latest first."""
    found = session_statuses(library.opportunities(LOOKED_BACK))
    ids = list(found)
    before = ids[ids.index(session_id) + 1 :] if session_id in found else []
    compared: list[Agreement] = []
    for one in before:
        if len(compared) == TREND - 1:
            break
        with_marks = agreement(library.self_marks(one), found[one])
        if with_marks.total:
            compared.append(with_marks)
    return compared
