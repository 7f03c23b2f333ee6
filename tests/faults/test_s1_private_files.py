"""S1, S4, T17: nothing of ours can be read by others, and no process leaves a picture of itself."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SPEECH
from tests.faults.programs import ROOT, hfprep
from tests.faults.trials import Figure

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")

SENTENCE = SPEECH / "framing-one-sentence.opus"


def open_to_others(folder: Path) -> list[Path]:
    found = [folder, *folder.rglob("*")]
    return [path for path in found if not path.is_symlink() and path.stat().st_mode & 0o077]


def practised(data: Path) -> str:
    done = hfprep(
        *("practice", "model-marketplace", "--replay", SENTENCE, "--pace", "max"), data=data
    )
    assert done.returncode == 0, done.stderr
    return next(path.name for path in (data / "recordings").iterdir())


def test_no_file_of_a_whole_run_can_be_read_by_others(
    tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    data = tmp_path / "data"
    session_id = practised(data)
    for form in ("md", "zip"):
        target = data / f"out.{form}"
        done = hfprep("export", session_id, "--format", form, "--out", target, data=data)
        assert done.returncode == 0, done.stderr
    assert hfprep("sessions", "import", SENTENCE, data=data).returncode == 0
    assert hfprep("sessions", "check", data=data).returncode == 0
    assert open_to_others(data) == []
    count = sum(1 for _ in data.rglob("*"))
    measured(Figure("S1, T17", f"{count} files of a whole run", 1, "0 bits for others"))


def test_what_a_copy_opened_is_closed_again(tmp_path: Path) -> None:
    data = tmp_path / "data"
    practised(data)
    for path in data.rglob("*"):
        path.chmod(0o777 if path.is_dir() else 0o666)
    assert hfprep("sessions", "recover", data=data).returncode == 0
    assert open_to_others(data) == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_each_process_leaves_no_core_file(tmp_path: Path) -> None:
    script = (
        "import ctypes, resource; from hfprep_desktop.process import begin_child; begin_child();"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0], ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (hard, hard)),
    )
    assert done.stdout.split() == ["0", "0"]
    assert tmp_path.exists()
