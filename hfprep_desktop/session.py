"""Runs one round: ties recorder, speech, interviewer, analysis and library together.

Order, and why: the session's row is written before the microphone opens, so that a recording
is always known; the recorder writes the file, the transcriber follows it; when the round is
finished the audio is declared saved before anything is derived from it. `Round.events` is
the one loop; other threads only press its controls.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import (
    Captured,
    Closed,
    Lost,
    Mark,
    Marked,
    Noticed,
    Opened,
    OpenFailed,
    OpenMicrophone,
    OpenReplay,
    Pause,
    ReplayEnded,
    Resume,
    Room,
    SegmentBegan,
)
from hfprep_desktop.audio.messages import Report as RecorderReport
from hfprep_desktop.captions import Captions
from hfprep_desktop.controls import Control, Controls
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    AudioSaved,
    CaptureLost,
    CaptureNoticed,
    DiskRoom,
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
from hfprep_desktop.interview.unhurried import time_tags
from hfprep_desktop.interviewing import Interviewing
from hfprep_desktop.model import (
    SAMPLE_RATE,
    Mode,
    Moment,
    Pace,
    Recording,
    Session,
    SessionState,
    Timing,
)
from hfprep_desktop.notices import Notice, NoticeKind, note_of
from hfprep_desktop.process import wait_for
from hfprep_desktop.recording_track import RecordingTrack
from hfprep_desktop.round_parts import RoundParts
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.speech.client import ClientReport, Restarted, TranscriberClient, Unresponsive
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
THINKS_S: Final = 2.0
"""So long the interviewer waits for the last words before choosing what to say next."""
STALLED_S: Final = 5.0
"""Where nobody can be asked, a microphone that is still for so long is lost."""


@dataclass(frozen=True, slots=True)
class _Closing:
    """An answer that ended at sample `at`: what comes next is decided with its last words.

    Without a `deadline` there is no hurry.
    """

    at: int
    deadline: float | None
    replayed: bool


class Round:
    """One practice round. `events` runs it; the other public methods may come from any thread."""

    def __init__(self, request: RoundRequest, parts: RoundParts) -> None:
        self._request = request
        self._parts = parts
        self._controls = Controls()
        self._stopwatch = Stopwatch(parts.clock)
        self._transcriber: TranscriberClient | None = None
        self._session = self._new_session()
        self._track = RecordingTrack(
            self._session.recordings, parts.open_recorder, parts.repair_audio, parts.library
        )
        self._answers = self._new_answers()
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
        self._replays = list(request.replay)
        self._closing: _Closing | None = None
        self._unread: list[RecorderReport] = []
        self._followed = 0
        """So many files of the recording the transcriber knows of."""
        self._device = request.device
        self._stalled_at: float | None = None
        self._ending_turn = False
        self._finishing = False
        self._waiting = False
        self._reopening = False
        self._leaving = False
        self._lost = False
        self._transcribed = False
        self._speech_fault: ModelFailed | None = None
        self._moments = list(self._session.moments)

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
        self._device = device
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
        self._enter()
        try:
            self._track.open()
            self._transcriber = self._parts.open_transcriber()
            self._follow(self._transcriber)
            # While the two processes start.
            self._captions.prepare(self._parts.scenario.turns[0])
            with self._parts.keep_awake():
                yield from self._begin()
                while not self._finishing:
                    yield from self._step(self._transcriber)
            stopped_at = self._parts.clock()
            yield from self._save_audio()
            yield from self._drain(self._transcriber)
            self._stopwatch.used(self._parts.own_cpu() - cpu_began)
            yield self._report(stopped_at)
        finally:
            self._let_go()

    # The round's parts, in the order in which they run.

    def _new_session(self) -> Session:
        parts, request = self._parts, self._request
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
            started_at=parts.wall_clock(),
            state=SessionState.RECORDING,
            model=parts.model_name,
            recordings=(recording,),
            retake_of=request.retake_of,
            tags=time_tags(request.timers),
            title=request.title,
        )

    def _new_answers(self) -> Answers:
        answers, interrupted = Answers(), self._parts.interrupted
        if interrupted is not None:
            asked = [self._parts.scenario.question(turn.prompt) for turn in interrupted.turns]
            known = [planned for planned in asked if planned is not None]
            answers.take_up(known, interrupted.turns, interrupted.interviewer)
        return answers

    @property
    def _samples(self) -> int:
        """So much of the session is recorded."""
        return self._track.samples

    def _enter(self) -> None:
        """The library knows the recording before there is one."""
        if self._parts.interrupted is None:
            self._parts.library.add_session(self._session)
        else:
            self._parts.library.add_recording(self._session.recordings[-1])

    def _follow(self, transcriber: TranscriberClient) -> None:
        """Where a round was interrupted its words are made again from the first one on."""
        hotwords = ", ".join(self._parts.scenario.hotwords)
        transcriber.follow(self._track.recordings[0].path, hotwords, drafts=self._is_live)
        self._followed = 1
        self._follow_further(transcriber)
        for turn in self._session.turns[1:]:
            transcriber.boundary(round(turn.start * SAMPLE_RATE))
        transcriber.grown(self._samples)

    def _follow_further(self, transcriber: TranscriberClient) -> None:
        """However a file of the recording came about, the transcriber is told of it here."""
        for recording in self._track.recordings[self._followed :]:
            transcriber.continue_in(recording.path, round(recording.offset_s * SAMPLE_RATE))
            self._followed += 1

    def _begin(self) -> Iterator[Event]:
        recorder = self._track.recorder
        if self._replays:
            recorder.send(OpenReplay(self._replays.pop(0), self._request.pace))
        else:
            recorder.send(OpenMicrophone(self._device))
        opened = self._await_opening(recorder)
        self._track.name_device(opened.device)
        log.info("round %s: recording at %d Hz", self._session.id, opened.rate)
        yield RoundStarted(self._session.id, self._parts.scenario, opened.device)
        if self._parts.interrupted is None:
            yield from self._tell(self._interviewing.ask(0))
        else:
            yield from self._interviewing.take_up(self._samples)
            self._keep_turns()

    def _await_opening(self, recorder: RecorderClient) -> Opened:
        while True:
            reports = recorder.reports()
            for number, report in enumerate(reports, 1):
                match report:
                    case Opened():
                        # A short replay may be over already: nothing it said may get lost.
                        self._unread = reports[number:]
                        return report
                    case OpenFailed(what, remedy):
                        raise UserError(what, remedy)
                    case _:
                        raise RuntimeError(f"the recorder reported {report!r} before it opened")
            if not recorder.alive:
                raise UserError(
                    f"The recorder {recorder.outcome()} before it could begin.",
                    "Try again; if it stays so, run hfprep doctor.",
                )
            wait_for(list(recorder.waitables), SILENT_WAIT_S)

    def _step(self, transcriber: TranscriberClient) -> Iterator[Event]:
        recorder = self._track.recorder
        from_recorder = () if self._waiting else recorder.waitables
        waitables = [*from_recorder, *transcriber.waitables, self._controls.waitable]
        wait_for(waitables, 0.0 if self._unread else SILENT_WAIT_S)
        reports, self._unread = [*self._unread, *recorder.reports()], []
        for report in reports:
            yield from self._on_recorder(report, transcriber)
        for speech in transcriber.reports():
            yield from self._on_transcriber(speech)
        yield from self._captions.delay(transcriber.behind)
        for control in self._controls.take():
            match control:
                case Control.MARK:
                    yield self._mark_moment()
                case Control.RESUME if self._waiting:
                    self._go_on(transcriber)
                case Control.CHANGE_MICROPHONE:
                    self._go_on(transcriber)
                case Control.LEAVE:
                    self._leaving = True
                case _:
                    self._on_control(control, recorder)
        yield from self._close_answer(transcriber)
        yield from self._judge_stall(transcriber)
        recorder = self._track.recorder
        if not recorder.alive and not self._finishing and not self._waiting:
            yield from self._on_recorder(
                Lost(self._samples, f"The recorder {recorder.outcome()}."), transcriber
            )

    def _go_on(self, transcriber: TranscriberClient) -> None:
        """Another recorder process: PortAudio knows only the devices that were there when it began,
        and one that hangs would hold up a second.
        """
        self._track.open_next().send(OpenMicrophone(self._device))
        self._follow_further(transcriber)
        self._waiting = self._ending_turn = False
        self._reopening = True
        self._stalled_at = None

    def _judge_stall(self, transcriber: TranscriberClient) -> Iterator[Event]:
        stalled_at = self._stalled_at
        if stalled_at is None or self._request.waits or self._finishing:
            return
        if self._parts.clock() - stalled_at >= STALLED_S:
            reason = "No sound is arriving from the microphone any more."
            yield from self._on_recorder(Lost(self._samples, reason), transcriber)

    def _mark_moment(self) -> MomentMarked:
        """Kept at once, so that it outlives a crash; what cannot be is kept when the round ends."""
        at = self._samples / SAMPLE_RATE
        self._moments.append(Moment(at, starred=True))
        self._keep_moments()
        return MomentMarked(at)

    def _note(self, notice: Notice) -> None:
        """What is wrong with the sound is noted at its place, for whoever hears it later."""
        if (note := note_of(notice)) != "":
            self._moments.append(Moment(notice.at, note))
            self._keep_moments()

    def _keep_moments(self) -> None:
        self._try(partial(self._parts.library.set_moments, self._session.id, self._moments))

    def _try(self, keep: Callable[[], None]) -> None:
        """No mark and no border is worth the recording; both are kept again when it is complete."""
        try:
            keep()
        except UserError as error:
            kind = type(error.__cause__).__name__
            log.warning("round %s: the library was not changed: %s", self._session.id, kind)

    def _on_control(self, control: Control, recorder: RecorderClient) -> None:
        match control:
            case Control.END_TURN if self._interviewing.is_asking:
                self._interviewing.skip()
            case Control.END_TURN if self._waiting:
                pass
            case Control.END_TURN if self._closing is None and not self._ending_turn:
                self._ending_turn = True
                recorder.send(Mark())
            case Control.END_TURN:
                pass
            case Control.FINISH:
                self._finishing = True
            case Control.PAUSE:
                recorder.send(Pause())
            case Control.RESUME:
                recorder.send(Resume())
            case Control.REPEAT if self._closing is None:
                self._interviewing.repeat(self._samples)
            case _:
                pass

    def _on_recorder(
        self, report: RecorderReport, transcriber: TranscriberClient
    ) -> Iterator[Event]:
        self._track.take(report)
        self._follow_further(transcriber)
        match report:
            case Captured(samples, rms_db, peak_db):
                self._stopwatch.heard(samples)
                transcriber.grown(samples)
                yield LevelMeasured(samples / SAMPLE_RATE, rms_db, peak_db)
                if self._closing is None:
                    yield from self._hear_level(samples, rms_db)
            case Marked(samples, paused):
                yield from self._on_marked(samples, paused=paused, transcriber=transcriber)
            case ReplayEnded(samples):
                transcriber.boundary(samples)
                self._closing = _Closing(samples, None, replayed=True)
            case Lost(samples, reason):
                log.warning(
                    "round %s: no more sound after %.1f s", self._session.id, samples / SAMPLE_RATE
                )
                yield self._lose(samples, reason, is_full=report.is_full)
            case OpenFailed(what, remedy):
                yield self._lose(self._samples, f"{what} {remedy}", is_full=False)
            case Opened(device) if self._reopening:
                self._reopening = False
                self._track.name_device(device)
                yield RecordingResumed(self._samples / SAMPLE_RATE)
                yield from self._on_notice(
                    Notice(NoticeKind.MOVED, self._samples / SAMPLE_RATE, detail=device)
                )
            case Noticed(notice):
                yield from self._on_notice(notice)
            case Room(minutes):
                yield DiskRoom(minutes)
            case Opened() | SegmentBegan() | Closed():
                pass

    def _lose(self, samples: int, reason: str, *, is_full: bool) -> CaptureLost:
        """Where somebody can be asked, and there is a disk to write to, the round waits."""
        self._stalled_at = None
        waits = self._request.waits and not self._replays and not is_full
        if waits:
            self._waiting = True
        else:
            self._finishing = self._lost = True
        return CaptureLost(samples / SAMPLE_RATE, reason, waits)

    def _on_notice(self, notice: Notice) -> Iterator[Event]:
        if notice.kind is NoticeKind.STALLED:
            self._stalled_at = self._parts.clock()
        elif notice.kind is NoticeKind.FLOWING:
            self._stalled_at = None
        self._note(notice)
        yield CaptureNoticed(notice)

    def _on_marked(
        self, samples: int, *, paused: bool, transcriber: TranscriberClient
    ) -> Iterator[Event]:
        if self._ending_turn:
            self._ending_turn = False
            transcriber.boundary(samples)
            deadline = self._parts.clock() + THINKS_S
            self._closing = _Closing(samples, deadline, replayed=False)
        elif paused:
            yield RecordingPaused(samples / SAMPLE_RATE)
        else:
            yield RecordingResumed(samples / SAMPLE_RATE)

    def _hear_level(self, samples: int, rms_db: float) -> Iterator[Event]:
        was_speaking = self._interviewing.is_speaking
        yield from self._tell(self._interviewing.level(samples, rms_db))
        if was_speaking and not self._interviewing.is_speaking:
            # Only now it is known which of the words were the interviewer's.
            self._keep_turns()
            yield from self._captions.listen_again()

    def _close_answer(self, transcriber: TranscriberClient) -> Iterator[Event]:
        """Once the words of an answer are there: a last word on it, or the next question."""
        closing = self._closing
        if closing is None or self._finishing or not self._is_heard(closing, transcriber):
            return
        self._closing = None
        lines = list(self._interviewing.end_answer(closing.at, replayed=closing.replayed))
        yield from self._tell(iter(lines))
        if lines and not closing.replayed:
            # The answer goes on: the person has been asked for something more.
            return
        yield TurnEnded(self._answers.count - 1, closing.at / SAMPLE_RATE)
        if (closing.replayed and not self._replays) or self._interviewing.is_done:
            self._finishing = True
            return
        transcriber.boundary(self._samples)
        yield from self._tell(self._interviewing.ask(self._samples))
        if closing.replayed:
            self._track.recorder.send(OpenReplay(self._replays.pop(0), self._request.pace))

    def _is_heard(self, closing: _Closing, transcriber: TranscriberClient) -> bool:
        late = closing.deadline is not None and self._parts.clock() >= closing.deadline
        return late or self._speech_fault is not None or transcriber.settled >= closing.at

    def _tell(self, events: Iterator[Event]) -> Iterator[Event]:
        """Pass on what the interviewer does; where an answer begins, everybody is told."""
        for event in events:
            yield event
            if isinstance(event, InterviewerSpoke):
                self._keep_turns()
            if isinstance(event, TurnStarted):
                if event.at > 0 and self._transcriber is not None:
                    self._transcriber.boundary(round(event.at * SAMPLE_RATE))
                yield from self._captions.begin_turn()

    def _keep_turns(self) -> None:
        """Turn borders are on disk before the answer is, so that a crash keeps them."""
        turns = self._answers.turns(self._samples)
        kept = replace(
            self._session,
            turns=turns,
            interviewer=self._answers.lines(),
            recordings=self._track.recordings,
        )
        self._try(partial(self._parts.library.save_session, kept))

    def _on_transcriber(self, report: ClientReport) -> Iterator[Event]:
        match report:
            case ChunkDone(_, start, _, words):
                self._answers.hear(start, words)
                yield from self._captions.commit(words, live=not self._finishing)
                if not self._finishing:
                    yield from self._tell(self._interviewing.words(words))
            case Drafted(_, end, words, steady) if not self._interviewing.is_speaking:
                yield from self._captions.show(end, words, steady)
            case Drafted():
                pass
            case Unresponsive(seconds):
                yield TranscriberSilent(seconds)
            case Restarted(reason):
                log.warning("round %s: transcriber restarted", self._session.id)
                yield TranscriberRestarted(reason)
            case ModelFailed(what, remedy):
                self._speech_fault = report
                yield TranscriptionFailed(what, remedy)
            case Finished(_, _, cpu_s):
                self._transcribed = True
                self._stopwatch.used(cpu_s)
            case Ready() | Alive() | Listened() | Settled():
                pass

    @property
    def _is_live(self) -> bool:
        """Whether anybody reads along while the round runs."""
        return self._request.pace is Pace.REAL and self._request.mode is Mode.COACH

    def _save_audio(self) -> list[Event]:
        """Close the recorder and write down what it made; not left half done by a reader who
        stops reading events, hence no generator.
        """
        if not self._track.is_open:
            return []
        told: list[Event] = []
        for report in self._track.close():
            if isinstance(report, Lost):
                self._lost = True
                told.append(CaptureLost(report.samples / SAMPLE_RATE, report.reason))
            elif isinstance(report, Noticed):
                self._note(report.notice)
        if self._transcriber is not None:
            self._follow_further(self._transcriber)
        self._stopwatch.used(self._track.cpu_s)
        self._interviewing.stop(self._samples)
        self._track.write_down(lost=self._lost)
        duration_s = self._samples / SAMPLE_RATE
        self._session = replace(
            self._session,
            state=SessionState.RECORDED,
            recovered=self._lost or self._session.recovered,
            turns=self._answers.turns(self._samples),
            interviewer=self._answers.lines(),
            recordings=self._track.recordings,
            timing=Timing(audio_s=duration_s),
        )
        self._parts.library.save_session(self._session)
        if self._moments:
            self._keep_moments()
        log.info("round %s: %.1f s of audio saved", self._session.id, duration_s)
        return [*told, AudioSaved(duration_s)]

    def _drain(self, transcriber: TranscriberClient) -> Iterator[Event]:
        transcriber.finish(self._samples)
        total = self._samples / SAMPLE_RATE
        while not self._transcribed and self._speech_fault is None:
            for report in transcriber.reports():
                yield from self._on_transcriber(report)
                if isinstance(report, ChunkDone):
                    yield Progress("transcribing", report.end / SAMPLE_RATE, total)
            self._leaving |= Control.LEAVE in self._controls.take()
            if self._leaving:
                return
            if not self._transcribed and self._speech_fault is None:
                wait_for([*transcriber.waitables, self._controls.waitable], SILENT_WAIT_S)

    def _report(self, stopped_at: float) -> SessionReady:
        if self._transcribed:
            turns = self._answers.turns(self._samples)
            judged = [self._parts.analyzer.analyze_turn(turn) for turn in turns]
            self._session = replace(
                self._session,
                state=SessionState.ANALYZED,
                turns=tuple(turn for turn, _ in judged),
                interviewer=self._answers.lines([heard for _, heard in judged]),
            )
            self._parts.library.save_session(self._session)
        stop_to_report_s = self._parts.clock() - stopped_at if self._transcribed else None
        timing = self._stopwatch.timing(self._samples / SAMPLE_RATE, stop_to_report_s)
        self._parts.library.set_timing(self._session.id, timing)
        self._session = replace(self._session, timing=timing)
        return SessionReady(self._session)

    def _let_go(self) -> None:
        """End the child processes; what was recorded is completed and kept."""
        try:
            if self._save_audio() and not self._samples:
                self._parts.library.discard_empty(self._session.id)
        finally:
            if self._transcriber is not None:
                self._transcriber.close()
                self._transcriber = None
            self._controls.close()


def _taken_up(interrupted: Session, recording: Recording) -> Session:
    """The session again, with a further file behind those that it has."""
    last = interrupted.recordings[-1]
    further = replace(recording, segment=last.segment + 1, offset_s=interrupted.ends_at)
    return replace(
        interrupted,
        state=SessionState.RECORDING,
        recordings=(*interrupted.recordings, further),
    )
