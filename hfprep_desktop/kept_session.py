"""The session of a round under way as the library holds it: written as soon as it is known."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from hfprep_desktop.analysis.engine import Analyzer
from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.answers import Answers
from hfprep_desktop.interview.unhurried import time_tags
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import SAMPLE_RATE, Moment, Recording, Session, SessionState, Timing
from hfprep_desktop.notices import Notice, note_of
from hfprep_desktop.recording_track import RecordingTrack
from hfprep_desktop.round_parts import RoundParts
from hfprep_desktop.round_request import RoundRequest

log = logging.getLogger(__name__)


class KeptSession:
    """Takes answers and files from where they come about, and keeps them. Used by the round's loop.

    Raises `UserError` where the library cannot be written, except for marks and borders while the
    round goes on: those are kept again when it is complete.
    """

    def __init__(
        self, session: Session, library: Library, answers: Answers, track: RecordingTrack
    ) -> None:
        self._session = session
        self._library = library
        self._answers = answers
        self._track = track
        self._moments = list(session.moments)

    @property
    def session(self) -> Session:
        """As it stands by now, be it written or still to be written again."""
        return self._session

    def enter(self, *, goes_on: bool) -> None:
        """The library knows the recording before there is one. `goes_on`: it knew the session."""
        if goes_on:
            self._library.add_recording(self._session.recordings[-1])
        else:
            self._library.add_session(self._session)

    def mark(self) -> Moment:
        """Star this moment. Kept at once, so that it outlives a crash."""
        moment = Moment(self._track.samples / SAMPLE_RATE, starred=True)
        self._moments.append(moment)
        self._keep_moments()
        return moment

    def note(self, notice: Notice) -> None:
        """What is wrong with the sound is noted at its place, for whoever hears it later."""
        if (note := note_of(notice)) != "":
            self._moments.append(Moment(notice.at, note))
            self._keep_moments()

    def keep_turns(self) -> None:
        """Turn borders are on disk before the answer is, so that a crash keeps them."""
        self._session = replace(
            self._session,
            turns=self._answers.turns(self._track.samples),
            interviewer=self._answers.lines(),
            recordings=self._track.recordings,
        )
        self._try(partial(self._library.save_session, self._session))

    def keep_audio(self, *, lost: bool) -> None:
        """The recording is complete, or all that there will be of it where it was `lost`."""
        self._track.write_down(lost=lost)
        duration_s = self._track.samples / SAMPLE_RATE
        self._session = replace(
            self._session,
            state=SessionState.RECORDED,
            recovered=lost or self._session.recovered,
            turns=self._answers.turns(self._track.samples),
            interviewer=self._answers.lines(),
            recordings=self._track.recordings,
            timing=Timing(audio_s=duration_s),
        )
        self._library.save_session(self._session)
        if self._moments:
            self._keep_moments()
        log.info("round %s: %.1f s of audio saved", self._session.id, duration_s)

    def keep_judged(self, analyzer: Analyzer) -> None:
        """Every word is there: have the answers judged."""
        turns = self._answers.turns(self._track.samples)
        judged = [analyzer.analyze_turn(turn) for turn in turns]
        self._session = replace(
            self._session,
            state=SessionState.ANALYZED,
            turns=tuple(turn for turn, _ in judged),
            interviewer=self._answers.lines([heard for _, heard in judged]),
        )
        self._library.save_session(self._session)

    def keep_timing(self, timing: Timing) -> None:
        """What the round took, which is known last."""
        self._library.set_timing(self._session.id, timing)
        self._session = replace(self._session, timing=timing)

    def discard_empty(self) -> None:
        """Nothing was ever recorded: no session is left of that."""
        self._library.discard_empty(self._session.id)

    def _keep_moments(self) -> None:
        self._try(partial(self._library.set_moments, self._session.id, self._moments))

    def _try(self, keep: Callable[[], None]) -> None:
        """No mark and no border is worth the recording; both are kept again when it is complete."""
        try:
            keep()
        except UserError as error:
            kind = type(error.__cause__).__name__
            log.warning("round %s: the library was not changed: %s", self._session.id, kind)


def session_to_be(request: RoundRequest, parts: RoundParts) -> Session:
    """The session that the round begins, or takes up with a further file, before any sound."""
    recording = Recording(
        parts.session_id, 1, parts.audio_path, 0.0, 0.0, request.device or "", finished=False
    )
    if parts.interrupted is not None:
        return _taken_up(parts.interrupted, recording)
    return Session(
        id=parts.session_id,
        scenario_id=parts.scenario.id,
        scenario_title=parts.scenario.title,
        round=parts.scenario.round,
        mode=request.mode,
        seed=parts.seed,
        started_at=parts.started_at,
        state=SessionState.RECORDING,
        model=parts.model_name,
        recordings=(recording,),
        retake_of=request.retake_of,
        tags=time_tags(request.timers),
        title=request.title,
    )


def _taken_up(interrupted: Session, recording: Recording) -> Session:
    """The session again, with a further file behind those that it has."""
    last = interrupted.recordings[-1]
    further = replace(recording, segment=last.segment + 1, offset_s=interrupted.ends_at)
    return replace(
        interrupted,
        state=SessionState.RECORDING,
        recordings=(*interrupted.recordings, further),
    )
