"""Cuts recognised words into captions of a few seconds, at pauses and where a clause ends."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from hfprep_desktop.model import Word

MAX_SECONDS: Final = 6.0
MAX_LINES: Final = 2
LINE_CHARS: Final = 42
"""Two lines of this length are what a reader takes in at a glance."""

PAUSE_SECONDS: Final = 0.6
_CLAUSE_SECONDS: Final = 1.5
_SHORTEST_SECONDS: Final = 0.1

_CLAUSE_END: Final = re.compile(r"[.?!,;:…]$")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words shown together from `start` to `end`, in seconds. `text` has one or more lines."""

    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True)
class _Spoken:
    text: str
    start: float
    end: float


def cut_cues(words: Iterable[Word]) -> tuple[Cue, ...]:
    """Captions whose times rise, never overlap and are never negative.

    Words without times (typed ones) cannot be shown in time and are left out.
    """
    cues: list[Cue] = []
    for group in _groups(_spoken(words)):
        earliest = cues[-1].end if cues else 0.0
        start = max(group[0].start, earliest)
        end = max(group[-1].end, start + _SHORTEST_SECONDS)
        cues.append(Cue(start, end, "\n".join(_lines(group))))
    return tuple(cues)


def timestamp(seconds: float, point: str) -> str:
    """`01:02:03.456`; `point` stands before the milliseconds."""
    whole = round(seconds * 1000)
    minutes, milliseconds = divmod(whole, 60_000)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02d}:{minute:02d}:{milliseconds // 1000:02d}{point}{milliseconds % 1000:03d}"


def _spoken(words: Iterable[Word]) -> Iterator[_Spoken]:
    for word in words:
        text = " ".join(_CONTROL.sub(" ", word.text).replace("-->", "→").split())
        if not text or word.start is None or word.end is None:
            continue
        if math.isfinite(word.start) and math.isfinite(word.end):
            yield _Spoken(text, max(0.0, word.start), max(0.0, word.end))


def _groups(words: Iterable[_Spoken]) -> Iterator[list[_Spoken]]:
    group: list[_Spoken] = []
    for word in words:
        if group and _cuts_before(group, word):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _cuts_before(group: list[_Spoken], word: _Spoken) -> bool:
    first, last = group[0], group[-1]
    if word.start - last.end >= PAUSE_SECONDS or word.end - first.start > MAX_SECONDS:
        return True
    if len(_lines([*group, word])) > MAX_LINES:
        return True
    return last.end - first.start >= _CLAUSE_SECONDS and bool(_CLAUSE_END.search(last.text))


def _lines(group: list[_Spoken]) -> list[str]:
    text = " ".join(word.text for word in group)
    return textwrap.wrap(text, LINE_CHARS, break_on_hyphens=False)
