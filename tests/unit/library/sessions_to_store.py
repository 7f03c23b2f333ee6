"""Sessions as the tests of the library put them in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hfprep_desktop.library.identity import new_session_id
from hfprep_desktop.model import WAV_HEADER_BYTES, Session, SessionState


def being_recorded(session: Session) -> Session:
    recording = replace(session.recordings[0], duration_s=0.0, finished=False)
    return Session(
        id=session.id,
        scenario_id=session.scenario_id,
        scenario_title=session.scenario_title,
        round=session.round,
        mode=session.mode,
        seed=session.seed,
        started_at=session.started_at,
        state=SessionState.RECORDING,
        recordings=(recording,),
    )


def another(session: Session, minutes: int) -> Session:
    moment = session.started_at + timedelta(minutes=minutes)
    new_id = new_session_id(moment, minutes.to_bytes(10, "big", signed=True))
    recordings = tuple(replace(one, session_id=new_id) for one in session.recordings)
    return replace(session, id=new_id, started_at=moment, recordings=recordings)


def with_audio(session: Session, samples: bytes = b"\1\2" * 400) -> Session:
    path = session.recordings[0].path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(bytes(WAV_HEADER_BYTES) + samples)
    return session
