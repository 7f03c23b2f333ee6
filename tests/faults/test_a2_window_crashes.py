"""A2: the window breaks in C code while a round is recorded: the recording is completed at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hfprep_desktop.process import wait_for
from tests.faults.programs import ROOT, hfprep
from tests.faults.sounds import read_wav
from tests.faults.trials import Figure
from tests.virtual_microphone import VirtualMicrophone

pytestmark = [
    pytest.mark.audio,
    pytest.mark.skipif(sys.platform != "linux", reason="waits for processes that are not its own"),
]

COMPLETED_WITHIN_S = 1.0
SIGNALS = {"segv": "SIGSEGV", "abort": "SIGABRT"}


def children_of(pid: int) -> list[int]:
    """Every process below `pid`."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += [int(child), *children_of(int(child))]
    return found


def recording_window(data: Path) -> subprocess.Popen[str]:
    """The window as a program of its own, once it records."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.window_program", str(data)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "recording\n"
    return process


def order(process: subprocess.Popen[str], word: str) -> None:
    """Have the window's program do something."""
    assert process.stdin is not None
    process.stdin.write(f"{word}\n")
    process.stdin.flush()


def wait_until_gone(pids: list[int], within_s: float) -> None:
    watched = []
    for pid in pids:
        try:
            watched.append(os.pidfd_open(pid))
        except ProcessLookupError:
            continue
    try:
        for descriptor in watched:
            assert wait_for([descriptor], within_s), "a process of ours is still there"
    finally:
        for descriptor in watched:
            os.close(descriptor)


@pytest.mark.parametrize("how", ["segv", "abort"])
def test_a_broken_window_leaves_a_whole_recording_and_no_process(
    tmp_path: Path,
    virtual_microphone: VirtualMicrophone,
    measured: Callable[[Figure], None],
    how: str,
) -> None:
    data = tmp_path / "data"
    with recording_window(data) as program:
        children = children_of(program.pid)
        order(program, how)
        program.wait(30)
        assert program.returncode < 0
        wait_until_gone(children, COMPLETED_WITHIN_S)
    (path,) = data.glob("recordings/*/01.wav")
    stated = int.from_bytes(path.read_bytes()[40:44], "little")
    assert stated == path.stat().st_size - 44
    (session,) = json.loads(hfprep("sessions", "recover", "--json", data=data).stdout)
    assert session["duration_s"] == pytest.approx(len(read_wav(path)) / 16_000, abs=0.01)
    measured(
        Figure(
            "A2",
            f"the window's process ended by {SIGNALS[how]} while recording",
            1,
            f"recording complete and every process gone within {COMPLETED_WITHIN_S:g} s",
        )
    )
