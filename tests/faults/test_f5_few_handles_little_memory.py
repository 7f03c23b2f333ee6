"""F5: file handles or memory run out: words instead of a traceback, and what was recorded stays."""

from __future__ import annotations

import os
import resource
import subprocess
from pathlib import Path

import pytest

from tests.conftest import SPEECH
from tests.faults.programs import HFPREP, ROOT, hfprep

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits are POSIX's")

SENTENCE = SPEECH / "framing-one-sentence.opus"


@pytest.mark.parametrize(
    ("limit", "most"),
    [
        (resource.RLIMIT_NOFILE, 40),
        (resource.RLIMIT_NOFILE, 16),
        (resource.RLIMIT_AS, 700 * 1024 * 1024),
        (resource.RLIMIT_AS, 300 * 1024 * 1024),
    ],
)
def test_a_round_works_or_says_why_not(tmp_path: Path, limit: int, most: int) -> None:
    data = tmp_path / "data"
    assert hfprep("sessions", "list", data=data).returncode == 0
    done = subprocess.run(
        [
            *(*HFPREP, "--data-dir", str(data), "practice", "model-marketplace"),
            *("--replay", str(SENTENCE), "--pace", "max"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        preexec_fn=lambda: resource.setrlimit(limit, (most, most)),
    )
    assert done.returncode in {0, 1}
    assert "Traceback" not in done.stderr
    assert done.returncode == 0 or done.stderr.strip()
    recovered = hfprep("sessions", "recover", data=data)
    assert recovered.returncode == 0, recovered.stderr
    kept = [path for path in data.glob("recordings/*/*.wav") if path.stat().st_size > 44]
    listed = hfprep("sessions", "list", "--json", data=data).stdout
    assert all(str(path) in listed for path in kept)
