"""Runs one round: ties recorder, speech, interviewer, analysis and library together.

Order, and why: the session's row is written before the microphone opens, so that a recording
is always known; the recorder writes the file, the transcriber follows it; when the round is
finished the audio is declared saved before anything is derived from it. `Round.events` is
the one loop; other threads only press its controls.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator
from typing import Final

from hfprep_desktop.answer_end import AnswerEnd
from hfprep_desktop.audio.messages import (
    Captured,
    Lost,
    Mark,
    Marked,
    Noticed,
    Pause,
    RecorderReport,
    ReplayEnded,
    Resume,
)
from hfprep_desktop.captions import Captions
from hfprep_desktop.controls import Control, Controls
from hfprep_desktop.events import (
    AudioSaved,
    CaptureLost,
    CaptureNoticed,
    Event,
    InterviewerSpoke,
    LevelMeasured,
    MomentMarked,
    Progress,
    RecordingPaused,
    RecordingResumed,
    RoundStarted,
    SessionReady,
    TranscriberRestarted,
    TranscriberSilent,
    TranscriptionFailed,
    TurnEnded,
    TurnStarted,
)
from hfprep_desktop.interview.answers import Answers
from hfprep_desktop.interview.stopwatch import Stopwatch
from hfprep_desktop.interviewing import Interviewing
from hfprep_desktop.kept_session import KeptSession, session_to_be
from hfprep_desktop.model import SAMPLE_RATE, Mode, Pace
from hfprep_desktop.process import wait_for
from hfprep_desktop.recording_track import RecordingTrack
from hfprep_desktop.round_parts import RoundParts
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.round_transcriber import RoundTranscriber
from hfprep_desktop.sound_source import SoundSource
from hfprep_desktop.speech.client import ClientReport, Restarted, Unresponsive
from hfprep_desktop.speech.messages import (
    Alive,
    ChunkDone,
    Drafted,
    Finished,
    Listened,
    ModelFailed,
    Ready,
    Settled,
)

log = logging.getLogger(__name__)

SILENT_WAIT_S: Final = 1.0


class Round:
    """One practice round. `events` runs it; the other public methods may come from any thread."""

    def __init__(self, request: RoundRequest, parts: RoundParts) -> None:
        self._request = request
        self._parts = parts
        self._controls = Controls()
        self._stopwatch = Stopwatch(parts.clock)
        session = session_to_be(request, parts)
        self._track = RecordingTrack(
            session.recordings, parts.open_recorder, parts.repair_audio, parts.library
        )
        self._source = SoundSource(request, self._track, parts.clock)
        self._transcriber = RoundTranscriber(parts.open_transcriber)
        self._answers = Answers()
        if parts.interrupted is not None:
            self._answers.take_up(parts.scenario, parts.interrupted)
        self._kept = KeptSession(session, parts.library, self._answers, self._track)
        self._captions = Captions(
            self._answers, parts.analyzer, self._stopwatch, is_live=self._is_live
        )
        self._interviewing = Interviewing(
            parts.scenario,
            parts.seed,
            self._answers,
            lambda: self._captions.heard,
            parts.voice,
            speaks_over=request.headphones,
            has_clock=request.pace is Pace.REAL,
            has_drafts=self._is_live,
        )
        self._answer_end = AnswerEnd(parts.clock)
        self._finishing = False
        self._leaving = False

    def end_turn(self) -> None:
        """The answer is complete; the interviewer goes on (or the round ends)."""
        self._controls.press(Control.END_TURN)

    def finish(self) -> None:
        """The round is over: save, transcribe the rest, report."""
        self._controls.press(Control.FINISH)

    def leave_report(self) -> None:
        """Not now: the recording is kept, and its report can be made later."""
        self._controls.press(Control.LEAVE)

    def pause(self) -> None:
        """Clock and recording stand still."""
        self._controls.press(Control.PAUSE)

    def resume(self) -> None:
        """Go on after a pause, or when the microphone was lost."""
        self._controls.press(Control.RESUME)

    def use_microphone(self, device: str | None) -> None:
        """Go on with this microphone (None: the system's default one) in a new file."""
        self._source.choose(device)
        self._controls.press(Control.CHANGE_MICROPHONE)

    def repeat(self) -> None:
        """Have the question spoken again."""
        self._controls.press(Control.REPEAT)

    def mark(self) -> None:
        """Star this moment, to come back to it in the report."""
        self._controls.press(Control.MARK)

    def events(self) -> Generator[Event]:
        """Run the round to its report. Raises `UserError` when it cannot begin.

        Closing the iterator early keeps the recording: it is completed and stays in the library.
        """
        cpu_began = self._parts.own_cpu()
        self._kept.enter(goes_on=self._parts.interrupted is not None)
        try:
            self._track.open()
            self._follow()
            # While the two processes start.
            self._captions.prepare(self._parts.scenario.turns[0])
            with self._parts.keep_awake():
                yield from self._begin()
                while not self._is_ending:
                    yield from self._step()
            stopped_at = self._parts.clock()
            yield from self._save_audio()
            yield from self._drain()
            self._stopwatch.used(self._parts.own_cpu() - cpu_began)
            yield self._report(stopped_at)
        finally:
            self._let_go()

    @property
    def _samples(self) -> int:
        """So much of the session is recorded."""
        return self._track.samples

    @property
    def _is_live(self) -> bool:
        """Whether anybody reads along while the round runs."""
        return self._request.pace is Pace.REAL and self._request.mode is Mode.COACH

    @property
    def _is_ending(self) -> bool:
        """Whether nothing more is asked and recorded."""
        return self._finishing or self._source.is_lost

    def _follow(self) -> None:
        """Where a round was interrupted its words are made again from the first one on."""
        self._transcriber.open(
            self._track.recordings, self._parts.scenario.hotwords, drafts=self._is_live
        )
        for turn in self._kept.session.turns[1:]:
            self._transcriber.boundary(round(turn.start * SAMPLE_RATE))
        self._transcriber.grown(self._samples)

    def _begin(self) -> Iterator[Event]:
        opened = self._source.open()
        log.info("round %s: recording at %d Hz", self._kept.session.id, opened.rate)
        yield RoundStarted(self._kept.session.id, self._parts.scenario, opened.device)
        if self._parts.interrupted is None:
            yield from self._tell(self._interviewing.ask(0))
        else:
            yield from self._interviewing.take_up(self._samples)
            self._kept.keep_turns()

    def _step(self) -> Iterator[Event]:
        waitables = [*self._source.waitables, *self._transcriber.waitables, self._controls.waitable]
        wait_for(waitables, 0.0 if self._source.has_unread else SILENT_WAIT_S)
        for report in self._source.reports():
            yield from self._on_recorder(report)
        for speech in self._transcriber.reports():
            yield from self._on_transcriber(speech)
        yield from self._captions.delay(self._transcriber.behind)
        for control in self._controls.take():
            yield from self._on_control(control)
        yield from self._close_answer()
        if not self._is_ending and (failure := self._source.failure()) is not None:
            yield from self._on_recorder(failure)

    def _on_control(self, control: Control) -> Iterator[Event]:
        match control:
            case Control.MARK:
                yield MomentMarked(self._kept.mark().second)
            case Control.RESUME if self._source.is_waiting:
                self._go_on()
            case Control.CHANGE_MICROPHONE:
                self._go_on()
            case Control.LEAVE:
                self._leaving = True
            case Control.END_TURN:
                self._end_turn()
            case Control.FINISH:
                self._finishing = True
            case Control.PAUSE:
                self._track.recorder.send(Pause())
            case Control.RESUME:
                self._track.recorder.send(Resume())
            case Control.REPEAT if not self._answer_end.has_come:
                self._interviewing.repeat(self._samples)
            case Control.REPEAT:
                pass

    def _end_turn(self) -> None:
        """Only the recorder knows where in the sound the button was pressed."""
        if self._interviewing.is_asking:
            self._interviewing.skip()
        elif not self._source.is_waiting and self._answer_end.want():
            self._track.recorder.send(Mark())

    def _go_on(self) -> None:
        """After a loss, or with another microphone: what the old recorder was asked is void."""
        self._source.go_on()
        self._transcriber.follow_further(self._track.recordings)
        self._answer_end.forget_wish()

    def _on_recorder(self, report: RecorderReport) -> Iterator[Event]:
        self._track.take(report)
        self._transcriber.follow_further(self._track.recordings)
        match report:
            case Captured(samples, rms_db, peak_db):
                self._stopwatch.heard(samples)
                self._transcriber.grown(samples)
                yield LevelMeasured(samples / SAMPLE_RATE, rms_db, peak_db)
                if not self._answer_end.has_come:
                    yield from self._hear_level(samples, rms_db)
            case Marked(samples, paused):
                yield from self._on_marked(samples, paused=paused)
            case ReplayEnded(samples):
                self._transcriber.boundary(samples)
                self._answer_end.replay_ended(samples)
            case _:
                yield from self._on_source(report)

    def _on_source(self, report: RecorderReport) -> Iterator[Event]:
        for event in self._source.take(report):
            if isinstance(event, CaptureLost):
                log.warning("round %s: no more sound after %.1f s", self._kept.session.id, event.at)
            if isinstance(event, CaptureNoticed):
                self._kept.note(event.notice)
            yield event

    def _on_marked(self, samples: int, *, paused: bool) -> Iterator[Event]:
        if self._answer_end.marked(samples):
            self._transcriber.boundary(samples)
        elif paused:
            yield RecordingPaused(samples / SAMPLE_RATE)
        else:
            yield RecordingResumed(samples / SAMPLE_RATE)

    def _hear_level(self, samples: int, rms_db: float) -> Iterator[Event]:
        was_speaking = self._interviewing.is_speaking
        yield from self._tell(self._interviewing.level(samples, rms_db))
        if was_speaking and not self._interviewing.is_speaking:
            # Only now it is known which of the words were the interviewer's.
            self._kept.keep_turns()
            yield from self._captions.listen_again()

    def _close_answer(self) -> Iterator[Event]:
        """Once the words of an answer are there: a last word on it, or the next question."""
        if self._is_ending:
            return
        ended = self._answer_end.take(self._transcriber.knows_all_before)
        if ended is None:
            return
        lines = list(self._interviewing.end_answer(ended.at, replayed=ended.replayed))
        yield from self._tell(iter(lines))
        if lines and not ended.replayed:
            # The answer goes on: the person has been asked for something more.
            return
        yield TurnEnded(self._answers.count - 1, ended.at / SAMPLE_RATE)
        if (ended.replayed and not self._source.has_replays) or self._interviewing.is_done:
            self._finishing = True
            return
        self._transcriber.boundary(self._samples)
        yield from self._tell(self._interviewing.ask(self._samples))
        if ended.replayed:
            self._source.play_next()

    def _tell(self, events: Iterator[Event]) -> Iterator[Event]:
        """Pass on what the interviewer does; where an answer begins, everybody is told."""
        for event in events:
            yield event
            if isinstance(event, InterviewerSpoke):
                self._kept.keep_turns()
            if isinstance(event, TurnStarted):
                if event.at > 0:
                    self._transcriber.boundary(round(event.at * SAMPLE_RATE))
                yield from self._captions.begin_turn()

    def _on_transcriber(self, report: ClientReport) -> Iterator[Event]:
        match report:
            case ChunkDone(_, start, _, words):
                self._answers.hear(start, words)
                yield from self._captions.commit(words, live=not self._is_ending)
                if not self._is_ending:
                    yield from self._tell(self._interviewing.words(words))
            case Drafted(_, end, words, steady) if not self._interviewing.is_speaking:
                yield from self._captions.show(end, words, steady)
            case Drafted():
                pass
            case Unresponsive(seconds):
                yield TranscriberSilent(seconds)
            case Restarted(reason):
                log.warning("round %s: transcriber restarted", self._kept.session.id)
                yield TranscriberRestarted(reason)
            case ModelFailed(what, remedy):
                yield TranscriptionFailed(what, remedy)
            case Finished(_, _, cpu_s):
                self._stopwatch.used(cpu_s)
            case Ready() | Alive() | Listened() | Settled():
                pass

    def _save_audio(self) -> list[Event]:
        """Close the recorder and write down what it made; not left half done by a reader who
        stops reading events, hence no generator.
        """
        if not self._track.is_open:
            return []
        told: list[Event] = []
        for report in self._source.close():
            if isinstance(report, Lost):
                told.append(CaptureLost(report.samples / SAMPLE_RATE, report.reason))
            elif isinstance(report, Noticed):
                self._kept.note(report.notice)
        self._transcriber.follow_further(self._track.recordings)
        self._stopwatch.used(self._track.cpu_s)
        self._interviewing.stop(self._samples)
        self._kept.keep_audio(lost=self._source.is_lost)
        return [*told, AudioSaved(self._samples / SAMPLE_RATE)]

    def _drain(self) -> Iterator[Event]:
        """Wait for the words of what was recorded, until there are all, none will come, or the
        person leaves.
        """
        self._transcriber.finish(self._samples)
        total = self._samples / SAMPLE_RATE
        while not self._transcriber.is_done:
            for report in self._transcriber.reports():
                yield from self._on_transcriber(report)
                if isinstance(report, ChunkDone):
                    yield Progress("transcribing", report.end / SAMPLE_RATE, total)
            self._leaving |= Control.LEAVE in self._controls.take()
            if self._leaving:
                return
            if not self._transcriber.is_done:
                wait_for([*self._transcriber.waitables, self._controls.waitable], SILENT_WAIT_S)

    def _report(self, stopped_at: float) -> SessionReady:
        stop_to_report_s = None
        if self._transcriber.is_finished:
            self._kept.keep_judged(self._parts.analyzer)
            stop_to_report_s = self._parts.clock() - stopped_at
        timing = self._stopwatch.timing(self._samples / SAMPLE_RATE, stop_to_report_s)
        self._kept.keep_timing(timing)
        return SessionReady(self._kept.session)

    def _let_go(self) -> None:
        """End the child processes; what was recorded is completed and kept."""
        try:
            if self._save_audio() and not self._samples:
                self._kept.discard_empty()
        finally:
            self._transcriber.close()
            self._controls.close()
