"""What lies beside the audio follows every change of the library, and never stands in its way."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.export.from_json import session_from_json
from hfprep_desktop.export.to_json import sidecar_json
from hfprep_desktop.library.sidecars import SIDECAR
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Moment, Recording, Session, Timing
from hfprep_desktop.paths import Paths
from tests.samples import STARTED_AT, interrupted_session, write_recording


@pytest.fixture
def library(paths: Paths) -> Library:
    made = Library(paths, sidecar_json)
    made.prepare()
    return made


def described(paths: Paths, session: Session) -> Session:
    folder = paths.recordings / session.id
    return session_from_json((folder / SIDECAR).read_bytes(), folder).session


CHANGES: dict[str, Callable[[Library, str], object]] = {
    "title": lambda library, id_: library.set_title(id_, "Mine"),
    "tags": lambda library, id_: library.set_tags(id_, ["a", "b"]),
    "star": lambda library, id_: library.set_starred(id_, on=True),
    "notes": lambda library, id_: library.set_notes(id_, "slower"),
    "moments": lambda library, id_: library.set_moments(id_, [Moment(3.0, "here")]),
    "dispute": lambda library, id_: library.dispute(id_, 0, "three-metrics"),
    "self_marks": lambda library, id_: library.set_self_marks(id_, {"three-metrics": True}),
    "timing": lambda library, id_: library.set_timing(id_, Timing(61.0)),
    "recovered": lambda library, id_: library.mark_recovered(id_, 1, 59.0),
    "finished": lambda library, id_: library.finish_recording(id_, 1, 58.0),
    "derived": lambda library, id_: library.save_session(
        replace(library.get_session(id_), turns=(), model="base.en")
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_d2_every_change_is_described(
    library: Library, paths: Paths, session: Session, change: Callable[[Library, str], object]
) -> None:
    library.add_session(session)
    assert described(paths, session) == session
    change(library, session.id[:8])
    changed = library.get_session(session.id)
    assert changed != session
    assert described(paths, session) == changed
    assert [file.name for file in (paths.recordings / session.id).iterdir()] == [SIDECAR]


def test_d2_a_further_segment_is_described(
    library: Library, paths: Paths, session: Session
) -> None:
    library.add_session(session)
    path = paths.recordings / session.id / "02.wav"
    library.add_recording(Recording(session.id, 2, path, 70.0, 0.0, "desk", finished=False))
    assert len(described(paths, session).recordings) == 2


def test_d2_the_trash_is_described(library: Library, paths: Paths, session: Session) -> None:
    library.add_session(session)
    library.trash(session.id)
    sidecar = paths.recordings / session.id / SIDECAR
    (trashed,) = library.list_trashed()
    assert session_from_json(sidecar.read_bytes(), sidecar.parent).trashed_at == trashed.trashed_at
    library.restore(session.id)
    assert "trashed_at" not in json.loads(sidecar.read_bytes())


def test_a_description_that_cannot_be_written_fails_nothing(
    library: Library, paths: Paths, session: Session, caplog: pytest.LogCaptureFixture
) -> None:
    (paths.recordings / session.id).write_text("a file where the folder should be")
    library.add_session(session)
    library.set_notes(session.id, "secret words")
    assert library.get_session(session.id).notes == "secret words"
    assert "not described" in caplog.text
    assert "secret" not in caplog.text


def test_erasing_takes_the_description_along(
    library: Library, paths: Paths, session: Session
) -> None:
    library.add_session(session)
    library.erase(session.id)
    assert list(paths.recordings.iterdir()) == []


def test_a_session_without_a_sound_leaves_nothing_behind(library: Library, paths: Paths) -> None:
    path = write_recording(paths, "empty", 0)
    library.add_session(interrupted_session("empty", STARTED_AT, path))
    (path.parent / ".hfprep-0123456789abcdef.tmp").touch()
    assert library.discard_empty("empty")
    assert list(paths.recordings.iterdir()) == []


def test_sessions_of_earlier_versions_are_described_little_by_little(
    library: Library, paths: Paths, session: Session
) -> None:
    earlier = Library(paths)
    for name in ("one", "two", "three"):
        (paths.recordings / name).mkdir()
        earlier.add_session(replace(session, id=name, recordings=()))
    # One whose folder is gone: there is nothing to adopt.
    earlier.add_session(replace(session, id="gone", recordings=()))
    earlier.trash("two")
    sidecars: set[Path] = set()
    for most, done in ((2, 2), (2, 1), (2, 0)):
        assert library.describe_missing(most) == done
        sidecars |= set(paths.recordings.glob(f"*/{SIDECAR}"))
    assert {file.parent.name for file in sidecars} == {"one", "two", "three"}
    assert earlier.describe_missing(9) == 0
