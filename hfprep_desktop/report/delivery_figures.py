"""How a whole session was spoken: pace, fillers, pauses, and how long design ran on alone."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from hfprep_desktop.model import Delivery, Lane, LaneSpan, Session, Transcript

PACE_BAND: Final = (120, 160)
"""Words a minute that are easily followed."""

LONG_PAUSE_S: Final = 2.0

DESIGN_BOUND_S: Final = 60.0
"""So long one may design without a metric: the built-in rounds cut in then."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the session's time line, in seconds."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class DeliveryFigures:
    """Counts over all answers. What cannot be told (typed answers have no times) is None.

    Recognisers drop fillers, so every count of them is the least there were. `pauses` are gaps
    over `LONG_PAUSE_S` between two words of an answer in which the interviewer did not speak.
    `designing` is the longest stretch from a component to the next metric of the same answer, or
    to the answer's last component where no metric came.
    """

    words: int
    words_per_minute: float | None
    fillers_at_least: int
    fillers_per_minute: float | None
    hedges: int
    pauses: int | None
    longest_pause_s: float | None
    designing: Stretch | None = None

    @property
    def pace_fits(self) -> bool | None:
        """Whether the pace lies in the band; None where there is none."""
        if self.words_per_minute is None:
            return None
        return PACE_BAND[0] <= round(self.words_per_minute) <= PACE_BAND[1]

    @property
    def designing_fits(self) -> bool | None:
        """Whether no metric was missing for too long; None where nothing was designed."""
        return None if self.designing is None else self.designing.length <= DESIGN_BOUND_S


def delivery_figures(session: Session, lanes: Sequence[LaneSpan]) -> DeliveryFigures | None:
    """The figures of a session; None where no answer has been judged."""
    judged = [turn.analysis.delivery for turn in session.turns if turn.analysis is not None]
    if not judged:
        return None
    minutes = minutes_spoken(judged)
    fillers = sum(one.fillers_at_least for one in judged)
    gaps = [gap for turn in session.turns for gap in _gaps(turn.transcript, session)]
    return DeliveryFigures(
        words=sum(one.words for one in judged),
        words_per_minute=_timed_words(judged) / minutes if minutes else None,
        fillers_at_least=fillers,
        fillers_per_minute=fillers / minutes if minutes else None,
        hedges=sum(one.hedges for one in judged),
        pauses=sum(gap > LONG_PAUSE_S for gap in gaps) if gaps else None,
        longest_pause_s=max(gaps, default=None),
        designing=max(_stretches(lanes), key=lambda one: one.length, default=None),
    )


def minutes_spoken(answers: Iterable[Delivery]) -> float:
    """How long those answers took whose words have times."""
    return sum(one.words / one.words_per_minute for one in answers if one.words_per_minute)


def _timed_words(judged: Sequence[Delivery]) -> int:
    return sum(one.words for one in judged if one.words_per_minute)


def _gaps(transcript: Transcript, session: Session) -> Iterator[float]:
    """Seconds between words, but for those in which the interviewer spoke."""
    times = [
        (word.start, word.end)
        for word in transcript.words
        if word.start is not None
        and word.end is not None
        and math.isfinite(word.start)
        and math.isfinite(word.end)
    ]
    asked = sorted(line.at for line in session.interviewer)
    for (_, end), (start, _) in pairwise(times):
        # An hour has thousands of gaps, next to all of them far too short for a question.
        if start <= end or bisect_left(asked, end) == bisect_left(asked, start):
            yield max(0.0, start - end)


def _stretches(lanes: Sequence[LaneSpan]) -> Iterator[Stretch]:
    turns = sorted({span.turn for span in lanes if span.turn is not None})
    for turn in turns:
        yield from _of_answer([span for span in lanes if span.turn == turn])


def _of_answer(spans: Sequence[LaneSpan]) -> Iterator[Stretch]:
    """From each component that no metric precedes at once, to the metric that ends it."""
    wanted = [span for span in spans if span.lane in {Lane.METRICS, Lane.ARCHITECTURE}]
    begun: float | None = None
    last = 0.0
    for span in sorted(wanted, key=lambda one: one.start):
        if span.lane is Lane.ARCHITECTURE:
            begun = span.start if begun is None else begun
            last = max(last, span.end)
        elif begun is not None:
            yield Stretch(begun, max(begun, span.start))
            begun = None
    if begun is not None:
        yield Stretch(begun, max(begun, last))
