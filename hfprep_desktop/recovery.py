"""Adopts recordings that were interrupted: by a crash, a kill or a power cut. Deletes nothing."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from hfprep_desktop.audio.wav import in_use, repair_wav
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session, SessionState, Turn

log = logging.getLogger(__name__)

STARTING: Final = timedelta(minutes=1)
"""A session this young whose file is not there yet is just beginning."""


def recover_sessions(library: Library, now: datetime) -> tuple[Session, ...]:
    """Complete every session whose recorder is gone; rounds that still record are left alone."""
    return tuple(
        _recover(session, library)
        for session in library.unfinished()
        if not still_recording(session, now)
    )


def still_recording(session: Session, now: datetime) -> bool:
    """Whether an unfinished session is at work, not left behind by a program that died."""
    existing = [r.path for r in session.recordings if r.path.exists()]
    if not existing:
        return now - session.started_at < STARTING
    return any(in_use(path) for path in existing)


def _recover(session: Session, library: Library) -> Session:
    for recording in session.recordings:
        seconds = repair_wav(recording.path) if recording.path.exists() else 0.0
        library.mark_recovered(session.id, recording.segment, seconds)
    found = library.get_session(session.id)
    recovered = replace(
        found,
        state=SessionState.RECORDED,
        recovered=True,
        turns=_closed_at(found.turns, found.duration_s),
    )
    library.save_session(recovered)
    log.info("session %s: recovered %.1f s", session.id, recovered.duration_s)
    return recovered


def _closed_at(turns: tuple[Turn, ...], end_s: float) -> tuple[Turn, ...]:
    """The answer that was being given when the recording stopped lasts until its end."""
    if not turns:
        return ()
    return (*turns[:-1], replace(turns[-1], end=max(end_s, turns[-1].start)))
