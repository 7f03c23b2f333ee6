"""A7, T5: the only microphone is pulled out: told within a second, and the round can go on."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.app import Outside, build_app
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import Command, Mark
from hfprep_desktop.events import (
    CaptureLost,
    LevelMeasured,
    RecordingResumed,
    SessionReady,
    TurnStarted,
)
from hfprep_desktop.model import Session
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.speech.models import Models
from tests.faults.live import NOTICED_WITHIN_S, told_after
from tests.faults.sounds import read_wav
from tests.faults.trials import Figure, Trials
from tests.virtual_microphone import VirtualMicrophone

pytestmark = pytest.mark.audio


def test_a_pulled_plug_is_told_within_a_second(
    tmp_path: Path,
    virtual_microphone: VirtualMicrophone,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    tried = trials(3, 50)
    for trial in tried:
        tried.note(told_s=told_after(tmp_path, trial, virtual_microphone.unplug))
        virtual_microphone.close()
        virtual_microphone.start()
    assert tried.worst["told_s"] <= NOTICED_WITHIN_S
    measured(
        Figure(
            "A7, T5",
            "every source of the sound server is taken away",
            tried.count,
            f"told after {tried.worst['told_s']:.2f} s (asked {NOTICED_WITHIN_S:g})",
        )
    )


def test_the_round_goes_on_in_a_further_file_when_a_microphone_is_there_again(
    tmp_path: Path, virtual_microphone: VirtualMicrophone
) -> None:
    app = build_app(tmp_path / "data")
    bare = replace(app, models=Models(tmp_path / "none", ()))
    practice = bare.rounds.start(RoundRequest("model-marketplace", waits=True))
    lost: list[CaptureLost] = []
    resumed: list[float] = []
    session: Session | None = None
    for event in practice.events():
        match event:
            case LevelMeasured(at) if at > 1.0 and not lost:
                virtual_microphone.unplug()
            case CaptureLost():
                lost.append(event)
                if len(lost) == 1:
                    virtual_microphone.close()
                    virtual_microphone.start()
                    practice.resume()
            case RecordingResumed(at):
                resumed.append(at)
            case LevelMeasured(at) if resumed and at > resumed[0] + 1.0:
                practice.finish()
            case SessionReady():
                session = event.session
    assert [one.waits for one in lost] == [True]
    assert session is not None
    first, second = session.recordings
    assert first.duration_s == pytest.approx(len(read_wav(first.path)) / 16_000)
    assert second.duration_s == pytest.approx(len(read_wav(second.path)) / 16_000)
    assert second.offset_s == pytest.approx(first.duration_s)
    assert second.duration_s > 1.0
    kept = app.library.get_session(session.id)
    assert kept.recordings == session.recordings
    assert any("Now recording from" in moment.note for moment in kept.moments)


def test_who_asked_for_the_next_question_in_that_moment_can_ask_again(
    tmp_path: Path, virtual_microphone: VirtualMicrophone
) -> None:
    recorders: list[RecorderClient] = []

    class Deaf(RecorderClient):
        """The first one dies before it answers where it stands."""

        def send(self, command: Command) -> bool:
            if isinstance(command, Mark) and len(recorders) == 1:
                os.kill(self.pid or 0, signal.SIGKILL)
            return super().send(command)

    def open_recorder(path: Path | None) -> RecorderClient:
        recorders.append(Deaf(path))
        return recorders[-1]

    outside = replace(Outside(), open_recorder=open_recorder)
    app = replace(build_app(tmp_path / "data", outside), models=Models(tmp_path / "none", ()))
    practice = app.rounds.start(RoundRequest("model-marketplace", waits=True))
    asked: list[int] = []
    for event in practice.events():
        match event:
            case LevelMeasured(at) if at > 0.5 and len(recorders) == 1:
                practice.end_turn()
            case CaptureLost():
                practice.resume()
            case RecordingResumed():
                practice.end_turn()
            case TurnStarted(index):
                asked.append(index)
                if index == 1:
                    practice.finish()
            case _:
                pass
    assert asked == [0, 1]
    assert virtual_microphone.server
