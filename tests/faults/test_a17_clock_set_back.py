"""A17: the clock is set back, or the time zone changes: names stay unique, lengths stay right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from hfprep_desktop.app import Outside, build_app
from hfprep_desktop.events import SessionReady
from hfprep_desktop.model import Pace
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.speech.models import Models
from tests.faults.sounds import counter_file

BEGAN = datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC)
"""Summer time ends in the middle of the night in Europe."""


def clocks() -> Iterator[datetime]:
    """Forward, twice the same moment, an hour back, another zone, a year back."""
    yield BEGAN
    yield BEGAN
    yield BEGAN - timedelta(hours=1)
    yield BEGAN.astimezone(timezone(timedelta(hours=-8)))
    while True:
        yield BEGAN - timedelta(days=365)


def test_no_name_comes_twice_and_no_length_is_off(tmp_path: Path) -> None:
    source = counter_file(tmp_path / "counter.wav", 2.0)
    moments = clocks()
    app = replace(
        build_app(tmp_path / "data", replace(Outside(), wall_clock=lambda: next(moments))),
        models=Models(tmp_path / "none", ()),
    )
    sessions = []
    for _ in range(4):
        request = RoundRequest("model-marketplace", replay=(source,), pace=Pace.MAX)
        ready = [e for e in app.rounds.start(request).events() if isinstance(e, SessionReady)]
        sessions.append(ready[0].session)
    assert len({session.id for session in sessions}) == 4
    assert len({session.recordings[0].path for session in sessions}) == 4
    for session in sessions:
        assert session.duration_s == pytest.approx(2.0, abs=0.01)
        assert app.library.get_session(session.id).started_at == session.started_at
    assert app.upkeep.recover().adopted == ()
