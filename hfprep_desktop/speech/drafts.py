"""Words of the chunk that is still open, about a second behind the voice.

A chunk stays open for up to 20 s, and decoding all of it again every second would cost more than
everything else. So only its tail is: words that two passes agree on and that lie a while back are
settled, and the next pass begins behind them. What is settled may still be wrong; when the chunk
closes it is decoded as a whole, and that alone is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

from hfprep_desktop.bare_words import bare
from hfprep_desktop.model import SAMPLE_RATE, Word
from hfprep_desktop.speech.cutter import Chunk

Samples = npt.NDArray[np.int16]

SHORTEST_S: Final = 0.5
"""Less spoken sound than this is no word yet."""

LIKELY_SPEECH: Final = 0.1
"""Sound that only its loudness makes stand out is decoded when its chunk closes, and not before."""

INTERVAL_S: Final = 0.7
COSTS: Final = 2.0
"""Rest between two passes: at least so long, and at least this many times the last pass's cost.

Only a model whose passes take longer than 0.35 s feels the second. (base, 782 s of real speech:
with 4 the captions cost 0.229 CPU s per s and 95 of 100 words came within 2.6 s, with 2 0.259
and 2.3.)"""

SETTLE_FROM_S: Final = 3.0
SETTLE_BEFORE_S: Final = 1.0
"""A tail this long is shortened; words that end within the last second are never settled."""

ALIKE: Final = 0.5
"""What is heard of a known word's end is so much like the word at least (1 is the same)."""

SHORTEST_ECHO: Final = 3
ECHO_LACKS: Final = 2
"""An echo has so many words at least, and lacks so many at most of what it says again."""

CUT_CHOICE: Final = 6
CUT_NEAR_S: Final = 0.12
FRAME_S: Final = 0.02
"""The cut goes to the quietest 20 ms near the end of one of the last so many words that may be
settled: times of words are right to a tenth of a second only, and half a word reads as another.
"""


@dataclass(frozen=True, slots=True)
class Draft:
    """What one pass made of a stretch of sound. `is_sure`: it neither ran away nor is improbable.

    Words have times, from the stretch's first sample, when they were asked for.
    """

    words: tuple[Word, ...]
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Tentative:
    """Words of an open chunk; the first `steady` stood there unchanged in two passes."""

    words: tuple[str, ...]
    steady: int


class DraftEngine(Protocol):
    """What drafts need of a speech model."""

    def draft(self, samples: Samples, chunk: Chunk, *, timed: bool) -> Draft:
        """Words of an open chunk's tail."""


class Drafter:
    """Drafts one open chunk after the other. `read` gives samples [start, end) of the recording,
    `clock` is monotonic, in seconds.
    """

    def __init__(
        self,
        engine: DraftEngine,
        read: Callable[[int, int], Samples],
        clock: Callable[[], float],
    ) -> None:
        self._engine = engine
        self._read = read
        self._clock = clock
        self._rest_until = clock()
        self._chunk_start = -1
        self._tail_start = 0
        self._settled: list[str] = []
        self._tail: list[str] = []
        self._covered = 0

    @property
    def is_rested(self) -> bool:
        """Whether the last pass is long enough ago."""
        return self._clock() >= self._rest_until

    def has_news(self, chunk: Chunk) -> bool:
        """Whether something was spoken that no pass has heard."""
        enough = chunk.spoken >= SHORTEST_S * SAMPLE_RATE and chunk.speech_peak >= LIKELY_SPEECH
        return enough and chunk.spoken_until > self._covered

    def closed(self) -> None:
        """A chunk was decoded meanwhile: what is open now has waited long enough."""
        self._rest_until = self._clock()

    def draft(self, chunk: Chunk) -> Tentative | None:
        """What the open chunk holds by now; None when this pass cannot be trusted."""
        if chunk.start != self._chunk_start:
            self._begin(chunk)
        began = self._clock()
        samples = self._read(self._tail_start, chunk.end)
        length_s = len(samples) / SAMPLE_RATE
        long = length_s > SETTLE_FROM_S
        draft = self._engine.draft(samples, chunk, timed=long)
        self._covered = chunk.spoken_until
        tentative = self._take(draft, samples if long else samples[:0])
        now = self._clock()
        self._rest_until = now + max(INTERVAL_S, COSTS * (now - began))
        return tentative

    def _begin(self, chunk: Chunk) -> None:
        self._chunk_start = self._tail_start = chunk.start
        self._settled = []
        self._tail = []

    def _take(self, draft: Draft, tail: Samples) -> Tentative | None:
        if not draft.is_sure:
            self._tail = []
            return None
        words = without_echo(without_first(draft.words, self._settled[-1:]))
        texts = [word.text for word in words]
        agreed = agreeing(self._tail, texts)
        shown = Tentative((*self._settled, *texts), len(self._settled) + agreed)
        settled = self._settle(words[:agreed], tail)
        self._tail = texts[settled:]
        return shown

    def _settle(self, agreed: Sequence[Word], tail: Samples) -> int:
        """Take the oldest words out of the tail; how many.

        The last of them stays in the sound: what comes after a word that is whole is heard well.
        """
        latest_s = len(tail) / SAMPLE_RATE - SETTLE_BEFORE_S
        old = [word for word in agreed if word.end is not None and word.end < latest_s]
        ends_s = [word.end for word in old[:-1] if word.end is not None][-CUT_CHOICE:]
        if not ends_s:
            return 0
        chosen, cut = quietest(tail, ends_s)
        count = len(old) - len(ends_s) + chosen + 1
        self._settled += [word.text for word in old[:count]]
        self._tail_start += cut
        return count


def without_first(words: Sequence[Word], known: Sequence[str]) -> Sequence[Word]:
    """Words behind a known one, which is heard again at their beginning, if only a part of it."""
    if not (words and known):
        return words
    if len(words) > 1 and bare(words[1].text) == bare(known[0]) != bare(words[0].text):
        return words[2:]
    alike = SequenceMatcher(None, bare(known[0]), bare(words[0].text), autojunk=False).ratio()
    return words[1:] if alike >= ALIKE else words


def without_echo(words: Sequence[Word]) -> Sequence[Word]:
    """Words without an end that says once more what was said directly before it.

    Where sound breaks off within a phrase the decoder likes to repeat the phrase. Whoever really
    says three words twice sees them when the chunk is committed.
    """
    said = [bare(word.text) for word in words]
    for period in range(SHORTEST_ECHO, len(said)):
        again = 0
        while again + period < len(said) and said[-1 - again] == said[-1 - again - period]:
            again += 1
        if again >= max(SHORTEST_ECHO, period - ECHO_LACKS):
            return words[: len(words) - again]
    return words


def quietest(samples: Samples, near_s: Sequence[float]) -> tuple[int, int]:
    """Which of the seconds `near_s` has the quietest sound beside it, and the sample where."""
    size = int(FRAME_S * SAMPLE_RATE)
    frames = samples[: len(samples) - len(samples) % size].reshape(-1, size).astype(np.float32)
    loudness = np.convolve(np.mean(np.square(frames), axis=1), np.ones(3) / 3, mode="same")
    reach = round(CUT_NEAR_S / FRAME_S)
    found: list[tuple[float, int, int]] = []
    for number, second in enumerate(near_s):
        middle = round(second / FRAME_S)
        first = max(0, min(middle - reach, len(loudness) - 1))
        place = first + int(np.argmin(loudness[first : middle + reach + 1]))
        found.append((float(loudness[place]), number, place))
    _, chosen, place = min(found)
    return chosen, place * size + size // 2


def agreeing(before: Sequence[str], now: Sequence[str]) -> int:
    """How many words, from the first, are the same; case and punctuation do not matter."""
    count = 0
    for old, new in zip(before, now, strict=False):
        if bare(old) != bare(new):
            break
        count += 1
    return count
