"""Names, links and devices in a pack: one that leads elsewhere refuses the whole pack."""

from __future__ import annotations

import os
import re
import stat
import zipfile
from pathlib import Path

import pytest

from tests.unit.interview.scenario_files import names
from tests.unit.interview.scenario_packs import refused, scenario, write_zip
from tests.unit.test_safe_names import HOSTILE


@pytest.mark.parametrize("name", [n for n in HOSTILE if "\udcff" not in n], ids=ascii)
def test_one_hostile_name_refuses_the_whole_zip(tmp_path: Path, own: Path, name: str) -> None:
    entries = [("good.yaml", scenario()), (name, scenario("other"))]
    told = refused(write_zip(tmp_path / "pack.zip", entries), own)
    assert "entry" in told.what
    assert not re.search(r"evil", "".join(names(tmp_path)))


@pytest.mark.parametrize("name", ["a\\b.yaml", "a\nb.yaml", "con.yaml", "a.yaml ", "a\u202eb.txt"])
def test_one_hostile_name_refuses_the_whole_folder(tmp_path: Path, own: Path, name: str) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "good.yaml").write_bytes(scenario())
    (folder / name).write_bytes(scenario("other"))
    assert "entry" in refused(folder, own).what


def test_a_name_that_is_no_text_is_refused(tmp_path: Path, own: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    with Path(os.fsdecode(os.fsencode(folder) + b"/\xff.yaml")).open("wb") as file:
        file.write(scenario())
    assert "cannot be seen" in refused(folder, own).what


@pytest.mark.parametrize(
    "kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK]
)
def test_links_and_devices_in_a_zip_are_refused(tmp_path: Path, own: Path, kind: int) -> None:
    def as_kind(info: zipfile.ZipInfo) -> None:
        if info.filename == "link.yaml":
            info.create_system = 3
            info.external_attr = (kind | 0o777) << 16

    entries = [("good.yaml", scenario()), ("link.yaml", b"/etc/passwd")]
    assert "link or a device" in refused(write_zip(tmp_path / "p.zip", entries, as_kind), own).what


def test_links_of_windows_in_a_zip_are_refused(tmp_path: Path, own: Path) -> None:
    def as_junction(info: zipfile.ZipInfo) -> None:
        info.external_attr = 0x410

    told = refused(write_zip(tmp_path / "p.zip", [("a.yaml", scenario())], as_junction), own)
    assert "link or a device" in told.what


@pytest.mark.parametrize("target", ["file", "folder", "nowhere", "itself"])
def test_links_in_a_folder_are_refused(tmp_path: Path, own: Path, target: str) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "good.yaml").write_bytes(scenario())
    (tmp_path / "outside.yaml").write_bytes(scenario("outside"))
    (tmp_path / "outside").mkdir()
    to = {
        "file": tmp_path / "outside.yaml",
        "folder": tmp_path / "outside",
        "nowhere": tmp_path / "gone",
        "itself": folder,
    }[target]
    (folder / "link.yaml").symlink_to(to)
    assert "link or a device" in refused(folder, own).what


def test_a_pipe_is_not_waited_for(tmp_path: Path, own: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    os.mkfifo(folder / "pipe.yaml")
    refused(folder, own)
    assert "neither a file nor a folder" in refused(folder / "pipe.yaml", own).what


def test_the_same_name_twice_is_refused(tmp_path: Path, own: Path) -> None:
    entries = [("a.yaml", scenario()), ("A.YAML", scenario("other"))]
    assert "twice" in refused(write_zip(tmp_path / "p.zip", entries), own).what
