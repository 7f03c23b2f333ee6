"""F2, T13: asked to end in any state, the window is gone within three seconds with all kept."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.programs import hfprep
from tests.faults.sounds import read_wav
from tests.faults.test_a2_window_crashes import (
    children_of,
    order,
    recording_window,
    wait_until_gone,
)
from tests.faults.trials import Figure, Trials
from tests.virtual_microphone import VirtualMicrophone

pytestmark = [
    pytest.mark.audio,
    pytest.mark.skipif(sys.platform != "linux", reason="waits for processes that are not its own"),
]

GONE_WITHIN_S = 3.0
STATES = ("recording", "paused", "frozen", "transcribing", "home")


def program(data: Path, state: str) -> subprocess.Popen[str]:
    """The window in a state; returns once it is there."""
    process = recording_window(data)
    if state in {"paused", "transcribing", "home"}:
        order(process, state)
        assert process.stdout is not None
        assert process.stdout.readline() == f"{state}\n"
    return process


@pytest.mark.parametrize("state", STATES)
def test_the_window_is_gone_within_three_seconds(
    tmp_path: Path,
    virtual_microphone: VirtualMicrophone,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
    state: str,
) -> None:
    tried = trials(1, 20)
    for trial in tried:
        data = tmp_path / f"data-{trial}"
        process = program(data, state)
        children = children_of(process.pid)
        if state == "frozen":
            virtual_microphone.freeze(on=True)
        began = time.monotonic()
        # Other states, other signals: the fast set has both.
        process.send_signal([signal.SIGTERM, signal.SIGINT][(trial + STATES.index(state)) % 2])
        process.communicate(timeout=20)
        took_s = time.monotonic() - began
        if state == "frozen":
            virtual_microphone.freeze(on=False)
        tried.note(took_s=took_s)
        assert process.returncode == 0
        assert took_s <= GONE_WITHIN_S
        wait_until_gone(children, 1.0)
        assert hfprep("sessions", "recover", data=data).returncode == 0
        (session,) = json.loads(hfprep("sessions", "list", "--json", data=data).stdout)
        kept = read_wav(Path(session["audio_paths"][0]))
        assert len(kept) / 16_000 == pytest.approx(session["duration_s"], abs=0.01)
        assert session["state"] in {"recorded", "analyzed"}
    measured(
        Figure(
            "F2, T13",
            f"SIGTERM or SIGINT while {state}",
            tried.count,
            f"gone after {tried.worst['took_s']:.2f} s (asked {GONE_WITHIN_S:g}), no process left",
        )
    )
