"""Speech models: timed, installed, and what stands in the way of one."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from hfprep_desktop.speech.catalogue import REQUIRED_FILES
from hfprep_desktop.speech.models import Models
from tests.e2e.hfprep import SENTENCE, Hfprep

pytestmark = pytest.mark.e2e


def test_models_are_timed_and_one_that_keeps_up_is_recommended(hfprep: Hfprep) -> None:
    found = hfprep("models", "recommend", "--json").json
    names = [model["name"] for model in found["measured"]]
    assert "tiny.en" in names
    assert found["recommended"] in names
    assert all(model["live"] > 0 and model["wait_s"] > 0 for model in found["measured"])


def test_a_model_is_installed_from_an_archive_and_used(hfprep: Hfprep, tmp_path: Path) -> None:
    bundled = Models(tmp_path / "none").find("tiny.en").folder
    archive = tmp_path / "copied.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for name in REQUIRED_FILES:
            packed.write(bundled / name, f"from-elsewhere/{name}")
    done = hfprep("models", "install", archive)
    assert done.code == 0, done.err
    # No bar and no percentages where nobody sees them.
    assert done.err.splitlines() == [
        "Installed from-elsewhere, verified. Use it with: hfprep models use from-elsewhere"
    ]
    assert hfprep("models", "use", "from-elsewhere").code == 0
    assert "monthly active developers" in hfprep("transcribe", SENTENCE).out
    listed = hfprep("models", "list").out.splitlines()
    assert [line.split()[0] for line in listed if "from-elsewhere" in line] == ["*"]
    assert "verified" in hfprep("models", "verify").out
    again = hfprep("models", "install", archive)
    assert again.code == 1
    assert "installed already" in again.err


def test_what_stands_in_the_way_of_a_model_is_told(hfprep: Hfprep, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for source, words in (
        ("nothing", "no known model called nothing"),
        (tmp_path / "empty", "is no speech model folder"),
        ("tiny.en", "is here already"),
    ):
        done = hfprep("models", "install", source)
        assert done.code == 1
        assert words in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is a signal elsewhere")
def test_an_installation_that_is_interrupted_says_how_it_goes_on(
    hfprep: Hfprep, tmp_path: Path
) -> None:
    bundled = Models(tmp_path / "none").find("tiny.en").folder
    source = tmp_path / "mine"
    source.mkdir()
    for name in REQUIRED_FILES:
        shutil.copyfile(bundled / name, source / name)
    # Long enough to be interrupted in its middle.
    with (source / "model.bin").open("r+b") as weights:
        weights.truncate(3_000_000_000)
    with subprocess.Popen(
        hfprep.command("models", "install", source),
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "HFPREP_DATA_DIR": str(hfprep.data)},
    ) as process:
        partial = hfprep.data / "models" / ".mine.partial" / "model.bin"
        while process.poll() is None and not (partial.exists() and partial.stat().st_size):
            pass
        process.send_signal(signal.SIGINT)
        _, told = process.communicate()
    assert process.returncode == 1
    assert "What came so far is kept. Go on with: hfprep models install" in told
    assert "go on with" in hfprep("models", "list").out


def test_a_card_that_is_not_there_is_asked_for_and_does_without(hfprep: Hfprep) -> None:
    assert hfprep("models", "use", "tiny.en", "--gpu").code == 0
    assert 'processor = "gpu"' in (hfprep.data / "settings.toml").read_text("utf-8")
    heard = hfprep("transcribe", SENTENCE)
    assert heard.code == 0
    assert "monthly active developers" in heard.out
    assert hfprep("models", "use", "tiny.en", "--no-gpu").code == 0
    assert 'processor = "cpu"' in (hfprep.data / "settings.toml").read_text("utf-8")
