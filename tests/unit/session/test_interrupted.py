"""Rounds that are left, or whose program died: the recording is kept, and adopted once."""

from __future__ import annotations

import multiprocessing
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import AudioSaved, Event, LevelMeasured, RoundStarted
from hfprep_desktop.model import Pace, SessionState
from hfprep_desktop.recovery import Recovery
from tests.unit.session.practising import REPLY, SENTENCE, STRONG, replayed, run, session_of

NOTHING = Recovery((), ())


def test_the_row_is_there_before_the_microphone_opens(tmp_path: Path) -> None:
    seen: list[SessionState] = []
    app = build_app(tmp_path / "data")

    def open_recorder(path: Path | None) -> RecorderClient:
        seen.extend(summary.state for summary in app.library.list_sessions())
        return RecorderClient(path)

    watched = replace(app, outside=replace(Outside(), open_recorder=open_recorder))
    run(watched.rounds.start(replayed(SENTENCE)))
    assert seen == [SessionState.RECORDING]


def test_a_round_that_is_left_keeps_its_recording(app: App) -> None:
    practice = app.rounds.start(replayed(STRONG, pace=Pace.REAL))
    events = practice.events()
    for event in events:
        if isinstance(event, LevelMeasured) and event.at > 0.5:
            break
    events.close()
    (summary,) = app.library.list_sessions()
    assert summary.state is SessionState.RECORDED
    assert summary.duration_s > 0.5
    assert soundfile.info(summary.audio_paths[0]).frames > 8_000
    # A button pressed after the end asks for nothing any more.
    practice.finish()


@pytest.mark.parametrize("last", [LevelMeasured, AudioSaved])
def test_a_round_may_be_left_at_any_event_and_leaves_no_process(
    app: App, last: type[Event]
) -> None:
    practice = app.rounds.start(replayed(SENTENCE))
    events = practice.events()
    for event in events:
        if isinstance(event, last):
            break
    events.close()
    (summary,) = app.library.list_sessions()
    assert summary.state is SessionState.RECORDED
    assert multiprocessing.active_children() == []


def test_a_session_whose_program_died_is_recovered_once(app: App) -> None:
    session = session_of(run(app.rounds.start(replayed(STRONG, REPLY))))
    begun = replace(
        session,
        state=SessionState.RECORDING,
        turns=tuple(replace(t, analysis=None) for t in session.turns),
    )
    app.library.save_session(begun)
    path = session.recordings[0].path
    data = bytearray(path.read_bytes())
    data[40:44] = b"\0\0\0\0"
    path.write_bytes(data)
    (recovered,) = app.upkeep.recover().adopted
    assert recovered.recovered
    assert recovered.state is SessionState.RECORDED
    assert recovered.duration_s == pytest.approx(session.duration_s)
    assert soundfile.info(path).frames == session.duration_s * 16_000
    assert app.upkeep.recover() == NOTHING


def test_a_round_that_still_records_is_not_recovered(app: App) -> None:
    practice = app.rounds.start(replayed(SENTENCE, pace=Pace.REAL))
    for event in practice.events():
        if isinstance(event, LevelMeasured) and event.at < 1.0:
            assert app.upkeep.recover() == NOTHING
        if isinstance(event, LevelMeasured) and event.at > 1.0:
            practice.finish()
    (summary,) = app.library.list_sessions()
    assert not summary.recovered


def test_a_session_that_still_records_is_not_analysed(app: App) -> None:
    practice = app.rounds.start(replayed(SENTENCE, pace=Pace.REAL))
    refused: list[UserError] = []

    def analyse_meanwhile(event: Event) -> None:
        if isinstance(event, RoundStarted):
            with pytest.raises(UserError) as told:
                list(app.sessions.reanalyze(event.session_id))
            refused.append(told.value)
            practice.finish()

    run(practice, analyse_meanwhile)
    assert "still being recorded" in refused[0].what
