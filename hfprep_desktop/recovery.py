"""Adopts recordings that were interrupted, by a crash, a kill or a power cut, and recordings whose
entry in the library is gone. Deletes nothing that holds a sample.

What lies beside a recording tells all that the library knew of it; where nothing does, it becomes
a session with one open answer.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.segments import free_reserve, numbered_files
from hfprep_desktop.audio.wav import in_use, repair_wav, samples_on_disk
from hfprep_desktop.errors import UserError
from hfprep_desktop.export.from_json import MAX_BYTES, ReadSession, session_from_json
from hfprep_desktop.library.identity import moment_of
from hfprep_desktop.library.sidecars import SIDECAR
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import (
    SAMPLE_RATE,
    AnswerKind,
    Mode,
    Recording,
    RoundKind,
    Session,
    SessionState,
    Turn,
)

log = logging.getLogger(__name__)

STARTING: Final = timedelta(minutes=1)
"""A session this young whose file is not there yet is just beginning."""

FOUND_TITLE: Final = "Found recording"


@dataclass(frozen=True, slots=True)
class Failure:
    """A recording that could not be adopted now; it is left as it is."""

    session_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was adopted, and what could not be."""

    adopted: tuple[Session, ...]
    failed: tuple[Failure, ...]


def recover_sessions(library: Library, recordings: Path, now: datetime) -> Recovery:
    """Complete every session whose recorder is gone; rounds that still record are left alone.

    A folder of `recordings` that the library does not know becomes a session again.
    """
    return _adopted((*_interrupted(library, now), *_unknown(library, recordings)))


def adopt_unknown(library: Library, recordings: Path) -> Recovery:
    """Only the latter: for who wants every recording listed, and changes nothing else."""
    return _adopted(_unknown(library, recordings))


_Adopt = Callable[[], Session | None]


def _adopted(found: Iterable[tuple[str, _Adopt]]) -> Recovery:
    adopted: list[Session] = []
    failed: list[Failure] = []
    for session_id, adopt in found:
        try:
            session = adopt()
        except (OSError, UserError) as error:
            reason = error.what if isinstance(error, UserError) else error.strerror or str(error)
            failed.append(Failure(session_id, reason))
            log.warning("session %s: not recovered", session_id)
            continue
        if session is not None:
            adopted.append(session)
            log.info("session %s: recovered %.1f s", session_id, session.duration_s)
    return Recovery(tuple(adopted), tuple(failed))


def _interrupted(library: Library, now: datetime) -> Iterator[tuple[str, _Adopt]]:
    for session in library.unfinished():
        if not still_recording(session, now):
            yield session.id, partial(_complete, session, library)


def still_recording(session: Session, now: datetime) -> bool:
    """Whether an unfinished session is at work, not left behind by a program that died."""
    existing = [r.path for r in session.recordings if r.path.is_file()]
    if not existing:
        return now - session.started_at < STARTING
    return any(_is_in_use(path) for path in existing)


def _is_in_use(path: Path) -> bool:
    try:
        return in_use(path)
    except OSError:
        # A recorder can write its file; one that cannot be opened has none.
        return False


def _complete(session: Session, library: Library) -> Session | None:
    for folder in {recording.path.parent for recording in session.recordings}:
        free_reserve(folder)
    for recording in _unlisted(session):
        library.add_recording(recording)
        session = replace(session, recordings=(*session.recordings, recording))
    for recording in session.recordings:
        seconds = repair_wav(recording.path) if recording.path.exists() else 0.0
        library.mark_recovered(session.id, recording.segment, seconds)
    found = library.get_session(session.id)
    if not found.duration_s and library.discard_empty(session.id):
        # It died before the first sound: there is nothing to keep.
        return None
    recovered = replace(
        found,
        state=SessionState.RECORDED,
        recovered=True,
        turns=_closed_at(found.turns, found.duration_s),
    )
    library.save_session(recovered)
    return recovered


def _unlisted(session: Session) -> tuple[Recording, ...]:
    """Files that were begun behind those that the library knows, in the moment of the end."""
    if not session.recordings:
        return ()
    last = session.recordings[-1]
    if not last.path.parent.is_dir():
        return ()
    files = numbered_files(last.path.parent)
    known = {recording.path for recording in session.recordings}
    latest = max((number for number, file in files.items() if file in known), default=0)
    later = [file for number, file in files.items() if number > latest > 0]
    if not later:
        return ()
    end_s = last.offset_s + samples_on_disk(last.path) / SAMPLE_RATE
    return _segments(session.id, later, last.segment + 1, end_s)


def _unknown(library: Library, recordings: Path) -> Iterator[tuple[str, _Adopt]]:
    known = set(library.session_ids())
    for folder in sorted(recordings.iterdir()):
        began = moment_of(folder.name)
        if began is None or folder.name in known or not folder.is_dir():
            continue
        files = sorted(folder.glob("*.wav"))
        if any(_is_in_use(file) for file in files):
            continue
        if files or (folder / SIDECAR).is_file():
            yield folder.name, partial(_take_in, folder, files, began, library)


def _take_in(folder: Path, files: list[Path], began: datetime, library: Library) -> Session | None:
    read = _read_sidecar(folder)
    if read is None:
        return _take_in_bare(folder, files, began, library) if files else None
    # A folder that was copied or renamed is a session of its own.
    session = replace(read.session, id=folder.name, recordings=_recordings(read.session, folder))
    library.add_session(_with_further(session, files), read.trashed_at)
    if session.state is SessionState.RECORDING:
        return _complete(library.get_session(session.id), library)
    return None if read.trashed_at else session


def _read_sidecar(folder: Path) -> ReadSession | None:
    """What the folder's own description says; None where there is none that can be read."""
    path = folder / SIDECAR
    try:
        # A link or a pipe is none of ours.
        if path.is_symlink() or not path.is_file() or path.stat().st_size > MAX_BYTES:
            return None
        return session_from_json(path.read_bytes(), folder)
    except (OSError, UserError) as error:
        log.warning("session %s: description not read: %s", folder.name, type(error).__name__)
        return None


def _recordings(session: Session, folder: Path) -> tuple[Recording, ...]:
    return tuple(replace(one, session_id=folder.name) for one in session.recordings)


def _with_further(session: Session, files: list[Path]) -> Session:
    """The session with the audio that came after it was described."""
    described = {one.path for one in session.recordings}
    further = [file for file in files if file not in described]
    first = max((one.segment for one in session.recordings), default=0) + 1
    added = _segments(session.id, further, first, session.ends_at)
    return replace(session, recordings=(*session.recordings, *added))


def _take_in_bare(folder: Path, files: list[Path], began: datetime, library: Library) -> Session:
    """One open answer: what was asked is not known any more."""
    recordings = _segments(folder.name, files, 1, 0.0)
    session = Session(
        id=folder.name,
        scenario_id="",
        scenario_title=FOUND_TITLE,
        round=RoundKind.DRILL,
        mode=Mode.COACH,
        seed=0,
        started_at=began,
        state=SessionState.RECORDED,
        recovered=True,
        recordings=recordings,
    )
    session = replace(session, turns=(Turn(AnswerKind.OPEN, "", 0.0, session.ends_at),))
    library.add_session(session)
    return session


def _segments(
    session_id: str, files: list[Path], first: int, end_s: float
) -> tuple[Recording, ...]:
    """Whole files, one behind the other on the time line."""
    found: list[Recording] = []
    for segment, file in enumerate(files, first):
        seconds = repair_wav(file)
        found.append(Recording(session_id, segment, file, end_s, seconds, device="", finished=True))
        end_s += seconds
    return tuple(found)


def _closed_at(turns: tuple[Turn, ...], end_s: float) -> tuple[Turn, ...]:
    """The answer that was being given when the recording stopped lasts until its end."""
    if not turns:
        return ()
    return (*turns[:-1], replace(turns[-1], end=max(end_s, turns[-1].start)))
