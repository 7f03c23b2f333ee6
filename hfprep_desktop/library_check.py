"""Compares the library with the files on disk: what is missing, cut short, changed, or known to
nobody.

Every finished recording is read and compared with the hash that was taken when it was finished.
That takes a while, so a check that was interrupted goes on where it was.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.wav import samples_on_disk
from hfprep_desktop.library.audio_copies import AudioCopies, AudioCopy
from hfprep_desktop.library.audio_hashes import AudioFile, Fingerprint, HashedFile
from hfprep_desktop.library.check_state import CheckState, mark_of
from hfprep_desktop.library.connection import DamagedLibraryError
from hfprep_desktop.library.damage import KEPT_ASIDE
from hfprep_desktop.library.identity import moment_of
from hfprep_desktop.library.sidecars import SIDECAR
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import SAMPLE_RATE, SessionState, SessionSummary
from hfprep_desktop.paths import Paths
from hfprep_desktop.recovery import still_recording

TOLERANCE_S: Final = 0.1
"""A file may be shorter than the library says by this much."""

_NOTE_EVERY_S: Final = 1.0
_FROM_BACKUP: Final = "Put it back from a backup; text and findings are not affected."


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a session, and what to do."""

    session: str
    problem: str
    remedy: str


@dataclass(frozen=True, slots=True)
class CheckProgress:
    """How many bytes of how many were looked at, and how many problems were found so far."""

    done_bytes: int
    total_bytes: int
    problems: int


@dataclass(frozen=True, slots=True)
class LibraryCheck:
    """How many sessions were looked at, and what was found."""

    checked: int
    problems: tuple[Problem, ...]


def check_library(
    library: Library,
    paths: Paths,
    now: datetime,
    *,
    again: bool = False,
    clock: Callable[[], float] = time.monotonic,
) -> Generator[CheckProgress | LibraryCheck]:
    """Look at every session, those in the trash too, and at every folder; the result comes last.

    Closed early or killed, the next check goes on behind what was read, unless it is to begin
    `again`. Recordings whose hash nobody took yet are read, and it is kept. Raises `UserError`
    where the library cannot be read at all.
    """
    summaries = (*library.list_sessions(), *library.list_trashed())
    copies = _Copies(paths)
    interrupted = {s.id for s in library.unfinished() if not still_recording(s, now)}
    problems = [found for one in summaries for found in _look_at(one, interrupted, copies)]
    problems += _unknown(paths.recordings, {summary.id for summary in summaries})
    problems += _kept_aside(library)
    problems += _undescribed(library)
    problems += _database(library)
    state = CheckState(paths.check_state, anew=again)
    reading = _Reading(library, state, copies, clock, problems)
    try:
        yield from reading.steps()
    finally:
        reading.note()
    state.drop()
    yield LibraryCheck(len(summaries), tuple(problems))


class _Reading:
    """Reads recordings one after another and compares them with what is known of their bytes."""

    def __init__(
        self,
        library: Library,
        state: CheckState,
        copies: _Copies,
        clock: Callable[[], float],
        problems: list[Problem],
    ) -> None:
        self._library = library
        self._state = state
        self._copies = copies
        self._clock = clock
        self._problems = problems
        self._taken: dict[tuple[str, int], Fingerprint] = {}
        self._noted_at = clock()
        self._done = 0
        self._total = 0

    def steps(self) -> Generator[CheckProgress]:
        """Tell how far it is after every few megabytes."""
        files = [(one, size) for one in self._library.audio_files() if (size := _size(one.path))]
        self._total = sum(size for _, size in files)
        yield self._progress()
        for file, size in files:
            begun = self._done
            try:
                yield from self._read(file)
            except OSError as error:
                self._problems.append(_unreadable(file, error))
            self._done = begun + size
            yield self._progress()
            if self._clock() - self._noted_at >= _NOTE_EVERY_S:
                self.note()

    def note(self) -> None:
        """Keep how far it is, and the hashes that nobody had taken yet."""
        taken, self._taken = self._taken, {}
        self._noted_at = self._clock()
        self._library.keep_fingerprints(taken)
        self._state.write()

    def _read(self, file: AudioFile) -> Generator[CheckProgress]:
        found = self._state.known(file.key, file.path)
        if found is None:
            mark = mark_of(file.path)
            read = HashedFile(file.path)
            for chunk in read.chunks():
                self._done += len(chunk)
                yield self._progress()
            found = read.fingerprint
            self._state.keep(file.key, mark, found)
        self._compare(file, found)

    def _compare(self, file: AudioFile, found: Fingerprint) -> None:
        copy = self._copies.of(file)
        expected = file.fingerprint or (copy.fingerprint if copy else None)
        if expected is None or (file.fingerprint is None and expected == found):
            self._taken[file.session_id, file.segment] = found
        elif expected != found:
            problem = f"The audio file {file.path.name} has changed since it was recorded."
            remedy = self._copies.remedy(file.path) or _FROM_BACKUP
            self._problems.append(Problem(file.session_id, problem, remedy))

    def _progress(self) -> CheckProgress:
        return CheckProgress(min(self._done, self._total), self._total, len(self._problems))


class _Copies:
    """The copies of recordings that can be put back."""

    def __init__(self, paths: Paths) -> None:
        copies = AudioCopies(paths.audio_copies)
        self._copies = {key: one for key, one in copies.all().items() if copies.is_there(one)}
        data = paths.data.absolute()
        self._places = {data / one.recording for one in self._copies.values()}

    def of(self, file: AudioFile) -> AudioCopy | None:
        """The copy of a recording."""
        return self._copies.get(file.key)

    def remedy(self, path: Path) -> str:
        """How the recording at `path` comes back; empty where there is no copy of it."""
        if path.absolute() not in self._places:
            return ""
        return "A copy is kept; put it back with: hfprep sessions restore-backup latest"


def _size(path: Path) -> int:
    """In bytes; none for what is not there, which is told elsewhere."""
    return path.stat().st_size if path.is_file() else 0


def _unreadable(file: AudioFile, error: OSError) -> Problem:
    return Problem(
        file.session_id,
        f"The audio file {file.path.name} cannot be read: {error.strerror or error}.",
        "Mend its permissions, or look after the disk.",
    )


def _undescribed(library: Library) -> Iterator[Problem]:
    for session_id in library.undescribed():
        yield Problem(
            session_id,
            f"The description {SIDECAR} beside the audio is missing.",
            "It is written again when HFPrep Desktop starts, or with: hfprep sessions recover",
        )


def _database(library: Library) -> Iterator[Problem]:
    try:
        library.check_pages()
    except DamagedLibraryError as error:
        yield Problem("library", error.what, error.remedy)


def _look_at(summary: SessionSummary, interrupted: set[str], copies: _Copies) -> Iterator[Problem]:
    missing = [path for path in summary.audio_paths if not path.is_file()]
    for path in missing:
        others = _others(path.parent, summary.audio_paths)
        remedy = copies.remedy(path) or _FROM_BACKUP
        if others:
            remedy = f"It may be {', '.join(others)} in the same folder: give it back its name."
        yield Problem(summary.id, f"The audio file {path.name} is missing.", remedy)
    if summary.id in interrupted:
        yield Problem(
            summary.id,
            "The recording was interrupted.",
            "Its audio is kept; adopt it with: hfprep sessions recover",
        )
    if missing or summary.state is SessionState.RECORDING:
        return
    found_s = sum(samples_on_disk(path) for path in summary.audio_paths) / SAMPLE_RATE
    if found_s < summary.duration_s - TOLERANCE_S:
        told = (copies.remedy(path) for path in summary.audio_paths)
        yield Problem(
            summary.id,
            f"The audio lasts {found_s:.1f} s, but {summary.duration_s:.1f} s were recorded.",
            next(filter(None, told), _FROM_BACKUP),
        )


def _others(folder: Path, known: tuple[Path, ...]) -> list[str]:
    return sorted(file.name for file in folder.glob("*.wav") if file not in known)


def _unknown(recordings: Path, known: set[str]) -> Iterator[Problem]:
    folders = sorted(one for one in recordings.iterdir() if one.is_dir())
    for folder in folders:
        is_recording = any(folder.glob("*.wav")) or (folder / SIDECAR).is_file()
        if folder.name in known or not is_recording:
            continue
        remedy = "Its audio is kept; adopt it with: hfprep sessions recover"
        if moment_of(folder.name) is None:
            # A copy of a folder, say.
            remedy = (
                "Its name is none of a session, so it is left alone: import its audio with hfprep "
                "sessions import, or remove the folder where it is a copy."
            )
        yield Problem(folder.name, "This recording has no entry in the library.", remedy)


def _kept_aside(library: Library) -> Iterator[Problem]:
    for kept in library.kept_aside():
        what = "The library was replaced by a backup; the one before"
        if kept.name.startswith(KEPT_ASIDE):
            what = "The library was damaged and rebuilt; the damaged file"
        yield Problem(
            "library",
            f"{what} is kept as {kept.name}.",
            "Remove that file once you miss nothing; it may hold words of erased sessions.",
        )
