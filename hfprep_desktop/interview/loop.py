"""The loop as far as it has been practised: five rounds, then the offer talk.

A round is judged by its best take: the one with the largest share of its questions answered, then
most findings passed, then fewest missing and fewest half there, then the latest. A retake of one
answer is no take of the round.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final

from hfprep_desktop.interview.plan import LOOP, Plan
from hfprep_desktop.model import RoundKind, SessionState, SessionSummary

PATH: Final = (*LOOP, RoundKind.OFFER)
"""The loop as it is drawn."""


class RoundState(StrEnum):
    """How far a round has come. `TRIED`: practised, but nothing in it is counted by the rules."""

    NOT_TRIED = "not_tried"
    TRIED = "tried"
    GAPS = "gaps"
    NO_GAPS = "no_gaps"


@dataclass(frozen=True, slots=True)
class Take:
    """The take by which a round is judged. `unanswered` counts questions that got no answer."""

    summary: SessionSummary
    unanswered: int = 0


@dataclass(frozen=True, slots=True)
class LoopRound:
    """One round of the path. `focus`: the one to practise next. `planned` is its day."""

    round: RoundKind
    take: Take | None
    focus: bool
    planned: date | None

    @property
    def gaps(self) -> int:
        """Findings that are missing or only half there, and questions left open."""
        if self.take is None:
            return 0
        return self.take.summary.partial + self.take.summary.missing + self.take.unanswered

    @property
    def passed(self) -> int:
        """Findings that passed."""
        return 0 if self.take is None else self.take.summary.passed

    @property
    def total(self) -> int:
        """Findings that count."""
        return 0 if self.take is None else self.take.summary.total

    @property
    def state(self) -> RoundState:
        """What the round's best take came to."""
        if self.take is None:
            return RoundState.NOT_TRIED
        if self.gaps:
            return RoundState.GAPS
        return RoundState.NO_GAPS if self.total else RoundState.TRIED


@dataclass(frozen=True, slots=True)
class Loop:
    """The rounds in the order of `PATH`."""

    rounds: tuple[LoopRound, ...]

    @property
    def focus(self) -> LoopRound | None:
        """The round to practise next; None where no round has anything left."""
        return next((one for one in self.rounds if one.focus), None)

    def of(self, round_kind: RoundKind) -> LoopRound:
        """One round of the path."""
        return next(one for one in self.rounds if one.round is round_kind)


def best_takes(
    summaries: Iterable[SessionSummary], questions: Mapping[str, int]
) -> dict[RoundKind, Take]:
    """The take that each practised round of the path is judged by.

    `questions` says how many each scenario has, by its id; of one that is gone those count that
    were asked.
    """
    best: dict[RoundKind, Take] = {}
    for summary in summaries:
        if summary.round not in PATH or not counts_as_take(summary):
            continue
        take = Take(summary, unanswered(summary, questions))
        held = best.get(summary.round)
        if held is None or _rank(take) > _rank(held):
            best[summary.round] = take
    return best


def unanswered(summary: SessionSummary, questions: Mapping[str, int]) -> int:
    """How many questions got no answer: not asked any more, or nothing was said."""
    asked = max(summary.asked, questions.get(summary.scenario_id, 0))
    return asked - summary.answered


def counts_as_take(summary: SessionSummary) -> bool:
    """Whether a session is a judged take of its whole round, in which something was said."""
    is_judged = summary.state is SessionState.ANALYZED and summary.answered > 0
    return is_judged and not summary.retake_of


def build_loop(takes: Mapping[RoundKind, Take], plan: Plan | None, today: date) -> Loop:
    """The loop as it stands `today`, a day of the person's calendar."""
    days = plan.days if plan is not None else {}
    plain = [LoopRound(kind, takes.get(kind), False, days.get(kind)) for kind in PATH]
    focus = _focus(plain, today)
    return Loop(
        tuple(LoopRound(one.round, one.take, one.round is focus, one.planned) for one in plain)
    )


def _focus(rounds: list[LoopRound], today: date) -> RoundKind | None:
    """By the plan: the next round whose day has not passed. Else the first that was not tried,
    then the one with most gaps.
    """
    open_rounds = [one for one in rounds if one.state in {RoundState.NOT_TRIED, RoundState.GAPS}]
    planned = [one for one in open_rounds if one.planned is not None and one.planned >= today]
    if planned:
        return min(planned, key=lambda one: (one.planned or today, PATH.index(one.round))).round
    untried = [one for one in open_rounds if one.state is RoundState.NOT_TRIED]
    if untried:
        return untried[0].round
    return max(open_rounds, key=lambda one: one.gaps).round if open_rounds else None


def _rank(take: Take) -> tuple[Fraction, int, int, int, float]:
    one = take.summary
    return (
        Fraction(one.answered, max(1, one.answered + take.unanswered)),
        one.passed,
        -one.missing,
        -one.partial,
        one.started_at.timestamp(),
    )
