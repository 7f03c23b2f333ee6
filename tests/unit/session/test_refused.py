"""Rounds that cannot begin, and leave nothing behind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.app import App, Outside
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.errors import UsageError, UserError
from hfprep_desktop.round_request import RoundRequest
from tests.unit.session.practising import SENTENCE, replayed, run


def test_a_recorder_that_cannot_write_says_so_and_leaves_no_session(app: App) -> None:
    def open_recorder(path: Path | None) -> RecorderClient:
        assert path is not None
        path.touch()
        return RecorderClient(path)

    blocked = replace(app, outside=replace(Outside(), open_recorder=open_recorder))
    with pytest.raises(UserError, match="Nothing can be recorded"):
        run(blocked.rounds.start(replayed(SENTENCE)))
    assert [summary.duration_s for summary in app.library.list_sessions()] == []


def test_more_replays_than_turns_are_refused_before_anything_is_made(app: App) -> None:
    with pytest.raises(UsageError, match="4 replay files"):
        app.rounds.start(replayed(SENTENCE, SENTENCE, SENTENCE, SENTENCE))
    assert app.library.list_sessions() == ()


def test_an_unreadable_replay_is_refused_before_anything_is_made(app: App, tmp_path: Path) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"not audio")
    with pytest.raises(UserError, match="cannot be read as audio"):
        app.rounds.start(replayed(SENTENCE, broken))
    assert app.library.list_sessions() == ()


def test_an_unknown_scenario_names_those_there_are(app: App) -> None:
    with pytest.raises(UserError) as told:
        app.rounds.start(RoundRequest("nothing"))
    assert "model-marketplace" in told.value.remedy


def test_a_microphone_that_cannot_be_opened_leaves_no_empty_session(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nothing'}")
    with pytest.raises(UserError, match="microphone"):
        run(app.rounds.start(RoundRequest("model-marketplace")))
    assert app.library.list_sessions() == ()
