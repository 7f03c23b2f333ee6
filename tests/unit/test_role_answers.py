"""The answers that the role network learns from: their marks and their labels agree."""

from __future__ import annotations

import json
import runpy
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hfprep_desktop.analysis.roles import CARD_FILE
from hfprep_desktop.resources import find_resources

ROLES = Path(__file__).resolve().parents[2] / "packaging" / "roles"
FILES = sorted((ROLES / "answers").glob("*.txt"))
MARKED = runpy.run_path(str(ROLES / "marked.py"))
CARD = json.loads(find_resources().asset("roles", CARD_FILE).read_text("utf-8"))


def test_there_are_answers_of_every_kind() -> None:
    kinds = Counter(one.kind for path in FILES for one in MARKED["read_marked"](path))
    assert set(kinds) == set(MARKED["ROLES"])
    assert min(kinds.values()) >= 300


def test_no_answer_stands_twice() -> None:
    every = [one for path in FILES for one in MARKED["read_marked"](path)]
    assert len({one.id for one in every}) == len(every)
    assert len({one.text for one in every}) == len(every)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_marks_and_labels_agree(path: Path) -> None:
    wrong = [
        f"{one.id}: {fault}"
        for one in MARKED["read_marked"](path)
        for fault in (*unknown(one), *disagreements(one))
    ]
    assert wrong == []


def unknown(one: Any) -> Iterator[str]:
    """Roles and values that the guide does not know."""
    labels = CARD["labels"][one.kind]
    if set(one.labels) != set(labels):
        yield f"labels {sorted(set(one.labels) ^ set(labels))}"
    for label, value in one.labels.items():
        if value not in labels.get(label, []):
            yield f"{label}={value}"
    for mark in one.marks:
        if mark.role not in MARKED["ROLES"][one.kind]:
            yield f"role {mark.role}"


def disagreements(one: Any) -> Iterator[str]:
    """Labels that do not follow from the marks, by the guide's definitions."""
    for label, value in expected(one).items():
        if one.labels.get(label) != value:
            yield f"{label} is {one.labels.get(label)}, marked is {value}"


def expected(one: Any) -> dict[str, str]:
    count = Counter(mark.role for mark in one.marks)
    first: dict[str, int] = {mark.role: mark.first for mark in reversed(one.marks)}
    never = len(one.text) + 1

    def at(role: str) -> int:
        return first.get(role, never)

    def yes(holds: object) -> str:
        return "true" if holds else "false"

    if one.kind == "framing":
        metric, part = at("metric"), at("component")
        order = "pass" if metric < part else "fail" if part < never else "not_applicable"
        return {
            "metrics_before_architecture": order,
            "goal_restated": yes(max(at("goal_who"), at("goal_want")) < part),
            "metrics_quantified": yes(count["target"]),
            "three_metrics": yes(count["metric"] >= 3),
            "constraints_first": yes(at("constraint") < part),
            "roadmap_stated": yes(count["roadmap"]),
            "cost_considered": yes(count["cost"]),
            "tradeoff_stated": yes(count["tradeoff"]),
        }
    if one.kind == "pushback":
        sides = bool(count["cost_number"]) + bool(count["benefit_number"])
        return {
            "acknowledged": yes(count["acknowledgement"]),
            "quantified": ("none", "one_side", "both_sides")[sides],
            "mitigated": yes(count["mitigation"]),
        }
    return {
        "market_anchor": yes(count["market"]),
        "split_addressed": yes(count["lever"] >= 2),
        "equity_figure": yes(count["equity"]),
        "deliverable_tied": yes(count["deliverable"]),
        "accepted_first_offer": yes(count["acceptance"]),
    }
