"""What is read and made of a session that was recorded."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hfprep_desktop.app.scenarios import Scenarios
from hfprep_desktop.app.speech import Speech
from hfprep_desktop.errors import UserError
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import LaneSpan, Report, RuleInfo, Session, SessionState
from hfprep_desktop.settings import Settings

if TYPE_CHECKING:
    from hfprep_desktop.analysis.engine import Analyzer
    from hfprep_desktop.audio.peaks import Waveform
    from hfprep_desktop.events import SessionReady, Transcribing
    from hfprep_desktop.report.agreement import SelfView
    from hfprep_desktop.report.compare import Comparison
    from hfprep_desktop.report.takes import Takes

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sessions:
    """Judges sessions, and puts their reports together."""

    settings: Settings
    library: Library
    scenarios: Scenarios
    speech: Speech
    find_analyzer: Callable[[], Analyzer]
    rules: Callable[[], tuple[RuleInfo, ...]]

    def reanalyze(self, session_id: str) -> Generator[Transcribing | SessionReady]:
        """Run today's rules over a session, after transcribing it where that is still to do."""
        from hfprep_desktop.analyzing import analyze_session
        from hfprep_desktop.events import SessionReady
        from hfprep_desktop.transcription import transcribe_session

        session = self.library.get_session(session_id)
        if session.state is SessionState.RECORDING:
            raise UserError(
                "This session is still being recorded, so it was left as it is.",
                "Finish the round first; after a crash: hfprep sessions recover",
            )
        if session.state is SessionState.RECORDED:
            hotwords = self._hotwords(session.scenario_id)
            for step in transcribe_session(session, hotwords, self.speech.open_transcriber()):
                if isinstance(step, SessionReady):
                    session = replace(step.session, model=self.settings.model)
                else:
                    yield step
        yield SessionReady(analyze_session(session, self.find_analyzer(), self.library))

    def correct_word(self, session_id: str, turn: int, index: int, text: str) -> Session:
        """Put a misheard word right and run the rules again; what was heard is kept."""
        from hfprep_desktop.analyzing import analyze_session
        from hfprep_desktop.correcting import with_word

        session = with_word(self.library.get_session(session_id), turn, index, text)
        return analyze_session(session, self.find_analyzer(), self.library)

    def report(self, session: Session) -> Report:
        """The debrief of a session."""
        from hfprep_desktop.report.build import build_report

        scenario = self.scenarios.read().find(session.scenario_id)
        report = build_report(session, self.rules(), len(scenario.turns) if scenario else None)
        return replace(
            report,
            ledger=self.find_analyzer().ledger(session.turns),
            lanes=self._lanes(session),
        )

    def _lanes(self, session: Session) -> tuple[LaneSpan, ...]:
        """Found once for each session that was judged: in an hour of speech that takes a while."""
        from hfprep_desktop.analysis.rules import RULES_VERSION

        if session.state is not SessionState.ANALYZED:
            return ()
        kept = self.library.lanes(session.id, RULES_VERSION)
        if kept is None:
            kept = self.find_analyzer().lanes(session.turns, session.interviewer)
            try:
                self.library.keep_lanes(session.id, RULES_VERSION, kept)
            except UserError as error:
                # A full disk keeps nobody from reading their report.
                log.warning("session %s: lanes not kept: %s", session.id, type(error).__name__)
        return kept

    def takes(self, session: Session) -> Takes:
        """The takes of what a session was asked, in all sessions of its scenario."""
        from hfprep_desktop.looking_back import takes_of

        return takes_of(session, self.library, self.rules())

    def self_view(self, session: Session) -> SelfView:
        """What the person thought of a session before its report, beside what the rules found."""
        from hfprep_desktop.looking_back import self_view_of

        return self_view_of(session, self.library)

    def compare(self, before: str, after: str) -> Comparison:
        """What changed from one session to another."""
        from hfprep_desktop.report.compare import Side, build_comparison

        old, new = (
            Side(session, self.report(session))
            for session in map(self.library.get_session, (before, after))
        )
        return build_comparison(old, new, self.rules(), self.find_analyzer().tied)

    def latest_pair(self) -> tuple[str, str] | None:
        """The latest two takes of one question, the earlier first; None without any."""
        return self.library.latest_takes()

    def waveform(self, session: Session) -> Waveform:
        """How loud the session's recording is where; found once, half a second for an hour.

        Raises `UserError` where its audio cannot be read.
        """
        from hfprep_desktop.audio.peaks import read_waveform, without_words

        files = [(recording.path, recording.offset_s) for recording in session.recordings]
        found = read_waveform(files)
        words = [
            (word.start, word.end)
            for turn in session.turns
            for word in turn.transcript.words
            if word.start is not None and word.end is not None
        ]
        return replace(found, silences=without_words(found.silences, words))

    def _hotwords(self, scenario_id: str) -> str:
        scenario = self.scenarios.read().find(scenario_id)
        return ", ".join(self.settings.expected(scenario.hotwords if scenario else ()))
