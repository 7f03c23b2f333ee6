"""S20, T19: what is erased for good is in no file of the data folder any more."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hfprep_desktop.model import Transcript, Word
from tests.faults.programs import hfprep
from tests.faults.stored_library import StoredLibrary
from tests.faults.trials import Figure

CANARY = "xylophonic"


def _holding(folder: Path, stem: str) -> list[Path]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file for file in files if stem.encode() in file.read_bytes()]


def test_s20_no_file_holds_a_word_of_it(tmp_path: Path, measured: Callable[[Figure], None]) -> None:
    stored = StoredLibrary(tmp_path / "data")
    data, secret = stored.paths.data, stored.sessions[0]
    said = Transcript.from_words((Word(CANARY, 1.0, 1.5, 0.9), Word("again", 1.5, 2.0, 0.9)))
    answer = replace(secret.turns[0], transcript=said, analysis=None)
    stored.library.save_session(replace(secret, turns=(answer,)))
    stored.library.set_notes(secret.id, f"about {CANARY}s")
    with secret.recordings[0].path.open("ab") as file:
        file.write(CANARY.encode() * 2)
    # A command that changes things makes the day's backup, recordings included.
    assert hfprep("sessions", "delete", secret.id, data=data).returncode == 0
    holding = {file.parent.name for file in _holding(data, CANARY)}
    assert holding >= {"data", "backups", secret.id}
    assert len(_holding(stored.paths.audio_copies, CANARY)) == 1
    kept = data / "library-damaged-2026-07-01.db"
    kept.write_bytes(b"whatever")
    began = time.monotonic()
    erased = hfprep("sessions", "erase", "--yes", secret.id, data=data)
    seconds = time.monotonic() - began
    assert erased.returncode == 0, erased.stderr
    assert str(kept) in erased.stderr
    assert _holding(data, CANARY[:8]) == []
    assert {one.id for one in stored.library.list_sessions()} == stored.ids - {secret.id}
    assert (stored.paths.audio_copies / stored.sessions[1].id / "01.wav").is_file()
    measured(Figure("S20", "erased, then every file searched for a word of it", 1, "0 hits"))
    measured(
        Figure(
            "T19", "one session erased for good, start of program included", 1, f"{seconds:.1f} s"
        )
    )
    assert seconds <= 5


def test_s21_all_deleted_and_taken_back(tmp_path: Path) -> None:
    stored = StoredLibrary(tmp_path / "data")
    before = stored.audio()
    for session in stored.sessions:
        stored.library.trash(session.id)
    assert stored.library.list_sessions() == ()
    for session in stored.sessions:
        stored.library.restore(session.id)
    assert stored.audio() == before
    assert [stored.library.get_session(one.id) for one in stored.sessions] == stored.sessions
