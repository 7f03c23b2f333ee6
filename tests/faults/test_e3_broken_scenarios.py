"""E3: of a broken scenario file, line, key and what was expected are told; all others load."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.faults.programs import ROOT, hfprep
from tests.faults.trials import Figure
from tests.unit.interview.scenario_files import GOOD

OWN: Final = "my-own-round"

BROKEN: Final[dict[str, tuple[str, str, str]]] = {
    # name: what of the good file is replaced, by what, and what must be told
    "no-minutes": ("minutes: 2.5\n", "", "missing"),
    "sixty-based": ("minutes: 2.5", "minutes: 1:30", "'1:30' can be read"),
    "minutes-as-text": ("minutes: 2.5", "minutes: '2'", "must be a number"),
    "no-number": ("minutes: 2.5", "minutes: .nan", "'.nan' can be read"),
    "digits": ("minutes: 2.5", f"minutes: {'9' * 5_000}", "can be read"),
    "too-long": ("minutes: 2.5", "minutes: 999", "180 or less"),
    "no-means-false": ("summary: Small.", "summary: no", "'no' can be read"),
    "a-day": ("summary: Small.", "summary: 2026-01-01", "can be read"),
    "a-number": ("summary: Small.", "summary: 12", "must be text"),
    "nothing": ("summary: Small.", "summary:", "must be text"),
    "endless": ("summary: Small.", f"summary: {'x' * 601}", "longer than 600"),
    "escape": ("summary: Small.", 'summary: "a\\u001b[2J"', "control character"),
    "surrogate": ("summary: Small.", 'summary: "a\\ud800"', "control character"),
    "turned-around": ("summary: Small.", "summary: a\u202eb", "turns text around"),
    "twice": ("summary: Small.", "summary: a\nsummary: b", "first on line 6"),
    "unknown-key": ("facts: [One", "lyrics: a\nfacts: [One", "no key of this name"),
    "from-the-future": ("schema: 1", "schema: 2", "must be 1"),
    "path-as-id": ("id: tiny-round", "id: ../../etc", "small letters"),
    "no-such-round": ("round: system-design", "round: tea-time", "'system-design'"),
    "facts-as-text": ("facts: [One fact.]", "facts: One fact.", "must be a list"),
    "open-list": ("facts: [One fact.]", "facts: [One fact.", "not valid YAML"),
    "anchor": ("facts: [One fact.]", "facts: &a [*a]", "Anchors"),
    "object": ("facts: [One fact.]", "facts: !!python/object:os.x {}", "Tags"),
    "two-documents": ("  weak: Bad.\n", "  weak: Bad.\n---\na: b\n", "one document"),
    "deep": ("facts: [One fact.]", "facts: " + "[" * 20_000, "nest"),
    "tab": ("  kind: framing", "\tkind: framing", "not valid YAML"),
    "many": ("facts: [One fact.]", f"facts: [{'a,' * 41}]", "more than 40"),
}

BYTES: Final[dict[str, bytes]] = {
    "empty": b"",
    "latin-1": GOOD.replace("Small", "Gr\xfc\xdfe").encode("latin-1"),
    "utf-16": GOOD.encode("utf-16"),
    "nul": b"\0" * 100,
    "pdf": b"%PDF-1.7\n" * 50,
    "huge": GOOD.encode() + b"# " + b"x" * 400_000,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of one's own scenarios, all of them broken but one."""
    made = tmp_path_factory.mktemp("e3") / "scenarios"
    made.mkdir()
    for name, (old, new, _) in BROKEN.items():
        assert old in GOOD
        text = GOOD.replace("id: tiny-round", f"id: {name}") if "id:" not in old else GOOD
        (made / f"{name}.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    for name, content in BYTES.items():
        (made / f"{name}.yaml").write_bytes(content)
    own = GOOD.replace("id: tiny-round", f"id: {OWN}")
    (made / f"{OWN}.yaml").write_text(own, encoding="utf-8")
    return made


def test_each_fault_is_told_with_its_file_and_line(
    folder: Path, tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    run = hfprep("scenarios", "check", folder, data=tmp_path / "data")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr + run.stdout
    told = run.stdout + run.stderr
    for name, (_, _, expected) in BROKEN.items():
        assert any(expected in line for line in lines_about(told, folder / f"{name}.yaml")), name
    for name in BYTES:
        assert list(lines_about(told, folder / f"{name}.yaml")), name
    assert not list(lines_about(told, folder / f"{OWN}.yaml"))
    assert len(told) < 50_000
    count = len(BROKEN) + len(BYTES)
    measured(Figure("E3", "broken scenarios through hfprep scenarios check", count, "all told"))


def lines_about(told: str, path: Path) -> list[str]:
    """What was told of a file, each with a line's number where there is one."""
    return re.findall(rf"^{re.escape(str(path))}(?::\d+)?: (.+)$", told, re.MULTILINE)


def test_all_others_load(folder: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(folder, data / "scenarios")
    run = hfprep("scenarios", "list", data=data)
    assert "Traceback" not in run.stderr + run.stdout
    listed = set(re.findall(r"[\w-]+", run.stdout))
    shipped = {path.stem for path in (ROOT / "scenarios").glob("*.yaml")}
    assert shipped | {OWN} <= listed
    assert listed.isdisjoint(set(BROKEN) - {"nothing", "many", "digits", "object", "deep", "tab"})
