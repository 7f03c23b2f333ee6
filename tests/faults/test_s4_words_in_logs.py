"""S4, S5, T17: what a person typed or named stands in no log, and nothing of it lies elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SPEECH
from tests.faults.programs import hfprep
from tests.faults.trials import Figure

CANARY = "Zaunkoenig"
SENTENCE = SPEECH / "framing-one-sentence.opus"


def test_canaries_are_in_no_log_and_nowhere_but_in_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, measured: Callable[[Figure], None]
) -> None:
    elsewhere = tmp_path / "elsewhere"
    for name in ("tmp", "cache", "config", "share", "home"):
        (elsewhere / name).mkdir(parents=True)
    monkeypatch.setenv("TMPDIR", str(elsewhere / "tmp"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(elsewhere / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(elsewhere / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(elsewhere / "share"))
    monkeypatch.setenv("HOME", str(elsewhere / "home"))
    data = tmp_path / "data"
    answer = tmp_path / f"{CANARY}.opus"
    shutil.copy(SENTENCE, answer)
    assert hfprep("-v", "sessions", "import", answer, data=data).returncode == 0
    hfprep(*("-v", "practice", "model-marketplace", "--replay", answer, "--pace", "max"), data=data)
    session_id = min((data / "recordings").iterdir()).name
    hfprep("-v", "search", CANARY, data=data)
    hfprep("-v", "sessions", "show", CANARY, data=data)
    hfprep("-v", "scenarios", "check", tmp_path / f"{CANARY}.yaml", data=data)
    hfprep(
        *("-v", "export", session_id, "--format", "md", "--out", tmp_path / f"{CANARY}.md"),
        data=data,
    )
    logs = list((data / "logs").rglob("*"))
    assert logs
    words = (CANARY, "framing-one-sentence", str(tmp_path), "restate", "goal")
    for log in logs:
        text = log.read_text(errors="replace")
        assert not [word for word in words if word in text], log.name
    assert not list((data / "tmp").iterdir())
    left = [path for path in elsewhere.rglob("*") if path.is_file()]
    assert [path for path in left if CANARY in path.read_text(errors="replace")] == []
    shared = Path("/dev/shm")
    if shared.is_dir():
        assert not [one for one in shared.iterdir() if "hfprep" in one.name]
    measured(
        Figure("S4, S5, T17", "canaries as file names, searches, exports", 1, "0 hits in logs")
    )
