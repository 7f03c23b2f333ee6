"""Scenario files that load: every key, whole folders, and whose id it is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from hfprep_desktop.interview.scenario_file import (
    MAX_BYTES,
    ScenarioFault,
    ScenarioShelf,
    check_paths,
    check_text,
    load_folder,
    load_folders,
)
from hfprep_desktop.interview.scenario_schema import json_schema
from hfprep_desktop.model import (
    AnswerKind,
    CutIn,
    CutIns,
    InterviewerRole,
    Phase,
    PlannedTurn,
    RoundKind,
)
from tests.unit.interview.scenario_files import GOOD, ROOT, SHIPPED, write

EVERY_KEY = (
    GOOD.replace(
        "    seconds: 30\n",
        "    seconds: 30\n    about: [cost]\n    heard: [money]\n    counts: [quantified]\n"
        "    presumes: true\n",
    )
    + """\
interviewer: partner
counts: [goal_restated, mitigated]
asks: 1
cut_ins:
  metric: {after: 45, prompts: ["Which metric?"]}
"""
)


def test_every_key_of_a_file_reaches_the_record(tmp_path: Path) -> None:
    write(tmp_path, EVERY_KEY)
    found = load_folder(tmp_path, built_in=False)
    assert found.faults == ()
    (scenario,) = found.scenarios
    assert (scenario.id, scenario.title, scenario.summary) == (
        "tiny-round",
        "A tiny round",
        "Small.",
    )
    assert scenario.round is RoundKind.SYSTEM_DESIGN
    assert scenario.minutes == 2.5
    assert scenario.turns == (
        PlannedTurn(AnswerKind.FRAMING, "Design it.", 60, counts=("goal_restated",)),
        PlannedTurn(
            AnswerKind.PUSHBACK,
            "Too dear.",
            30,
            "cost",
            ("quantified",),
            ("cost",),
            ("money",),
            True,
        ),
    )
    assert scenario.interviewer is InterviewerRole.PARTNER
    assert scenario.asks == 1
    assert scenario.cut_ins == CutIns(metric=CutIn(("Which metric?",), after_s=45))
    assert scenario.phases == (Phase("All of it", 120),)
    assert (scenario.facts, scenario.hotwords) == (("One fact.",), ("gateway",))
    assert (scenario.strong_answer, scenario.weak_answer) == ("Good.", "Bad.")
    assert not scenario.built_in
    assert found.find("tiny-round") is scenario
    assert found.find("other") is None


def test_shipped_scenarios_are_complete() -> None:
    found = load_folder(SHIPPED, built_in=True)
    assert found.faults == ()
    turns = {item.id: [turn.kind.value for turn in item.turns] for item in found.scenarios}
    assert turns["model-marketplace"] == ["framing", "pushback", "pushback"]
    assert turns["global-replication-pushback"] == ["pushback", "pushback"]
    assert turns["senior-pm-offer"] == ["negotiation", "negotiation"]
    for scenario in found.scenarios:
        assert scenario.built_in
        assert scenario.id == next(SHIPPED.glob(f"{scenario.id}.yaml")).stem


def test_json_schema_is_up_to_date_and_accepts_the_shipped_files() -> None:
    written = (SHIPPED / "schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == json_schema(), "make docs"
    for path in SHIPPED.glob("*.yaml"):
        jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), json.loads(written))


def test_a_broken_file_does_not_hide_the_others(tmp_path: Path) -> None:
    write(tmp_path, "a: [", "a.yaml")
    write(tmp_path, GOOD, "b.yaml")
    write(tmp_path, GOOD.replace("tiny-round", "other-round"), "c.YML")
    write(tmp_path, "not a scenario", "readme.txt")
    found = load_folder(tmp_path, built_in=False)
    assert [scenario.id for scenario in found.scenarios] == ["tiny-round", "other-round"]
    assert [fault.file.name for fault in found.faults] == ["a.yaml"]


def test_an_id_used_twice_is_a_fault_of_the_second_file(tmp_path: Path) -> None:
    write(tmp_path, GOOD, "a.yaml")
    second = write(tmp_path, "# a copy\n" + GOOD.replace("A tiny", "Another"), "b.yaml")
    found = load_folder(tmp_path, built_in=False)
    assert [scenario.title for scenario in found.scenarios] == ["A tiny round"]
    message = "The id 'tiny-round' is taken by a.yaml: choose another."
    assert found.faults == (ScenarioFault(second, 3, "id", message),)
    assert check_paths([tmp_path]) == found.faults
    assert check_paths([tmp_path / "a.yaml", tmp_path, tmp_path / "b.yaml"]) == found.faults


def test_own_scenarios_stand_beside_the_shipped_ones_but_never_replace_them(tmp_path: Path) -> None:
    write(tmp_path, GOOD, "a.yaml")
    write(tmp_path, GOOD.replace("tiny-round", "model-marketplace"), "b.yaml")
    found = load_folders(SHIPPED, tmp_path)
    built_in = {scenario.id: scenario.built_in for scenario in found.scenarios}
    assert built_in["tiny-round"] is False
    assert built_in["model-marketplace"] is True
    assert [(fault.file.name, fault.key) for fault in found.faults] == [("b.yaml", "id")]


def test_an_id_that_is_known_is_taken_except_in_its_own_file(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    mine = write(own, GOOD, "mine.yaml")
    known = load_folders(SHIPPED, own)
    assert known.files["tiny-round"] == mine
    assert check_paths([SHIPPED, own], known) == ()
    copy = write(tmp_path, GOOD, "copy.yaml")
    message = "The id 'tiny-round' is taken by your own mine.yaml: choose another."
    assert check_paths([copy], known) == (ScenarioFault(copy, 2, "id", message),)
    stolen = write(tmp_path, GOOD.replace("tiny-round", "model-marketplace"), "stolen.yaml")
    (fault,) = check_paths([stolen], known)
    assert "the built-in scenario model-marketplace.yaml" in fault.message
    link = tmp_path / "link.yaml"
    link.symlink_to(mine)
    assert check_paths([link], known) == ()


def test_a_text_is_checked_as_the_file_it_will_be(tmp_path: Path) -> None:
    mine = write(tmp_path, GOOD, "mine.yaml")
    known = load_folders(SHIPPED, tmp_path)
    checked = check_text(GOOD.replace("A tiny", "A small"), mine, known)
    assert checked.faults == ()
    assert checked.scenario is not None
    assert checked.scenario.title == "A small round"
    assert mine.read_text() == GOOD
    # One that was deleted while it was edited may be saved again.
    mine.unlink()
    assert check_text(GOOD, mine, known).faults == ()
    new = tmp_path / "new.yaml"
    checked = check_text(GOOD, new, known)
    assert checked.scenario is None
    assert [(fault.file, fault.key) for fault in checked.faults] == [(new, "id")]
    assert not new.exists()
    assert check_text("x: a\ud800", new).faults[0].key == "schema"
    assert check_text("#" * (MAX_BYTES + 1), new).faults[0].message.startswith("The file is larger")


def test_an_absent_folder_holds_no_scenarios(tmp_path: Path) -> None:
    found = load_folder(tmp_path / "nowhere", built_in=False)
    assert (found.scenarios, found.faults) == ((), ())


@pytest.mark.slow
def test_importing_the_module_loads_neither_pydantic_nor_yaml() -> None:
    code = (
        "import sys, hfprep_desktop.interview.scenario_file;"
        "sys.exit(bool({'pydantic', 'yaml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_file_is_read_again_only_once_it_has_changed(tmp_path: Path) -> None:
    own = write(tmp_path, GOOD)
    shelf = ScenarioShelf(tmp_path / "none", tmp_path)
    (first,) = shelf.scenarios().scenarios
    before = own.stat()
    # The same length and time in the same place: for the shelf it is the same file.
    own.write_text(GOOD.replace("Small.", "Short."), encoding="utf-8")
    os.utime(own, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert shelf.scenarios().scenarios[0] is first
    os.utime(own, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert shelf.scenarios().scenarios[0].summary == "Short."
    own.write_text(GOOD.replace("Small.", "["), encoding="utf-8")
    assert shelf.scenarios().scenarios == ()
    assert len(shelf.scenarios().faults) == 1
    own.unlink()
    assert shelf.scenarios().faults == ()
