"""What the library check finds, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from tests.samples import checked, interrupted_session, write_recording

STARTED = datetime(2026, 4, 21, 18, 42, tzinfo=UTC)
LATER = STARTED + timedelta(hours=1)


class Shelf:
    """A library with one session whose audio is really there."""

    def __init__(self, data: Path) -> None:
        self.paths = Paths(data)
        self.library = Library(self.paths)
        self.library.prepare()
        self.audio = self.record("one")

    def record(self, name: str, *, entry: bool = True, finished: bool = True) -> Path:
        path = write_recording(self.paths, name)
        if entry:
            self.library.add_session(interrupted_session(name, STARTED, path))
            if finished:
                self.library.finish_recording(name, 1, 2.0)
        return path

    def problems(self) -> Iterator[tuple[str, str]]:
        found = checked(self.library, self.paths, LATER)
        return ((one.session, one.problem) for one in found.problems)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_a_whole_library_has_no_problem(shelf: Shelf) -> None:
    shelf.library.trash("one")
    found = checked(shelf.library, shelf.paths, LATER)
    assert (found.checked, found.problems) == (1, ())


def test_a_missing_file(shelf: Shelf) -> None:
    shelf.audio.unlink()
    assert list(shelf.problems()) == [("one", "The audio file 01.wav is missing.")]


def test_a_file_that_was_cut_short(shelf: Shelf) -> None:
    with shelf.audio.open("r+b") as file:
        file.truncate(44 + 16_000)
    assert list(shelf.problems()) == [
        ("one", "The audio lasts 0.5 s, but 2.0 s were recorded."),
    ]


def test_an_interrupted_recording(shelf: Shelf) -> None:
    shelf.record("two", finished=False)
    assert list(shelf.problems()) == [("two", "The recording was interrupted.")]


def test_a_recording_that_nobody_knows(shelf: Shelf) -> None:
    shelf.record("lost", entry=False)
    assert list(shelf.problems()) == [("lost", "This recording has no entry in the library.")]
