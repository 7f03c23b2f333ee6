"""When what a model wrote is not what was said: run away, repeated, or made up over no speech."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Final

REPETITIVE: Final = 2.2
IMPROBABLE: Final = -1.0
"""Compression ratio and mean log-probability of text that Whisper invents for non-speech.

All 26 of 26 non-speech cases measured satisfied one of the two (shared performance notes); on
another kind of processor a lone word came out just above the bound, therefore `NO_SPEECH`."""

NO_SPEECH: Final = 0.6
"""Where the model says with this probability that nobody speaks, nobody does (Whisper's own bound).

Measured on 92 chunks of thirteen kinds of noise: tiny.en 0.81 and more, base 0.68 and more where
nothing else tells it. Real speech made faint, noisy or a whisper, of which the voice detector was
as unsure: 0.56 and less where it was heard."""

CERTAIN_SPEECH: Final = 0.5
"""Above this peak of the voice detector a chunk is speech and no text of it is dropped."""

MOST_WORDS_A_SECOND: Final = 8.0
"""Nobody speaks faster."""

LONGEST_REPEAT: Final = 8
TIMES: Final = 3
"""Tokens that a runaway decoder says over and over, and how often somebody may really say them."""


def most_tokens(seconds: float) -> int:
    """Tokens that so much sound can hold; a decoder that runs away stops there.

    Seven a second and 15 more (shared performance notes) are above the fastest speech.
    """
    return int(7 * seconds) + 15


def too_much(words: int, spoken_s: float) -> bool:
    """Whether nobody can have said so many words in so short a time."""
    return words > 1 + MOST_WORDS_A_SECOND * spoken_s


def compression_ratio(text: str) -> float:
    """How much shorter the text is packed; repetition packs well (Whisper's own measure)."""
    raw = text.encode("utf-8")
    return len(raw) / len(zlib.compress(raw)) if raw else 0.0


def is_doubtful(ratio: float, mean_logprob: float) -> bool:
    """Whether text is repetitive or improbable, as most text is that stands for no speech."""
    return ratio > REPETITIVE or mean_logprob < IMPROBABLE


def is_made_up(peak: float, ratio: float, mean_logprob: float, silence: float) -> bool:
    """Whether text stands for no speech: the voice detector is not certain of any, and the model
    says that nobody speaks or doubts its own text.

    `peak` is the detector's highest probability of speech, `silence` the model's that there is
    none.
    """
    if peak >= CERTAIN_SPEECH:
        return False
    return silence > NO_SPEECH or is_doubtful(ratio, mean_logprob)


def without_loops(tokens: Sequence[int]) -> list[int]:
    """Tokens without what a runaway decoder says again and again.

    The same one to eight tokens more than three times in a row are kept once: people do say
    "no, no, no", and nobody says it nine times.
    """
    kept: list[int] = []
    position = 0
    while position < len(tokens):
        size, times = _loop_at(tokens, position)
        kept += tokens[position : position + size]
        position += size * times
    return kept


def _loop_at(tokens: Sequence[int], start: int) -> tuple[int, int]:
    """Length of the loop that begins here and how often it runs; (1, 1) where none does."""
    for size in range(1, LONGEST_REPEAT + 1):
        unit = tokens[start : start + size]
        times = 1
        while tokens[start + times * size : start + (times + 1) * size] == unit:
            times += 1
        if times > TIMES:
            return size, times
    return 1, 1
