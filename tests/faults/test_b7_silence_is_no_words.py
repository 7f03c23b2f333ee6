"""B7, T15: from silence and noise come no words, from the command line as it is used."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile

from tests.faults.programs import hfprep
from tests.faults.trials import Figure, is_long
from tests.nonspeech import nonspeech


def test_zeros_and_noises_give_no_word(tmp_path: Path, measured: Callable[[Figure], None]) -> None:
    sounds = {"zero": np.zeros(16_000 * (600 if is_long() else 30), dtype=np.int16)}
    found = dict(nonspeech())
    sounds |= found if is_long() else dict(list(found.items())[:3])
    words = 0
    for name, samples in sounds.items():
        path = tmp_path / f"{name.replace(' ', '-')}.wav"
        soundfile.write(path, samples, 16_000)
        done = hfprep("transcribe", path, "--format", "json", data=tmp_path / "data")
        assert done.returncode == 0, done.stderr
        words += len(json.loads(done.stdout)["words"])
    assert words == 0
    measured(Figure("B7, T15", f"silence and noise: {', '.join(sounds)}", len(sounds), "0 words"))
