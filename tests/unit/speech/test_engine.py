from __future__ import annotations

import numpy as np
import pytest
import soundfile

from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.speech.cutter import Chunk
from hfprep_desktop.speech.doubt import most_tokens, too_much
from hfprep_desktop.speech.engine import SpeechEngine
from hfprep_desktop.speech.models import Models
from tests.conftest import SPEECH


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SpeechEngine:
    models = Models(tmp_path_factory.mktemp("models"))
    return SpeechEngine(models.find("tiny.en").folder)


@pytest.mark.parametrize("milliseconds", [60, 100, 150, 200])
def test_a_scrap_of_speech_becomes_no_speech_of_its_own(
    engine: SpeechEngine, milliseconds: int
) -> None:
    sound, rate = soundfile.read(SPEECH / "framing-strong.opus", dtype="int16")
    assert rate == SAMPLE_RATE
    size = rate * milliseconds // 1000
    for start in range(rate, 4 * rate, rate // 2):
        scrap = np.concatenate((sound[start : start + size], np.zeros(SAMPLE_RATE, np.int16)))
        words = engine.words(scrap, Chunk(0, len(scrap), size, size, 0.9), "")
        assert len(words) <= 2, words


def test_tokens_are_enough_for_the_fastest_speaker_and_no_more() -> None:
    assert most_tokens(20.0) == 155
    assert most_tokens(0.1) == 15
    assert not too_much(4, 0.5)
    assert not too_much(1, 0.05)
    assert too_much(223, 0.1)
