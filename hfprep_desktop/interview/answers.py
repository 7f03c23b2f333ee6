"""Who asked what when, and what was said in between: a round's turns as they come about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hfprep_desktop.model import (
    SAMPLE_RATE,
    InterviewerLine,
    PlannedTurn,
    Transcript,
    Turn,
    Word,
)


class Answers:
    """Collects questions and words of one round. Positions are samples of its recording."""

    def __init__(self) -> None:
        self._planned: list[PlannedTurn] = []
        self._starts: list[int] = []
        self._lines: list[InterviewerLine] = []
        self._words: list[tuple[int, tuple[Word, ...]]] = []

    @property
    def count(self) -> int:
        """Questions asked so far."""
        return len(self._planned)

    @property
    def begun_s(self) -> float | None:
        """Second at which the answer under way began; None before the first question."""
        return self._starts[-1] / SAMPLE_RATE if self._starts else None

    def ask(self, planned: PlannedTurn, line: InterviewerLine, at: int) -> None:
        """A question is asked at sample `at`; the answer before it is over."""
        self._planned.append(planned)
        self._starts.append(at)
        self._lines.append(line)

    def hear(self, chunk_start: int, words: tuple[Word, ...]) -> None:
        """Words of a chunk that begins at sample `chunk_start`; no chunk spans two answers."""
        self._words.append((chunk_start, words))

    def open_turn(self, tentative: Sequence[str] = ()) -> Turn | None:
        """The answer under way: words that are committed, and those that may still change."""
        if not self._starts:
            return None
        start, planned = self._starts[-1], self._planned[-1]
        committed = (word for begin, words in self._words if begin >= start for word in words)
        return Turn(
            kind=planned.kind,
            prompt=planned.prompt,
            start=start / SAMPLE_RATE,
            end=start / SAMPLE_RATE,
            transcript=Transcript.from_words([*committed, *map(Word, tentative)]),
        )

    def turns(self, upto: int) -> tuple[Turn, ...]:
        """The turns of a recording that holds `upto` samples; the last one is still open there."""
        ends = [*self._starts[1:], max(upto, *self._starts[-1:])] if self._starts else []
        return tuple(
            Turn(
                kind=planned.kind,
                prompt=planned.prompt,
                start=start / SAMPLE_RATE,
                end=end / SAMPLE_RATE,
                transcript=self._between(start, end),
            )
            for planned, start, end in zip(self._planned, self._starts, ends, strict=True)
        )

    def lines(self, turns: tuple[Turn, ...]) -> tuple[InterviewerLine, ...]:
        """The interviewer's lines, with how soon and whether the candidate spoke after each."""
        return tuple(_with_reaction(line, turns) for line in self._lines)

    def _between(self, start: int, end: int) -> Transcript:
        return Transcript.from_words(
            word
            for chunk_start, words in self._words
            if start <= chunk_start < end
            for word in words
        )


def _with_reaction(line: InterviewerLine, turns: tuple[Turn, ...]) -> InterviewerLine:
    """A line at the border of two turns belongs to the later one, which it begins."""
    turn = next((turn for turn in reversed(turns) if turn.start <= line.at <= turn.end), None)
    if turn is None:
        return line
    begins = [word.start for word in turn.transcript.words if word.start is not None]
    after = [begin for begin in begins if begin >= line.at]
    resumed_s = round(after[0] - line.at, 2) if after else None
    return replace(line, resumed_s=resumed_s, answered=bool(after))
