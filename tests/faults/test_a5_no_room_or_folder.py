"""A5: no room, no right, no folder: refused before anything is recorded, in words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import Captured, Lost, OpenReplay
from hfprep_desktop.model import Pace
from tests.faults.programs import ROOT, hfprep, small_disk
from tests.faults.sounds import counter_file, wait_report


def practise(data: Path, source: Path) -> subprocess.CompletedProcess[str]:
    return hfprep("practice", "model-marketplace", "--replay", source, "--pace", "max", data=data)


@pytest.mark.usefixtures("needs_mount")
@pytest.mark.parametrize("size", ["1m", "3m"])
def test_too_little_room_is_refused_with_the_place_and_another_way(
    tmp_path: Path, size: str
) -> None:
    source = counter_file(tmp_path / "counter.wav", 1.0)
    with small_disk(tmp_path / "disk", size) as disk:
        done = practise(disk / "data", source)
        assert done.returncode == 1
        assert "disk is full" in done.stderr
        assert "--data-dir" in done.stderr
        assert "Traceback" not in done.stderr
        assert "recording from" not in done.stderr
        assert not list(disk.rglob("*.wav"))


@pytest.mark.usefixtures("needs_mount")
def test_a_read_only_disk_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    source = counter_file(tmp_path / "counter.wav", 1.0)
    with small_disk(tmp_path / "disk", "16m") as disk:
        assert hfprep("sessions", "list", data=disk / "data").returncode == 0
        before = {file: file.stat().st_mtime_ns for file in disk.rglob("*")}
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        done = practise(disk / "data", source)
        assert done.returncode == 1
        assert "--data-dir" in done.stderr
        assert "Traceback" not in done.stderr
        assert {file: file.stat().st_mtime_ns for file in disk.rglob("*")} == before


@pytest.mark.skipif(sys.platform != "linux", reason="becomes another account with setpriv")
def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o500)
    command = [sys.executable, "-m", "hfprep_desktop", "--data-dir", str(data), "sessions", "list"]
    if os.geteuid() == 0:
        if subprocess.run(
            ["setpriv", "--reuid=65534", "--clear-groups", sys.executable, "-c", ""],
            cwd=ROOT,
            capture_output=True,
            check=False,
        ).returncode:
            pytest.skip("another account cannot run this Python")
        command = ["setpriv", "--reuid=65534", "--clear-groups", *command]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "--data-dir" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("needs_mount")
def test_a_disk_pulled_out_in_the_middle_costs_nothing_that_was_on_it(tmp_path: Path) -> None:
    source = counter_file(tmp_path / "counter.wav", 30.0)
    with small_disk(tmp_path / "disk", "16m") as disk:
        folder = disk / "session"
        folder.mkdir()
        recorder = RecorderClient(folder / "01.wav")
        recorder.send(OpenReplay(source, Pace.REAL))
        wait_report(recorder, Captured, lambda one: one.samples > 8_000)
        # Lazily: the name is gone at once, open files go on, as with a stick that is still warm.
        subprocess.run(["umount", "-l", disk], check=True)
        wait_report(recorder, Captured, lambda one: one.samples > 24_000)
        reports = recorder.close()
        assert not [report for report in reports if isinstance(report, Lost)]
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", disk], check=True)
