"""Practised rounds that are in the library before the window opens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hfprep_desktop.app import build_app
from hfprep_desktop.model import Session, Status
from tests.samples import full_session


def changed(session: Session, turn: int, statuses: Mapping[str, Status]) -> Session:
    """The session with other verdicts in one of its answers."""
    turns = list(session.turns)
    analysis = turns[turn].analysis
    assert analysis is not None
    found = tuple(
        replace(one, status=statuses.get(one.rule, one.status)) for one in analysis.findings
    )
    turns[turn] = replace(turns[turn], analysis=replace(analysis, findings=found))
    return replace(session, turns=tuple(turns))


def store_takes(data: Path) -> tuple[Session, Session]:
    """Two takes of the sample round; in the first one the goal was missing."""
    second = replace(full_session(data), recordings=())
    first = replace(second, id=f"{second.id[:-1]}A", started_at=second.started_at - timedelta(3))
    first = changed(first, 0, {"goal-restated": Status.MISSING})
    library = build_app(data).library
    library.add_session(first)
    library.add_session(second)
    return first, second
