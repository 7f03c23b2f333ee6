"""What the rules say of one answer, and how it was spoken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeAlias

from hfprep_desktop.model.rounds import AnswerKind
from hfprep_desktop.model.transcript import Evidence

LabelValue: TypeAlias = bool | str


class Status(StrEnum):
    """The verdict of one finding; the meaning of each is fixed in the command line contract."""

    PASS = "pass"  # noqa: S105  (a verdict, not a password)
    PARTIAL = "partial"
    MISSING = "missing"
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"
    UNSURE = "unsure"
    NOTE = "note"


COUNTED: Final = frozenset({Status.PASS, Status.PARTIAL, Status.MISSING, Status.FAIL})
"""Statuses that enter totals; the others are told but never counted."""

WEAKEST_FIRST: Final = (
    Status.FAIL,
    Status.MISSING,
    Status.PARTIAL,
    Status.PASS,
    Status.UNSURE,
    Status.NOT_APPLICABLE,
    Status.NOTE,
)
"""Which of several verdicts of one rule decides: one that counts is never hidden by others."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one answer. `disputed`: the person says that it is wrong."""

    rule: str
    status: Status
    message: str
    advice: str
    evidence: tuple[Evidence, ...] = ()
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """How an answer was spoken. Recognisers drop fillers, so their count is a lower bound."""

    words: int
    words_per_minute: float | None
    fillers_at_least: int
    hedges: int
    longest_pause_s: float | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything the rules say of one answer. `rules_version` names the rule set that said it."""

    kind: AnswerKind
    labels: Mapping[str, LabelValue]
    findings: tuple[Finding, ...]
    delivery: Delivery
    rules_version: str


@dataclass(frozen=True, slots=True)
class PastAnalysis:
    """What an earlier rule set said of an answer, whose place is `turn`.

    `replaced_at` is when a newer one took over.
    """

    turn: int
    replaced_at: datetime
    analysis: Analysis
