"""E1, T18: an export that cannot be written is told; what stood there before stays as it was."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.write import write_export
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from tests.faults.library_programs import NEW, command, numbered
from tests.faults.programs import HFPREP, hfprep, small_disk, traced
from tests.faults.sweep import chosen, killed_at, places_in
from tests.faults.trials import Figure, Trials
from tests.samples import write_recording

OLD: Final = b"an older export"
OF_THE_DATABASE: Final = frozenset({"pwrite64", "fdatasync", "ftruncate"})
NAMING: Final = "/^(rename.*|link.*)$"
PATIENCE_S: Final = 2.5


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def old_file(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    target = folder / "debrief.txt"
    target.write_bytes(OLD)
    return target


def a_session(data: Path) -> str:
    """A library with one session in it; its id."""
    library = Library(Paths(data))
    library.prepare()
    session = numbered(data, 0)
    library.add_session(session)
    write_recording(Paths(data), session.id).rename(session.recordings[0].path)
    return session.id


def test_killed_at_each_write_the_old_file_or_the_new_one_is_there(
    tmp_path: Path,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    whole = old_file(tmp_path / "whole")
    places = places_in(command("export", whole), tmp_path / "log")
    assert whole.read_bytes() == NEW
    all_of_them = trials(len(places), 10 * len(places))
    for trial in all_of_them:
        target = old_file(tmp_path / f"out-{trial}")
        killed_at(chosen(places, trial, all_of_them.count), command("export", target))
        assert target.read_bytes() in (OLD, NEW)
        # What a killed program leaves bears no export's name, and hinders none.
        assert all(name.startswith(".hfprep-") for name in names(target.parent)[:-1])
        write_export(target, NEW, overwrite=True)
        assert target.read_bytes() == NEW
    what = f"an export over an older one killed at the n-th of its {len(places)} writes"
    measured(Figure("E1", what, all_of_them.count, "0 half files"))


@pytest.mark.parametrize("form", ["json", "zip"])
def test_a_killed_command_leaves_a_whole_file_or_none(
    tmp_path: Path,
    form: str,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    data = tmp_path / "data"
    session_id = a_session(data)
    whole = tmp_path / f"whole.{form}"

    def export(target: Path) -> tuple[str, ...]:
        wish = ("export", session_id, "--format", form, "--out", str(target))
        return (*HFPREP, "--data-dir", str(data), *wish)

    # The first run makes what is missing beside the audio.
    places_in(export(whole), tmp_path / "log")
    whole.unlink()
    found = places_in(export(whole), tmp_path / "log")
    assert is_whole(whole)
    places = [place for place in found if place.call not in OF_THE_DATABASE]
    all_of_them = trials(3, len(places))
    for trial in all_of_them:
        folder = tmp_path / f"out-{trial}"
        folder.mkdir()
        target = folder / whole.name
        killed_at(chosen(places, trial, all_of_them.count), export(target))
        if target.exists():
            assert is_whole(target)
    measured(Figure("E1", f"hfprep export to {form} killed", all_of_them.count, "0 half files"))


def is_whole(path: Path) -> bool:
    if path.suffix == ".json":
        return bool(json.loads(path.read_bytes()))
    with zipfile.ZipFile(path) as archive:
        return archive.testzip() is None


@pytest.mark.parametrize("times", [1, 3])
def test_a_name_that_is_held_for_a_moment_is_tried_again(tmp_path: Path, times: int) -> None:
    target = old_file(tmp_path / "out")
    run = traced(command("export", target), calls=NAMING, inject=f"error=EACCES:when=1..{times}")
    assert run.stdout.split() == ["ready", "exported"], run.stderr
    assert target.read_bytes() == NEW
    assert names(target.parent) == [target.name]


def test_a_name_that_is_held_for_good_is_told_in_time(
    tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    target = old_file(tmp_path / "out")
    begin = time.monotonic()
    run = traced(command("export", target), calls=NAMING, inject="error=EACCES:when=1+")
    took = time.monotonic() - begin
    assert run.returncode == 1
    assert "could not be written: Permission denied. No file was changed." in run.stdout
    assert target.read_bytes() == OLD
    assert names(target.parent) == [target.name]
    assert took > PATIENCE_S / 2
    measured(Figure("E1", "an export whose name is held for good", 1, f"told after {took:.1f} s"))


@pytest.mark.usefixtures("needs_mount")
def test_a_full_disk_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    data = tmp_path / "data"
    session_id = a_session(data)
    with small_disk(tmp_path / "stick", "256k") as stick:
        target = old_file(stick)
        (stick / "filler").write_bytes(b"\0" * shutil.disk_usage(stick).free)
        with pytest.raises(UserError, match="No space left") as caught:
            write_export(target, NEW, overwrite=True)
        assert "has space left" in caught.value.remedy
        run = hfprep(
            "export", session_id, "--format", "json", "--out", stick / "new.json", data=data
        )
        assert_told(run, "No space left")
        assert target.read_bytes() == OLD
        assert names(stick) == ["debrief.txt", "filler"]
        (stick / "filler").unlink()
        write_export(target, b"new", overwrite=True)
        assert target.read_bytes() == b"new"


@pytest.mark.usefixtures("needs_mount")
def test_a_stick_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    data = tmp_path / "data"
    session_id = a_session(data)
    with small_disk(tmp_path / "stick", "256k") as stick:
        target = old_file(stick)
        subprocess.run(["mount", "-o", "remount,ro", stick], check=True)
        begin = time.monotonic()
        with pytest.raises(UserError, match="Read-only file system"):
            write_export(target, NEW, overwrite=True)
        assert time.monotonic() - begin < 1
        run = hfprep(
            "export", session_id, "--format", "json", "--out", stick / "new.json", data=data
        )
        assert_told(run, "Read-only file system")
        assert target.read_bytes() == OLD


def test_a_folder_in_the_way_and_one_that_is_gone_are_told(tmp_path: Path) -> None:
    data = tmp_path / "data"
    session_id = a_session(data)
    gone = tmp_path / "pulled-out" / "new.json"
    run = hfprep("export", session_id, "--format", "json", "--out", gone, data=data)
    assert_told(run, "No such file or directory")
    assert not gone.parent.exists()
    folder = tmp_path / "out" / "debrief.txt"
    folder.mkdir(parents=True)
    (folder / "precious").write_bytes(OLD)
    with pytest.raises(UserError, match="Is a directory"):
        write_export(folder, NEW, overwrite=True)
    assert (folder / "precious").read_bytes() == OLD
    assert names(folder.parent) == ["debrief.txt"]


def assert_told(run: subprocess.CompletedProcess[str], reason: str) -> None:
    assert run.returncode == 1, run.stderr
    assert reason in run.stderr
    assert "Choose a folder" in run.stderr
    assert "Traceback" not in run.stderr
