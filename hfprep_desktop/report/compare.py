"""Two sessions beside each other: what changed in the findings, and in how it was said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from hfprep_desktop.model import (
    Finding,
    Lane,
    LaneSpan,
    Report,
    RuleInfo,
    Session,
    Status,
    Tally,
    Turn,
)
from hfprep_desktop.report.build import build_report, weight_of
from hfprep_desktop.report.delivery_figures import (
    PACE_BAND,
    DeliveryFigures,
    Stretch,
    delivery_figures,
)
from hfprep_desktop.report.takes import REACHED
from hfprep_desktop.wording import clock

SAME_S: Final = 1.0
"""Stretches that differ by less are told as the same."""

NOT_HEARD: Final = "not heard"


class Move(StrEnum):
    """Which way something went."""

    BETTER = "Better"
    WORSE = "Worse"
    SAME = "Unchanged"
    NOT_COMPARED = "Not compared"
    """One of the two was not judged there, or was marked as wrong."""


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A rule on both sides; None on the side where it did not come up."""

    info: RuleInfo
    before: Finding | None
    after: Finding | None
    move: Move


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure on both sides. `words` tell the difference; `move` is None where none is better."""

    name: str
    before: str
    after: str
    words: str
    move: Move | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, with its whole debrief."""

    session: Session
    report: Report


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from `before` to `after`.

    Only the answers to questions that both were asked are compared: `shared` of the `asked` ones
    of `after`. Where they share none, the whole sessions are, and nothing is said of order.
    `changes` stand with the better ones first; `unchanged` ends with what cannot be compared.
    """

    before: Side
    after: Side
    shared: int
    asked: int
    changes: tuple[FindingChange, ...]
    unchanged: tuple[FindingChange, ...]
    measures: tuple[Measure, ...]

    @property
    def same_prompt(self) -> bool:
        """Whether they answer the same question."""
        return self.shared > 0

    def count(self, move: Move) -> int:
        """How many findings went that way."""
        return sum(one.move is move for one in (*self.changes, *self.unchanged))


Tied = Callable[[Sequence[Turn]], Tally]
"""Counts the components in answers, and those that are tied to a metric."""


def build_comparison(
    before: Side, after: Side, rules: Sequence[RuleInfo], tied: Tied
) -> Comparison:
    """Compare two sessions by the rules in `rules`."""
    shared = {turn.prompt for turn in before.session.turns} & {
        turn.prompt for turn in after.session.turns
    }
    old, new = (_part(side, shared, rules) for side in (before, after))
    found = _changes(old.report, new.report, rules)
    return Comparison(
        before=before,
        after=after,
        shared=len(new.session.turns) if shared else 0,
        asked=len(after.session.turns),
        changes=_sorted(found, (Move.BETTER, Move.WORSE)),
        unchanged=_sorted(found, (Move.SAME, Move.NOT_COMPARED)),
        measures=tuple(_measures(old, new, tied, in_order=bool(shared))),
    )


def _part(side: Side, prompts: set[str], rules: Sequence[RuleInfo]) -> Side:
    """The answers to these questions alone, or all where there are none."""
    places = [n for n, turn in enumerate(side.session.turns) if turn.prompt in prompts]
    if not places:
        return side
    session = replace(side.session, turns=tuple(side.session.turns[place] for place in places))
    lanes = tuple(
        replace(span, turn=places.index(span.turn))
        for span in side.report.lanes
        if span.turn in places
    )
    return Side(session, replace(build_report(session, tuple(rules)), lanes=lanes))


def _changes(before: Report, after: Report, rules: Sequence[RuleInfo]) -> list[FindingChange]:
    old = {entry.info.id: entry.finding for entry in before.entries}
    new = {entry.info.id: entry.finding for entry in after.entries}
    return [
        FindingChange(info, old.get(info.id), new.get(info.id), move)
        for info in rules
        if (move := _move(old.get(info.id), new.get(info.id))) is not None
    ]


def _move(before: Finding | None, after: Finding | None) -> Move | None:
    """None where neither side has anything to tell."""
    reached = [
        None if one is None or one.disputed else REACHED.get(one.status) for one in (before, after)
    ]
    old, new = reached
    if old is None and new is None:
        return None
    if old is None or new is None:
        return Move.NOT_COMPARED
    if old == new:
        return Move.SAME
    return Move.BETTER if new > old else Move.WORSE


def _sorted(found: Sequence[FindingChange], moves: Sequence[Move]) -> tuple[FindingChange, ...]:
    """In the order of the moves, the weightiest first."""
    wanted = [one for one in found if one.move in moves]
    return tuple(sorted(wanted, key=lambda one: (moves.index(one.move), -weight_of(one.info))))


def _measures(before: Side, after: Side, tied: Tied, *, in_order: bool) -> list[Measure]:
    old, new = (delivery_figures(one.session, one.report.lanes) for one in (before, after))
    ties = tied(before.session.turns), tied(after.session.turns)
    found = [
        _first_metric(before.report.lanes, after.report.lanes) if in_order else None,
        _tied(*ties),
        _designing(old, new) if in_order else None,
        _pace(old, new),
        _fillers(old, new),
    ]
    return [one for one in found if one is not None]


def _first_metric(before: Sequence[LaneSpan], after: Sequence[LaneSpan]) -> Measure | None:
    spans = before, after
    metrics = [_first(one, Lane.METRICS) for one in spans]
    if metrics == [None, None]:
        return None
    old, new = (_stands_first(one) for one in spans)
    if new is None:
        words = "no metric heard" if metrics[1] is None else "no design heard"
    else:
        words = "before design" if new else "after design began"
    told = [NOT_HEARD if one is None else clock(one) for one in metrics]
    return Measure("First metric", told[0], told[1], words, _moved(old, new))


def _stands_first(spans: Sequence[LaneSpan]) -> bool | None:
    """Whether a metric came before the first component; None where nothing was designed."""
    metric, component = _first(spans, Lane.METRICS), _first(spans, Lane.ARCHITECTURE)
    if component is None:
        return None
    return metric is not None and metric < component


def _first(spans: Sequence[LaneSpan], lane: Lane) -> float | None:
    return min((span.start for span in spans if span.lane is lane), default=None)


def _tied(before: Tally, after: Tally) -> Measure | None:
    if not before.total and not after.total:
        return None
    told = [f"{one.done} of {one.total}" if one.total else "no design" for one in (before, after)]
    shares = [one.done / one.total if one.total else None for one in (before, after)]
    old, new = shares
    if old is None or new is None:
        return Measure("Tied to a metric", told[0], told[1], "nothing to compare")
    first, last = round(100 * old), round(100 * new)
    words = f"{first}% to {last}%"
    move = None if old == new else Move.BETTER if new > old else Move.WORSE
    return Measure("Tied to a metric", told[0], told[1], words, move)


def _designing(before: DeliveryFigures | None, after: DeliveryFigures | None) -> Measure | None:
    """The longest stretch of design before a metric."""
    old, new = (None if one is None else one.designing for one in (before, after))
    if old is None and new is None:
        return None
    told = [_length(one) for one in (old, new)]
    if old is None or new is None:
        return Measure("Design, no metric", told[0], told[1], "nothing to compare")
    less = old.length - new.length
    if abs(less) < SAME_S:
        return Measure("Design, no metric", told[0], told[1], "the same")
    length = clock(abs(less))
    words = f"{length} shorter" if less > 0 else f"{length} longer"
    move = Move.BETTER if less > 0 else Move.WORSE
    return Measure("Design, no metric", told[0], told[1], words, move)


def _length(stretch: Stretch | None) -> str:
    return "no design" if stretch is None else clock(stretch.length)


def _pace(before: DeliveryFigures | None, after: DeliveryFigures | None) -> Measure | None:
    old, new = (None if one is None else one.words_per_minute for one in (before, after))
    if before is None or after is None or old is None or new is None:
        return None
    band = f"{PACE_BAND[0]} to {PACE_BAND[1]}"
    move = _moved(before.pace_fits, after.pace_fits)
    if after.pace_fits:
        words = "now in band" if move is Move.BETTER else f"in band, {band}"
    else:
        words = f"out of band, {band}"
    return Measure("Pace, words a min", f"{old:.0f}", f"{new:.0f}", words, move)


def _fillers(before: DeliveryFigures | None, after: DeliveryFigures | None) -> Measure | None:
    """Recognisers drop fillers, so that no count of them is ever better or worse."""
    old, new = (None if one is None else one.fillers_per_minute for one in (before, after))
    if old is None or new is None:
        return None
    more = round(new, 1) - round(old, 1)
    amount = f"{abs(more):.1f}"
    told = f"at least; {amount} more" if more > 0 else f"at least; {amount} fewer"
    words = told if more else "at least"
    return Measure("Fillers a minute", f"{old:.1f}", f"{new:.1f}", words)


def _moved(before: bool | None, after: bool | None) -> Move | None:
    """From what was not as it should be to what is, or the other way."""
    if before is None or after is None or before is after:
        return None
    return Move.BETTER if after else Move.WORSE


def heard(finding: Finding | None) -> tuple[str, float | None, float | None]:
    """The words that a finding stands on, with the seconds of their start and end."""
    if finding is None or not finding.evidence or finding.status is Status.NOT_APPLICABLE:
        return "", None, None
    first = finding.evidence[0]
    return first.quote, first.start, first.end
