"""Compares the library with the files on disk: what is missing, cut short, or known to nobody."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.wav import samples_on_disk
from hfprep_desktop.library.damage import KEPT_ASIDE
from hfprep_desktop.library.identity import moment_of
from hfprep_desktop.library.sidecars import SIDECAR
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import SAMPLE_RATE, SessionState, SessionSummary
from hfprep_desktop.paths import Paths
from hfprep_desktop.recovery import still_recording

TOLERANCE_S: Final = 0.1
"""A file may be shorter than the library says by this much."""


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


def check_library(library: Library, paths: Paths, now: datetime) -> LibraryCheck:
    """Look at every session, those in the trash too, and at every folder of recordings."""
    *_, found = check_steps(library, paths, now)
    assert isinstance(found, LibraryCheck)  # noqa: S101  (it comes last)
    return found


def check_steps(
    library: Library, paths: Paths, now: datetime
) -> Generator[CheckProgress | LibraryCheck]:
    """The same, telling how far it is after every session; the result comes last."""
    summaries = (*library.list_sessions(), *library.list_trashed())
    sizes = [_bytes_of(summary) for summary in summaries]
    interrupted = {s.id for s in library.unfinished() if not still_recording(s, now)}
    problems: list[Problem] = []
    done = 0
    for summary, size in zip(summaries, sizes, strict=True):
        problems += _look_at(summary, interrupted)
        done += size
        yield CheckProgress(done, sum(sizes), len(problems))
    problems += _unknown(paths.recordings, {summary.id for summary in summaries})
    problems += _kept_aside(paths.data)
    yield LibraryCheck(len(summaries), tuple(problems))


def _bytes_of(summary: SessionSummary) -> int:
    return sum(path.stat().st_size for path in summary.audio_paths if path.is_file())


def _look_at(summary: SessionSummary, interrupted: set[str]) -> Iterator[Problem]:
    missing = [path for path in summary.audio_paths if not path.is_file()]
    for path in missing:
        others = _others(path.parent, summary.audio_paths)
        remedy = "Put it back from a backup; text and findings are not affected."
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
        yield Problem(
            summary.id,
            f"The audio lasts {found_s:.1f} s, but {summary.duration_s:.1f} s were recorded.",
            "Put the file back from a backup; text and findings are not affected.",
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


def _kept_aside(data: Path) -> Iterator[Problem]:
    for kept in sorted(data.glob(f"{KEPT_ASIDE}*.db")):
        yield Problem(
            "library",
            f"The library was damaged and rebuilt; the damaged file is kept as {kept.name}.",
            "Remove that file once you miss nothing; it may hold words of erased sessions.",
        )
