"""Packs of scenarios: what goes in, and what is wrong with the scenarios of others."""

from __future__ import annotations

import io
import stat
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_file import load_folder
from tests.unit.interview.scenario_files import ROOT, SHIPPED, names
from tests.unit.interview.scenario_packs import refused, scenario, take, write_zip


def test_a_zip_and_a_folder_go_in_with_names_made_from_the_ids(tmp_path: Path, own: Path) -> None:
    pack = write_zip(
        tmp_path / "pack.zip",
        [
            ("pack/", b""),
            ("pack/Übung eins.yaml", scenario("one")),
            ("pack/deeper/x.YML", scenario("con")),
            ("pack/README.md", b"read me"),
            ("__MACOSX/pack/._Übung eins.yaml", b"\x00\x05\x16\x07"),
            (".git/config.yaml", b"a: b"),
        ],
    )
    taken = take(pack, own)
    assert [s.id for s in taken.scenarios] == ["con", "one"]
    assert [file.name for file in taken.files] == ["scenario-con.yaml", "one.yaml"]
    assert taken.ignored == (
        ".git/config.yaml",
        "__MACOSX/pack/._Übung eins.yaml",
        "pack/README.md",
    )
    assert names(own) == ["one.yaml", "scenario-con.yaml"]
    assert (own / "one.yaml").read_bytes() == scenario("one")
    assert stat.S_IMODE((own / "one.yaml").stat().st_mode) == 0o600

    folder = tmp_path / "folder"
    (folder / "deeper").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / ".git" / "x.yaml").write_text("a: b")
    (folder / "deeper" / "two.yaml").write_bytes(scenario("two"))
    (folder / "notes.txt").write_text("notes")
    taken = take(folder, own)
    assert [file.name for file in taken.files] == ["two.yaml"]
    assert taken.ignored == ("notes.txt",)
    found = load_folder(own, built_in=False)
    assert (len(found.scenarios), found.faults) == (3, ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"[" * 20_000, "nested deeper"),
        (b"a: &a [x]\nb: [*a, *a]\n", "Anchors"),
        (b"a: &a [*a]\n", "Anchors"),
        (b"x: [" + b"a," * 120_000 + b"]", "more than 10000 values"),
        (b"a: !!python/object/apply:os.system [exit]\n", "Tags"),
        (b"\xff\xfe", "UTF-8"),
        (b"", "empty"),
        (b"schema: 1\n", "missing"),
    ],
)
def test_one_faulty_scenario_refuses_the_pack_and_is_told_with_its_place(
    tmp_path: Path, own: Path, text: bytes, told: str
) -> None:
    entries = [("good.yaml", scenario()), ("bad.yaml", text)]
    began = time.process_time()
    error = refused(write_zip(tmp_path / "p.zip", entries), own)
    assert time.process_time() - began < 3
    assert "1 scenario file" in error.what
    assert {fault.file for fault in error.faults} == {tmp_path / "p.zip" / "bad.yaml"}
    assert told in error.faults[0].message


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        ("model-marketplace", "the built-in scenario model-marketplace.yaml"),
        ("mine", "your own some-name.yaml"),
        ("good", "good.yaml"),
    ],
)
def test_an_id_that_is_taken_refuses_the_pack(
    tmp_path: Path, own: Path, taken: str, told: str
) -> None:
    own.mkdir(parents=True)
    (own / "some-name.yaml").write_bytes(scenario("mine"))
    entries = [("good.yaml", scenario("good")), ("other.yaml", scenario(taken))]
    error = refused(write_zip(tmp_path / "p.zip", entries), own)
    (fault,) = error.faults
    assert (fault.file.name, fault.line, fault.key) == ("other.yaml", 2, "id")
    assert fault.message == f"The id {taken!r} is taken by {told}: choose another."


def test_the_shipped_scenarios_are_no_pack_of_new_ones(own: Path) -> None:
    assert all("built-in" in fault.message for fault in refused(SHIPPED, own).faults)


def test_a_file_of_that_name_is_never_replaced(tmp_path: Path, own: Path) -> None:
    own.mkdir(parents=True)
    (own / "tiny-round.yaml").write_text("a draft that is no scenario yet")
    pack = write_zip(tmp_path / "p.zip", [("a.yaml", scenario("first")), ("b.yaml", scenario())])
    with pytest.raises(UserError, match=r"has a file tiny-round\.yaml already"):
        take(pack, own)
    assert names(own) == ["tiny-round.yaml"]
    assert (own / "tiny-round.yaml").read_text() == "a draft that is no scenario yet"


def test_what_is_no_pack_is_told(tmp_path: Path, own: Path) -> None:
    assert "no pack called" in refused(tmp_path / "nothing", own).what
    (tmp_path / "empty").mkdir()
    assert "holds no scenario" in refused(tmp_path / "empty", own).what
    pack = write_zip(tmp_path / "p.zip", [("readme.txt", b"words")])
    assert "holds no scenario" in refused(pack, own).what
    assert "cannot be read" in refused(Path("x" * 400), own).what


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    pack = write_zip(tmp_path / "p.zip", [("a.yaml", scenario())])
    with pytest.raises(UserError, match="could not be written"):
        take(pack, tmp_path / "data")


@pytest.mark.slow
def test_importing_the_module_loads_neither_pydantic_nor_yaml() -> None:
    code = (
        "import sys, hfprep_desktop.interview.scenario_pack;"
        "sys.exit(bool({'pydantic', 'yaml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_zip_made_in_memory_has_no_names_of_its_own() -> None:
    """What `write_zip` writes is what the reader sees; else the table would prove nothing."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        info = zipfile.ZipInfo("placeholder")
        info.filename = "a\x00.yaml"
        archive.writestr(info, b"")
    with zipfile.ZipFile(buffer) as archive:
        assert archive.infolist()[0].orig_filename == "a\x00.yaml"
