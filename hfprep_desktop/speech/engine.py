"""The only file that knows faster-whisper: sound in, words out.

The model is loaded by folder path and nothing is ever fetched. Decoding is greedy (temperature 0,
no sampling), so the same chunk gives the same words. Only what was spoken is encoded: the library
pads to 30 s, but the encoder takes fewer frames, and its cost grows faster than their number.
Timestamp tokens stay on: without them short windows make the decoder run away.
"""

from __future__ import annotations

import logging
import os
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Final

# Read when the hub client loads.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from hfprep_desktop.errors import UserError
from hfprep_desktop.hardening import forbid_telemetry
from hfprep_desktop.model import SAMPLE_RATE, Word
from hfprep_desktop.speech.cutter import FRAME, Chunk
from hfprep_desktop.speech.doubt import (
    REPETITIVE,
    compression_ratio,
    is_doubtful,
    is_made_up,
    most_tokens,
    too_much,
    without_loops,
)
from hfprep_desktop.speech.drafts import Draft
from hfprep_desktop.speech.without_pyav import no_pyav

forbid_telemetry()
with no_pyav():
    from faster_whisper import WhisperModel
    from faster_whisper.tokenizer import Tokenizer
    from faster_whisper.transcribe import (
        get_ctranslate2_storage,
        get_suppressed_tokens,
        merge_punctuations,
    )
    from faster_whisper.vad import get_vad_model

log = logging.getLogger(__name__)

Samples = npt.NDArray[np.int16]

FRAMES_A_SECOND: Final = 100
LONGEST_WINDOW: Final = 3000
LONGEST_TEXT: Final = 448
"""What the encoder takes in frames and the decoder in tokens, prompt and text together."""

WINDOW: Final = 1500
DRAFT_WINDOW: Final = 400
SECOND_WINDOW: Final = 3000
SPARE: Final = 200
"""Least frames for a chunk, for a draft and for a second try, and the least silence behind what
was spoken. Measured on 1,550 words of real speech, tiny.en: 750 frames 9.3 % word errors, 1,500 8.3
at 0.005 CPU s per s more, 3,000 no better."""

SECOND_BEAM: Final = 5
LEAST_TOKENS_A_SECOND: Final = 1.0
"""A first pass with fewer tokens than this for what was spoken has stopped early: slow speakers use
three a second. (One such chunk in 87 of real speech lost 34 words, 2.3 points of word errors; a
second try without the wider search left them out again.)"""

HOTWORD_TOKENS: Final = 160
"""Hotwords are cut off here: what the decoder holds is for what is said, too."""

LATEST_FIRST_TIMESTAMP: Final = 50
"""In steps of 20 ms: Whisper's own limit, one second."""

PASSES: Final = 3
REST_S: Final = 1.0
"""More than this of spoken sound behind the last word is decoded again, from there on."""

LEAST_SPOKEN_S: Final = 0.2
DOUBTFUL_SILENCE: Final = 0.4
DOUBTFUL_TEXT: Final = -0.8
"""Text of a further pass that the model itself doubts is dropped. (Echoed hotwords measured 0.52
to 0.73 and -0.88 to -1.69; real last words about 0.05 and -0.3.)"""

CHECK_S: Final = 8
CHECK_ALIKE: Final = 0.9
"""So much of the spoken check is heard, and so much alike (1 is the same), before a graphics card
is believed."""

USUAL_WORD_S: Final = 0.7
"""Longest that a usual word is taken to last, whatever the words around it do."""

OPENING_MARKS: Final = "\"'“¿([{-"
CLOSING_MARKS: Final = "\"'.,!?:”)]}"
SENTENCE_ENDS: Final = (".", "!", "?")


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


@dataclass(frozen=True, slots=True)
class _Text:
    """What one pass over one stretch of sound gave; `encoded` is what it can be aligned with."""

    tokens: tuple[int, ...]
    encoded: Any
    frames: int
    logprob: float
    ratio: float
    silence: float
    capped: bool

    @property
    def is_doubtful(self) -> bool:
        return is_doubtful(self.ratio, self.logprob)

    def is_made_up(self, peak: float) -> bool:
        """Whether it stands for no speech, where the voice detector's highest was `peak`."""
        return is_made_up(peak, self.ratio, self.logprob, self.silence)


class SpeechEngine:
    """A loaded model on one CPU thread, or on a graphics card.

    `language` is what is spoken, for a model that knows more than English. Raises `UserError` when
    the folder cannot be loaded.
    """

    def __init__(self, folder: Path, device: str = "cpu", language: str = "en") -> None:
        self.language = language
        try:
            self._model = WhisperModel(
                str(folder),
                device=device,
                compute_type="int8" if device == "cpu" else "int8_float16",
                cpu_threads=1,
                num_workers=1,
            )
        except Exception as error:
            # What broken model files raise is up to four libraries and follows no rule.
            raise UserError(
                "The speech model could not be loaded.",
                "Install it again or choose another one with hfprep models use; recordings are "
                "safe and can be transcribed later.",
            ) from error
        self._tokenizer = Tokenizer(
            self._model.hf_tokenizer,
            self._model.model.is_multilingual,
            task="transcribe",
            language=language,
        )
        self._suppressed = list(get_suppressed_tokens(self._tokenizer, [-1]))

    def words(self, samples: Samples, chunk: Chunk, hotwords: str) -> tuple[Word, ...]:
        """Words of a chunk, times in seconds from its first sample.

        `hotwords` are terms the speaker is likely to use; they steer spelling only.
        """
        spoken_s = (chunk.spoken_until - chunk.start) / SAMPLE_RATE
        words: list[Word] = []
        begin_s = 0.0
        for number in range(PASSES):
            rest = samples[int(begin_s * SAMPLE_RATE) :]
            # What is left is often short, and before little sound hotwords are echoed.
            steered = "" if number else hotwords
            found = self._careful(rest, steered, chunk.spoken / SAMPLE_RATE - begin_s)
            if found.is_made_up(chunk.speech_peak):
                break
            if number and _is_nothing(found, spoken_s - begin_s):
                break
            timed = self._timed(found, len(rest) / SAMPLE_RATE)
            if not timed or too_much(len(words) + len(timed), chunk.spoken / SAMPLE_RATE):
                break
            words += [_moved(word, begin_s) for word in timed]
            begin_s = words[-1].end or begin_s
            if spoken_s - begin_s < REST_S:
                break
        return tuple(words)

    def draft(self, samples: Samples, chunk: Chunk, *, timed: bool) -> Draft:
        """What an open chunk, or its tail, seems to hold: one quick pass and no second thought.

        No hotwords: before a few words of sound they cost more than they help. (40 s of the demo,
        95 of 100 words shown after 0.8 s instead of 1.7 with tiny.en, 2.4 instead of 3.2 or more
        with base.) Without `timed` the words have no times, which is cheaper.
        """
        length_s = len(samples) / SAMPLE_RATE
        encoded, frames = self._encoded(samples, DRAFT_WINDOW)
        found = self._decoded(encoded, frames, "")
        if found.capped or found.ratio > REPETITIVE or found.is_made_up(chunk.speech_peak):
            return Draft((), is_sure=False)
        found = replace(found, tokens=tuple(without_loops(found.tokens)))
        words = self._timed(found, length_s) if timed else self._untimed(found)
        if too_much(len(words), min(length_s, chunk.spoken / SAMPLE_RATE)):
            return Draft((), is_sure=False)
        return Draft(tuple(words), is_sure=True)

    def _careful(self, samples: Samples, hotwords: str, spoken_s: float) -> _Text:
        """One pass; where it ran away, is doubtful or left most of the sound out, a second one with
        a longer window and a wider search.

        The second has the same limit: without it it can take seconds and give nothing.
        """
        encoded, frames = self._encoded(samples, WINDOW)
        first = self._decoded(encoded, frames, hotwords)
        sparse = len(first.tokens) < LEAST_TOKENS_A_SECOND * (spoken_s - REST_S)
        if not (first.capped or first.is_doubtful or sparse):
            return first
        encoded, frames = self._encoded(samples, SECOND_WINDOW)
        second = self._decoded(encoded, frames, hotwords, beam=SECOND_BEAM)
        if sparse:
            return max(first, second, key=lambda text: (not text.capped, len(text.tokens)))
        return min(first, second, key=lambda text: (text.capped, text.ratio, -text.logprob))

    def _encoded(self, samples: Samples, window: int) -> tuple[Any, int]:
        """The encoder's output for the samples, and how many frames of it are theirs."""
        mel = self._model.feature_extractor(samples.astype(np.float32) / 32768.0)[:, :-1]
        frames = min(mel.shape[1], LONGEST_WINDOW)
        size = min(LONGEST_WINDOW, max(window, frames + SPARE))
        padded = np.pad(mel[:, :frames], ((0, 0), (0, size - frames)))
        return self._model.model.encode(get_ctranslate2_storage(padded[np.newaxis])), frames

    def _decoded(self, encoded: Any, frames: int, hotwords: str, beam: int = 1) -> _Text:  # noqa: ANN401
        prompt = self._prompt(hotwords)
        most = min(most_tokens(frames / FRAMES_A_SECOND), LONGEST_TEXT - len(prompt))
        result = self._model.model.generate(
            encoded,
            [prompt],
            beam_size=beam,
            max_length=len(prompt) + most,
            return_scores=True,
            return_no_speech_prob=True,
            suppress_blank=True,
            suppress_tokens=self._suppressed,
            max_initial_timestamp_index=LATEST_FIRST_TIMESTAMP,
        )[0]
        tokens = result.sequences_ids[0]
        # The score is a mean over the tokens; Whisper's own measure counts the end as one, too.
        logprob = result.scores[0] * len(tokens) / (len(tokens) + 1)
        said = [token for token in tokens if token < self._tokenizer.eot]
        ratio = compression_ratio(self._tokenizer.decode(said).strip())
        return _Text(
            tuple(without_loops(said) if ratio > REPETITIVE else said),
            encoded,
            frames,
            logprob,
            ratio,
            result.no_speech_prob,
            capped=len(tokens) >= most,
        )

    def _prompt(self, hotwords: str) -> list[int]:
        start = list(self._tokenizer.sot_sequence)
        if not hotwords.strip():
            return start
        wanted = self._tokenizer.encode(" " + hotwords.strip())[:HOTWORD_TOKENS]
        return [self._tokenizer.sot_prev, *wanted, *start]

    def _untimed(self, found: _Text) -> list[Word]:
        text = self._tokenizer.decode(list(found.tokens))
        return [Word(piece) for piece in text.split() if _is_word(piece)]

    def _timed(self, found: _Text, length_s: float) -> list[Word]:
        if not found.tokens:
            return []
        (pieces,) = self._model.find_alignment(
            self._tokenizer, [list(found.tokens)], found.encoded, found.frames
        )
        merge_punctuations(pieces, OPENING_MARKS, CLOSING_MARKS)
        return _without_pauses(_whole_words(pieces, length_s))


def engine_on_gpu(folder: Path, spoken: Path, trusted: SpeechEngine) -> SpeechEngine | None:
    """The model on a graphics card, or None: no card, or one that hears `spoken` differently.

    Drivers fail in many ways, some of them silently; so nothing is believed that was not tried on
    speech, against the same model on the processor.
    """
    try:
        samples = _beginning_of(spoken)
        chunk = Chunk(0, len(samples), len(samples), len(samples), 1.0)
        candidate = SpeechEngine(folder, "cuda", trusted.language)
        heard = [word.text for word in candidate.words(samples, chunk, "")]
    except Exception as error:  # noqa: BLE001  (whatever a driver raises means: not with this card)
        log.info("no graphics card for speech: %s", type(error).__name__)
        return None
    expected = [word.text for word in trusted.words(samples, chunk, "")]
    alike = SequenceMatcher(None, expected, heard, autojunk=False).ratio()
    return candidate if expected and alike >= CHECK_ALIKE else None


def _beginning_of(spoken: Path) -> Samples:
    with soundfile.SoundFile(spoken) as file:
        sound = file.read(CHECK_S * file.samplerate, dtype="float32", always_2d=True).mean(axis=1)
        sound = soxr.resample(sound, file.samplerate, SAMPLE_RATE)
    samples: Samples = (np.clip(sound, -1.0, 1.0) * 32767).astype(np.int16)
    return samples


def _is_nothing(found: _Text, left_s: float) -> bool:
    """Whether text of a further pass, over the rest of a chunk, is rather nothing at all."""
    doubtful = found.silence > DOUBTFUL_SILENCE or found.logprob < DOUBTFUL_TEXT
    return left_s < LEAST_SPOKEN_S or doubtful


def _whole_words(pieces: Sequence[Any], length_s: float) -> list[Word]:
    """Words as they are written: what comes without a space before it ("6" ",000", "fine"
    "-tuning") belongs to the word before.
    """
    words: list[Word] = []
    for piece in pieces:
        text, probability = piece["word"], round(float(piece["probability"]), 4)
        start, end = (min(float(piece[edge]), length_s) for edge in ("start", "end"))
        if words and text and not text.startswith(" "):
            last = words[-1]
            least = min(last.probability or 0.0, probability)
            words[-1] = Word(last.text + text.strip(), last.start, end, least)
        elif _is_word(text):
            words.append(Word(text.strip(), start, end, probability))
    return words


def _without_pauses(words: Sequence[Word]) -> list[Word]:
    """Words that do not reach into the pause beside them, as the alignment lets them do.

    At the edge of a sentence none is longer than twice the usual one (Whisper's own rule), and the
    last of all neither: where the text stops early, the alignment hands it all the sound that is
    left, which then would not be decoded again.
    """
    lengths = [length for word in words if (length := _length_s(word)) > 0]
    if not lengths:
        return list(words)
    longest = 2 * min(USUAL_WORD_S, statistics.median(lengths))
    kept: list[Word] = []
    after_pause = True
    for number, word in enumerate(words, 1):
        before_pause = word.text.endswith(SENTENCE_ENDS) or number == len(words)
        start, end = word.start or 0.0, word.end or 0.0
        if end - start > longest and after_pause:
            start = end - longest
        elif end - start > longest and before_pause:
            end = start + longest
        kept.append(Word(word.text, start, end, word.probability))
        after_pause = before_pause
    return kept


def _length_s(word: Word) -> float:
    return (word.end or 0.0) - (word.start or 0.0)


def _is_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _moved(word: Word, seconds: float) -> Word:
    start, end = (None if at is None else at + seconds for at in (word.start, word.end))
    return Word(word.text, start, end, word.probability)
