"""What the coach shows while an answer goes on: what was heard so far, never a verdict.

Sparse on purpose: one line for each thing worth listening for, in the order in which it is best
said. "Not yet" is all that a missing thing means before the answer is over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from hfprep_desktop.analysis.bindings import bind_targets
from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.quotes import quote
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Verdict
from hfprep_desktop.model import AnswerKind, Cue, CueState, Status, TradeSide
from hfprep_desktop.wording import counted

METRICS: Final = 3
SIDES: Final = 2
LONGEST_SLOT: Final = 12
"""Tokens of a metric with its target; a target farther away is left out of the short quote."""

_STATES: Final[Mapping[Status, CueState]] = {
    Status.PASS: CueState.HEARD,
    Status.PARTIAL: CueState.IN_PART,
}

Verdicts: TypeAlias = Mapping[str, Verdict]
"""What each rule says so far, by the rule's id."""

MakeCue: TypeAlias = Callable[[Reading, Verdicts], Cue]


def cues(kind: AnswerKind, reading: Reading, verdicts: Verdicts) -> tuple[Cue, ...]:
    """The coach's lines for an answer of this kind, as far as it has come."""
    return tuple(make(reading, verdicts) for make in _CUES[kind])


def _simple(rule: str, title: str, found: Callable[[Reading], tuple[Mention, ...]]) -> MakeCue:
    """A line for something that is said or not; said in the wrong place it is heard in part."""

    def make(reading: Reading, verdicts: Verdicts) -> Cue:
        state = _STATES.get(verdicts[rule].status, CueState.NOT_YET)
        spans = verdicts[rule].spans or found(reading)
        if state is CueState.NOT_YET and found(reading):
            state, spans = CueState.IN_PART, found(reading)
        if state is CueState.NOT_YET or not spans:
            return Cue(rule, title, state)
        heard = quote(reading, spans[0])
        return Cue(rule, title, state, heard.start, heard.quote)

    return make


def _metrics(reading: Reading, verdicts: Verdicts) -> Cue:
    bound = bind_targets(reading.metrics, reading.targets)
    slots = tuple(
        quote(reading, _with_target(metric, bound.get(metric)))
        for metric in reading.metrics[:METRICS]
    )
    # The rule weighs the whole answer and may be content with two; three slots want three quotes.
    whole = verdicts["three-metrics"].status is Status.PASS and len(slots) == METRICS
    state = CueState.HEARD if whole else CueState.IN_PART if slots else CueState.NOT_YET
    named = len(slots) if whole else min(len(slots), METRICS - 1)
    count = f"{named} of {METRICS}" if slots else ""
    return Cue("three-metrics", "Metrics", state, None, "", count, slots[:named], METRICS)


def _with_target(metric: Mention, target: Mention | None) -> Mention:
    if target is None:
        return metric
    first, last = min(metric.first, target.first), max(metric.last, target.last)
    return Mention(first, last) if last - first <= LONGEST_SLOT else metric


def _architecture(reading: Reading, _: Verdicts) -> Cue:
    rule, title = "metrics-before-architecture", "Architecture began"
    if not reading.components:
        return Cue(rule, "Architecture", CueState.NOT_YET)
    began = quote(reading, reading.components[0])
    metrics = len(reading.before_architecture(reading.metrics))
    bounds = len(reading.before_architecture(reading.constraints))
    named, bound = counted(metrics, "metric"), counted(bounds, "constraint")
    if metrics and bounds:
        detail = f"After {named} and {bound}"
    elif metrics or bounds:
        before = named if metrics else bound
        detail = f"After {before}"
    else:
        detail = "Before any metric"
    return Cue(rule, title, CueState.NEUTRAL, began.start, detail)


def _tied(reading: Reading, verdicts: Verdicts) -> Cue:
    rule, title = "design-tied-to-impact", "Tied to impact"
    parts = len(reading.components)
    if not parts:
        return Cue(rule, title, CueState.NOT_YET)
    state = _STATES.get(verdicts[rule].status, CueState.NOT_YET)
    count = f"{min(len(reading.links), parts)} of {parts}"
    names = ", ".join(reading.quote(part) for part in reading.components)
    return Cue(rule, title, state, None, names, count)


def _quantified(reading: Reading, verdicts: Verdicts) -> Cue:
    """The numbers that decide, each on its side of the trade-off."""
    title = "Push-back quantified"
    named = _sized(reading, verdicts["quantified"])
    if not named:
        return Cue("quantified", title, CueState.NOT_YET, wanted=SIDES)
    # The rule weighs the whole answer; two sides want two numbers.
    state = CueState.HEARD if len(named) == SIDES else CueState.IN_PART
    slots = tuple(quote(reading, span) for _, span in named)
    sides = tuple(side for side, _ in named)
    count = f"{len(slots)} of {SIDES}"
    return Cue("quantified", title, state, None, "", count, slots, SIDES, sides)


def _sized(reading: Reading, verdict: Verdict) -> list[tuple[TradeSide, Mention]]:
    """The sides that the rule found a number on; one number stands on its likelier side alone."""
    if verdict.status not in _STATES:
        return []
    spans = (
        *((TradeSide.COST, span) for span in reading.sized_cost),
        *((TradeSide.GAIN, span) for span in reading.sized_gain),
    )
    named = [(side, span) for side, span in spans if span in verdict.spans]
    if len(named) == SIDES and _overlap(named[0][1], named[1][1]):
        return [max(named, key=lambda one: one[1].strength)]
    return named


def _overlap(one: Mention, other: Mention) -> bool:
    return one.first < other.last and other.first < one.last


_CUES: Final[Mapping[AnswerKind, tuple[MakeCue, ...]]] = {
    AnswerKind.FRAMING: (
        _simple("goal-restated", "Goal restated", lambda reading: reading.served + reading.wanted),
        _metrics,
        _simple("constraints-first", "Constraints", lambda reading: reading.constraints),
        _architecture,
        _tied,
        _simple("cost-considered", "Cost weighed", lambda _: ()),
        _simple("tradeoff-stated", "Trade-off", lambda _: ()),
        _simple("roadmap-stated", "Order of delivery", lambda _: ()),
    ),
    AnswerKind.PUSHBACK: (
        _simple("acknowledged", "Concern acknowledged", lambda _: ()),
        _quantified,
        _simple("mitigated", "Mitigation offered", lambda _: ()),
    ),
    AnswerKind.NEGOTIATION: (
        _simple("market-anchor", "Market anchor", lambda _: ()),
        _simple("equity-figure", "Equity as a figure", lambda _: ()),
        _simple("split-addressed", "Levers split", lambda _: ()),
        _simple("deliverable-tied", "Tied to a deliverable", lambda _: ()),
    ),
    AnswerKind.OPEN: (),
}
