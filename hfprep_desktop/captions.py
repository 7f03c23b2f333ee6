"""What is told of a round's words while it goes on: captions, being behind, the coach's cues."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from hfprep_desktop.analysis.engine import Analyzer
from hfprep_desktop.events import (
    CaptionsBehind,
    CuesChanged,
    Event,
    WordsCommitted,
    WordsTentative,
)
from hfprep_desktop.interview.answers import Answers
from hfprep_desktop.interview.stopwatch import Stopwatch
from hfprep_desktop.model import SAMPLE_RATE, Cue, Heard, PlannedTurn, Transcript, Word

TELL_BEHIND_S: Final = 3.0
CAUGHT_UP_S: Final = 2.0
"""Captions are a second behind at best: only from the first on is that told, until the second."""


class Captions:
    """Turns what the transcriber says into events; used by the round's own loop.

    Without `is_live` nobody reads along: words are told when they are committed, and nothing else.
    What matters to the interviewer is listened for in any case.
    """

    def __init__(
        self, answers: Answers, analyzer: Analyzer, stopwatch: Stopwatch, *, is_live: bool
    ) -> None:
        self._answers = answers
        self._analyzer = analyzer
        self._stopwatch = stopwatch
        self._is_live = is_live
        self._tentative: tuple[str, ...] = ()
        self._cues: tuple[Cue, ...] = ()
        self._heard = Heard()
        self._behind_s = 0

    @property
    def heard(self) -> Heard:
        """What the answer under way holds so far."""
        return self._heard

    def prepare(self, first: PlannedTurn) -> None:
        """Load what the coach listens with (half a second), before anybody speaks."""
        self._analyzer.listen(Transcript.from_text(first.prompt), first.kind)

    def begin_turn(self) -> Iterator[Event]:
        """Another answer begins: of what was said before nothing is on the screen any more."""
        self._tentative = ()
        self._heard = Heard()
        yield from self._listen()

    def show(self, end: int, words: tuple[str, ...], steady: int) -> Iterator[Event]:
        """The open chunk, heard up to sample `end`, seems to hold these words."""
        begun_s = self._answers.begun_s
        if not self._is_live or begun_s is None or end / SAMPLE_RATE <= begun_s:
            return
        self._stopwatch.shown(words)
        yield WordsTentative(words, steady)
        if words != self._tentative:
            self._tentative = words
            yield from self._listen()

    def listen_again(self) -> Iterator[Event]:
        """Which words are the answer's has become known only now."""
        yield from self._listen()

    def commit(self, words: tuple[Word, ...], *, live: bool) -> Iterator[Event]:
        """Words of a closed chunk. Those that come after the end are no captions any more."""
        self._tentative = ()
        if self._is_live and live:
            self._stopwatch.committed(words)
        yield WordsCommitted(words)
        if live:
            yield from self._listen()

    def delay(self, samples: int) -> Iterator[Event]:
        """The transcriber has so many samples still to look at."""
        seconds = samples / SAMPLE_RATE
        least = CAUGHT_UP_S if self._behind_s else TELL_BEHIND_S
        behind_s = round(seconds) if seconds >= least else 0
        if self._is_live and behind_s != self._behind_s:
            self._behind_s = behind_s
            yield CaptionsBehind(behind_s)

    def _listen(self) -> Iterator[Event]:
        """Run the rules over the answer so far, tentative words included."""
        turn = self._answers.open_turn(self._tentative)
        if turn is None:
            return
        listening = self._analyzer.listen(turn.transcript, turn.kind, turn.prompt)
        self._heard = listening.heard
        if self._is_live and listening.cues != self._cues:
            self._cues = listening.cues
            yield CuesChanged(listening.cues)
