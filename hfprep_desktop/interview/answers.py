"""Who asked what when, and what was said in between: a round's turns as they come about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hfprep_desktop.interview.overhearing import apart
from hfprep_desktop.interview.reactions import with_reaction
from hfprep_desktop.model import (
    SAMPLE_RATE,
    Heard,
    InterviewerLine,
    LineType,
    PlannedTurn,
    Scenario,
    Session,
    Transcript,
    Turn,
    Word,
)

_QUESTIONS: Final = frozenset({LineType.PROMPT, LineType.OBJECTION})


class Answers:
    """Collects questions, the interviewer's other lines, and words of one round.

    Positions are samples of its recording.
    """

    def __init__(self) -> None:
        self._planned: list[PlannedTurn] = []
        self._asked: list[int] = []
        self._starts: list[int] = []
        self._lines: list[tuple[int, InterviewerLine]] = []
        self._words: list[tuple[int, tuple[Word, ...]]] = []
        self._spoken: int | None = None

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
        self._asked.append(at)
        self._starts.append(at)
        self.interject(line)

    def take_up(self, scenario: Scenario, interrupted: Session) -> None:
        """What was asked before the round was interrupted; its words come again.

        Raises `ValueError` where the scenario asks something else by now.
        """
        told = _asking(interrupted.interviewer)
        for turn in interrupted.turns:
            planned = scenario.question(turn.prompt)
            if planned is None:
                raise ValueError("the scenario does not know a question that was asked")
            # A question is spoken before its answer begins.
            asked_s = told[turn.prompt].at if turn.prompt in told else turn.start
            self._planned.append(planned)
            self._asked.append(round(asked_s * SAMPLE_RATE))
            self._starts.append(round(turn.start * SAMPLE_RATE))
        self._lines = [(self._turn_at(line.at), line) for line in interrupted.interviewer]

    @property
    def questions(self) -> list[tuple[PlannedTurn, InterviewerLine]]:
        """What was asked so far, and the line that asked it."""
        lines = _asking([line for _, line in self._lines])
        return [
            (
                planned,
                lines.get(planned.prompt)
                or InterviewerLine(asked / SAMPLE_RATE, LineType.PROMPT, planned.prompt),
            )
            for planned, asked in zip(self._planned, self._asked, strict=True)
        ]

    def begin(self, at: int) -> None:
        """The question has been spoken: the clock of its answer runs from sample `at` on."""
        self._starts[-1] = at

    def interject(self, line: InterviewerLine) -> None:
        """The interviewer says something in the answer under way."""
        self._lines.append((self.count - 1, line))

    def spoken(self) -> None:
        """The last line is being spoken, not only written."""
        self._spoken = len(self._lines) - 1

    def fell_silent(self, until: float) -> None:
        """The voice that spoke was heard until second `until`."""
        if self._spoken is None:
            return
        turn, line = self._lines[self._spoken]
        self._lines[self._spoken] = (turn, replace(line, until=until))
        self._spoken = None

    def hear(self, chunk_start: int, words: tuple[Word, ...]) -> None:
        """Words of a chunk that begins at sample `chunk_start`; no chunk spans two answers."""
        self._words.append((chunk_start, words))

    def said(self) -> list[list[str]]:
        """The words of each answer so far."""
        return [[word.text for word in self._own(index)[0]] for index in range(self.count)]

    def open_turn(self, tentative: Sequence[str] = ()) -> Turn | None:
        """The answer under way: words that are committed, and those that may still change."""
        if not self._starts:
            return None
        words = [*self._own(self.count - 1)[0], *map(Word, tentative)]
        start = self._starts[-1]
        return self._turn(self.count - 1, start, tuple(words), ())

    def turns(self, upto: int) -> tuple[Turn, ...]:
        """The turns of a recording that holds `upto` samples; the last one is still open there."""
        ends = [*self._asked[1:], max(upto, *self._starts[-1:])] if self._starts else []
        return tuple(self._turn(index, end, *self._own(index)) for index, end in enumerate(ends))

    def lines(self, heard: Sequence[Heard] = ()) -> tuple[InterviewerLine, ...]:
        """The interviewer's lines, with how soon the candidate spoke after each, and whether that
        answered it. `heard` is what there was in each answer; without it neither is told.
        """
        return tuple(
            with_reaction(line, self._own(turn)[0], heard[turn] if turn < len(heard) else None)
            for turn, line in self._lines
        )

    def _turn_at(self, second: float) -> int:
        at = round(second * SAMPLE_RATE)
        return max(0, sum(asked <= at for asked in self._asked) - 1)

    def _turn(
        self, index: int, end: int, own: tuple[Word, ...], overheard: tuple[Word, ...]
    ) -> Turn:
        planned, start = self._planned[index], self._starts[index]
        return Turn(
            kind=planned.kind,
            prompt=planned.prompt,
            start=start / SAMPLE_RATE,
            end=max(start, end) / SAMPLE_RATE,
            transcript=Transcript.from_words(own),
            counts=planned.counts,
            overheard=overheard,
        )

    def _own(self, index: int) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
        """The candidate's words since question `index`, and what was heard of the interviewer."""
        begin = self._asked[index]
        end = self._asked[index + 1] if index + 1 < self.count else None
        words = (
            word
            for chunk_start, chunk in self._words
            if begin <= chunk_start and (end is None or chunk_start < end)
            for word in chunk
        )
        return apart(words, (line for turn, line in self._lines if turn == index))


def _asking(lines: Sequence[InterviewerLine]) -> dict[str, InterviewerLine]:
    """The lines that asked a question, by its words; of one that was repeated the first."""
    return {line.text: line for line in reversed(lines) if line.type in _QUESTIONS}
