"""Packs come from strangers: a good one goes in whole, any other leaves nothing behind."""

from __future__ import annotations

import io
import os
import re
import resource
import stat
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_file import MAX_BYTES, load_folder
from hfprep_desktop.interview.scenario_pack import (
    MAX_ENTRIES,
    MAX_PACK_BYTES,
    ImportedPack,
    PackRefusedError,
    import_pack,
)
from tests.unit.interview.test_scenario_file import GOOD, SHIPPED, names
from tests.unit.test_safe_names import HOSTILE

ROOT = Path(__file__).resolve().parents[3]


def scenario(scenario_id: str = "tiny-round") -> bytes:
    return GOOD.replace("tiny-round", scenario_id).encode()


def write_zip(
    path: Path,
    entries: Iterable[tuple[str, bytes]],
    change: Callable[[zipfile.ZipInfo], None] | None = None,
    method: int = zipfile.ZIP_DEFLATED,
) -> Path:
    """A zip whose names are written as they are given, whatever they hold."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in entries:
            info = zipfile.ZipInfo("placeholder")
            info.filename = name
            info.compress_type = method
            if change is not None:
                change(info)
            archive.writestr(info, content)
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "scenarios"


def take(pack: Path, own: Path) -> ImportedPack:
    return import_pack(pack, SHIPPED, own)


def refused(pack: Path, own: Path) -> PackRefusedError:
    """The refusal; nothing may have been written, not even a temporary file."""
    before = sorted(own.rglob("*")) if own.exists() else None
    with pytest.raises(PackRefusedError) as caught:
        take(pack, own)
    assert (sorted(own.rglob("*")) if own.exists() else None) == before
    assert caught.value.what.endswith(".")
    assert caught.value.remedy.endswith(".")
    assert caught.value.what.isprintable()
    return caught.value


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


def test_sizes_count_as_they_are_when_unpacked(tmp_path: Path, own: Path) -> None:
    padded = scenario() + b"#" * (MAX_BYTES - len(scenario()))
    assert take(write_zip(tmp_path / "fits.zip", [("a.yaml", padded)]), own).files
    (own / "tiny-round.yaml").unlink()
    bomb = write_zip(tmp_path / "bomb.zip", [("a.yaml", padded + b"#")])
    assert "larger than 256 KB" in refused(bomb, own).what
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.yaml").write_bytes(padded + b"#")
    assert "larger than 256 KB" in refused(folder, own).what


def test_many_files_that_fit_one_by_one_do_not_fit_together(tmp_path: Path, own: Path) -> None:
    big = scenario() + b"#" * (MAX_BYTES - len(scenario()))
    pack = write_zip(tmp_path / "p.zip", [(f"{n}.yaml", big) for n in range(17)])
    assert "more than 4 MB" in refused(pack, own).what


def test_too_many_entries_are_refused(tmp_path: Path, own: Path) -> None:
    many = [(f"{n}.txt", b"") for n in range(MAX_ENTRIES + 1)]
    assert "more than 400" in refused(write_zip(tmp_path / "p.zip", many), own).what
    folder = tmp_path / "folder"
    folder.mkdir()
    for name, _ in many:
        (folder / name).touch()
    assert "more than 400" in refused(folder, own).what


def test_an_archive_that_is_too_long_is_not_looked_into(tmp_path: Path, own: Path) -> None:
    pack = tmp_path / "p.zip"
    with pack.open("wb") as file:
        file.truncate(1 << 40)
    assert f"larger than {MAX_PACK_BYTES >> 20} MB" in refused(pack, own).what


def raw_zip(content: bytes, *, packed: bytes | None = None, size: int | None = None) -> bytes:
    """An archive of one deflated entry whose stated size may be a lie."""
    if packed is None:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(content) + packer.flush()
    size = len(content) if size is None else size
    crc = zlib.crc32(content)
    common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, len(packed), size, 6, 0)
    local = b"PK\x03\x04" + common + b"a.yaml" + packed
    central = b"PK\x01\x02" + struct.pack("<H", 20) + common
    central += struct.pack("<HHHII", 0, 0, 0, 0, 0) + b"a.yaml"
    end = struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
    return local + central + b"PK\x05\x06" + end


def test_the_handmade_archive_is_one_that_is_read(tmp_path: Path, own: Path) -> None:
    (tmp_path / "p.zip").write_bytes(raw_zip(scenario()))
    assert take(tmp_path / "p.zip", own).files


@pytest.mark.parametrize("size", [10, 0, len(GOOD) - 1, len(GOOD) + 1, 1 << 31])
def test_lying_sizes_are_refused(tmp_path: Path, own: Path, size: int) -> None:
    (tmp_path / "p.zip").write_bytes(raw_zip(scenario(), size=size))
    assert "is damaged" in refused(tmp_path / "p.zip", own).what


def test_a_quarter_gigabyte_that_claims_to_be_small_takes_no_memory_and_no_time(
    tmp_path: Path, own: Path
) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = b"\0" * (1 << 24)
    packed = b"".join(packer.compress(block) for _ in range(16)) + packer.flush()
    for number, size in enumerate((1000, 1 << 30, MAX_BYTES)):
        pack = tmp_path / f"{number}.zip"
        pack.write_bytes(raw_zip(b"", packed=packed, size=size))
        own.mkdir(parents=True, exist_ok=True)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        began = time.process_time()
        refused(pack, own)
        assert time.process_time() - began < 2
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024


def test_entries_over_one_another_are_refused(tmp_path: Path, own: Path) -> None:
    """Archives whose entries overlap unpack to far more than they weigh."""
    one = raw_zip(b"#" * 100_000)
    where = one.index(b"PK\x01\x02")
    local, entry = one[:where], one[where : one.index(b"PK\x05\x06")]
    letters = b"abcdefghijklmnopqrstuvwxyz"
    entries = b"".join(entry.replace(b"a.yaml", b"%c.yaml" % letter) for letter in letters)
    count = len(letters)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(entries), len(local), 0)
    (tmp_path / "p.zip").write_bytes(local + entries + b"PK\x05\x06" + end)
    assert "is damaged" in refused(tmp_path / "p.zip", own).what


def test_scenarios_that_are_much_together_are_refused(tmp_path: Path, own: Path) -> None:
    filling = b"#" * (MAX_BYTES - 10_000)
    entries = [(f"{n}.yaml", filling) for n in range(18)]
    assert "take more than 4 MB" in refused(write_zip(tmp_path / "p.zip", entries), own).what


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_unpack_without_bound_are_refused(
    tmp_path: Path, own: Path, method: int
) -> None:
    pack = write_zip(tmp_path / "p.zip", [("a.yaml", scenario())], method=method)
    assert "packed in a way" in refused(pack, own).what


def test_an_encrypted_archive_is_refused(tmp_path: Path, own: Path) -> None:
    content = bytearray(raw_zip(scenario()))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "p.zip").write_bytes(bytes(content))
    assert "is encrypted" in refused(tmp_path / "p.zip", own).what


def test_no_archive_however_damaged_is_a_mistake_of_ours(tmp_path: Path, own: Path) -> None:
    whole = raw_zip(scenario())
    pack = tmp_path / "p.zip"
    for damaged in (
        b"",
        b"no archive",
        whole[:-1],
        whole[10:],
        whole[: len(whole) // 2],
        b"PK\x05\x06" + b"\xff" * 18,
        whole.replace(b"a.yaml", b"b.yaml", 1),
    ):
        pack.write_bytes(damaged)
        assert "damaged" in refused(pack, own).what
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 0xFF
        pack.write_bytes(bytes(changed))
        try:
            import_pack(pack, tmp_path / "none", own)
        except PackRefusedError:
            assert not own.exists()
        else:
            # Times and versions say nothing about what is inside.
            assert (own / "tiny-round.yaml").read_bytes() == scenario()
            (own / "tiny-round.yaml").unlink()
            own.rmdir()


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


def test_the_same_name_twice_is_refused(tmp_path: Path, own: Path) -> None:
    entries = [("a.yaml", scenario()), ("A.YAML", scenario("other"))]
    assert "twice" in refused(write_zip(tmp_path / "p.zip", entries), own).what


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
