"""Trash, erasing for good, and rounds that left nothing worth keeping."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.library.connection import open_database
from hfprep_desktop.library.migrations import STEPS, migrate
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session, Transcript, Word
from hfprep_desktop.paths import Paths
from tests.unit.library.sessions_to_store import another, being_recorded, with_audio
from tests.unit.library.test_migrations import m900_later


def test_s21_trash_and_undo(library: Library, session: Session) -> None:
    library.add_session(with_audio(session))
    audio = session.recordings[0].path
    before = hashlib.sha256(audio.read_bytes()).digest()
    assert library.trash(session.id[:10]) == session.id
    assert library.list_sessions() == ()
    (line,) = library.list_trashed()
    assert line.id == session.id
    assert line.trashed_at is not None
    assert library.get_session(session.id) == session
    assert library.restore(session.id) == session.id
    assert library.list_trashed() == ()
    assert library.list_sessions()[0].trashed_at is None
    assert hashlib.sha256(audio.read_bytes()).digest() == before


@pytest.mark.parametrize("act", ["trash", "erase"])
def test_a_session_that_is_being_recorded_cannot_be_deleted(
    library: Library, session: Session, act: str
) -> None:
    library.add_session(with_audio(being_recorded(session)))
    with pytest.raises(UserError, match="still being recorded"):
        getattr(library, act)(session.id)
    assert session.recordings[0].path.exists()
    assert len(library.list_sessions()) == 1


def test_s20_what_is_erased_is_gone_from_every_file(
    library: Library, session: Session, paths: Paths
) -> None:
    kept = another(session, 5)
    canary = "xylophonic"
    said = Transcript.from_words((Word(canary, 1.0, 1.5, 0.9), Word("again", 1.5, 2.0, 0.9)))
    secret = replace(session, turns=(replace(session.turns[0], transcript=said, analysis=None),))
    library.add_session(with_audio(secret))
    library.add_session(kept)
    library.set_notes(secret.id, f"about {canary}s")
    migrate(paths.database, paths.data / "backups", (*STEPS, m900_later))
    assert holding(paths.data, "xylophon")
    library.erase(secret.id)
    assert holding(paths.data, "xylophon") == []
    assert not secret.recordings[0].path.parent.exists()
    # The copy stays for what else is in it.
    (copy,) = (paths.data / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("SELECT id FROM sessions").fetchall() == [(kept.id,)]
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with open_database(paths.database) as database:
        assert database.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert library.get_session(kept.id) == kept
    assert library.search(canary).hits == ()
    with pytest.raises(UserError, match="no session"):
        library.erase(secret.id)


def holding(folder: Path, stem: str) -> list[Path]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file for file in files if stem.encode() in file.read_bytes()]


def test_erasing_follows_no_link_out_of_the_data_folder(
    library: Library, session: Session, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious.wav").write_bytes(b"sound")
    folder = session.recordings[0].path.parent
    library.add_session(session)
    folder.symlink_to(outside)
    library.erase(session.id)
    assert not folder.is_symlink()
    assert (outside / "precious.wav").exists()


def test_a_round_that_never_began_leaves_nothing(library: Library, session: Session) -> None:
    library.add_session(with_audio(being_recorded(session), samples=b""))
    assert library.discard_empty(session.id)
    assert library.list_sessions() == ()
    assert not session.recordings[0].path.parent.exists()


def test_one_sample_is_enough_to_keep_a_round(library: Library, session: Session) -> None:
    library.add_session(with_audio(being_recorded(session), samples=b"\0\0"))
    assert not library.discard_empty(session.id)
    assert session.recordings[0].path.exists()
    assert len(library.unfinished()) == 1
