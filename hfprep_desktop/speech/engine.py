"""The only file that knows faster-whisper: a chunk of sound in, words out.

The model is loaded by folder path and nothing is ever fetched. Decoding is greedy at
temperature 0 (beam search, no sampling), so the same chunk gives the same words.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

# Read when numpy and the hub client load; one thread burns no idle time in BLAS.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")

import numpy as np
import numpy.typing as npt
from faster_whisper import WhisperModel
from faster_whisper.vad import get_vad_model

from hfprep_desktop.errors import UserError
from hfprep_desktop.model import SAMPLE_RATE, Word
from hfprep_desktop.speech.cutter import FRAME, Chunk

BEAM: Final = 5
CERTAIN_SPEECH: Final = 0.5
"""Above this peak of the voice detector a chunk is speech and no text of it is dropped."""

MOST_WORDS_A_SECOND: Final = 8.0
LEAST_SPOKEN_S: Final = 0.2
SHORT_REST_S: Final = 1.0
DOUBTFUL_SILENCE: Final = 0.4
DOUBTFUL_TEXT: Final = -0.8
"""What is left of a chunk after the first pass: text of less than `LEAST_SPOKEN_S` of spoken sound
is dropped, of less than `SHORT_REST_S` when the model itself doubts it. (Echoed hotwords measured
0.52 to 0.73 and -0.88 to -1.69; real last words about 0.05 and -0.3.)"""

REPETITIVE: Final = 2.2
IMPROBABLE: Final = -1.0
"""Compression ratio and mean log-probability of text that Whisper invents for non-speech.

All 26 of 26 non-speech cases measured satisfied one of the two (shared performance notes)."""


class VoiceDetector:
    """Silero v6 as shipped with faster-whisper, frame by frame with its state carried on."""

    _CONTEXT: Final = 64

    def __init__(self) -> None:
        self._session = get_vad_model().session
        self._h = np.zeros((1, 1, 128), dtype=np.float32)
        self._c = np.zeros((1, 1, 128), dtype=np.float32)
        self._context = np.zeros((1, self._CONTEXT), dtype=np.float32)

    def __call__(self, frame: npt.NDArray[np.float32]) -> float:
        """Probability of speech in a frame of `FRAME` samples in -1..1."""
        row = frame.reshape(1, FRAME)
        joined = np.concatenate((self._context, row), axis=1)
        output, self._h, self._c = self._session.run(
            None, {"input": joined, "h": self._h, "c": self._c}
        )
        self._context = row[:, -self._CONTEXT :].copy()
        return float(np.asarray(output).reshape(-1)[0])


class SpeechEngine:
    """A loaded model on one CPU thread. Raises `UserError` when the folder cannot be loaded."""

    def __init__(self, folder: Path) -> None:
        try:
            self._model = WhisperModel(
                str(folder), device="cpu", compute_type="int8", cpu_threads=1, num_workers=1
            )
        except Exception as error:
            # What broken model files raise is up to four libraries and follows no rule.
            raise UserError(
                "The speech model could not be loaded.",
                "Install it again or choose another one with hfprep models use; recordings are "
                "safe and can be transcribed later.",
            ) from error

    def words(
        self, samples: npt.NDArray[np.int16], chunk: Chunk, hotwords: str
    ) -> tuple[Word, ...]:
        """Words of a chunk, times in seconds from its first sample.

        `hotwords` are terms the speaker is likely to use; they steer spelling only.
        """
        sound = samples.astype(np.float32) / 32768.0
        segments, _ = self._model.transcribe(
            sound,
            language="en",
            beam_size=BEAM,
            temperature=0.0,
            word_timestamps=True,
            condition_on_previous_text=False,
            vad_filter=False,
            no_speech_threshold=None,
            hotwords=hotwords or None,
            max_new_tokens=most_tokens(len(samples) / SAMPLE_RATE),
        )
        spoken_s = (chunk.spoken_until - chunk.start) / SAMPLE_RATE
        kept = [
            segment
            for segment in segments
            if not (
                _invented(segment, chunk.speech_peak)
                or _behind(segment, spoken_s)
                or too_much(len(segment.words or ()), chunk.spoken / SAMPLE_RATE)
            )
        ]
        return tuple(_words(kept, len(samples) / SAMPLE_RATE))


def most_tokens(seconds: float) -> int:
    """Tokens that so much sound can hold; a decoder that runs away stops there.

    Seven a second and 15 more (shared performance notes) are above the fastest speech.
    """
    return int(7 * seconds) + 15


def too_much(words: int, spoken_s: float) -> bool:
    """Whether nobody can have said so many words in so short a time."""
    return words > 1 + MOST_WORDS_A_SECOND * spoken_s


def _invented(segment: Any, speech_peak: float) -> bool:  # noqa: ANN401  (untyped library)
    if speech_peak >= CERTAIN_SPEECH:
        return False
    return bool(segment.compression_ratio > REPETITIVE or segment.avg_logprob < IMPROBABLE)


def _behind(segment: Any, spoken_s: float) -> bool:  # noqa: ANN401  (untyped library)
    """Text of a further pass over what is left of a chunk when hardly anything in there is spoken.

    The library decodes on behind the last word; with hotwords set it then likes to repeat one.
    """
    left_s = spoken_s - segment.start
    if segment.seek == 0 or left_s > SHORT_REST_S:
        return False
    doubtful = segment.no_speech_prob > DOUBTFUL_SILENCE or segment.avg_logprob < DOUBTFUL_TEXT
    return bool(left_s < LEAST_SPOKEN_S or doubtful)


def _words(segments: Iterable[Any], length_s: float) -> list[Word]:
    """Words as they are written: what comes without a space before it ("6" ",000", "fine"
    "-tuning") belongs to the word before.
    """
    words: list[Word] = []
    for piece in (piece for segment in segments for piece in segment.words or ()):
        end = min(float(piece.end), length_s)
        if words and not piece.word.startswith(" "):
            last = words[-1]
            probability = min(last.probability or 0.0, _probability(piece))
            words[-1] = Word(last.text + piece.word.strip(), last.start, end, probability)
        elif any(character.isalnum() for character in piece.word):
            start = min(float(piece.start), length_s)
            words.append(Word(piece.word.strip(), start, end, _probability(piece)))
    return words


def _probability(piece: Any) -> float:  # noqa: ANN401  (untyped library)
    """To four places: more would be noise, and long figures in every export."""
    return round(float(piece.probability), 4)
