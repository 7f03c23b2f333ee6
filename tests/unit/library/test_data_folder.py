"""The library in its folder: it can be moved, holds nothing from outside, and is private."""

from __future__ import annotations

import os
import shutil
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.connection import open_database, write
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session
from hfprep_desktop.paths import Paths
from tests.unit.library.sessions_to_store import with_audio


def test_the_data_folder_can_be_moved(library: Library, session: Session, paths: Paths) -> None:
    library.add_session(with_audio(session))
    moved = Paths(paths.data.with_name("moved"))
    shutil.move(paths.data, moved.data)
    (recording,) = Library(moved).get_session(session.id).recordings
    assert recording.path.is_relative_to(moved.data)
    assert recording.path.read_bytes()


def test_a_recording_outside_the_data_folder_is_refused(
    library: Library, session: Session, paths: Paths, tmp_path: Path
) -> None:
    outside = replace(session.recordings[0], path=tmp_path / "elsewhere.wav")
    with pytest.raises(ValueError, match="elsewhere"):
        library.add_session(replace(session, recordings=(outside,)))
    assert library.list_sessions() == ()
    library.add_session(session)
    for hostile in ("../elsewhere.wav", "/etc/passwd", "a/../../b"):
        with open_database(paths.database) as database, write(database):
            database.execute("UPDATE recordings SET path = ?", [hostile])
        with pytest.raises(UserError, match="outside its own folder"):
            library.get_session(session.id)


@pytest.mark.parametrize("bad", ["", "..", "a/b", "a b", ".hidden", "x" * 65])
def test_an_id_that_is_no_folder_name_is_refused(
    library: Library, session: Session, bad: str
) -> None:
    with pytest.raises(ValueError, match="folder"):
        library.add_session(replace(session, id=bad))


def test_s1_nobody_else_can_read_the_data_folder(
    library: Library, session: Session, paths: Paths
) -> None:
    with open_database(paths.database):  # keeps the write-ahead log in place while we look
        library.add_session(with_audio(session))
        seen = [paths.data, *paths.data.rglob("*")]
        open_to_others = [one for one in seen if stat.S_IMODE(one.stat().st_mode) & 0o077]
    assert {file.name for file in seen} >= {"library.db", "library.db-wal", "library.db-shm"}
    assert open_to_others == []


def test_s1_the_database_is_private_whatever_the_umask(paths: Paths, session: Session) -> None:
    os.umask(0o022)  # the fixture puts the earlier one back
    library = Library(paths)
    library.prepare()
    with open_database(paths.database):
        library.add_session(session)
        modes = {file.name: file.stat().st_mode & 0o777 for file in paths.data.glob("library.db*")}
    assert modes == dict.fromkeys(("library.db", "library.db-wal", "library.db-shm"), 0o600)
