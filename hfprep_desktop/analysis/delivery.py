"""How an answer was spoken: pace, fillers, hedges, pauses. Told, never judged by the rules."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from hfprep_desktop.analysis.text import FILLERS, usable_times
from hfprep_desktop.model import Delivery, Transcript

_FILLER_PHRASES: Final = re.compile(r"\b(?:you know|i mean|sort of like)\b")
_HEDGES: Final = re.compile(
    r"\b(?:i think|i guess|i suppose|maybe|perhaps|probably|kind of|sort of|somewhat|hopefully"
    r"|more or less|i'm not sure|possibly|a bit|i believe|or something)\b"
)
_NOT_A_LETTER: Final = re.compile(r"[^\w']+")


def measure_delivery(transcript: Transcript) -> Delivery:
    """Counts, and times where the words have them. Recognisers drop fillers: a lower bound."""
    plain = _NOT_A_LETTER.sub(" ", transcript.text.lower().replace("’", "'"))  # noqa: RUF001
    sounds = sum(word in FILLERS for word in plain.split())
    return Delivery(
        words=len(transcript.words),
        words_per_minute=_pace(transcript),
        fillers_at_least=sounds + len(_FILLER_PHRASES.findall(plain)),
        hedges=len(_HEDGES.findall(plain)),
        longest_pause_s=_longest_pause(transcript),
    )


def _times(transcript: Transcript) -> list[tuple[float, float]]:
    pairs = (usable_times(word.start, word.end) for word in transcript.words)
    return [(start, end) for start, end in pairs if start is not None and end is not None]


def _pace(transcript: Transcript) -> float | None:
    times = _times(transcript)
    if len(times) < 2:
        return None
    seconds = max(end for _, end in times) - min(start for start, _ in times)
    return round(len(times) * 60 / seconds, 1) if seconds > 0 else None


def _longest_pause(transcript: Transcript) -> float | None:
    times = _times(transcript)
    if len(times) < 2:
        return None
    gaps = [later[0] - earlier[1] for earlier, later in pairwise(times)]
    return round(max(0.0, *gaps), 2)
