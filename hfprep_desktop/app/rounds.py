"""What a round is made of: a scenario, a place for its sound, the parts that run it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hfprep_desktop.app.outside import Outside
from hfprep_desktop.app.scenarios import Scenarios
from hfprep_desktop.app.speech import Speech
from hfprep_desktop.disk_room import minutes_of_room, require_room
from hfprep_desktop.errors import UsageError, UserError
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Scenario, Session, SessionState
from hfprep_desktop.paths import Paths
from hfprep_desktop.resources import Resources
from hfprep_desktop.settings import Settings
from hfprep_desktop.voice import NoVoice, Voice

if TYPE_CHECKING:
    from hfprep_desktop.analysis.engine import Analyzer
    from hfprep_desktop.round_request import RoundRequest
    from hfprep_desktop.sample_round import SampleRound
    from hfprep_desktop.session import Round


@dataclass(frozen=True, slots=True)
class Rounds:
    """Begins rounds, and goes on with interrupted ones."""

    paths: Paths
    resources: Resources
    settings: Settings
    library: Library
    scenarios: Scenarios
    speech: Speech
    find_analyzer: Callable[[], Analyzer]
    outside: Outside

    def room(self) -> int:
        """Whole minutes of recording for which the disk has room. Raises `UserError`."""
        return minutes_of_room(self.paths.recordings)

    def sample(self) -> SampleRound:
        """The round that answers itself. May raise `UserError`."""
        from hfprep_desktop.sample_round import find_sample_round

        return find_sample_round(self.resources)

    def start(self, request: RoundRequest) -> Round:
        """A round; nothing runs before its events are read.

        Raises `UserError` for an unknown scenario, `UsageError` for more replays than turns.
        """
        from hfprep_desktop.audio.segments import next_path
        from hfprep_desktop.audio.wav import repair_wav
        from hfprep_desktop.round_parts import RoundParts
        from hfprep_desktop.session import Round

        interrupted = self._interrupted(request.goes_on) if request.goes_on else None
        scenario = self._scenario(request, interrupted)
        if request.replay:
            answered = max(0, len(interrupted.turns) - 1) if interrupted else 0
            _check_replays(request.replay, scenario, len(scenario.turns) - answered)
        self.paths.prepare()
        require_room(self.paths.recordings)
        session_id, seed = self.outside.new_session_id(), request.seed
        if interrupted is not None:
            session_id, seed = interrupted.id, interrupted.seed
        folder = self.paths.recordings / session_id
        folder.mkdir(mode=0o700, exist_ok=interrupted is not None)
        parts = RoundParts(
            scenario=scenario,
            session_id=session_id,
            seed=self.outside.new_seed() if seed is None else seed,
            audio_path=next_path(folder),
            interrupted=interrupted,
            model_name=self.settings.model,
            library=self.library,
            analyzer=self.find_analyzer(),
            open_recorder=self.outside.open_recorder,
            open_transcriber=self.speech.open_transcriber,
            repair_audio=repair_wav,
            clock=self.outside.clock,
            started_at=self.outside.wall_clock(),
            own_cpu=self.outside.own_cpu,
            keep_awake=self.outside.keep_awake,
            voice=self._voice(request),
        )
        return Round(request, parts)

    def _interrupted(self, session_id: str) -> Session:
        """An adopted recording that may go on; raises `UserError` for every other session."""
        session = self.library.get_session(session_id)
        if session.state is not SessionState.RECORDED or not session.recovered:
            raise UserError(
                "Only a round that was interrupted, and has no report yet, can go on.",
                "Take the round again; what was recorded stays in the library.",
            )
        return session

    def _scenario(self, request: RoundRequest, interrupted: Session | None) -> Scenario:
        """What is asked, in how much time, and the words that the recogniser is to expect.

        A round that goes on has as much time as it began with.
        """
        from hfprep_desktop.interview.unhurried import had_timers, with_times

        timers = request.timers if interrupted is None else had_timers(interrupted.tags)
        scenario = with_times(self._asked(request, interrupted), timers)
        return replace(scenario, hotwords=self.settings.expected(scenario.hotwords))

    def _asked(self, request: RoundRequest, interrupted: Session | None) -> Scenario:
        """The scenario, or the one question of it that is to be answered again."""
        from hfprep_desktop.interview.retake import one_question

        if interrupted is not None:
            return self._gone_on_with(request.scenario_id, interrupted)
        if request.only is None:
            return self.scenarios.get(request.scenario_id)
        turns = self.library.get_session(request.retake_of).turns
        if not 0 <= request.only < len(turns):
            raise UserError(
                f"The session {request.retake_of} has no answer {request.only + 1}.",
                "Choose one that is in its report.",
            )
        return one_question(self.scenarios.get(request.scenario_id), turns[request.only])

    def _gone_on_with(self, scenario_id: str, interrupted: Session) -> Scenario:
        """The scenario of an interrupted round, as long as it asks what was asked."""
        from hfprep_desktop.interview.retake import one_question

        if scenario_id != interrupted.scenario_id:
            raise UsageError(
                f"The session {interrupted.id} is one of {interrupted.scenario_id}.",
                "Name that scenario.",
            )
        scenario = self.scenarios.get(scenario_id)
        if interrupted.retake_of and len(interrupted.turns) == 1:
            return one_question(scenario, interrupted.turns[0])
        if any(scenario.question(turn.prompt) is None for turn in interrupted.turns):
            raise UserError(
                "The scenario has changed since this round was interrupted, so it cannot go on.",
                "Make the report of what was recorded, and take the round again.",
            )
        return scenario

    def _voice(self, request: RoundRequest) -> Voice:
        """A replayed answer has been given already: nobody is there to be spoken to."""
        if request.replay or not self.settings.wants_voice:
            return NoVoice()
        return self.outside.open_voice(self.resources.assets / "voices", self.settings.speaker)


def _check_replays(files: tuple[Path, ...], scenario: Scenario, left: int) -> None:
    """No more than the `left` turns, and each opened once: a bad one is told before the round."""
    from hfprep_desktop.audio.decode import open_audio

    if len(files) > left:
        raise UsageError(
            f"{len(files)} replay files were given, but {scenario.id} has {left} turns to answer.",
            "Give at most one file for each turn.",
        )
    for file in files:
        open_audio(file).close()
