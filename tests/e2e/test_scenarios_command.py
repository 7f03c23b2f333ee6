"""`hfprep scenarios check` and `import`, as a person types them."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.e2e.hfprep import Hfprep
from tests.unit.interview.scenario_files import GOOD, SHIPPED, write

pytestmark = pytest.mark.e2e


def test_a_pack_is_imported_once_and_can_be_practised(hfprep: Hfprep, tmp_path: Path) -> None:
    pack = tmp_path / "pack.zip"
    with zipfile.ZipFile(pack, "w") as archive:
        archive.writestr("pack/a.yaml", GOOD)
        archive.writestr("pack/read\nme.md".replace("\n", "-"), "words")
    done = hfprep("scenarios", "import", pack)
    assert (done.code, done.out) == (0, "tiny-round  system-design  tiny-round.yaml\n")
    assert done.err == "Ignored, no scenario file: pack/read-me.md\n"
    listed = hfprep("scenarios", "list", "--json").json
    assert "tiny-round" in [scenario["id"] for scenario in listed]

    again = hfprep("scenarios", "import", pack)
    assert (again.code, again.out) == (1, "")
    fault, sentence = again.err.splitlines()
    place = f"{pack}/pack/a.yaml:2: id:"
    assert fault == f"{place} The id 'tiny-round' is taken by your own tiny-round.yaml: " + (
        "choose another."
    )
    assert sentence.startswith("pack.zip was not imported: 1 scenario file")


def test_checking_knows_the_ids_that_are_taken(hfprep: Hfprep, tmp_path: Path) -> None:
    own = hfprep.data / "scenarios"
    own.mkdir(parents=True)
    write(own, GOOD, "mine.yaml")
    assert hfprep("scenarios", "check", own).code == 0
    assert hfprep("scenarios", "check", SHIPPED).out == "No faults found.\n"
    copy = shutil.copy(SHIPPED / "model-marketplace.yaml", tmp_path)
    done = hfprep("scenarios", "check", copy)
    assert done.code == 1
    assert "id: The id 'model-marketplace' is taken by the built-in scenario" in done.out
    done = hfprep("scenarios", "check", write(tmp_path, GOOD, "other.yaml"))
    assert (done.code, "is taken by your own mine.yaml" in done.out) == (1, True)


def test_checking_needs_no_data_folder_that_works(hfprep: Hfprep, tmp_path: Path) -> None:
    hfprep.data.write_text("no folder")
    assert hfprep("scenarios", "check", write(tmp_path, GOOD)).code == 0
