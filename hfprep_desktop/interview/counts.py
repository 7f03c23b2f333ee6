"""Which labels a round counts, where its file does not say.

A phone screen listens for a clear goal with numbers; nobody expects a cost model in it. The design
round and the committee count everything the labelling guide defines.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hfprep_desktop.model import AnswerKind, RoundKind

FRAMING: Final = (
    "goal_restated",
    "metrics_before_architecture",
    "metrics_quantified",
    "three_metrics",
    "constraints_first",
    "design_tied_to_impact",
    "roadmap_stated",
    "cost_considered",
    "tradeoff_stated",
)
PUSHBACK: Final = ("acknowledged", "quantified", "mitigated", "doubled_down")
NEGOTIATION: Final = (
    "market_anchor",
    "split_addressed",
    "equity_figure",
    "deliverable_tied",
    "accepted_first_offer",
)

LABELS: Final[Mapping[AnswerKind, tuple[str, ...]]] = {
    AnswerKind.FRAMING: FRAMING,
    AnswerKind.PUSHBACK: PUSHBACK,
    AnswerKind.NEGOTIATION: NEGOTIATION,
    AnswerKind.OPEN: (),
}
"""Every label of each kind of answer, as the labelling guide defines them."""

_FRAMING_COUNTS: Final[Mapping[RoundKind, tuple[str, ...]]] = {
    RoundKind.PHONE_SCREEN: ("goal_restated", "metrics_before_architecture", "metrics_quantified"),
    RoundKind.PRODUCT_CASE: (
        "goal_restated",
        "metrics_before_architecture",
        "metrics_quantified",
        "three_metrics",
        "constraints_first",
        "tradeoff_stated",
    ),
    RoundKind.CROSS_FUNCTIONAL: (
        "goal_restated",
        "metrics_quantified",
        "constraints_first",
        "roadmap_stated",
        "cost_considered",
        "tradeoff_stated",
    ),
}


def default_counts(round_kind: RoundKind, kind: AnswerKind) -> tuple[str, ...]:
    """The labels that an answer of this kind counts in such a round."""
    if kind is AnswerKind.FRAMING:
        return _FRAMING_COUNTS.get(round_kind, FRAMING)
    return LABELS[kind]
