"""What lies where, counted on real files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from hfprep_desktop.app import build_app
from hfprep_desktop.paths import Paths, cloud_folder
from hfprep_desktop.storage import Amount, Storage, look_at_kept, look_at_storage
from hfprep_desktop.wording import file_size
from tests.samples import write_recording


def amounts(storage: Storage) -> dict[str, Amount]:
    return {place.name: place.amount for place in storage.places}


def bytes_below(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def test_every_byte_of_the_data_folder_is_counted_once(tmp_path: Path) -> None:
    app = build_app(tmp_path / "data")
    paths = app.paths
    app.save_settings()
    write_recording(paths, "one")
    for folder in (paths.backups, paths.models / "large", paths.scenarios, paths.layouts):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "some").write_bytes(b"x" * 1000)
    for name in ("library-damaged-2026-04-21.db", "library-damaged-2026-04-21.db-wal"):
        (paths.data / name).write_bytes(b"x" * 500)
    (paths.data / "settings.toml.damaged").write_bytes(b"x" * 10)
    (paths.temporary / "transcribe-1.wav").write_bytes(b"x" * 77)
    (paths.logs / "hfprep.log").write_bytes(b"x" * 5)
    found = app.upkeep.storage()
    assert found.size == bytes_below(paths.data)
    assert amounts(found) == {
        "Recordings": Amount(1, bytes_below(paths.recordings)),
        "Library database": amounts(found)["Library database"],
        "Backups": Amount(1, 1000),
        "Speech models": Amount(1, 1000),
        "Scenarios": Amount(1, 1000),
        "Layouts": Amount(1, 1000),
        "Logs": Amount(1, 5),
        "Settings": Amount(1, paths.settings.stat().st_size),
        "Temporary copies": Amount(1, 77),
        "Damaged files kept aside": Amount(3, 1010),
    }
    assert amounts(found)["Library database"].size >= paths.database.stat().st_size
    assert all(place.holds.endswith(".") and place.removal.endswith(".") for place in found.places)


def test_the_room_is_that_of_the_disk(tmp_path: Path) -> None:
    found = build_app(tmp_path / "data").upkeep.storage()
    free = shutil.disk_usage(tmp_path).free
    assert found.free is not None
    assert found.room is not None
    assert abs(found.free - free) < 100_000_000
    assert abs(found.room - found.free / 1_920_000) < 60


def test_a_folder_that_is_gone_raises_nothing(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "gone")
    found = look_at_storage(paths)
    assert (found.size, found.free, found.room) == (0, None, None)
    kept = look_at_kept(paths)
    assert (kept.recordings, kept.size, kept.damaged) == (0, 0, ())


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data")
    paths.prepare()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "large").write_bytes(b"x" * 10_000)
    (paths.recordings / "link").symlink_to(elsewhere)
    (paths.recordings / "file").symlink_to(elsewhere / "large")
    assert amounts(look_at_storage(paths))["Recordings"].size == 0


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root reads everything")
    paths = Paths(tmp_path / "data")
    paths.prepare()
    write_recording(paths, "one").parent.chmod(0)
    assert amounts(look_at_storage(paths))["Recordings"] == Amount(unread=1)


def test_kept_are_folders_with_a_recording_and_damaged_databases(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data")
    paths.prepare()
    write_recording(paths, "one")
    write_recording(paths, "two")
    (paths.recordings / "empty").mkdir()
    (paths.recordings / "stray.txt").write_text("nobody's")
    damaged = paths.data / "library-damaged-2026-04-21.db"
    damaged.write_bytes(b"x")
    damaged.with_name(f"{damaged.name}-wal").write_bytes(b"x")
    kept = look_at_kept(paths)
    assert (kept.recordings, kept.damaged) == (2, (damaged,))
    assert kept.size == bytes_below(paths.recordings)


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/ada/.local/share/hfprep-desktop", ""),
        ("/home/ada/dropboxes/data", ""),
        ("/home/ada/Dropbox/data", "Dropbox"),
        ("/home/ada/Dropbox (Personal)/data", "Dropbox"),
        ("/home/ada/not-dropbox/data", ""),
        ("/mnt/c/Users/ada/OneDrive/data", "OneDrive"),
        ("/mnt/c/Users/ada/OneDrive - Example Ltd/data", "OneDrive"),
        ("/Users/ada/Library/CloudStorage/OneDrive-Personal/data", "OneDrive"),
        ("/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/data", "iCloud"),
        ("/mnt/c/Users/ada/iCloudDrive/data", "iCloud"),
        ("/Users/ada/iCloud Drive/data", "iCloud"),
        ("/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.com/My Drive", "Google Drive"),
        ("/mnt/g/Google Drive/data", "Google Drive"),
        ("/home/ada/onedriver/data", ""),
    ],
)
def test_cloud_folders_are_known_by_name(path: str, service: str) -> None:
    assert cloud_folder(Path(path)) == service


def test_a_link_into_a_cloud_folder_is_found(tmp_path: Path) -> None:
    behind = tmp_path / "Dropbox" / "data"
    behind.mkdir(parents=True)
    link = tmp_path / "plain"
    link.symlink_to(behind)
    assert look_at_storage(Paths(link)).cloud == "Dropbox"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1_000, "1 KB"),
        (12_400, "12 KB"),
        (3_440_000, "3.4 MB"),
        (484_000_000, "484 MB"),
        (1_240_000_000, "1.2 GB"),
        (512_000_000_000, "512 GB"),
    ],
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert file_size(size) == words
