"""Words of the chunk that is still open, about a second behind the voice.

A chunk stays open for up to 20 s, and decoding all of it again every second would cost more than
everything else. So only its tail is: words that two passes agree on and that lie a while back are
settled, and the next pass begins behind them. What is settled may still be wrong; when the chunk
closes it is decoded as a whole, and that alone is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

from hfprep_desktop.model import SAMPLE_RATE, Word
from hfprep_desktop.speech.cutter import Chunk

Samples = npt.NDArray[np.int16]

SHORTEST_S: Final = 0.3
"""Less spoken sound than this is no word yet."""

INTERVAL_S: Final = 0.7
COSTS: Final = 2.0
"""Rest between two passes: at least so long, and at least this many times the last pass's cost."""

SETTLE_FROM_S: Final = 3.0
SETTLE_BEFORE_S: Final = 1.0
"""A tail this long is shortened; words that end within the last second are never settled."""

GAP_CHOICE: Final = 4
"""The cut goes into the widest gap behind one of the last so many words that may be settled."""


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

    def draft(self, samples: Samples, chunk: Chunk, hotwords: str, *, timed: bool) -> Draft:
        """Words of an open chunk's tail."""


class Drafter:
    """Drafts one open chunk after the other. `read` gives samples [start, end) of the recording,
    `clock` is monotonic, in seconds.
    """

    def __init__(
        self,
        engine: DraftEngine,
        read: Callable[[int, int], Samples],
        hotwords: str,
        clock: Callable[[], float],
    ) -> None:
        self._engine = engine
        self._read = read
        self._hotwords = hotwords
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
        enough = chunk.spoken >= SHORTEST_S * SAMPLE_RATE
        return enough and chunk.spoken_until > self._covered

    def draft(self, chunk: Chunk) -> Tentative | None:
        """What the open chunk holds by now; None when this pass cannot be trusted."""
        if chunk.start != self._chunk_start:
            self._begin(chunk)
        began = self._clock()
        samples = self._read(self._tail_start, chunk.end)
        length_s = len(samples) / SAMPLE_RATE
        long = length_s > SETTLE_FROM_S
        draft = self._engine.draft(samples, chunk, self._hotwords, timed=long)
        self._covered = chunk.spoken_until
        tentative = self._take(draft, length_s if long else 0.0)
        now = self._clock()
        self._rest_until = now + max(INTERVAL_S, COSTS * (now - began))
        return tentative

    def _begin(self, chunk: Chunk) -> None:
        self._chunk_start = self._tail_start = chunk.start
        self._settled = []
        self._tail = []

    def _take(self, draft: Draft, length_s: float) -> Tentative | None:
        if not draft.is_sure:
            self._tail = []
            return None
        texts = [word.text for word in draft.words]
        agreed = agreeing(self._tail, texts)
        shown = Tentative((*self._settled, *texts), len(self._settled) + agreed)
        settled = self._settle(draft.words[:agreed], draft.words[agreed : agreed + 1], length_s)
        self._tail = texts[settled:]
        return shown

    def _settle(self, agreed: Sequence[Word], next_word: Sequence[Word], length_s: float) -> int:
        """Take the oldest words out of the tail; how many."""
        words = [*agreed, *next_word]
        old = [n for n, word in enumerate(agreed) if _ends(word) < length_s - SETTLE_BEFORE_S]
        candidates = [n for n in old[-GAP_CHOICE:] if n + 1 < len(words)]
        if not candidates:
            return 0
        last = max(candidates, key=lambda n: (_begins(words[n + 1]) - _ends(words[n]), n))
        middle_s = (_ends(words[last]) + _begins(words[last + 1])) / 2
        self._settled += [word.text for word in agreed[: last + 1]]
        self._tail_start += int(middle_s * SAMPLE_RATE)
        return last + 1


def agreeing(before: Sequence[str], now: Sequence[str]) -> int:
    """How many words, from the first, are the same; case and punctuation do not matter."""
    count = 0
    for old, new in zip(before, now, strict=False):
        if _bare(old) != _bare(new):
            break
        count += 1
    return count


def _bare(text: str) -> str:
    return "".join(character for character in text if character.isalnum()).casefold()


def _begins(word: Word) -> float:
    return 0.0 if word.start is None else word.start


def _ends(word: Word) -> float:
    return float("inf") if word.end is None else word.end
