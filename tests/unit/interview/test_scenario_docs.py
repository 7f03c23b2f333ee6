"""docs/scenarios.md names everything a scenario may hold, with the defaults that are in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from hfprep_desktop.interview import manners, scenario_pack
from hfprep_desktop.interview.counts import LABELS, default_counts
from hfprep_desktop.interview.scenario_file import MAX_BYTES, check_text
from hfprep_desktop.interview.scenario_schema import json_schema
from hfprep_desktop.interview.strict_yaml import MAX_DEPTH, MAX_VALUES
from hfprep_desktop.interview.topics import TOPICS
from hfprep_desktop.model import AnswerKind, InterviewerRole, RoundKind
from hfprep_desktop.safe_names import MAX_LENGTH
from tests.unit.interview.scenario_files import ROOT

PAGE = (ROOT / "docs" / "scenarios.md").read_text(encoding="utf-8")
FLAT = " ".join(PAGE.split())
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("|")
]
FIRST_CELLS = {row[0]: row[1:] for row in ROWS}


def key_paths(block: dict[str, Any], above: str = "") -> Iterator[tuple[str, bool]]:
    """Every key of the schema as it is written in the table, and whether it is needed."""
    for key, about in block["properties"].items():
        path = f"{above}{key}"
        yield path, key in block.get("required", ())
        for part in (about, *about.get("anyOf", ()), about.get("items", {})):
            if "$ref" in part:
                inner = json_schema()["$defs"][part["$ref"].rsplit("/", 1)[1]]
                many = "[]" if part is about.get("items") else ""
                yield from key_paths(inner, f"{path}{many}.")


def test_every_key_stands_in_the_table_with_whether_it_is_needed() -> None:
    keys = dict(key_paths(json_schema()))
    assert len(keys) >= 35
    rows = [row for row in ROWS if row[0].startswith("`") and len(row) == 3]
    told = {row[0].strip("`"): row[1] == "yes" for row in rows}
    assert {path: told.get(path) for path in keys} == keys


def test_every_value_of_a_choice_is_named() -> None:
    for values in (RoundKind, InterviewerRole, AnswerKind):
        assert [value for value in values if f"`{value}`" not in PAGE] == []


@pytest.mark.parametrize("kind", [kind for kind in AnswerKind if LABELS[kind]])
def test_every_default_count_is_the_one_in_force(kind: AnswerKind) -> None:
    for label in LABELS[kind]:
        counted = ["yes" if label in default_counts(r, kind) else "no" for r in RoundKind]
        assert FIRST_CELLS[f"`{label}`"] == counted, label
    heads = [row for row in ROWS if row[0] == "label"]
    assert heads == [["label", *RoundKind]] * 3


def test_every_topic_is_named_with_words_that_bring_it_up() -> None:
    for topic, words in TOPICS.items():
        (shown,) = FIRST_CELLS[f"`{topic}`"]
        assert set(shown.split(", ")) <= set(words), topic


def test_who_asks_and_cuts_in_is_as_it_is_written() -> None:
    for kind in RoundKind:
        role = manners.default_role(kind)
        cut_ins = manners.default_cut_ins(kind, role)
        names = [n for n in ("metric", "roadmap", "number") if getattr(cut_ins, n) is not None]
        shown = ", ".join(f"`{name}`" for name in names) or "nothing"
        assert FIRST_CELLS[f"`{kind}`"] == [f"`{role}`", shown]
    for role, manner in manners.MANNERS.items():
        (said,) = re.findall(rf"The `{role}`:\n\n((?:- .*\n)+)", PAGE)
        for prompt in (*manner.metric, *manner.roadmap, *manner.number):
            assert f"“{prompt}”" in said
    assert f"after {manners.METRIC_AFTER_S:g} seconds of architecture without" in FLAT
    assert (
        f"at component {manners.ROADMAP_PARTS} or {manners.ROADMAP_AFTER_S:g} seconds into" in FLAT
    )
    assert FIRST_CELLS["`cut_ins.roadmap.parts`"][-1].endswith(
        f"{manners.ROADMAP_PARTS} where it is absent"
    )


def test_limits_are_those_in_force() -> None:
    assert f"at most {MAX_BYTES // 1024} KB" in FLAT
    assert f"at most {MAX_DEPTH} levels deep and {MAX_VALUES:,} values" in FLAT
    assert f"longer than {MAX_LENGTH} characters" in FLAT
    assert f"more than {scenario_pack.MAX_ENTRIES} files and folders" in FLAT
    assert f"more than {scenario_pack.MAX_TOTAL_BYTES >> 20} MB together" in FLAT
    assert f"larger than {scenario_pack.MAX_PACK_BYTES >> 20} MB" in FLAT


def test_the_example_can_be_used_as_it_stands() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
    assert check_text(example, ROOT / "example.yaml").faults == ()
