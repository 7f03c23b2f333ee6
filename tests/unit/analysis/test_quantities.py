"""Amounts as people write and say them."""

from __future__ import annotations

import itertools

import pytest

from hfprep_desktop.analysis.quantities import Unit, find_quantities
from hfprep_desktop.analysis.text import tokenize
from hfprep_desktop.model import Transcript


def amounts(text: str) -> list[tuple[float, str]]:
    tokens = tokenize(Transcript.from_text(text))
    return [(round(q.value, 6), q.unit.value) for q in find_quantities(tokens)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("under 800 milliseconds", 800, Unit.DURATION),
        ("under eight hundred milliseconds", 800, Unit.DURATION),
        ("forty percent", 40, Unit.PERCENT),
        ("40% of it", 40, Unit.PERCENT),
        ("$180k a year", 180_000, Unit.MONEY),
        ("twelve thousand dollars", 12_000, Unit.MONEY),
        ("1.5 million users", 1_500_000, Unit.NUMBER),
        ("three times faster", 3, Unit.MULTIPLE),
        ("we halve the bill", 0.5, Unit.MULTIPLE),
        ("nine in ten requests", 0.9, Unit.RATIO),
        ("zero point one percent", 0.1, Unit.PERCENT),
        ("point oh six percent", 0.06, Unit.PERCENT),
        ("twenty five thousand developers", 25_000, Unit.NUMBER),
        ("point one five percent", 0.15, Unit.PERCENT),
        ("it doubles the bill", 2, Unit.MULTIPLE),
        ("about 3x the price", 3, Unit.MULTIPLE),
        ("3 x the price", 3, Unit.MULTIPLE),
        ("a third of the cost", 0.333333, Unit.RATIO),
        ("two thirds of them", 0.666667, Unit.RATIO),
        ("an order of magnitude", 10, Unit.MULTIPLE),
        ("three nines of uptime", 3, Unit.PERCENT),
        ("one in eight workspaces", 0.125, Unit.RATIO),
        ("twelve k a month", 12_000, Unit.NUMBER),
        ("four grand a month", 4_000, Unit.MONEY),
        ("one point two million dollars", 1_200_000, Unit.MONEY),
        ("two and a half weeks", 2.5, Unit.DURATION),
        ("half a percent", 0.5, Unit.PERCENT),
        ("a dollar ten", 1.1, Unit.MONEY),
        ("forty cents", 40, Unit.MONEY),
        ("a hundred and thirty five", 135, Unit.NUMBER),
        ("6.5 basis points", 6.5, Unit.PERCENT),
        ("between 10 and 15 percent", 15, Unit.PERCENT),
        ("no more than 5 minutes", 5, Unit.DURATION),
        ("two lakh rupees", 200_000, Unit.MONEY),
        ("ninety nine point nine percent", 99.9, Unit.PERCENT),
    ],
)
def test_an_amount_is_read_with_its_unit(text: str, value: float, unit: Unit) -> None:
    assert (value, unit.value) in amounts(text)


@pytest.mark.parametrize(
    "text",
    ["phase two", "version 3", "p 95", "in quarter three", "week four", "step one", "in 2026"],
)
def test_a_number_that_only_names_is_no_amount(text: str) -> None:
    assert [unit for _, unit in amounts(text)] == [Unit.NAME.value]


@pytest.mark.parametrize("text", ["", "no one knows", "the first thing", "we and they"])
def test_words_without_amounts(text: str) -> None:
    assert [unit for _, unit in amounts(text) if unit != Unit.NAME.value] == []


def test_amounts_stand_in_order_and_do_not_overlap() -> None:
    tokens = tokenize(Transcript.from_text("from 8,000 to twenty thousand, 40% in two years"))
    found = find_quantities(tokens)
    assert [q.value for q in found] == [8_000, 20_000, 40, 2]
    assert all(a.last <= b.first for a, b in itertools.pairwise(found))
