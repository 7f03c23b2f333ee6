from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.write import write_export

DATA = b"a debrief\n" * 1000


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_the_file_is_whole_and_private(tmp_path: Path) -> None:
    target = tmp_path / "debrief.txt"
    write_export(target, DATA)
    assert target.read_bytes() == DATA
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert target.stat().st_nlink == 1
    assert names(tmp_path) == {"debrief.txt"}


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    target = tmp_path / "debrief.txt"
    target.write_text("precious")
    with pytest.raises(UserError, match="exists already"):
        write_export(target, DATA)
    assert target.read_text() == "precious"
    write_export(target, DATA, overwrite=True)
    assert target.read_bytes() == DATA
    assert names(tmp_path) == {"debrief.txt"}


@pytest.mark.parametrize("overwrite", [False, True])
def test_s7_a_link_in_the_way_is_never_followed(tmp_path: Path, overwrite: bool) -> None:
    precious = tmp_path / "precious"
    precious.write_text("precious")
    target = tmp_path / "debrief.txt"
    target.symlink_to(precious)
    if overwrite:
        write_export(target, DATA, overwrite=True)
        assert not target.is_symlink()
        assert target.read_bytes() == DATA
    else:
        with pytest.raises(UserError, match="exists already"):
            write_export(target, DATA)
        assert target.is_symlink()
    assert precious.read_text() == "precious"


def test_a_dangling_link_is_no_free_name(tmp_path: Path) -> None:
    target = tmp_path / "debrief.txt"
    target.symlink_to(tmp_path / "nowhere")
    with pytest.raises(UserError, match="exists already"):
        write_export(target, DATA)
    assert names(tmp_path) == {"debrief.txt"}


def test_s7_a_link_in_the_way_of_the_temporary_file_is_never_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    precious = tmp_path / "precious"
    precious.write_text("precious")
    tokens = iter(["taken", "free"])
    monkeypatch.setattr("secrets.token_hex", lambda _: next(tokens))
    (tmp_path / ".hfprep-taken.tmp").symlink_to(precious)
    write_export(tmp_path / "debrief.txt", DATA)
    assert precious.read_text() == "precious"
    assert (tmp_path / "debrief.txt").read_bytes() == DATA


def test_a_name_taken_at_the_last_moment_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "debrief.txt"
    really_sync = os.fsync

    def someone_else_is_quicker(descriptor: int) -> None:
        really_sync(descriptor)
        target.write_text("precious")

    monkeypatch.setattr(os, "fsync", someone_else_is_quicker)
    with pytest.raises(UserError, match="exists already"):
        write_export(target, DATA)
    assert target.read_text() == "precious"
    assert names(tmp_path) == {"debrief.txt"}


def test_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    write_export(tmp_path / "debrief.txt", DATA)
    assert (tmp_path / "debrief.txt").read_bytes() == DATA
    assert names(tmp_path) == {"debrief.txt"}


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "debrief.txt"
    target.write_text("precious")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="No space left"):
        write_export(target, DATA, overwrite=True)
    assert target.read_text() == "precious"
    assert names(tmp_path) == {"debrief.txt"}


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nowhere"):
        write_export(tmp_path / "nowhere" / "debrief.txt", DATA)
    assert names(tmp_path) == set()


def test_a_folder_in_the_way_stays(tmp_path: Path) -> None:
    (tmp_path / "debrief.txt").mkdir()
    with pytest.raises(UserError, match="could not be written"):
        write_export(tmp_path / "debrief.txt", DATA, overwrite=True)
    assert names(tmp_path) == {"debrief.txt"}


def test_a_file_held_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = [PermissionError(errno.EACCES, "held"), PermissionError(errno.EACCES, "held")]
    really_link = os.link

    def link(*args: object, **kwargs: object) -> None:
        if held:
            raise held.pop()
        really_link(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "link", link)
    monkeypatch.setattr("hfprep_desktop.export.write._FIRST_PAUSE_SECONDS", 0.0)
    write_export(tmp_path / "debrief.txt", DATA)
    assert (tmp_path / "debrief.txt").read_bytes() == DATA


KILLED_AT_EVERY_LINE = """
import os, signal, sys
from pathlib import Path
from hfprep_desktop.export.write import write_export

target, lines = Path(sys.argv[1]), 0

def write_and_die_behind(left):
    def count(frame, event, _):
        nonlocal left
        left -= event == "line"
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return count
    sys.settrace(count)
    write_export(target, b"new" * 100_000, overwrite=True)
    sys.settrace(None)
    os._exit(0)

while True:
    target.write_bytes(b"old")
    child = os.fork()
    if child == 0:
        write_and_die_behind(lines)
    _, status = os.waitpid(child, 0)
    print({b"old": "old", b"new" * 100_000: "new"}.get(target.read_bytes(), "half"))
    if os.WIFEXITED(status):
        sys.exit(os.WEXITSTATUS(status))
    lines += 1
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_t18_wherever_it_is_killed_the_old_file_or_the_new_one_is_there(tmp_path: Path) -> None:
    sweep = subprocess.run(
        [sys.executable, "-c", KILLED_AT_EVERY_LINE, str(tmp_path / "debrief.txt")],
        check=True,
        capture_output=True,
        text=True,
    )
    found = sweep.stdout.split()
    assert set(found) == {"old", "new"}
    assert len(found) > 20
    assert found == sorted(found, reverse=True)
