"""Moments that the person marks while they speak."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from hfprep_desktop.app import App
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import Event, LevelMeasured, MomentMarked
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Moment, Pace
from tests.unit.session.practising import SENTENCE, STRONG, replayed, run, session_of


def test_marked_moments_are_kept_at_once_and_stay_with_the_session(app: App) -> None:
    practice = app.rounds.start(replayed(STRONG, pace=Pace.REAL))
    kept: list[tuple[Moment, ...]] = []

    def mark_twice(event: Event) -> None:
        match event:
            case LevelMeasured(at, _, _) if at > 1.0 and not kept:
                practice.mark()
            case MomentMarked():
                (summary,) = app.library.list_sessions()
                kept.append(app.library.get_session(summary.id).moments)
                practice.finish()
            case _:
                pass

    events = run(practice, mark_twice)
    (marked,) = [event.at for event in events if isinstance(event, MomentMarked)]
    assert kept == [(Moment(marked, starred=True),)]
    assert marked > 1.0
    assert app.library.get_session(session_of(events).id).moments == kept[0]


def test_a_mark_that_cannot_be_written_costs_no_recording(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice = app.rounds.start(replayed(SENTENCE, pace=Pace.REAL))
    tries: list[int] = []
    write = Library.set_moments

    def full_at_first(self: Library, session_id: str, moments: Iterable[Moment]) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise UserError("The disk is full.", "Free some space.")
        write(self, session_id, moments)

    monkeypatch.setattr(Library, "set_moments", full_at_first)

    def mark(event: Event) -> None:
        if isinstance(event, LevelMeasured) and event.at > 0.5 and not tries:
            practice.mark()

    session = session_of(run(practice, mark))
    assert session.duration_s > 3
    assert len(app.library.get_session(session.id).moments) >= 1
