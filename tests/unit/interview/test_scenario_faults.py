"""Every fault of a scenario file is told with its line and its key."""

from __future__ import annotations

from pathlib import Path

import pytest

from hfprep_desktop.interview.scenario_file import check_paths
from tests.unit.interview.scenario_files import GOOD, only_fault, write


@pytest.mark.parametrize(
    "text",
    ['a: "\\U00110000"', 'a: "\\UFFFFFFFF"', "%YAML " + "1" * 5000 + ".1\n---\na: b"],
    ids=["beyond", "far-beyond", "version"],
)
def test_numbers_that_no_yaml_has_are_a_fault_like_any_other(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(text)
    (fault,) = check_paths([file])
    assert fault.file == file
    assert fault.message


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
    assert check_paths([write(tmp_path, other.replace("system-design", "drill"))]) == ()


def test_a_misspelt_key_gets_a_hint(tmp_path: Path) -> None:
    missing, unknown = check_paths([write(tmp_path, GOOD.replace("summary:", "sumary:"))])
    assert (missing.line, missing.key) == (1, "summary")
    assert (unknown.line, unknown.key) == (6, "sumary")
    assert unknown.message.endswith("Did you mean 'summary'?")


def test_all_faults_of_a_file_are_told_in_the_order_of_its_lines(tmp_path: Path) -> None:
    text = GOOD.replace("seconds: 30", "seconds: x").replace("id: tiny-round", "id: No No")
    faults = check_paths([write(tmp_path, text)])
    assert [(fault.line, fault.key) for fault in faults] == [
        (2, "id"),
        (14, "objections[0].seconds"),
    ]


def test_faults_are_counted_past_fifty(tmp_path: Path) -> None:
    extra = "".join(f"extra_{index}: 1\n" for index in range(60))
    faults = check_paths([write(tmp_path, GOOD + extra)])
    assert len(faults) == 51
    assert any(fault.message == "And 10 more faults." for fault in faults)


@pytest.mark.parametrize("text", ["", "# only a comment\n", "\n\n"])
def test_an_empty_file_is_a_fault(tmp_path: Path, text: str) -> None:
    fault = only_fault(write(tmp_path, text))
    assert (fault.line, fault.message) == (1, "The file is empty.")


@pytest.mark.parametrize("text", ["just words", "- a\n- b\n", "12", "---\n"])
def test_a_file_that_is_no_block_of_keys_is_a_fault(tmp_path: Path, text: str) -> None:
    assert only_fault(write(tmp_path, text)).message == "This must be a block of keys."
