from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import soundfile

from hfprep_desktop.audio.decode import convert_to_wav
from hfprep_desktop.model import SAMPLE_RATE, Transcript, Word
from hfprep_desktop.resources import find_resources
from hfprep_desktop.speech import engine as engine_module
from hfprep_desktop.speech.cutter import Chunk
from hfprep_desktop.speech.drafts import Draft
from hfprep_desktop.speech.engine import LONGEST_WINDOW, SpeechEngine, engine_on_gpu
from hfprep_desktop.speech.models import Models
from hfprep_desktop.speech.sound_files import read_samples
from tests.bench.corpus import write_recording
from tests.bench.virtual_live import run_live
from tests.conftest import SPEECH
from tests.nonspeech import nonspeech
from tests.word_errors import word_errors

pytestmark = pytest.mark.slow  # they load the speech model

HOTWORDS = (
    "transformer, fine-tuning, inference, monthly active developers, p95 latency, "
    "cost per inference, API gateway, model registry, edge cache, CDN, data lake, adapter, GPU"
)


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


def speech(clip: str) -> npt.NDArray[np.int16]:
    sound, rate = soundfile.read(SPEECH / f"{clip}.opus", dtype="int16")
    assert rate == SAMPLE_RATE
    samples: npt.NDArray[np.int16] = sound
    return samples


def whole(samples: npt.NDArray[np.int16]) -> Chunk:
    return Chunk(0, len(samples), len(samples), len(samples), 0.99)


# In pauses: what half a word becomes depends on the processor's kind.
@pytest.mark.parametrize(
    ("begin_s", "end_s"), [(0.0, 1.95), (1.95, 6.35), (1.95, 8.8), (6.35, 18.8), (1.95, 18.8)]
)
def test_a_short_window_hears_what_the_padded_one_hears(
    engine: SpeechEngine, monkeypatch: pytest.MonkeyPatch, begin_s: float, end_s: float
) -> None:
    samples = speech("framing-strong")[int(begin_s * SAMPLE_RATE) : int(end_s * SAMPLE_RATE)]
    short = Transcript.from_words(engine.words(samples, whole(samples), "")).text
    monkeypatch.setattr(engine_module, "WINDOW", LONGEST_WINDOW)
    padded = Transcript.from_words(engine.words(samples, whole(samples), "")).text
    assert word_errors(padded, short) <= 0.1 * len(padded.split()) + 1


def test_hotwords_steer_the_spelling(engine: SpeechEngine) -> None:
    samples = speech("framing-one-sentence")
    plain = text_of(engine.words(samples, whole(samples), ""))
    terms = "Monthly Active Developers, eight hundred milliseconds"
    steered = text_of(engine.words(samples, whole(samples), terms))
    assert "monthly active developers" in plain
    assert "Monthly Active Developers" in steered or "eight hundred" in steered


def test_a_pass_that_stops_early_with_hotwords_is_gone_on_with(
    engine: SpeechEngine, tmp_path: Path
) -> None:
    """The last word it aligned once reached over the nine seconds it had left out."""
    demo = find_resources().assets / "demo" / "marketplace-2.opus"
    convert_to_wav(demo, tmp_path / "demo.wav")
    samples = read_samples(tmp_path / "demo.wav", 7 * SAMPLE_RATE, 19 * SAMPLE_RATE)
    plain = engine.words(samples, whole(samples), "")
    steered = engine.words(samples, whole(samples), HOTWORDS)

    assert word_errors(text_of(plain), text_of(steered)) <= 0.1 * len(plain)
    assert max((word.end or 0.0) - (word.start or 0.0) for word in steered) <= 1.5


def text_of(words: tuple[Word, ...]) -> str:
    return Transcript.from_words(words).text


def test_a_draft_of_whole_speech_is_what_is_committed_nearly(engine: SpeechEngine) -> None:
    samples = speech("framing-strong")[: 6 * SAMPLE_RATE]
    final = text_of(engine.words(samples, whole(samples), ""))
    for timed in (False, True):
        draft = engine.draft(samples, whole(samples), timed=timed)
        assert draft.is_sure
        assert word_errors(final, text_of(draft.words)) <= 2
        assert all((word.end is not None) is timed for word in draft.words)


@pytest.mark.parametrize("kind", nonspeech())
@pytest.mark.parametrize("hotwords", ["", "marketplace, latency, model registry"])
def test_no_text_without_speech_not_even_for_a_moment(
    engine: SpeechEngine, tmp_path: Path, kind: str, hotwords: str
) -> None:
    samples = nonspeech()[kind]
    path = tmp_path / "nobody.wav"
    write_recording(path, samples)
    run = run_live(engine, path, len(samples), hotwords)
    assert run.words == ()
    assert {word for words in run.shown for word in words} == set()


def test_breathing_is_no_word_though_its_text_is_probable_enough(
    engine: SpeechEngine, tmp_path: Path
) -> None:
    """Of this breathing tiny.en makes "You" at -0.99, with AVX2 and without any such extension."""
    samples = nonspeech(seed=20)["breathing"]
    path = tmp_path / "nobody.wav"
    write_recording(path, samples)
    assert run_live(engine, path, len(samples)).words == ()


def test_what_the_detector_is_unsure_of_is_not_shown_before_the_model_hears_speech(
    engine: SpeechEngine,
) -> None:
    samples = nonspeech()["breathing"][: 6 * SAMPLE_RATE]
    unsure = Chunk(0, len(samples), len(samples), 3 * SAMPLE_RATE, 0.3)
    assert engine.draft(samples, unsure, timed=False) == Draft((), is_sure=False)


def test_without_a_graphics_card_speech_stays_on_the_processor(
    engine: SpeechEngine, tmp_path: Path
) -> None:
    folder = Models(tmp_path).find("tiny.en").folder
    assert engine_on_gpu(folder, SPEECH / "framing-one-sentence.opus", engine) is None


@pytest.mark.parametrize(("hears_rightly", "kept"), [(True, True), (False, False)])
def test_a_card_is_believed_only_when_it_hears_what_the_processor_hears(
    engine: SpeechEngine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    hears_rightly: bool,
    kept: bool,
) -> None:
    class Card(SpeechEngine):
        """Stands in for a card: runs on the processor, and may hear nonsense as bad drivers do."""

        def __init__(self, folder: Path, _device: str, language: str) -> None:
            super().__init__(folder, language=language)

        def words(
            self, samples: npt.NDArray[np.int16], chunk: Chunk, hotwords: str
        ) -> tuple[Word, ...]:
            heard = super().words(samples, chunk, hotwords)
            return heard if hears_rightly else tuple(Word("!") for _ in heard)

    monkeypatch.setattr(engine_module, "SpeechEngine", Card)
    folder = Models(tmp_path).find("tiny.en").folder
    card = engine_on_gpu(folder, SPEECH / "framing-one-sentence.opus", engine)
    assert (card is not None) is kept
