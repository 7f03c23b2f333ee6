"""An audio file becomes a session; what goes wrong leaves nothing, or audio that is safe."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from pathlib import Path

import pytest

from hfprep_desktop.app import App, build_app
from hfprep_desktop.app.speech import Speech
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import Progress, SessionReady
from hfprep_desktop.importing_audio import DEVICE
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import AnswerKind, Session, SessionState
from tests.conftest import SPEECH

pytestmark = pytest.mark.slow

SPOKEN = SPEECH / "framing-one-sentence.opus"


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build_app(tmp_path / "data")


def imported(app: App, path: Path, scenario_id: str = "") -> Session:
    *_, last = app.exchange.import_audio(path, scenario_id)
    assert isinstance(last, SessionReady)
    return last.session


def left_behind(app: App) -> list[str]:
    folders = (app.paths.recordings, app.paths.temporary)
    return [one.name for folder in folders for one in folder.iterdir()]


def test_it_answers_the_opening_question_of_the_scenario_and_is_judged(app: App) -> None:
    session = imported(app, SPOKEN, "model-marketplace")
    scenario = app.scenarios.get("model-marketplace")
    (turn,) = session.turns
    assert (turn.kind, turn.prompt) == (scenario.opening.kind, scenario.opening.prompt)
    assert turn.counts == scenario.opening.counts
    assert turn.analysis is not None
    assert turn.analysis.findings
    assert len(turn.transcript.words) > 5
    assert session.state is SessionState.ANALYZED
    assert session.name == "framing-one-sentence"
    (recording,) = session.recordings
    assert recording.device == DEVICE
    assert recording.path.is_file()
    assert turn.end == pytest.approx(recording.duration_s)
    assert app.library.get_session(session.id) == session


def test_without_a_scenario_only_delivery_is_told(app: App) -> None:
    session = imported(app, SPOKEN)
    (turn,) = session.turns
    assert turn.kind is AnswerKind.OPEN
    assert turn.analysis is not None
    assert turn.analysis.labels == {}
    assert turn.analysis.delivery.words == len(turn.transcript.words) > 5


def test_an_unknown_scenario_is_told_before_anything_is_read(app: App, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no scenario"):
        imported(app, tmp_path / "gone.wav", "no-such-scenario")


def test_what_is_no_audio_leaves_nothing_behind(app: App, tmp_path: Path) -> None:
    path = tmp_path / "letter.wav"
    path.write_bytes(b"RIFF\0\0\0\0WAVEjunk" * 50)
    with pytest.raises(UserError, match="damaged"):
        imported(app, path)
    assert app.library.list_sessions() == ()
    assert left_behind(app) == []
    assert path.read_bytes() == b"RIFF\0\0\0\0WAVEjunk" * 50


def test_stopping_while_it_is_read_leaves_nothing_behind(app: App) -> None:
    steps = app.exchange.import_audio(SPEECH / "framing-strong.opus")
    assert isinstance(next(steps), Progress)
    steps.close()
    assert app.library.list_sessions() == ()
    assert left_behind(app) == []


def test_a_row_that_cannot_be_written_leaves_nothing_behind(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise UserError("The disk is full.", "Free some space.")

    monkeypatch.setattr(Library, "add_session", full)
    with pytest.raises(UserError, match="disk is full"):
        imported(app, SPOKEN)
    assert left_behind(app) == []


def test_once_it_is_taken_in_the_audio_is_safe_whatever_happens_then(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_: Speech) -> None:
        raise UserError("There is no speech model.", "Install one.")

    monkeypatch.setattr(Speech, "open_transcriber", missing)
    with pytest.raises(UserError, match="no speech model") as caught:
        imported(app, SPOKEN)
    assert "The audio is in the library" in caught.value.remedy
    (summary,) = app.library.list_sessions()
    assert summary.state is SessionState.RECORDED
    assert summary.audio_paths[0].is_file()
    monkeypatch.undo()
    *_, last = app.sessions.reanalyze(summary.id)
    assert isinstance(last, SessionReady)
    assert last.session.turns[0].transcript.words


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text are Linux's")
def test_a_name_that_is_no_text_can_be_imported_and_shown(app: App, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"r\xe9ponse \x1b[2J.opus")
    shutil.copyfile(SPOKEN, path)
    session = imported(app, path)
    assert session.title == r"r\udce9ponse \x1b[2J"
    assert app.library.get_session(session.id).title == session.title


def test_no_name_of_a_file_is_logged(
    app: App, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "canaryname.opus"
    path.write_bytes(SPOKEN.read_bytes())
    with caplog.at_level(logging.DEBUG):
        imported(app, path)
    assert "canaryname" not in caplog.text
