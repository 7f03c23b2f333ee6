"""F1: a second start brings the first window forward; a lock is never left behind by a dead one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hfprep_desktop.single_window import claim_window, forward_file
from tests.faults.programs import HFPREP, ROOT, hfprep
from tests.waiting import wait_until

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def window(data: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program with its window up."""
    process = subprocess.Popen(
        [*HFPREP, "--data-dir", str(data)], cwd=ROOT, env={**os.environ, **OFFSCREEN}
    )
    try:
        wait_until(lambda: forward_file(data).exists() or None, 30)
        yield process
    finally:
        process.kill()
        process.wait()


def test_a_second_start_ends_at_once_and_asks_the_first_forward(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with window(data) as first:
        before = forward_file(data).stat().st_size
        second = hfprep(data=data, env=OFFSCREEN)
        assert second.returncode == 0
        assert "open already" in second.stderr
        assert forward_file(data).stat().st_size > before
        assert first.poll() is None
        # Commands go on beside the window.
        assert hfprep("sessions", "list", data=data).returncode == 0


def test_a_killed_window_leaves_no_lock(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with window(data):
        assert claim_window(data) is None
    held = claim_window(data)
    assert held is not None
    held.close()


def test_another_folder_has_a_window_of_its_own(tmp_path: Path) -> None:
    with window(tmp_path / "one"), window(tmp_path / "two") as second:
        assert second.poll() is None


@pytest.mark.skipif(sys.platform != "linux", reason="reads the system's list of sockets")
def test_it_listens_at_no_socket(tmp_path: Path) -> None:
    """S3: the windows of a program speak through a file."""
    with window(tmp_path / "data") as process:
        own = {str(one.readlink()) for one in Path(f"/proc/{process.pid}/fd").iterdir()}
        listening = [
            line.split()
            for line in Path("/proc/net/unix").read_text().splitlines()[1:]
            if line.split()[3] == "00010000" and f"socket:[{line.split()[6]}]" in own
        ]
        assert listening == []
