"""What is adopted at the next start, what is left alone, and what is not there to keep."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hfprep_desktop.audio.segments import RESERVE
from hfprep_desktop.audio.wav import held
from hfprep_desktop.library.identity import new_session_id
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import AnswerKind, SessionState
from hfprep_desktop.paths import Paths
from hfprep_desktop.recovery import Recovery, recover_sessions
from tests.samples import interrupted_session, write_recording

STARTED = datetime(2026, 4, 21, 18, 42, tzinfo=UTC)
LATER = STARTED + timedelta(hours=1)


class Shelf:
    """Recordings on disk, with an entry in the library or without."""

    def __init__(self, data: Path) -> None:
        self.paths = Paths(data)
        self.library = Library(self.paths)
        self.library.prepare()

    def record(self, number: int, *, samples: int = 32_000, entry: bool = True) -> Path:
        session_id = new_session_id(STARTED + timedelta(seconds=number), bytes(10))
        path = write_recording(self.paths, session_id, samples)
        if entry:
            self.library.add_session(interrupted_session(session_id, STARTED, path))
        return path

    def recover(self) -> Recovery:
        return recover_sessions(self.library, self.paths.recordings, LATER)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_one_that_cannot_be_adopted_does_not_hold_up_the_others(shelf: Shelf) -> None:
    files = [shelf.record(number) for number in range(3)]
    files[1].unlink()
    files[1].mkdir()
    recovery = shelf.recover()
    assert [session.id for session in recovery.adopted] == [
        files[0].parent.name,
        files[2].parent.name,
    ]
    (failure,) = recovery.failed
    assert failure.session_id == files[1].parent.name
    assert failure.reason
    assert len(shelf.library.unfinished()) == 1


def test_a_recording_that_the_library_does_not_know_becomes_a_session(shelf: Shelf) -> None:
    path = shelf.record(0, entry=False)
    (found,) = shelf.recover().adopted
    assert found.recovered
    assert (found.state, found.duration_s) == (SessionState.RECORDED, 2.0)
    assert found.started_at == STARTED
    assert [turn.kind for turn in found.turns] == [AnswerKind.OPEN]
    assert shelf.library.get_session(found.id) == found
    assert found.recordings[0].path == path
    assert shelf.recover() == Recovery((), ())


def test_what_is_in_use_or_in_the_trash_or_not_ours_is_left_alone(shelf: Shelf) -> None:
    used = shelf.record(0, entry=False)
    trashed = shelf.record(1)
    shelf.library.finish_recording(trashed.parent.name, 1, 2.0)
    shelf.library.trash(trashed.parent.name)
    (shelf.paths.recordings / "holiday").mkdir()
    (shelf.paths.recordings / "holiday" / "01.wav").write_bytes(b"RIFF")
    with held(used):
        assert shelf.recover() == Recovery((), ())
    assert shelf.library.list_sessions() == ()


def test_what_died_before_its_first_sound_leaves_nothing_behind(shelf: Shelf) -> None:
    path = shelf.record(0, samples=0)
    assert shelf.recover() == Recovery((), ())
    assert shelf.library.list_sessions() == ()
    assert not path.parent.exists()


def test_a_session_that_names_no_file_at_all_holds_up_nothing(shelf: Shelf) -> None:
    path = shelf.record(0)
    bare = new_session_id(STARTED - timedelta(seconds=1), bytes(10))
    shelf.library.add_session(replace(interrupted_session(bare, STARTED, path), recordings=()))
    (found,) = shelf.recover().adopted
    assert found.id == path.parent.name
    assert shelf.library.session_ids() == (found.id,)


def test_files_begun_in_the_moment_of_the_end_belong_to_the_session(shelf: Shelf) -> None:
    first = shelf.record(0)
    second = first.with_name("02.wav")
    second.write_bytes(first.read_bytes())
    (first.parent / RESERVE).write_bytes(bytes(100))
    (found,) = shelf.recover().adopted
    assert [one.path for one in found.recordings] == [first, second]
    assert [(one.offset_s, one.duration_s) for one in found.recordings] == [(0.0, 2.0), (2.0, 2.0)]
    assert shelf.library.get_session(found.id).recordings == found.recordings
    assert not (first.parent / RESERVE).exists()


def test_the_hundredth_file_comes_behind_the_ninety_ninth(shelf: Shelf) -> None:
    first = shelf.record(0)
    names = ["99.wav", "100.wav"]
    for name in names:
        first.with_name(name).write_bytes(first.read_bytes())
    (found,) = shelf.recover().adopted
    assert [one.path.name for one in found.recordings] == ["01.wav", *names]
