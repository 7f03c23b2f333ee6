"""Scenario files are written whole or not at all, and never over something unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_file import MAX_BYTES
from hfprep_desktop.interview.scenario_folder import (
    ChangedMeanwhileError,
    add_files,
    open_file,
    save_file,
)
from tests.unit.interview.scenario_files import names


def test_when_one_name_is_taken_no_file_is_added(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("there before")
    with pytest.raises(UserError, match=r"has a file b\.yaml already"):
        add_files(tmp_path, {"a.yaml": b"a", "b.yaml": b"b", "c.yaml": b"c"})
    assert names(tmp_path) == ["b.yaml"]
    assert (tmp_path / "b.yaml").read_text() == "there before"


def test_a_link_of_that_name_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserError):
        add_files(tmp_path, {"a.yaml": b"a"})
    assert not (tmp_path / "elsewhere").exists()


def test_saving_replaces_what_was_opened_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "a.yaml"
    save_file(path, b"one", None)
    save_file(path, b"two", b"one")
    assert path.read_bytes() == b"two"
    with pytest.raises(ChangedMeanwhileError, match="changed by another program"):
        save_file(path, b"three", b"one")
    with pytest.raises(ChangedMeanwhileError):
        save_file(path, b"three", None)
    assert path.read_bytes() == b"two"
    path.unlink()
    save_file(path, b"three", b"two")
    assert names(path.parent) == ["a.yaml"]


def test_a_linked_file_is_changed_where_it_lies(tmp_path: Path) -> None:
    real = tmp_path / "real.yaml"
    real.write_bytes(b"one")
    link = tmp_path / "link.yaml"
    link.symlink_to(real)
    save_file(link, b"two", b"one")
    assert link.is_symlink()
    assert real.read_bytes() == b"two"


def test_a_file_opens_as_text_and_as_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    opened = open_file(path)
    assert opened.text == "a: 1\nb: 2\n"
    save_file(path, b"new", opened.content)
    assert path.read_bytes() == b"new"


def test_what_cannot_be_read_or_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xff")
    with pytest.raises(UserError, match="not UTF-8"):
        open_file(tmp_path / "a.yaml")
    (tmp_path / "b.yaml").write_bytes(b"x" * (MAX_BYTES + 1))
    with pytest.raises(UserError, match="larger than 256 KB"):
        open_file(tmp_path / "b.yaml")
    with pytest.raises(UserError, match="cannot be read"):
        open_file(tmp_path / "none.yaml")
    with pytest.raises(UserError, match="could not be written"):
        save_file(tmp_path / "a.yaml" / "b.yaml", b"x", None)
    with pytest.raises(UserError, match="could not be written"):
        add_files(tmp_path / "a.yaml", {"b.yaml": b"x"})
