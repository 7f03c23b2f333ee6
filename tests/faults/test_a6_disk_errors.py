"""A6: the disk reports an error: the recording goes on in a new file, and not a sample is lost."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.conftest import SPEECH
from tests.faults.programs import HFPREP, hfprep, traced
from tests.faults.sounds import counter, counter_file, read_wav
from tests.faults.trials import Figure

pytestmark = pytest.mark.skipif(not shutil.which("strace"), reason="faults are made by strace")

SECONDS = 8.0


@pytest.mark.parametrize(
    ("calls", "inject"),
    [
        ("fdatasync", "error=EIO:when=3"),
        ("fdatasync", "error=EIO:when=2"),
    ],
)
def test_a_disk_that_fails_once_costs_nothing(
    tmp_path: Path, measured: Callable[[Figure], None], calls: str, inject: str
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text('model = "none"\n')
    source = counter_file(tmp_path / "counter.wav", SECONDS)
    round_ = ("practice", "model-marketplace", "--replay", str(source), "--pace", "real", "--json")
    done = traced((*HFPREP, "--data-dir", data, *round_), calls=calls, inject=inject)
    assert "Traceback" not in done.stderr
    assert "disk reported an error" in done.stderr
    (folder,) = (data / "recordings").iterdir()
    files = sorted(folder.glob("*.wav"))
    assert [file.name for file in files] == ["01.wav", "02.wav"]
    kept = np.concatenate([read_wav(file) for file in files])
    assert np.array_equal(kept, counter(SECONDS))
    assert os.fspath(files[1]) in hfprep("sessions", "list", "--json", data=data).stdout
    assert hfprep("sessions", "check", data=data).stdout.endswith("0 problems.\n")
    measured(
        Figure("A6", f"{calls} fails with {inject}", 1, "0 samples lost, second file in the list")
    )


def test_a_disk_that_fails_for_good_is_told_and_keeps_what_was_written(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text('model = "none"\n')
    source = counter_file(tmp_path / "counter.wav", SECONDS)
    assert hfprep("sessions", "list", data=data).returncode == 0
    round_ = ("practice", "model-marketplace", "--replay", str(source), "--pace", "real", "--json")
    done = traced(
        (*HFPREP, "--data-dir", data, *round_),
        calls="fdatasync",
        # Later than the entry of the session, which the round would rightly not begin without.
        inject="error=EIO:when=4+",
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "disk reported an error" in done.stderr
    assert hfprep("sessions", "recover", data=data).returncode == 0
    (path,) = data.glob("recordings/*/01.wav")
    kept = read_wav(path)
    assert len(kept) > 16_000
    assert np.array_equal(kept, counter(SECONDS)[: len(kept)])
    assert os.fspath(path) in hfprep("sessions", "list", "--json", data=data).stdout


def test_words_on_both_sides_of_the_seam_are_heard_while_it_happens(tmp_path: Path) -> None:
    data = tmp_path / "data"
    round_ = ("practice", "model-marketplace", "--pace", "real", "--mode", "exam", "--json")
    answer = SPEECH / "framing-one-sentence.opus"
    whole = hfprep(*round_, "--replay", answer, data=tmp_path / "whole")
    done = traced(
        (*HFPREP, "--data-dir", data, *round_, "--replay", answer),
        calls="fdatasync",
        inject="error=EIO:when=3",
    )
    assert done.returncode == 0, done.stderr
    assert len(list(data.glob("recordings/*/*.wav"))) == 2
    texts = [json.loads(one.stdout)["turns"][0]["text"] for one in (whole, done)]
    assert texts[0] == texts[1]
    assert len(texts[0].split()) > 8
