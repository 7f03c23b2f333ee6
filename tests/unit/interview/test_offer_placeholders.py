"""The interviewer names the person's own figures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.interview.offer import OfferWorksheet, Terms
from hfprep_desktop.interview.offer_placeholders import fill_placeholders, has_placeholders
from hfprep_desktop.interview.scenario_file import load_folder
from hfprep_desktop.model import CutIn, CutIns, Scenario

SCENARIOS = Path(__file__).resolve().parents[3] / "scenarios"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    found = load_folder(SCENARIOS, built_in=True).find("senior-pm-offer")
    assert found is not None
    opening = replace(found.opening, prompt="{base}, {equity} and {sign_on}; {Base} {other} {}")
    objection = replace(found.objections[0], prompt="So {base} is it?")
    return replace(found, opening=opening, objections=(objection, *found.objections[1:]))


def test_figures_are_said_in_words(scenario: Scenario) -> None:
    sheet = OfferWorksheet(offer=Terms(172_000, 0.055, 22_000))
    filled = fill_placeholders(scenario, sheet)
    assert filled.opening.prompt == (
        "172 thousand dollars, 0.055 percent and 22 thousand dollars; {Base} {other} {}"
    )
    assert filled.objections[0].prompt == "So 172 thousand dollars is it?"
    assert filled.objections[1:] == scenario.objections[1:]


def test_what_was_not_entered_has_a_figure_of_its_own(scenario: Scenario) -> None:
    filled = fill_placeholders(scenario, OfferWorksheet(offer=Terms(equity=0.055)))
    assert filled.opening.prompt.startswith(
        "165 thousand dollars, 0.055 percent and 15 thousand dollars;"
    )


def test_other_scenarios_stay_as_they_are() -> None:
    found = load_folder(SCENARIOS, built_in=True).find("model-marketplace")
    assert found is not None
    assert not has_placeholders(found)
    assert fill_placeholders(found, OfferWorksheet(offer=Terms(1, 1, 1))) is found


def test_cut_ins_name_the_figures_too(scenario: Scenario) -> None:
    cut_ins = CutIns(
        metric=CutIn(("Is {base} enough?", "And {equity}?"), after_s=30.0),
        number=CutIn(("{sign_on}: give me a figure.",)),
    )
    plain = replace(scenario.opening, prompt="Hello.")
    only_there = replace(
        scenario, opening=plain, objections=scenario.objections[1:], cut_ins=cut_ins
    )
    assert has_placeholders(only_there)
    filled = fill_placeholders(only_there, OfferWorksheet(offer=Terms(172_000, 0.055, 22_000)))
    assert filled.cut_ins == CutIns(
        metric=CutIn(("Is 172 thousand dollars enough?", "And 0.055 percent?"), after_s=30.0),
        number=CutIn(("22 thousand dollars: give me a figure.",)),
    )
