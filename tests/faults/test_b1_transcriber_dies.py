"""B1: the transcriber dies in any way: told within two seconds, started again, no word is lost."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.app import Outside, build_app
from hfprep_desktop.events import LevelMeasured, SessionReady, TranscriberRestarted
from hfprep_desktop.model import Mode, Pace, Session, SessionState
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.speech.client import TranscriberClient
from hfprep_desktop.speech.models import Models
from tests.conftest import SPEECH
from tests.faults.trials import Figure

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")

STRONG = SPEECH / "framing-strong.opus"
TOLD_WITHIN_S = 2.0


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGILL, signal.SIGSEGV, signal.SIGABRT])
def test_it_is_told_and_started_again(
    tmp_path: Path, measured: Callable[[Figure], None], number: signal.Signals
) -> None:
    started: list[TranscriberClient] = []

    def open_transcriber(models: Models, name: str) -> TranscriberClient:
        started.append(TranscriberClient(models, name))
        return started[-1]

    app = build_app(tmp_path / "data", replace(Outside(), open_transcriber=open_transcriber))
    request = RoundRequest("model-marketplace", replay=(STRONG,), pace=Pace.REAL, mode=Mode.EXAM)
    practice = app.rounds.start(request)
    ended_at = told_s = 0.0
    session: Session | None = None
    for event in practice.events():
        match event:
            case LevelMeasured(at) if at > 4.0 and not ended_at:
                pid = started[0].pid
                assert pid is not None
                ended_at = time.monotonic()
                os.kill(pid, number)
            case TranscriberRestarted(reason):
                told_s = time.monotonic() - ended_at
                assert number.name in reason
                practice.finish()
            case SessionReady():
                session = event.session
            case _:
                pass
    assert 0 < told_s <= TOLD_WITHIN_S
    assert session is not None
    assert session.state is SessionState.ANALYZED
    assert "restate the goal" in session.turns[0].transcript.text.lower()
    measured(
        Figure("B1, T13", f"{number.name} of the transcriber", 1, f"told after {told_s:.2f} s")
    )
