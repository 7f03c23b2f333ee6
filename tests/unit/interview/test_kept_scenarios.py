"""What was read once is not read again, and never instead of what is there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hfprep_desktop.interview import kept_scenarios
from hfprep_desktop.interview.kept_scenarios import FoundScenario, KeptScenarios
from hfprep_desktop.interview.scenario_file import ScenarioShelf, load_folder
from hfprep_desktop.model import Scenario
from hfprep_desktop.resources import find_resources

SHIPPED = find_resources().scenarios
LOADED = (
    "import sys; from pathlib import Path;"
    "from hfprep_desktop.interview.scenario_file import ScenarioShelf;"
    "shelf = ScenarioShelf(*map(Path, sys.argv[1:]));"
    "assert shelf.scenarios().scenarios;"
    "print(sorted({'pydantic', 'yaml'} & set(sys.modules)))"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    text = (SHIPPED / "model-marketplace.yaml").read_text(encoding="utf-8")
    (folder / "mine.yaml").write_text(
        text.replace("id: model-marketplace", "id: mine"), encoding="utf-8"
    )
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "read.json"


def mine() -> FoundScenario:
    scenario = next(
        found
        for found in load_folder(SHIPPED, built_in=True).scenarios
        if found.id == "model-marketplace"
    )
    return FoundScenario(scenario, 3)


def kept_in(file: Path) -> KeptScenarios:
    kept = KeptScenarios(file)
    kept.keep(b"text", mine())
    kept.save()
    return kept


def test_every_shipped_scenario_comes_back_as_it_was(file: Path, own: Path) -> None:
    read = ScenarioShelf(SHIPPED, own, file).scenarios()
    again = ScenarioShelf(SHIPPED, own, file).scenarios()
    assert len(read.scenarios) > 30
    assert again == read
    assert repr(again) == repr(read)  # lists are no tuples, words no kinds


@pytest.mark.slow
def test_the_next_program_loads_neither_pydantic_nor_yaml(file: Path, own: Path) -> None:
    command = [sys.executable, "-c", LOADED, str(SHIPPED), str(own), str(file)]
    told = [subprocess.check_output(command, text=True).strip() for _ in range(2)]
    assert told == ["['pydantic', 'yaml']", "[]"]


def test_a_file_that_changed_meanwhile_is_read(file: Path, own: Path) -> None:
    ScenarioShelf(SHIPPED, own, file).scenarios()
    changed = own / "mine.yaml"
    before = changed.stat()
    text = changed.read_text(encoding="utf-8").replace("minutes: 20", "minutes: 50", 1)
    changed.write_text(text, encoding="utf-8")
    # Time and size say nothing: another program may set the one and keep the other.
    os.utime(changed, ns=(before.st_atime_ns, before.st_mtime_ns))
    found = ScenarioShelf(SHIPPED, own, file).scenarios().find("mine")
    assert found is not None
    assert found.minutes == 50


def test_an_own_scenario_is_none_of_the_shipped_ones(file: Path) -> None:
    kept = kept_in(file)
    assert kept.find(b"text", built_in=True) == mine()
    assert kept.find(b"text", built_in=False) is None


def test_what_is_gone_is_not_kept_any_longer(file: Path) -> None:
    kept_in(file)
    later = KeptScenarios(file)
    later.keep(b"other", mine())
    later.save()
    assert KeptScenarios(file).find(b"text", built_in=True) is None
    assert KeptScenarios(file).find(b"other", built_in=True) == mine()


@pytest.mark.parametrize("content", [b"", b"[", b"\0" * 40, b"{}" * 40])
def test_a_file_that_is_none_of_ours_counts_as_none(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert KeptScenarios(file).find(b"text", built_in=True) is None


def test_one_changed_byte_and_nothing_of_it_is_believed(file: Path) -> None:
    kept_in(file)
    content = bytearray(file.read_bytes())
    at = content.index(b"marketplace")
    content[at] ^= 1
    file.write_bytes(content)
    assert KeptScenarios(file).find(b"text", built_in=True) is None


def test_another_program_reads_for_itself(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_in(file)
    monkeypatch.setattr(kept_scenarios, "_reader", lambda: "another")
    assert KeptScenarios(file).find(b"text", built_in=True) is None


def test_what_lacks_a_part_is_read_from_its_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_title(scenario: Scenario) -> dict[str, object]:
        return {"id": scenario.id, "opening": {}}

    monkeypatch.setattr(kept_scenarios, "asdict", without_title)
    kept_in(file)
    assert KeptScenarios(file).find(b"text", built_in=True) is None


def test_where_nothing_can_be_written_scenarios_are_there_all_the_same(tmp_path: Path) -> None:
    shelf = ScenarioShelf(SHIPPED, tmp_path / "own", tmp_path / "none" / "read.json")
    assert shelf.scenarios().scenarios
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_is_for_its_owner_alone(file: Path) -> None:
    kept_in(file)
    assert file.stat().st_mode & 0o077 == 0


def test_an_unchanged_set_is_not_written_again(file: Path, own: Path) -> None:
    ScenarioShelf(SHIPPED, own, file).scenarios()
    before = file.stat()
    ScenarioShelf(SHIPPED, own, file).scenarios()
    # Reading it moves the time of its last access.
    after = file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
