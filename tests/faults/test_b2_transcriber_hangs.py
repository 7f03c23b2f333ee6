"""B2: the transcriber stands still: told, started again by itself, and left when one wants."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.events import (
    LevelMeasured,
    SessionReady,
    TranscriberRestarted,
    TranscriberSilent,
)
from hfprep_desktop.model import Mode, Pace, SessionState
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.speech import client
from hfprep_desktop.speech.client import TranscriberClient
from hfprep_desktop.speech.models import Models
from hfprep_desktop.transcription import Idle, follow_recording
from tests.conftest import SPEECH
from tests.faults.programs import HFPREP, ROOT, hfprep
from tests.faults.sounds import read_wav
from tests.faults.test_a1_killed_while_recording import wait_for_sound
from tests.faults.test_a2_window_crashes import children_of
from tests.faults.trials import Figure

pytestmark = pytest.mark.skipif(os.name != "posix", reason="stops a process with a signal")

STRONG = SPEECH / "framing-strong.opus"
LEFT_WITHIN_S = 2.0


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[TranscriberClient]:
    """Transcribers of the app below; nobody wants to wait fifteen seconds in a test."""
    monkeypatch.setattr(client, "TOLD_AFTER_S", 2.0)
    monkeypatch.setattr(client, "HANGS_AFTER_S", 4.0)
    return []


@pytest.fixture
def app(tmp_path: Path, started: list[TranscriberClient]) -> App:
    def open_transcriber(models: Models, name: str) -> TranscriberClient:
        started.append(TranscriberClient(models, name))
        return started[-1]

    outside = replace(Outside(), open_transcriber=open_transcriber)
    return build_app(tmp_path / "data", outside)


def stop(found: TranscriberClient) -> int:
    pid = found.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    return pid


def test_a_hanging_transcriber_is_told_and_started_again_with_every_word(
    app: App, started: list[TranscriberClient], measured: Callable[[Figure], None]
) -> None:
    request = RoundRequest("model-marketplace", replay=(STRONG,), pace=Pace.REAL, mode=Mode.EXAM)
    practice = app.rounds.start(request)
    told: list[TranscriberSilent] = []
    restarted: list[TranscriberRestarted] = []
    stopped = False
    session = None
    for event in practice.events():
        match event:
            case LevelMeasured(at) if at > 6.0 and not stopped:
                stopped = True
                stop(started[0])
            case TranscriberSilent():
                told.append(event)
            case TranscriberRestarted():
                restarted.append(event)
                practice.finish()
            case SessionReady():
                session = event.session
            case _:
                pass
    assert told
    assert len(restarted) == 1
    assert session is not None
    assert session.state is SessionState.ANALYZED
    assert "restate the goal" in session.turns[0].transcript.text.lower()
    measured(
        Figure(
            "B2", "SIGSTOP of the transcriber in a round", 1, "told, started again, no word lost"
        )
    )


def test_who_does_not_want_to_wait_keeps_the_recording(
    app: App, started: list[TranscriberClient], tmp_path: Path
) -> None:
    request = RoundRequest("model-marketplace", replay=(STRONG,), pace=Pace.MAX)
    practice = app.rounds.start(request)
    session = None
    with closing(practice.events()) as events:
        for event in events:
            if isinstance(event, LevelMeasured) and started:
                stop(started[0])
                practice.finish()
                practice.leave_report()
                started.clear()
            if isinstance(event, SessionReady):
                session = event.session
    assert session is not None
    assert session.state is SessionState.RECORDED
    assert len(read_wav(session.recordings[0].path)) / 16_000 == pytest.approx(session.duration_s)
    (later,) = [e for e in app.sessions.reanalyze(session.id) if isinstance(e, SessionReady)]
    assert later.session.state is SessionState.ANALYZED


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system which process is stopped")
def test_a_report_that_hangs_can_be_left(app: App, started: list[TranscriberClient]) -> None:
    request = RoundRequest("model-marketplace", replay=(STRONG,), pace=Pace.MAX)
    without = replace(app, models=Models(app.paths.temporary, ()))
    ready = [e for e in without.rounds.start(request).events() if isinstance(e, SessionReady)]
    session = ready[0].session
    started.clear()
    with closing(app.sessions.reanalyze(session.id)) as steps:
        pid = None
        for step in steps:
            if pid is None:
                pid = stop(started[0])
            else:
                # An event comes though nothing does: whoever reads may leave.
                assert not isinstance(step, SessionReady)
                break
    assert not Path(f"/proc/{pid}").exists()
    assert app.library.get_session(session.id).state is SessionState.RECORDED


def test_one_that_lives_but_does_not_get_on_keeps_nobody_waiting(
    tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    # Nobody ever writes into it: reading never ends, and the process beats on.
    recording = tmp_path / "01.wav"
    os.mkfifo(recording)
    waits_s: list[float] = []
    with closing(TranscriberClient(Models(tmp_path / "none"), "tiny.en")) as found:
        steps = follow_recording(found, recording, 160_000, "", ())
        for _ in range(10):
            began = time.monotonic()
            assert isinstance(next(steps), Idle)
            waits_s.append(time.monotonic() - began)
    assert max(waits_s) <= LEFT_WITHIN_S
    measured(
        Figure(
            "B2",
            "a transcriber that beats but does not get on",
            len(waits_s),
            f"may be left after {max(waits_s):.2f} s (asked {LEFT_WITHIN_S:g})",
        )
    )


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system for the children")
def test_a_second_ctrl_c_says_how_the_report_is_made_later(tmp_path: Path) -> None:
    data = tmp_path / "data"
    process = subprocess.Popen(
        [
            *(*HFPREP, "--data-dir", str(data), "practice", "model-marketplace"),
            *("--mode", "exam", "--replay", str(STRONG)),
        ],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        wait_for_sound(data, 3.0)
        (transcriber,) = [
            pid
            for pid in children_of(process.pid)
            if os.getpriority(os.PRIO_PROCESS, pid) > os.getpriority(os.PRIO_PROCESS, process.pid)
        ]
        os.kill(transcriber, signal.SIGSTOP)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        while not process.stderr.readline().startswith("Audio saved"):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        told = process.stderr.read()
    assert process.returncode == 1
    assert "hfprep sessions reanalyze" in told
    assert "Traceback" not in told
    assert not Path(f"/proc/{transcriber}").exists()
    (session,) = json.loads(hfprep("sessions", "list", "--json", data=data).stdout)
    assert session["state"] == "recorded"
