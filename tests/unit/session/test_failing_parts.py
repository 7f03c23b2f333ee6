"""A model, a file, the recorder or the transcriber fails in the middle of a round."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.events import (
    CaptureLost,
    Event,
    LevelMeasured,
    SessionReady,
    TranscriberRestarted,
    TranscriptionFailed,
    WordsTentative,
)
from hfprep_desktop.model import Pace, SessionState
from hfprep_desktop.speech.client import TranscriberClient
from hfprep_desktop.speech.models import Models
from tests.unit.session.practising import REPLY, SENTENCE, STRONG, replayed, run, session_of


def test_without_a_speech_model_the_recording_is_kept_for_later(app: App, tmp_path: Path) -> None:
    bare = replace(app, models=Models(tmp_path / "none", ()))
    events = run(bare.rounds.start(replayed(SENTENCE)))
    failures = [event for event in events if isinstance(event, TranscriptionFailed)]
    assert len(failures) == 1
    assert "tiny.en is not installed" in failures[0].what
    session = session_of(events)
    assert session.state is SessionState.RECORDED
    assert session.duration_s > 5
    (later,) = [e for e in app.sessions.reanalyze(session.id) if isinstance(e, SessionReady)]
    assert later.session.state is SessionState.ANALYZED
    assert later.session.turns[0].transcript.words
    assert later.session.turns[0].analysis is not None


def test_an_altered_model_is_never_loaded(app: App, tmp_path: Path) -> None:
    original = app.models.find("tiny.en")
    altered = tmp_path / "data" / "models" / "tiny.en"
    altered.mkdir(parents=True)
    for file in original.folder.iterdir():
        if file.is_file():
            (altered / file.name).write_bytes(file.read_bytes()[:-1])
    events = run(app.rounds.start(replayed(SENTENCE)))
    (failure,) = [event for event in events if isinstance(event, TranscriptionFailed)]
    assert "damaged or was altered" in failure.what
    assert session_of(events).state is SessionState.RECORDED


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_killed_recorder_ends_the_round_with_all_it_wrote(app: App) -> None:
    recorders: list[RecorderClient] = []

    def open_recorder(path: Path | None) -> RecorderClient:
        recorders.append(RecorderClient(path))
        return recorders[-1]

    def kill_after_a_second(event: Event) -> None:
        if isinstance(event, LevelMeasured) and event.at > 1.0:
            pid = recorders[0].pid
            if recorders[0].alive and pid is not None:
                os.kill(pid, signal.SIGKILL)

    watched = replace(app, outside=replace(Outside(), open_recorder=open_recorder))
    events = run(watched.rounds.start(replayed(STRONG, pace=Pace.REAL)), kill_after_a_second)
    (lost,) = [event for event in events if isinstance(event, CaptureLost)]
    assert "SIGKILL" in lost.reason
    session = session_of(events)
    assert session.state is SessionState.ANALYZED
    assert session.duration_s > 1.0
    (recording,) = session.recordings
    assert soundfile.info(recording.path).frames / 16_000 == pytest.approx(session.duration_s)


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_transcriber_killed_while_one_speaks_is_started_again_and_no_word_is_lost(
    tmp_path: Path,
) -> None:
    clients: list[TranscriberClient] = []

    def open_transcriber(models: Models, name: str) -> TranscriberClient:
        clients.append(TranscriberClient(models, name))
        return clients[-1]

    outside = replace(Outside(), open_transcriber=open_transcriber)
    app = build_app(tmp_path / "data", outside)
    undisturbed = session_of(run(app.rounds.start(replayed(SENTENCE))))
    killed: list[int] = []

    def kill_once(event: Event) -> None:
        pid = clients[-1].pid
        if isinstance(event, WordsTentative) and not killed and pid is not None:
            killed.append(pid)
            os.kill(pid, signal.SIGKILL)

    events = run(app.rounds.start(replayed(SENTENCE, pace=Pace.REAL)), kill_once)
    assert killed
    assert [type(e) for e in events].count(TranscriberRestarted) == 1
    assert session_of(events).turns[0].transcript == undisturbed.turns[0].transcript


def test_a_damaged_replay_is_an_interrupted_round(app: App, tmp_path: Path) -> None:
    broken = tmp_path / "broken.flac"
    samples, rate = soundfile.read(STRONG, dtype="int16")
    soundfile.write(broken, samples, rate)
    data = bytearray(broken.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    broken.write_bytes(data)
    events = run(app.rounds.start(replayed(broken, REPLY)))
    (lost,) = [event for event in events if isinstance(event, CaptureLost)]
    assert "damaged" in lost.reason
    session = session_of(events)
    assert session.recovered
    assert app.library.get_session(session.id).recovered
    assert session.duration_s > 5
