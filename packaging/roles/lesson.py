"""A labelled answer as the network sees it, and variants of it whose labels are known, too.

Labels follow from where the marks stand. So an answer whose sentences are moved, left out or made
longer by a neutral one is another answer with known labels, and one that loses the words of a
number has none: the network learns what decides instead of what usually stands beside it.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
from marked import LabelledAnswer
from numpy.typing import NDArray

from hfprep_desktop.analysis.features import Features
from hfprep_desktop.model import AnswerKind

NEVER: Final = 10**9

NUMBERS: Final[Mapping[AnswerKind, tuple[str, ...]]] = {
    AnswerKind.FRAMING: ("target",),
    AnswerKind.PUSHBACK: ("cost_number", "benefit_number"),
    AnswerKind.NEGOTIATION: ("equity",),
}
"""Roles whose words can go without leaving anything behind."""


@dataclass(frozen=True)
class Span:
    """Tokens `first` up to but without `last` have this role."""

    role: str
    first: int
    last: int


@dataclass(frozen=True)
class Lesson:
    """Rows of features and of wanted roles, one a token; a label is None where it is not known."""

    labelled: LabelledAnswer
    features: Features
    wanted: NDArray[np.float32]
    spans: tuple[Span, ...]
    labels: Mapping[str, str | None]

    @property
    def kind(self) -> AnswerKind:
        """Which rules the answer meets."""
        return self.labelled.kind

    def __len__(self) -> int:
        return len(self.wanted)


def vary(one: Lesson, others: Sequence[Lesson]) -> Lesson:
    """A variant of an answer; `others` lend neutral sentences."""
    pieces = sentences(one)
    if len(pieces) < 3:
        return _without_numbers(one) if random.random() < 0.5 else one
    chance = random.random()
    if chance < 0.35:
        random.shuffle(pieces)
    elif chance < 0.7:
        keep = random.uniform(0.25, 0.9)
        pieces = [piece for piece in pieces if random.random() < keep] or pieces[:1]
    if random.random() < 0.3:
        neutral = [p for p in sentences(random.choice(others)) if _is_neutral(p)]
        if neutral:
            pieces.insert(random.randint(0, len(pieces)), random.choice(neutral))
    varied = _joined(one, pieces)
    return _without_numbers(varied) if random.random() < 0.2 else varied


def sentences(one: Lesson) -> list[Lesson]:
    """The answer in pieces, cut where a sentence ends and no mark spans the cut."""
    cuts = [
        index
        for index in np.flatnonzero(one.features.borders == 2).tolist()
        if index and not any(span.first < index < span.last for span in one.spans)
    ]
    ends = [*cuts, len(one)]
    return [_part(one, list(range(low, high))) for low, high in zip([0, *cuts], ends, strict=True)]


def _is_neutral(piece: Lesson) -> bool:
    """Whether nothing in it decides anything: no marks, or traps only."""
    return all(span.role.startswith("not_") for span in piece.spans)


def _part(one: Lesson, rows: list[int]) -> Lesson:
    place = {row: index for index, row in enumerate(rows)}
    spans = []
    for span in one.spans:
        kept = [place[row] for row in range(span.first, span.last) if row in place]
        if kept:
            spans.append(Span(span.role, kept[0], kept[-1] + 1))
    features = Features(**{f.name: getattr(one.features, f.name)[rows] for f in fields(Features)})
    return Lesson(one.labelled, features, one.wanted[rows], tuple(spans), one.labels)


def _joined(one: Lesson, pieces: Sequence[Lesson]) -> Lesson:
    spans: list[Span] = []
    length = 0
    for piece in pieces:
        spans += [Span(s.role, s.first + length, s.last + length) for s in piece.spans]
        length += len(piece)
    features = Features(
        **{
            f.name: np.concatenate([getattr(piece.features, f.name) for piece in pieces])
            for f in fields(Features)
        }
    )
    wanted = np.concatenate([piece.wanted for piece in pieces])
    ordered = tuple(sorted(spans, key=lambda span: span.first))
    return Lesson(one.labelled, features, wanted, ordered, _labels(one, ordered))


def _without_numbers(one: Lesson) -> Lesson:
    """Without the words that give the numbers of one role; as it was where it has none."""
    role = random.choice(NUMBERS[one.kind])
    gone = {i for span in one.spans if span.role == role for i in range(span.first, span.last)}
    # Words that another role needs stay: what is left of a metric must still be one.
    gone -= {i for s in one.spans if s.role != role for i in range(s.first, s.last)}
    touched = [span for span in one.spans if span.role == role]
    whole = all(set(range(span.first, span.last)) <= gone for span in touched)
    if not touched or not whole or len(gone) == len(one):
        return one
    left = _part(one, [row for row in range(len(one)) if row not in gone])
    return Lesson(one.labelled, left.features, left.wanted, left.spans, _labels(one, left.spans))


def _labels(one: Lesson, spans: Sequence[Span]) -> Mapping[str, str | None]:
    """The labels that follow from the marks; None for those that the marks leave open."""
    count = Counter(span.role for span in spans)
    first: dict[str, int] = {}
    for span in spans:
        first.setdefault(span.role, span.first)
    if one.kind is AnswerKind.FRAMING:
        return _framing(one, count, first)
    if one.kind is AnswerKind.PUSHBACK:
        return _pushback(one, count, spans)
    return {
        "market_anchor": _yes(count["market"]),
        "split_addressed": _yes(count["lever"] >= 2),
        "equity_figure": _yes(count["equity"]),
        "deliverable_tied": _yes(count["deliverable"]),
        "accepted_first_offer": _yes(count["acceptance"]),
    }


def _framing(one: Lesson, count: Counter[str], first: Mapping[str, int]) -> dict[str, str | None]:
    metric, part = first.get("metric", NEVER), first.get("component", NEVER)
    goal = max(first.get("goal_who", NEVER), first.get("goal_want", NEVER))
    same = all(
        count[role] == sum(span.role == role for span in one.spans)
        for role in ("link", "component")
    )
    tied = one.labels["design_tied_to_impact"] if same else None
    if part == NEVER:
        tied = "not_applicable"
    elif not count["link"]:
        tied = "none"
    return {
        "goal_restated": _yes(goal < part),
        "metrics_before_architecture": (
            "pass" if metric < part else "fail" if part < NEVER else "not_applicable"
        ),
        "metrics_quantified": _yes(count["target"]),
        "three_metrics": _yes(count["metric"] >= 3),
        "constraints_first": _yes(first.get("constraint", NEVER) < part),
        "design_tied_to_impact": tied,
        "roadmap_stated": _yes(count["roadmap"]),
        "cost_considered": _yes(count["cost"]),
        "tradeoff_stated": _yes(count["tradeoff"]),
    }


def _pushback(one: Lesson, count: Counter[str], spans: Sequence[Span]) -> dict[str, str | None]:
    said = one.labels["doubled_down"]
    conceded = {"acknowledgement", "mitigation"}
    lost = sum(s.role in conceded for s in one.spans) != sum(s.role in conceded for s in spans)
    doubled: str | None = said
    if not count["defence"]:
        doubled = "false"
    elif lost and said == "false":
        doubled = None
    sides = bool(count["cost_number"]) + bool(count["benefit_number"])
    return {
        "acknowledged": _yes(count["acknowledgement"]),
        "quantified": ("none", "one_side", "both_sides")[sides],
        "mitigated": _yes(count["mitigation"]),
        "doubled_down": doubled,
    }


def _yes(holds: object) -> str:
    return "true" if holds else "false"
