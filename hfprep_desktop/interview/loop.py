"""The loop as far as it has been practised: five rounds, then the offer talk.

A round is judged by its best take: the one with most findings passed, then fewest gaps, then the
latest. A retake of one answer is no take of the round.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
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
        return 0 if self.take is None else _total(self.take.summary)

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


def best_takes(summaries: Iterable[SessionSummary]) -> dict[RoundKind, SessionSummary]:
    """The take that each practised round of the path is judged by."""
    best: dict[RoundKind, SessionSummary] = {}
    for summary in summaries:
        if summary.round not in PATH or not counts_as_take(summary):
            continue
        held = best.get(summary.round)
        if held is None or _rank(summary) > _rank(held):
            best[summary.round] = summary
    return best


def counts_as_take(summary: SessionSummary) -> bool:
    """Whether a session is a judged take of its whole round."""
    return summary.state is SessionState.ANALYZED and not summary.retake_of


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


def _total(summary: SessionSummary) -> int:
    return summary.passed + summary.partial + summary.missing


def _rank(summary: SessionSummary) -> tuple[int, int, float]:
    gaps = summary.partial + summary.missing
    return summary.passed, -gaps, summary.started_at.timestamp()
