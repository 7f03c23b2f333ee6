from __future__ import annotations

import pytest

from hfprep_desktop.analysis.rules import RULES
from hfprep_desktop.interview.drills import DRILL_IDS, DRILL_OF_RULE, QUICK_DRILLS
from hfprep_desktop.interview.scenario_file import load_folder
from hfprep_desktop.model import RoundKind
from hfprep_desktop.resources import find_resources

LABELS = {rule.info.id: rule.info.label for rule in RULES if rule.info.label is not None}


def test_every_rule_that_judges_has_a_drill_and_no_other() -> None:
    assert set(DRILL_OF_RULE) == set(LABELS)
    assert set(DRILL_OF_RULE.values()) <= set(DRILL_IDS)
    assert set(QUICK_DRILLS) <= set(DRILL_IDS)


def test_every_drill_is_a_shipped_scenario() -> None:
    found = load_folder(find_resources().scenarios, built_in=True)
    drills = {one.id for one in found.scenarios if one.round is RoundKind.DRILL}
    assert set(DRILL_IDS) <= drills


@pytest.mark.parametrize("rule", sorted(DRILL_OF_RULE))
def test_a_drill_counts_what_it_is_the_drill_for(rule: str) -> None:
    drill = load_folder(find_resources().scenarios, built_in=True).find(DRILL_OF_RULE[rule])
    assert drill is not None
    assert any(LABELS[rule] in turn.counts for turn in drill.turns)
