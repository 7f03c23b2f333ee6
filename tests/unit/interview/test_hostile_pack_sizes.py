"""Packs that are larger than they say, damaged, or packed in ways that are not unpacked."""

from __future__ import annotations

import resource
import struct
import time
import zipfile
import zlib
from pathlib import Path

import pytest

from hfprep_desktop.interview.scenario_file import MAX_BYTES
from hfprep_desktop.interview.scenario_pack import (
    MAX_ENTRIES,
    MAX_PACK_BYTES,
    PackRefusedError,
    import_pack,
)
from tests.unit.interview.scenario_files import GOOD
from tests.unit.interview.scenario_packs import refused, scenario, take, write_zip


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
