"""Scenario files come from strangers: what would take long or much is refused at once."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from hfprep_desktop.interview.scenario_file import MAX_BYTES, check_paths
from tests.unit.interview.scenario_files import GOOD, only_fault, write

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
    faults = check_paths([write(tmp_path, GOOD + NESTED_20)])
    assert [fault.key for fault in faults] == ["x"]


def test_a_billion_laughs_are_refused_without_laughing(tmp_path: Path) -> None:
    lines = ['a0: &a0 ["lol"]']
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    fault = only_fault(write(tmp_path, "\n".join(lines)))
    assert (fault.line, "Anchors" in fault.message) == (1, True)


def test_size_limit(tmp_path: Path) -> None:
    padding = MAX_BYTES - len(GOOD) - 2
    assert check_paths([write(tmp_path, GOOD + "#" + "x" * padding + "\n")]) == ()
    fault = only_fault(write(tmp_path, GOOD + "#" + "x" * (padding + 1) + "\n"))
    assert fault.message == "The file is larger than 256 KB."


def test_other_encodings_and_missing_files(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_bytes(GOOD.replace("Small.", "Café.").encode("latin-1"))
    assert (only_fault(path).line, "UTF-8" in only_fault(path).message) == (6, True)
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert check_paths([path]) == ()
    assert only_fault(tmp_path / "absent.yaml").message == "There is no such file."
    (tmp_path / "empty").mkdir()
    assert "no file to read" in only_fault(tmp_path / "empty").message
    assert "no such file" not in only_fault(Path("x" * 400)).message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "no file to read" in only_fault(tmp_path / "pipe.yaml").message


def test_a_file_of_very_many_values_is_refused_at_once(tmp_path: Path) -> None:
    for text in ("x: [" + "a," * 130_000 + "]", "".join(f"k{n}: 1\n" for n in range(20_000))):
        path = write(tmp_path, text)
        began = time.process_time()
        fault = only_fault(path)
        assert time.process_time() - began < 2
        assert fault.message == "The file holds more than 10000 values."
