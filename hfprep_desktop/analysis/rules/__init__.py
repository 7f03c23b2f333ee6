"""Every rule, in reading order: one plain table."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.rule import Rule
from hfprep_desktop.analysis.rules.accepted_first_offer import ACCEPTED_FIRST_OFFER
from hfprep_desktop.analysis.rules.acknowledged import ACKNOWLEDGED
from hfprep_desktop.analysis.rules.architecture_stretch import ARCHITECTURE_STRETCH
from hfprep_desktop.analysis.rules.constraints_first import CONSTRAINTS_FIRST
from hfprep_desktop.analysis.rules.cost_considered import COST_CONSIDERED
from hfprep_desktop.analysis.rules.decisions_without_number import DECISIONS_WITHOUT_NUMBER
from hfprep_desktop.analysis.rules.deliverable_tied import DELIVERABLE_TIED
from hfprep_desktop.analysis.rules.design_tied_to_impact import DESIGN_TIED_TO_IMPACT
from hfprep_desktop.analysis.rules.doubled_down import DOUBLED_DOWN
from hfprep_desktop.analysis.rules.equity_figure import EQUITY_FIGURE
from hfprep_desktop.analysis.rules.first_number import FIRST_NUMBER
from hfprep_desktop.analysis.rules.goal_restated import GOAL_RESTATED
from hfprep_desktop.analysis.rules.market_anchor import MARKET_ANCHOR
from hfprep_desktop.analysis.rules.metrics_before_architecture import METRICS_BEFORE_ARCHITECTURE
from hfprep_desktop.analysis.rules.metrics_quantified import METRICS_QUANTIFIED
from hfprep_desktop.analysis.rules.mitigated import MITIGATED
from hfprep_desktop.analysis.rules.pushback_script import PUSHBACK_SCRIPT
from hfprep_desktop.analysis.rules.quantified import QUANTIFIED
from hfprep_desktop.analysis.rules.repetition import REPETITION
from hfprep_desktop.analysis.rules.roadmap_stated import ROADMAP_STATED
from hfprep_desktop.analysis.rules.scope_of_two_sprints import SCOPE_OF_TWO_SPRINTS
from hfprep_desktop.analysis.rules.services_without_purpose import SERVICES_WITHOUT_PURPOSE
from hfprep_desktop.analysis.rules.split_addressed import SPLIT_ADDRESSED
from hfprep_desktop.analysis.rules.targets_bound import TARGETS_BOUND
from hfprep_desktop.analysis.rules.three_metrics import THREE_METRICS
from hfprep_desktop.analysis.rules.time_per_part import TIME_PER_PART
from hfprep_desktop.analysis.rules.tradeoff_stated import TRADEOFF_STATED
from hfprep_desktop.analysis.rules.unused_lever import UNUSED_LEVER

RULES_VERSION: Final = "4"
"""Goes up with every change that can change a finding; stored with each analysis."""

RULES: Final[tuple[Rule, ...]] = (
    GOAL_RESTATED,
    METRICS_BEFORE_ARCHITECTURE,
    METRICS_QUANTIFIED,
    THREE_METRICS,
    CONSTRAINTS_FIRST,
    DESIGN_TIED_TO_IMPACT,
    ROADMAP_STATED,
    COST_CONSIDERED,
    TRADEOFF_STATED,
    TARGETS_BOUND,
    ARCHITECTURE_STRETCH,
    SERVICES_WITHOUT_PURPOSE,
    DECISIONS_WITHOUT_NUMBER,
    SCOPE_OF_TWO_SPRINTS,
    TIME_PER_PART,
    REPETITION,
    ACKNOWLEDGED,
    QUANTIFIED,
    MITIGATED,
    DOUBLED_DOWN,
    PUSHBACK_SCRIPT,
    MARKET_ANCHOR,
    SPLIT_ADDRESSED,
    EQUITY_FIGURE,
    DELIVERABLE_TIED,
    ACCEPTED_FIRST_OFFER,
    FIRST_NUMBER,
    UNUSED_LEVER,
)
