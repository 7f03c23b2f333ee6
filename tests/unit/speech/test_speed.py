from __future__ import annotations

from pathlib import Path

import pytest

from hfprep_desktop.audio.decode import convert_to_wav
from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.speech.models import Models
from hfprep_desktop.speech.speed import Speed, measure_speeds, recommended
from tests.conftest import SPEECH

QUICK = Speed("tiny.en", 0.2, 0.03)
BETTER = Speed("base", 0.4, 0.055)
SLOW = Speed("large", 3.0, 0.9)


@pytest.mark.parametrize(
    ("speeds", "best"),
    [
        ((QUICK, BETTER), BETTER),
        ((SLOW, QUICK), QUICK),
        ((BETTER, SLOW, QUICK), BETTER),
        ((SLOW, Speed("huge", 9.0, 2.0)), SLOW),
        ((), None),
    ],
)
def test_the_best_model_that_keeps_up_is_recommended(
    speeds: tuple[Speed, ...], best: Speed | None
) -> None:
    assert recommended(speeds) == best


def test_the_wait_for_the_last_chunk_counts_too() -> None:
    assert BETTER.is_enough
    assert not Speed("slow", 0.1, 0.11).is_enough


@pytest.mark.slow
def test_an_installed_model_is_timed_on_real_speech(tmp_path: Path) -> None:
    spoken = tmp_path / "spoken.wav"
    samples = convert_to_wav(SPEECH / "framing-one-sentence.opus", spoken)
    models = Models(tmp_path / "models")
    (speed,) = measure_speeds([models.find("tiny.en")], spoken, samples)
    assert speed.name == "tiny.en"
    assert 0 < speed.cost < 5
    assert speed.wait_s == pytest.approx(20 * speed.cost)
    assert samples < 8 * SAMPLE_RATE


@pytest.mark.slow
def test_a_model_that_cannot_be_loaded_is_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "models" / "broken"
    folder.mkdir(parents=True)
    for name in ("config.json", "model.bin", "tokenizer.json", "vocabulary.txt"):
        (folder / name).write_text("{}")
    models = Models(tmp_path / "models", ())
    assert measure_speeds([models.find("broken")], tmp_path / "none.wav", 16_000) == ()
