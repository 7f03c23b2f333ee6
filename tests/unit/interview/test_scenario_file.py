"""Scenario files come from strangers: the good ones load, every fault is told with its place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest
import yaml

from hfprep_desktop.interview.scenario_file import (
    MAX_BYTES,
    ScenarioFault,
    ScenarioShelf,
    check_file,
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

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "scenarios"

GOOD = """\
schema: 1
id: tiny-round
title: A tiny round
round: system-design
minutes: 2.5
summary: Small.
opening:
  kind: framing
  prompt: Design it.
  seconds: 60
objections:
  - topic: cost
    prompt: Too dear.
    seconds: 30
phases:
  - name: All of it
    minutes: 2
facts: [One fact.]
hotwords: [gateway]
answers:
  strong: Good.
  weak: Bad.
"""

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


def write(folder: Path, text: str, name: str = "one.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def only_fault(path: Path) -> ScenarioFault:
    faults = check_file(path)
    assert len(faults) == 1, faults
    assert faults[0].file == path
    return faults[0]


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


@pytest.mark.parametrize(
    "text",
    ['a: "\\U00110000"', 'a: "\\UFFFFFFFF"', "%YAML " + "1" * 5000 + ".1\n---\na: b"],
    ids=["beyond", "far-beyond", "version"],
)
def test_numbers_that_no_yaml_has_are_a_fault_like_any_other(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(text)
    (fault,) = check_file(file)
    assert fault.file == file
    assert fault.message


def test_json_schema_is_up_to_date_and_accepts_the_shipped_files() -> None:
    written = (SHIPPED / "schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == json_schema(), "make docs"
    for path in SHIPPED.glob("*.yaml"):
        jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), json.loads(written))


@pytest.mark.parametrize(
    ("added", "key", "told"),
    [
        ("asks: 2\n", "asks", "more than there are: 1 objection"),
        ("asks: 1.5\n", "asks", "a whole number"),
        ("counts: [goal]\n", "counts[0]", "must be 'goal_restated'"),
        ("cut_ins: {number: {after: 3}}\n", "cut_ins.number.after", "no key of this name"),
        ("cut_ins: {metric: {after: 1}}\n", "cut_ins.metric.after", "must be 5 or more"),
        ("interviewer: nobody\n", "interviewer", "must be 'recruiter'"),
    ],
)
def test_faults_of_the_interviewers_keys(tmp_path: Path, added: str, key: str, told: str) -> None:
    fault = only_fault(write(tmp_path, GOOD + added))
    assert fault.key == key
    assert told in fault.message


def test_a_label_of_another_kind_of_answer_and_a_mixed_pool_are_faults(tmp_path: Path) -> None:
    wrong = GOOD.replace("    seconds: 30\n", "    seconds: 30\n    counts: [goal_restated]\n")
    fault = only_fault(write(tmp_path, wrong))
    assert (fault.key, fault.line) == ("objections[0].counts", 15)
    mixed = GOOD.replace("round: system-design", "round: drill").replace(
        "phases:",
        "  - {topic: a, prompt: b, seconds: 30, kind: open}\nasks: 1\nphases:",
    )
    fault = only_fault(write(tmp_path, mixed))
    assert fault.key == "asks"
    assert "one kind" in fault.message


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "told"),
    [
        ("minutes: 2.5\n", "", 1, "minutes", "missing"),
        ("minutes: 2.5", "minutes: 1:30", 5, "minutes", "'1:30' can be read"),
        ("minutes: 2.5", "minutes: '1:30'", 5, "minutes", "must be a number"),
        ("minutes: 2.5", "minutes: true", 5, "minutes", "must be a number"),
        ("minutes: 2.5", "minutes: .nan", 5, "minutes", "'.nan' can be read"),
        ("minutes: 2.5", "minutes: 0x10", 5, "minutes", "'0x10' can be read"),
        ("minutes: 2.5", "minutes: 0", 5, "minutes", "0.5 or more"),
        ("minutes: 2.5", f"minutes: {'9' * 5000}", 5, "minutes", "can be read"),
        ("minutes: 2.5", "minutes: 999", 5, "minutes", "180 or less"),
        ("summary: Small.", "summary: no", 6, "summary", "'no' can be read"),
        ("summary: Small.", "summary: 2026-01-01", 6, "summary", "can be read"),
        ("summary: Small.", "summary: 12", 6, "summary", "must be text"),
        ("summary: Small.", "summary:", 6, "summary", "must be text"),
        ("summary: Small.", "summary: '  '", 6, "summary", "must not be empty"),
        ("summary: Small.", f"summary: {'x' * 601}", 6, "summary", "longer than 600"),
        ("summary: Small.", 'summary: "a\\u001b[2J"', 6, "summary", "control character"),
        ("summary: Small.", 'summary: "a\\ud800"', 6, "summary", "control character"),
        ("facts: [One", "lyrics: a\nfacts: [One", 18, "lyrics", "no key of this name"),
        ("summary: Small.", "summary: a\nsummary: b", 7, "summary", "first on line 6"),
        ("schema: 1", "schema: 2", 1, "schema", "must be 1"),
        ("schema: 1", "schema: true", 1, "schema", "must be 1"),
        ("id: tiny-round", "id: ../../etc", 2, "id", "small letters"),
        ("id: tiny-round", "id: Tiny", 2, "id", "small letters"),
        ("round: system-design", "round: tea-time", 4, "round", "'system-design'"),
        ("    seconds: 30", "    seconds: soon", 14, "objections[0].seconds", "number"),
        ("    seconds: 30", "    seconds: 30\n    loud: 1", 15, "objections[0].loud", "no key"),
        ("  kind: framing", "  kind: pushback", 8, "opening.kind", "opens with kind framing"),
        (
            "    seconds: 30",
            "    seconds: 30\n    kind: open",
            15,
            "objections[0].kind",
            "is push-back",
        ),
        ("facts: [One fact.]", "facts: One fact.", 18, "facts", "must be a list"),
        ("facts: [One fact.]", "facts: [One, no]", 18, "facts[1]", "'no' can be read"),
        ("facts: [One fact.]", f"facts: [{'a,' * 41}]", 18, "facts", "more than 40"),
        ("answers:\n  strong: Good.\n  weak: Bad.", "answers: Good.", 20, "answers", "block"),
        ("facts: [One fact.]", "facts: [One fact.", 19, "", "not valid YAML"),
        ("facts: [One fact.]", "? [a]\n: b", 18, "", "key must be a plain word"),
        ("facts: [One fact.]", "12: b", 18, "", "key must be a plain word"),
        ("facts: [One fact.]", "<<: {a: b}", 18, "", "can be read"),
        ("facts: [One fact.]", "facts: &a [One fact.]", 18, "", "Anchors"),
        ("facts: [One fact.]", "facts: *a", 18, "", "aliases"),
        ("facts: [One fact.]", "facts: &a [*a]", 18, "", "Anchors"),
        ("facts: [One fact.]", "facts: !!set {a}", 18, "", "Tags"),
        ("facts: [One fact.]", "facts: !!str a", 18, "", "Tags"),
        (
            "facts: [One fact.]",
            "facts: !!python/object/apply:os.system [exit]",
            18,
            "",
            "Tags",
        ),
        ("facts: [One fact.]", "facts: !!python/object:os.x {}", 18, "", "Tags"),
        ("  weak: Bad.\n", "  weak: Bad.\n---\na: b\n", 23, "", "one document"),
        ("summary: Small.", "summary: a\x00b", 6, "", "character that YAML forbids"),
        ("summary: Small.", "summary: a\u202eb", 6, "summary", "turns text around"),
        ("summary: Small.", '"sum\\u2066mary": x', 6, "", "turns text around"),
    ],
)
def test_a_fault_is_told_with_its_line_and_key(
    tmp_path: Path, old: str, new: str, line: int, key: str, told: str
) -> None:
    assert old in GOOD
    fault = only_fault(write(tmp_path, GOOD.replace(old, new, 1)))
    assert (fault.line, fault.key) == (line, key), fault
    assert told in fault.message


def test_a_system_design_round_needs_an_objection(tmp_path: Path) -> None:
    start, end = GOOD.index("objections:"), GOOD.index("phases:")
    fault = only_fault(write(tmp_path, GOOD[:start] + GOOD[end:]))
    assert (fault.key, "at least one objection" in fault.message) == ("objections", True)
    other = GOOD[:start] + GOOD[end:]
    assert check_file(write(tmp_path, other.replace("system-design", "drill"))) == ()


def test_a_misspelt_key_gets_a_hint(tmp_path: Path) -> None:
    missing, unknown = check_file(write(tmp_path, GOOD.replace("summary:", "sumary:")))
    assert (missing.line, missing.key) == (1, "summary")
    assert (unknown.line, unknown.key) == (6, "sumary")
    assert unknown.message.endswith("Did you mean 'summary'?")


def test_all_faults_of_a_file_are_told_in_the_order_of_its_lines(tmp_path: Path) -> None:
    text = GOOD.replace("seconds: 30", "seconds: x").replace("id: tiny-round", "id: No No")
    faults = check_file(write(tmp_path, text))
    assert [(fault.line, fault.key) for fault in faults] == [
        (2, "id"),
        (14, "objections[0].seconds"),
    ]


def test_faults_are_counted_past_fifty(tmp_path: Path) -> None:
    extra = "".join(f"extra_{index}: 1\n" for index in range(60))
    faults = check_file(write(tmp_path, GOOD + extra))
    assert len(faults) == 51
    assert any(fault.message == "And 10 more faults." for fault in faults)


NESTED_20 = "x: " + "[" * 19 + "]" * 19 + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "x: " + "{a: " * 20_000,
        "\n".join(" " * depth + "- " for depth in range(300)),
        "- " * 10_000,
        NESTED_20.replace("x: ", "x: [").replace("]\n", "]]\n"),
    ],
)
def test_deep_nesting_is_refused_at_once(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, text)
    began = time.process_time()
    fault = only_fault(path)
    assert time.process_time() - began < 2
    assert "nested deeper than 20" in fault.message


def test_nesting_of_twenty_is_still_read(tmp_path: Path) -> None:
    faults = check_file(write(tmp_path, GOOD + NESTED_20))
    assert [fault.key for fault in faults] == ["x"]


def test_a_billion_laughs_are_refused_without_laughing(tmp_path: Path) -> None:
    lines = ['a0: &a0 ["lol"]']
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    fault = only_fault(write(tmp_path, "\n".join(lines)))
    assert (fault.line, "Anchors" in fault.message) == (1, True)


@pytest.mark.parametrize("text", ["", "# only a comment\n", "\n\n"])
def test_an_empty_file_is_a_fault(tmp_path: Path, text: str) -> None:
    fault = only_fault(write(tmp_path, text))
    assert (fault.line, fault.message) == (1, "The file is empty.")


@pytest.mark.parametrize("text", ["just words", "- a\n- b\n", "12", "---\n"])
def test_a_file_that_is_no_block_of_keys_is_a_fault(tmp_path: Path, text: str) -> None:
    assert only_fault(write(tmp_path, text)).message == "This must be a block of keys."


def test_size_limit(tmp_path: Path) -> None:
    padding = MAX_BYTES - len(GOOD) - 2
    assert check_file(write(tmp_path, GOOD + "#" + "x" * padding + "\n")) == ()
    fault = only_fault(write(tmp_path, GOOD + "#" + "x" * (padding + 1) + "\n"))
    assert fault.message == "The file is larger than 256 KB."


def test_other_encodings_and_missing_files(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_bytes(GOOD.replace("Small.", "Café.").encode("latin-1"))
    assert (only_fault(path).line, "UTF-8" in only_fault(path).message) == (6, True)
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert check_file(path) == ()
    assert only_fault(tmp_path / "absent.yaml").message == "There is no such file."
    (tmp_path / "empty").mkdir()
    assert "no file to read" in only_fault(tmp_path / "empty").message
    assert "no such file" not in only_fault(Path("x" * 400)).message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "no file to read" in only_fault(tmp_path / "pipe.yaml").message


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


def test_a_file_of_very_many_values_is_refused_at_once(tmp_path: Path) -> None:
    for text in ("x: [" + "a," * 130_000 + "]", "".join(f"k{n}: 1\n" for n in range(20_000))):
        path = write(tmp_path, text)
        began = time.process_time()
        fault = only_fault(path)
        assert time.process_time() - began < 2
        assert fault.message == "The file holds more than 10000 values."


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
