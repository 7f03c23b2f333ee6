"""B9: transcription fails or is broken off anywhere: the audio is untouched, and tried again."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.conftest import SPEECH
from tests.faults.programs import HFPREP, ROOT, hfprep

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")


@pytest.fixture
def recorded(tmp_path: Path) -> tuple[Path, str, str]:
    """A data folder with a session that has no words yet: its id, and the hash of its audio."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text('model = "none"\n')
    done = hfprep(
        *("practice", "model-marketplace", "--pace", "max"),
        *("--replay", SPEECH / "framing-strong.opus"),
        data=data,
    )
    assert done.returncode == 1
    (path,) = data.glob("recordings/*/01.wav")
    return data, path.parent.name, hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("after_s", [0.2, 1.0, 2.5])
def test_broken_off_at_any_moment_it_is_done_the_next_time(
    recorded: tuple[Path, str, str], after_s: float
) -> None:
    data, session_id, digest = recorded
    assert hfprep("sessions", "reanalyze", session_id, data=data).returncode == 1
    (data / "settings.toml").unlink()
    process = subprocess.Popen(
        [*HFPREP, "--data-dir", str(data), "sessions", "reanalyze", session_id],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    # Wherever it is by then: loading, reading or writing.
    time.sleep(after_s)
    process.send_signal(signal.SIGKILL)
    process.wait()
    done = hfprep("sessions", "reanalyze", session_id, "--json", data=data)
    assert done.returncode == 0, done.stderr
    assert "restate the goal" in json.loads(done.stdout)["turns"][0]["text"].lower()
    (path,) = data.glob("recordings/*/01.wav")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == digest
