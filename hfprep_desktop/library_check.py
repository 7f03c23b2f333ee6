"""Compares the library with the files on disk: what is missing, cut short, or known to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.wav import samples_on_disk
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import SAMPLE_RATE, SessionState, SessionSummary
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
class LibraryCheck:
    """How many sessions were looked at, and what was found."""

    checked: int
    problems: tuple[Problem, ...]


def check_library(library: Library, recordings: Path, now: datetime) -> LibraryCheck:
    """Look at every session, those in the trash too, and at every folder of `recordings`."""
    summaries = (*library.list_sessions(), *library.list_trashed())
    interrupted = {s.id for s in library.unfinished() if not still_recording(s, now)}
    problems = [found for one in summaries for found in _look_at(one, interrupted)]
    problems += _unknown(recordings, {summary.id for summary in summaries})
    return LibraryCheck(len(summaries), tuple(problems))


def _look_at(summary: SessionSummary, interrupted: set[str]) -> Iterator[Problem]:
    missing = [path for path in summary.audio_paths if not path.is_file()]
    for path in missing:
        yield Problem(
            summary.id,
            f"The audio file {path.name} is missing.",
            "Put it back from a backup; text and findings are not affected.",
        )
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


def _unknown(recordings: Path, known: set[str]) -> Iterator[Problem]:
    folders = sorted(one for one in recordings.iterdir() if one.is_dir())
    for folder in folders:
        files = sorted(folder.glob("*.wav"))
        if folder.name not in known and files:
            yield Problem(
                folder.name,
                "This recording has no entry in the library.",
                "Its audio is kept; adopt it with: hfprep sessions recover",
            )
