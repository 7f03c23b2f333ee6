"""Which drill trains what: one plain table from findings to drills.

A drill is a scenario like any other; its id is the name of its file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FRAMING: Final = "framing-90-seconds"
PUSHBACK: Final = "pushback-rapid-fire"
ROADMAP: Final = "roadmap-two-sprints"
TRADE_OFF: Final = "pattern-trade-off"
SLIDES: Final = "pillar-slides"
NEGOTIATION: Final = "negotiation-role-play"
COMPONENTS: Final = "component-to-number"

DRILL_IDS: Final = (FRAMING, PUSHBACK, ROADMAP, TRADE_OFF, SLIDES, NEGOTIATION, COMPONENTS)
"""Every drill, in the order in which somebody new to the subject takes them."""

QUICK_DRILLS: Final = (FRAMING, PUSHBACK, ROADMAP, NEGOTIATION)
"""One for each part of the loop: before the design, after it, its delivery, the offer."""

DRILL_OF_RULE: Final[Mapping[str, str]] = {
    "goal-restated": FRAMING,
    "metrics-before-architecture": FRAMING,
    "metrics-quantified": FRAMING,
    "three-metrics": FRAMING,
    "constraints-first": FRAMING,
    "design-tied-to-impact": COMPONENTS,
    "roadmap-stated": ROADMAP,
    "cost-considered": ROADMAP,
    "tradeoff-stated": TRADE_OFF,
    "acknowledged": PUSHBACK,
    "quantified": PUSHBACK,
    "mitigated": PUSHBACK,
    "doubled-down": PUSHBACK,
    "market-anchor": NEGOTIATION,
    "split-addressed": NEGOTIATION,
    "equity-figure": NEGOTIATION,
    "deliverable-tied": NEGOTIATION,
    "accepted-first-offer": NEGOTIATION,
}
"""The drill for each rule that judges a label, by the rule's id.

The slides train all pillars at once, so no single finding leads there: the checklist does.
"""
