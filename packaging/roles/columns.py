"""What the columns of the role network's output mean: roles, where mentions begin, labels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from marked import ROLES

from hfprep_desktop.analysis.features import KINDS
from hfprep_desktop.model import AnswerKind

COUNTED: Final = frozenset({"metric", "component", "link", "lever"})
"""Roles that rules count: for these it is also learned where each mention begins."""

COLUMN_NAMES: Final = {
    kind: (*ROLES[kind], *(f"begin_{role}" for role in ROLES[kind] if role in COUNTED))
    for kind in KINDS
}
ALL_ROLES: Final = tuple((kind, role) for kind in KINDS for role in COLUMN_NAMES[kind])
LABELS: Final[Mapping[AnswerKind, Mapping[str, tuple[str, ...]]]] = {
    AnswerKind.FRAMING: {
        "goal_restated": ("false", "true"),
        "metrics_before_architecture": ("pass", "fail", "not_applicable"),
        "metrics_quantified": ("false", "true"),
        "three_metrics": ("false", "true"),
        "constraints_first": ("false", "true"),
        "design_tied_to_impact": ("most", "few", "none", "not_applicable"),
        "roadmap_stated": ("false", "true"),
        "cost_considered": ("false", "true"),
        "tradeoff_stated": ("false", "true"),
    },
    AnswerKind.PUSHBACK: {
        "acknowledged": ("false", "true"),
        "quantified": ("none", "one_side", "both_sides"),
        "mitigated": ("false", "true"),
        "doubled_down": ("false", "true"),
    },
    AnswerKind.NEGOTIATION: {
        "market_anchor": ("false", "true"),
        "split_addressed": ("false", "true"),
        "equity_figure": ("false", "true"),
        "deliverable_tied": ("false", "true"),
        "accepted_first_offer": ("false", "true"),
    },
}
"""The labels of the guide with their values."""

VALUES: Final = tuple(
    (kind, label, value) for kind in KINDS for label, own in LABELS[kind].items() for value in own
)
VALUE_COLUMNS: Final = {
    kind: [
        [VALUES.index((kind, label, value)) for value in own] for label, own in LABELS[kind].items()
    ]
    for kind in KINDS
}
BEGUN: Final = [ALL_ROLES.index((AnswerKind.FRAMING, role)) for role in ("component", "metric")]
COUNTED_COLUMNS: Final = [
    place for place, (_, role) in enumerate(ALL_ROLES) if role.startswith("begin_")
]
COLUMNS: Final = {
    kind: [place for place, (k, _) in enumerate(ALL_ROLES) if k is kind] for kind in KINDS
}
