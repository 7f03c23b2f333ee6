"""Sessions written as files: one, many, all; what is there before a fault stays as it was."""

from __future__ import annotations

import csv
import errno
import io
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.app import App, build_app
from hfprep_desktop.errors import UserError
from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.exporting import Exported, ExportWish
from tests.samples import full_session


@pytest.fixture
def app(tmp_path: Path) -> App:
    app = build_app(tmp_path / "data")
    whole = replace(full_session(app.paths.data), recordings=())
    for letter in "ABC":
        app.library.add_session(replace(whole, id=f"{whole.id[:-1]}{letter}"))
    return app


def ids(app: App) -> tuple[str, ...]:
    return tuple(one.id for one in app.library.list_sessions())


def write(app: App, wish: ExportWish) -> list[Exported]:
    return list(app.exchange.export(wish))


def test_one_session_goes_into_the_file_that_was_named(app: App, tmp_path: Path) -> None:
    target = tmp_path / "mine.md"
    (done,) = write(app, ExportWish(ids(app)[:1], EXPORTERS["md"], target))
    assert done == Exported(1, 1, target)
    assert target.read_text(encoding="utf-8").startswith("# Model marketplace")


def test_one_session_into_a_folder_gets_a_name(app: App, tmp_path: Path) -> None:
    (done,) = write(app, ExportWish(ids(app)[:1], EXPORTERS["txt"], tmp_path))
    assert done.path.parent == tmp_path
    assert done.path.name.startswith("2026-04-21-model-marketplace-")


def test_one_of_all_sessions_goes_into_a_folder_that_is_made(app: App, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    wish = ExportWish(ids(app)[:1], EXPORTERS["md"], folder, into_folder=True)
    (done,) = write(app, wish)
    assert done.path.parent == folder


def test_one_of_all_sessions_in_a_table_is_a_file(app: App, tmp_path: Path) -> None:
    table = tmp_path / "all.csv"
    wish = ExportWish(ids(app)[:1], EXPORTERS["csv"], table, into_folder=True)
    (done,) = write(app, wish)
    assert done.path == table
    assert table.is_file()


def test_several_sessions_go_into_a_folder_one_after_another(app: App, tmp_path: Path) -> None:
    folder = tmp_path / "out" / "deep"
    told = write(app, ExportWish(ids(app), EXPORTERS["srt"], folder))
    assert [(one.done, one.total) for one in told] == [(1, 3), (2, 3), (3, 3)]
    assert sorted(one.path for one in told) == sorted(folder.iterdir())


def test_what_is_written_before_it_is_stopped_stays(app: App, tmp_path: Path) -> None:
    under_way = app.exchange.export(ExportWish(ids(app), EXPORTERS["txt"], tmp_path / "out"))
    first = next(under_way)
    under_way.close()
    assert list((tmp_path / "out").iterdir()) == [first.path]


def test_a_table_holds_all_sessions_in_one_file(app: App, tmp_path: Path) -> None:
    target = tmp_path / "all.csv"
    (done,) = write(app, ExportWish(ids(app), EXPORTERS["csv"], target))
    assert done == Exported(3, 3, target)
    lines = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8-sig"), newline="")))
    assert {line["session"] for line in lines} == set(ids(app))


def test_a_format_that_holds_no_sound_says_so(app: App, tmp_path: Path) -> None:
    wish = ExportWish(ids(app)[:1], EXPORTERS["pdf"], tmp_path / "a.pdf", with_sound=True)
    with pytest.raises(UserError, match="cannot hold a recording"):
        write(app, wish)
    assert not (tmp_path / "a.pdf").exists()


def test_a_session_that_is_not_there_is_told_and_nothing_is_written(
    app: App, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="no session"):
        write(app, ExportWish(("01NOTTHERE",), EXPORTERS["md"], tmp_path / "a.md"))
    assert not (tmp_path / "a.md").exists()


# E1: what can be wrong with the place an export should go to


def a_folder(target: Path, _: pytest.MonkeyPatch) -> None:
    target.mkdir()


def a_missing_folder(target: Path, _: pytest.MonkeyPatch) -> None:
    target.parent.rmdir()


def a_full_disk(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)


def a_stick_pulled_out(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("os.fsync", gone)


@pytest.mark.parametrize("fault", [a_folder, a_missing_folder, a_full_disk, a_stick_pulled_out])
def test_e1_a_place_that_cannot_be_written_is_told_with_what_to_do(
    app: App,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    folder = tmp_path / "place"
    folder.mkdir()
    target = folder / "mine.md"
    wish = ExportWish(ids(app)[:1], EXPORTERS["md"], target, overwrite=True)
    fault(target, monkeypatch)
    if fault is a_folder:
        # A folder takes the file in; it is a file of that name inside that must not be touched.
        (done,) = write(app, wish)
        assert done.path.parent == target
        return
    with pytest.raises(UserError) as caught:
        write(app, wish)
    assert "could not be written" in caught.value.what
    assert "Choose a folder" in caught.value.remedy
    assert not folder.exists() or list(folder.iterdir()) == []


@pytest.mark.parametrize("fault", [a_full_disk, a_stick_pulled_out])
def test_e1_the_export_before_stays_byte_for_byte(
    app: App,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    target = tmp_path / "mine.md"
    target.write_bytes(b"what was there")
    fault(target, monkeypatch)
    with pytest.raises(UserError):
        write(app, ExportWish(ids(app)[:1], EXPORTERS["md"], target, overwrite=True))
    assert target.read_bytes() == b"what was there"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["mine.md"]


def test_e1_nothing_is_overwritten_in_a_folder_even_where_a_file_may_be(
    app: App, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    first = write(app, ExportWish(ids(app), EXPORTERS["txt"], folder))
    first[0].path.write_bytes(b"mine")
    with pytest.raises(UserError, match="exists already"):
        write(app, ExportWish(ids(app), EXPORTERS["txt"], folder, overwrite=True))
    assert first[0].path.read_bytes() == b"mine"


def test_e1_a_file_in_place_of_the_folder_is_told(app: App, tmp_path: Path) -> None:
    blocked = tmp_path / "out"
    blocked.write_bytes(b"a file")
    with pytest.raises(UserError, match="is not a folder"):
        write(app, ExportWish(ids(app), EXPORTERS["txt"], blocked))
    assert blocked.read_bytes() == b"a file"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_e1_a_folder_that_may_not_be_written_is_told(app: App, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(UserError, match="could not be written"):
        write(app, ExportWish(ids(app)[:1], EXPORTERS["md"], folder / "mine.md"))
