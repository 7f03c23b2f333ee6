"""Whole rounds over real processes: replayed speech at full speed, and what goes wrong in them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.app import App, Outside, build_app, speaking_voice
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.clips import clip_name
from hfprep_desktop.audio.decode import convert_to_wav
from hfprep_desktop.audio.messages import (
    Command,
    OpenMicrophone,
    OpenReplay,
    ReplayEnded,
    Report,
)
from hfprep_desktop.errors import UsageError, UserError
from hfprep_desktop.events import (
    AudioSaved,
    CaptionsBehind,
    CaptureLost,
    CuesChanged,
    DiskRoom,
    Event,
    InterviewerAnswered,
    InterviewerSpoke,
    LevelMeasured,
    MomentMarked,
    RecordingPaused,
    RecordingResumed,
    RoundStarted,
    SessionReady,
    TranscriberRestarted,
    TranscriptionFailed,
    TurnEnded,
    TurnStarted,
    WordsCommitted,
    WordsTentative,
)
from hfprep_desktop.interview.manners import MANNERS
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import (
    SAMPLE_RATE,
    CueState,
    InterviewerRole,
    LineType,
    Mode,
    Moment,
    Pace,
    Session,
    SessionState,
    Status,
    Transcript,
)
from hfprep_desktop.process import wait_for
from hfprep_desktop.recovery import Recovery
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.session import Round
from hfprep_desktop.speech.client import ClientReport, TranscriberClient
from hfprep_desktop.speech.messages import Settled
from hfprep_desktop.speech.models import Models
from tests.conftest import SPEECH
from tests.virtual_microphone import VirtualMicrophone
from tests.word_errors import word_errors

STRONG = SPEECH / "framing-strong.opus"
SENTENCE = SPEECH / "framing-one-sentence.opus"
REPLY = SPEECH / "pushback-one-side.opus"
PIPELINE = SPEECH / "framing-logging-pipeline.opus"
FOLLOWED_UP = SPEECH / "pushback-number-when-asked.opus"
NOTHING = Recovery((), ())


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build_app(tmp_path / "data")


def replayed(*files: Path, pace: Pace = Pace.MAX) -> RoundRequest:
    return RoundRequest("model-marketplace", replay=files, pace=pace, seed=7)


def run(practice: Round, on_event: Callable[[Event], None] = lambda _: None) -> list[Event]:
    events = []
    for event in practice.events():
        on_event(event)
        events.append(event)
    return events


def session_of(events: list[Event]) -> Session:
    last = events[-1]
    assert isinstance(last, SessionReady)
    return last.session


def test_a_replayed_round_is_heard_judged_and_kept(app: App) -> None:
    events = run(app.start_round(replayed(STRONG, REPLY)))
    session = session_of(events)
    assert session.state is SessionState.ANALYZED
    framing, pushback = session.turns
    assert "monthly active developers" in framing.transcript.text
    assert "monthly active developers" not in pushback.transcript.text
    assert framing.analysis is not None
    assert framing.analysis.labels["metrics_before_architecture"] == "pass"
    assert pushback.analysis is not None
    assert set(pushback.analysis.labels) == {
        "acknowledged",
        "quantified",
        "mitigated",
        "doubled_down",
    }
    assert [line.type for line in session.interviewer] == [LineType.PROMPT, LineType.OBJECTION]
    assert all(line.answered for line in session.interviewer)
    assert session.timing is not None
    assert session.timing.audio_s == pytest.approx(session.duration_s)
    assert session.timing.cpu_s is not None
    assert session.timing.caption_latency_p50_s is None
    assert app.library.get_session(session.id) == session


def test_events_come_in_the_order_in_which_a_shell_draws_them(app: App) -> None:
    events = run(app.start_round(replayed(SENTENCE, SENTENCE)))
    often = LevelMeasured | WordsCommitted | DiskRoom
    drawn = [type(event) for event in events if not isinstance(event, often)]
    assert drawn[:3] == [RoundStarted, InterviewerSpoke, TurnStarted]
    assert drawn[3:7] == [TurnEnded, InterviewerSpoke, TurnStarted, TurnEnded]
    assert drawn[7] is AudioSaved
    assert drawn[-1] is SessionReady


def test_quotes_are_the_words_and_their_times_are_in_the_audio(app: App) -> None:
    session = session_of(run(app.start_round(replayed(STRONG))))
    (turn,) = session.turns
    assert turn.analysis is not None
    evidence = [e for finding in turn.analysis.findings for e in finding.evidence]
    assert evidence
    for item in evidence:
        assert turn.transcript.text[item.char_start : item.char_end] == item.quote
        assert item.start is not None
        assert item.end is not None
        assert 0 <= item.start <= item.end <= session.duration_s


def test_the_row_is_there_before_the_microphone_opens(tmp_path: Path) -> None:
    seen: list[SessionState] = []
    app = build_app(tmp_path / "data")

    def open_recorder(path: Path | None) -> RecorderClient:
        seen.extend(summary.state for summary in app.library.list_sessions())
        return RecorderClient(path)

    watched = replace(app, outside=replace(Outside(), open_recorder=open_recorder))
    run(watched.start_round(replayed(SENTENCE)))
    assert seen == [SessionState.RECORDING]


class LateReader(RecorderClient):
    """Reads for the first time when the whole replay has been reported."""

    has_read = False

    def reports(self) -> list[Report]:
        found = super().reports()
        while not self.has_read and not any(isinstance(one, ReplayEnded) for one in found):
            wait_for(list(self.waitables), None)
            found += super().reports()
        self.has_read = True
        return found


def test_a_replay_that_is_over_before_it_is_heard_of_counts(app: App) -> None:
    late = replace(app, outside=replace(Outside(), open_recorder=LateReader))
    session = session_of(run(late.start_round(replayed(SENTENCE))))
    assert session.state is SessionState.ANALYZED
    assert session.duration_s > 5


def test_without_a_speech_model_the_recording_is_kept_for_later(app: App, tmp_path: Path) -> None:
    bare = replace(app, models=Models(tmp_path / "none", ()))
    events = run(bare.start_round(replayed(SENTENCE)))
    failures = [event for event in events if isinstance(event, TranscriptionFailed)]
    assert len(failures) == 1
    assert "tiny.en is not installed" in failures[0].what
    session = session_of(events)
    assert session.state is SessionState.RECORDED
    assert session.duration_s > 5
    (later,) = [e for e in app.reanalyze(session.id) if isinstance(e, SessionReady)]
    assert later.session.state is SessionState.ANALYZED
    assert later.session.turns[0].transcript.words
    assert later.session.turns[0].analysis is not None


def test_an_altered_model_is_never_loaded(app: App, tmp_path: Path) -> None:
    original = app.models.find("tiny.en")
    altered = tmp_path / "data" / "models" / "tiny.en"
    altered.mkdir(parents=True)
    for file in original.folder.iterdir():
        if file.is_file():
            (altered / file.name).write_bytes(file.read_bytes()[:-1])
    events = run(app.start_round(replayed(SENTENCE)))
    (failure,) = [event for event in events if isinstance(event, TranscriptionFailed)]
    assert "damaged or was altered" in failure.what
    assert session_of(events).state is SessionState.RECORDED


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_killed_recorder_ends_the_round_with_all_it_wrote(app: App) -> None:
    recorders: list[RecorderClient] = []

    def open_recorder(path: Path | None) -> RecorderClient:
        recorders.append(RecorderClient(path))
        return recorders[-1]

    def kill_after_a_second(event: Event) -> None:
        if isinstance(event, LevelMeasured) and event.at > 1.0:
            pid = recorders[0].pid
            if recorders[0].alive and pid is not None:
                os.kill(pid, signal.SIGKILL)

    watched = replace(app, outside=replace(Outside(), open_recorder=open_recorder))
    events = run(watched.start_round(replayed(STRONG, pace=Pace.REAL)), kill_after_a_second)
    (lost,) = [event for event in events if isinstance(event, CaptureLost)]
    assert "SIGKILL" in lost.reason
    session = session_of(events)
    assert session.state is SessionState.ANALYZED
    assert session.duration_s > 1.0
    (recording,) = session.recordings
    assert soundfile.info(recording.path).frames / 16_000 == pytest.approx(session.duration_s)


def test_a_round_that_is_left_keeps_its_recording(app: App) -> None:
    practice = app.start_round(replayed(STRONG, pace=Pace.REAL))
    events = practice.events()
    for event in events:
        if isinstance(event, LevelMeasured) and event.at > 0.5:
            break
    events.close()
    (summary,) = app.library.list_sessions()
    assert summary.state is SessionState.RECORDED
    assert summary.duration_s > 0.5
    assert soundfile.info(summary.audio_paths[0]).frames > 8_000
    # A button pressed after the end asks for nothing any more.
    practice.finish()


def test_a_live_round_shows_words_while_they_are_spoken_and_ends_with_the_same_ones(
    app: App,
) -> None:
    live = run(app.start_round(replayed(SENTENCE, pace=Pace.REAL)))
    kinds = [type(event) for event in live]
    spoken = kinds.index(WordsTentative)
    # What comes next is chosen with the last words in hand.
    assert spoken < kinds.index(WordsCommitted) < kinds.index(TurnEnded)
    shown = [event.words for event in live if isinstance(event, WordsTentative)]
    session = session_of(live)
    said = session.turns[0].transcript.text
    assert word_errors(said, " ".join(shown[-1])) <= 4
    cues = [event.cues for event in live if isinstance(event, CuesChanged)]
    assert all(cue.state is CueState.NOT_YET for cue in cues[0])
    assert any(cue.state is not CueState.NOT_YET for cue in cues[-1])
    at_once = session_of(run(app.start_round(replayed(SENTENCE))))
    assert [turn.transcript for turn in session.turns] == [
        turn.transcript for turn in at_once.turns
    ]


def test_an_exam_shows_nothing_before_the_report(app: App) -> None:
    exam = replace(replayed(SENTENCE, pace=Pace.REAL), mode=Mode.EXAM)
    events = run(app.start_round(exam))
    assert not [e for e in events if isinstance(e, WordsTentative | CuesChanged | CaptionsBehind)]
    timing = session_of(events).timing
    assert timing is not None
    assert timing.caption_latency_p50_s is None


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_transcriber_killed_while_one_speaks_is_started_again_and_no_word_is_lost(
    tmp_path: Path,
) -> None:
    clients: list[TranscriberClient] = []

    def open_transcriber(models: Models, name: str) -> TranscriberClient:
        clients.append(TranscriberClient(models, name))
        return clients[-1]

    outside = replace(Outside(), open_transcriber=open_transcriber)
    app = build_app(tmp_path / "data", outside)
    undisturbed = session_of(run(app.start_round(replayed(SENTENCE))))
    killed: list[int] = []

    def kill_once(event: Event) -> None:
        pid = clients[-1].pid
        if isinstance(event, WordsTentative) and not killed and pid is not None:
            killed.append(pid)
            os.kill(pid, signal.SIGKILL)

    events = run(app.start_round(replayed(SENTENCE, pace=Pace.REAL)), kill_once)
    assert killed
    assert [type(e) for e in events].count(TranscriberRestarted) == 1
    assert session_of(events).turns[0].transcript == undisturbed.turns[0].transcript


def test_an_answer_given_at_once_belongs_to_its_question(app: App) -> None:
    first, second = session_of(run(app.start_round(replayed(SENTENCE, REPLY)))).turns
    assert "cost" not in first.transcript.text
    assert len(second.transcript.words) > 20


def test_however_often_one_asks_the_round_comes_to_its_end(app: App) -> None:
    practice = app.start_round(replayed(SENTENCE, pace=Pace.REAL))

    def insist(event: Event) -> None:
        if isinstance(event, RoundStarted | AudioSaved):
            for _ in range(20_000):
                practice.end_turn()

    session = session_of(run(practice, insist))
    assert session.state is SessionState.ANALYZED
    # What is asked for again before it is done is one wish.
    assert len(session.turns) == 2


def test_a_damaged_replay_is_an_interrupted_round(app: App, tmp_path: Path) -> None:
    broken = tmp_path / "broken.flac"
    samples, rate = soundfile.read(STRONG, dtype="int16")
    soundfile.write(broken, samples, rate)
    data = bytearray(broken.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    broken.write_bytes(data)
    events = run(app.start_round(replayed(broken, REPLY)))
    (lost,) = [event for event in events if isinstance(event, CaptureLost)]
    assert "damaged" in lost.reason
    session = session_of(events)
    assert session.recovered
    assert app.library.get_session(session.id).recovered
    assert session.duration_s > 5


def test_a_recorder_that_cannot_write_says_so_and_leaves_no_session(app: App) -> None:
    def open_recorder(path: Path | None) -> RecorderClient:
        assert path is not None
        path.touch()
        return RecorderClient(path)

    blocked = replace(app, outside=replace(Outside(), open_recorder=open_recorder))
    with pytest.raises(UserError, match="Nothing can be recorded"):
        run(blocked.start_round(replayed(SENTENCE)))
    assert [summary.duration_s for summary in app.library.list_sessions()] == []


@pytest.mark.parametrize("last", [LevelMeasured, AudioSaved])
def test_a_round_may_be_left_at_any_event_and_leaves_no_process(
    app: App, last: type[Event]
) -> None:
    practice = app.start_round(replayed(SENTENCE))
    events = practice.events()
    for event in events:
        if isinstance(event, last):
            break
    events.close()
    (summary,) = app.library.list_sessions()
    assert summary.state is SessionState.RECORDED
    assert multiprocessing.active_children() == []


def test_a_session_whose_program_died_is_recovered_once(app: App) -> None:
    session = session_of(run(app.start_round(replayed(STRONG, REPLY))))
    begun = replace(
        session,
        state=SessionState.RECORDING,
        turns=tuple(replace(t, analysis=None) for t in session.turns),
    )
    app.library.save_session(begun)
    path = session.recordings[0].path
    data = bytearray(path.read_bytes())
    data[40:44] = b"\0\0\0\0"
    path.write_bytes(data)
    (recovered,) = app.recover().adopted
    assert recovered.recovered
    assert recovered.state is SessionState.RECORDED
    assert recovered.duration_s == pytest.approx(session.duration_s)
    assert soundfile.info(path).frames == session.duration_s * 16_000
    assert app.recover() == NOTHING


def test_a_round_that_still_records_is_not_recovered(app: App) -> None:
    practice = app.start_round(replayed(SENTENCE, pace=Pace.REAL))
    for event in practice.events():
        if isinstance(event, LevelMeasured) and event.at < 1.0:
            assert app.recover() == NOTHING
        if isinstance(event, LevelMeasured) and event.at > 1.0:
            practice.finish()
    (summary,) = app.library.list_sessions()
    assert not summary.recovered


def test_a_session_that_still_records_is_not_analysed(app: App) -> None:
    practice = app.start_round(replayed(SENTENCE, pace=Pace.REAL))
    refused: list[UserError] = []

    def analyse_meanwhile(event: Event) -> None:
        if isinstance(event, RoundStarted):
            with pytest.raises(UserError) as told:
                list(app.reanalyze(event.session_id))
            refused.append(told.value)
            practice.finish()

    run(practice, analyse_meanwhile)
    assert "still being recorded" in refused[0].what


def test_pause_stands_still_and_finish_ends(app: App) -> None:
    practice = app.start_round(replayed(STRONG, pace=Pace.REAL))
    paused_at: list[float] = []

    def direct(event: Event) -> None:
        match event:
            case LevelMeasured(at, _, _) if at > 0.5 and not paused_at:
                paused_at.append(at)
                practice.pause()
            case RecordingPaused():
                practice.resume()
            case RecordingResumed():
                practice.finish()
            case _:
                pass

    events = run(practice, direct)
    (paused,) = [event for event in events if isinstance(event, RecordingPaused)]
    (resumed,) = [event for event in events if isinstance(event, RecordingResumed)]
    assert paused.at == resumed.at
    assert session_of(events).duration_s < 5


def test_more_replays_than_turns_are_refused_before_anything_is_made(app: App) -> None:
    with pytest.raises(UsageError, match="4 replay files"):
        app.start_round(replayed(SENTENCE, SENTENCE, SENTENCE, SENTENCE))
    assert app.library.list_sessions() == ()


def test_an_unreadable_replay_is_refused_before_anything_is_made(app: App, tmp_path: Path) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"not audio")
    with pytest.raises(UserError, match="cannot be read as audio"):
        app.start_round(replayed(SENTENCE, broken))
    assert app.library.list_sessions() == ()


def test_an_unknown_scenario_names_those_there_are(app: App) -> None:
    with pytest.raises(UserError) as told:
        app.start_round(RoundRequest("nothing"))
    assert "model-marketplace" in told.value.remedy


def test_a_microphone_that_cannot_be_opened_leaves_no_empty_session(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nothing'}")
    with pytest.raises(UserError, match="microphone"):
        run(app.start_round(RoundRequest("model-marketplace")))
    assert app.library.list_sessions() == ()


@pytest.mark.audio
def test_a_round_through_the_microphone(
    app: App, tmp_path: Path, virtual_microphone: VirtualMicrophone
) -> None:
    wav = tmp_path / "sentence.wav"
    samples, rate = soundfile.read(SENTENCE, dtype="int16")
    soundfile.write(wav, samples, rate)
    practice = app.start_round(RoundRequest("model-marketplace", seed=7))
    spoken: list[int] = []

    def speak(event: Event) -> None:
        if isinstance(event, TurnStarted) and event.index == 1:
            practice.finish()
        if isinstance(event, LevelMeasured) and not spoken:
            spoken.append(1)
            virtual_microphone.play(wav)
            practice.end_turn()

    session = session_of(run(practice, speak))
    assert session.state is SessionState.ANALYZED
    assert len(session.turns) == 2
    from_file = session_of(run(app.start_round(replayed(SENTENCE))))
    said, heard = from_file.turns[0].transcript.text, session.turns[0].transcript.text
    assert len(heard.split()) > 8
    assert word_errors(said, heard) <= 1
    assert session.timing is not None
    assert session.timing.stop_to_report_s is not None
    assert app.library.get_session(session.id).turns == session.turns


def engineer_asks(app: App, prompt: str) -> str:
    """An own scenario of one question; its id."""
    app.paths.scenarios.mkdir(exist_ok=True)
    (app.paths.scenarios / "one.yaml").write_text(
        "schema: 1\nid: one-question\ntitle: One\nround: drill\nminutes: 1\nsummary: One.\n"
        f"interviewer: engineer\nopening: {{kind: framing, seconds: 60, prompt: {prompt!r}}}\n"
    )
    return "one-question"


class AudibleVoice:
    """Speaks as long as the clip lasts: what the microphone hears of it is in the test's sound."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._until = 0.0

    def say(self, role: InterviewerRole, text: str) -> bool:
        del role, text
        self._until = time.monotonic() + self._seconds
        return True

    @property
    def is_speaking(self) -> bool:
        return time.monotonic() < self._until

    def hush(self) -> None:
        self._until = 0.0


def test_the_interviewers_voice_in_the_microphone_is_no_part_of_the_answer(
    app: App, tmp_path: Path
) -> None:
    prompt = MANNERS[InterviewerRole.ENGINEER].metric[0]
    clip = app.resources.assets / "voices" / clip_name(InterviewerRole.ENGINEER, prompt)
    parts = []
    for number, source in enumerate((clip, SENTENCE)):
        convert_to_wav(source, tmp_path / f"{number}.wav")
        samples, rate = soundfile.read(tmp_path / f"{number}.wav", dtype="int16")
        assert rate == SAMPLE_RATE
        parts.append(samples)
    heard = tmp_path / "heard.wav"
    soundfile.write(heard, np.concatenate(parts), SAMPLE_RATE, subtype="PCM_16")
    spoken_s = len(parts[0]) / SAMPLE_RATE

    class Microphone(RecorderClient):
        def send(self, command: Command) -> bool:
            if isinstance(command, OpenMicrophone):
                command = OpenReplay(heard, Pace.REAL)
            return super().send(command)

    aloud = replace(
        app,
        outside=replace(
            app.outside,
            open_recorder=Microphone,
            open_voice=lambda *_: AudibleVoice(spoken_s),
        ),
    )
    request = RoundRequest(engineer_asks(app, prompt), seed=7)
    session = session_of(run(aloud.start_round(request)))
    (turn,) = session.turns
    (line,) = session.interviewer
    assert line.until is not None
    assert turn.start == line.until == pytest.approx(spoken_s, abs=0.5)
    silent = session_of(run(app.start_round(replayed(SENTENCE))))
    assert word_errors(silent.turns[0].transcript.text, turn.transcript.text) <= 1
    assert word_errors(prompt, " ".join(word.text for word in turn.overheard)) <= 2
    assert app.library.get_session(session.id) == session
    # Words that are made again later are told apart again.
    recorded = replace(session, state=SessionState.RECORDED)
    app.library.save_session(recorded)
    (later,) = [e for e in app.reanalyze(session.id) if isinstance(e, SessionReady)]
    assert later.session.turns[0].transcript.text == turn.transcript.text


def test_one_answer_of_a_session_is_taken_again(app: App) -> None:
    first = session_of(run(app.start_round(replayed(SENTENCE, REPLY))))
    asked = first.turns[1].prompt
    again = replace(replayed(REPLY), retake_of=first.id, only=1)
    events = run(app.start_round(again))
    session = session_of(events)
    assert [(turn.prompt, turn.counts) for turn in session.turns] == [
        (asked, first.turns[1].counts)
    ]
    assert session.retake_of == first.id
    (begun,) = [event for event in events if isinstance(event, TurnStarted)]
    assert begun.count == 1
    with pytest.raises(UserError, match="no answer 9"):
        app.start_round(replace(again, only=8))


def test_what_a_round_does_not_ask_for_is_told_but_not_counted(app: App) -> None:
    scenario = engineer_asks(app, "Design it.")
    path = app.paths.scenarios / "one.yaml"
    path.write_text(path.read_text() + "counts: [goal_restated]\n")
    session = session_of(run(app.start_round(replace(replayed(STRONG), scenario_id=scenario))))
    (turn,) = session.turns
    assert turn.analysis is not None
    counted = {
        finding.rule
        for finding in turn.analysis.findings
        if finding.status not in {Status.NOTE, Status.NOT_APPLICABLE}
    }
    assert counted == {"goal-restated"}
    assert turn.analysis.labels["metrics_quantified"] is True
    assert app.report(session).passed == 1


@pytest.mark.parametrize("pace", list(Pace))
def test_cut_ins_and_follow_ups_come_at_either_pace_and_use_up_no_file(
    app: App, pace: Pace
) -> None:
    if pace is Pace.REAL:
        files = (FOLLOWED_UP,)
        request = replace(replayed(*files, pace=pace), scenario_id="global-replication-pushback")
        said = [LineType.PROMPT, LineType.FOLLOW_UP]
    else:
        request = replayed(PIPELINE, FOLLOWED_UP)
        said = [
            LineType.PROMPT,
            LineType.ROADMAP,
            LineType.CUT_IN,
            LineType.OBJECTION,
            LineType.FOLLOW_UP,
        ]
    events = run(app.start_round(request))
    session = session_of(events)
    assert [line.type for line in session.interviewer] == said
    follow_up = session.interviewer[-1]
    assert follow_up.answered
    assert follow_up.resumed_s is not None
    assert follow_up.resumed_s < 1.5
    told = [e.line.type for e in events if isinstance(e, InterviewerSpoke)]
    assert told == said
    assert any(isinstance(event, InterviewerAnswered) for event in events)


def test_a_machine_that_slept_and_a_clock_that_was_set_change_nothing_of_the_round(
    app: App,
) -> None:
    """Times are positions on the recording, which stands still while the machine does."""
    jumps = iter([0.0, 0.0, 7200.0, -3600.0])
    shift = 0.0

    def clock() -> float:
        nonlocal shift
        shift = next(jumps, shift)
        return time.monotonic() + shift

    jumping = replace(app, outside=replace(app.outside, clock=clock))
    slept = session_of(run(jumping.start_round(replayed(PIPELINE, REPLY))))
    awake = session_of(run(app.start_round(replayed(PIPELINE, REPLY))))
    assert slept.interviewer == awake.interviewer
    assert [turn.transcript for turn in slept.turns] == [turn.transcript for turn in awake.turns]


@pytest.mark.audio
def test_a_spoken_question_goes_out_through_the_loudspeaker_and_stays_out_of_the_answer(
    app: App, virtual_microphone: VirtualMicrophone
) -> None:
    """Everything is real: the microphone hears the clip as it hears the answer."""
    prompt = MANNERS[InterviewerRole.ENGINEER].metric[0]
    aloud = replace(app, outside=replace(app.outside, open_voice=speaking_voice))
    practice = aloud.start_round(RoundRequest(engineer_asks(app, prompt), seed=7))
    speaking: list[threading.Thread] = []

    def answer() -> None:
        virtual_microphone.play(SENTENCE)
        practice.finish()

    def begin(event: Event) -> None:
        if isinstance(event, TurnStarted):
            speaking.append(threading.Thread(target=answer))
            speaking[0].start()

    session = session_of(run(practice, begin))
    speaking[0].join()
    (turn,) = session.turns
    (line,) = session.interviewer
    assert line.until is not None
    assert 2.0 < line.until - line.at < 6.0
    said = "I would measure monthly active developers and average latency under 800 milliseconds."
    assert word_errors(said, turn.transcript.text) <= 2
    assert word_errors(prompt, " ".join(word.text for word in turn.overheard)) <= 3


def test_words_spoken_into_a_question_are_kept_when_they_are_written_down_later(app: App) -> None:
    session = session_of(run(app.start_round(replayed(SENTENCE, REPLY))))
    first, second = session.turns
    # As if the second question had been spoken over the first half of its answer.
    late = replace(second, start=second.start + 5.0, transcript=Transcript(), analysis=None)
    app.library.save_session(replace(session, state=SessionState.RECORDED, turns=(first, late)))
    (ready,) = [e for e in app.reanalyze(session.id) if isinstance(e, SessionReady)]
    again = ready.session.turns[1]
    assert again.transcript.words[0].start is not None
    assert again.transcript.words[0].start < late.start
    assert word_errors(second.transcript.text, again.transcript.text) <= 2


class WordsWithTheirBorder(TranscriberClient):
    """Tells the last words of an answer in the same breath as that they were the last."""

    is_bounded = False

    def boundary(self, at: int) -> None:
        self.is_bounded = True
        super().boundary(at)

    def reports(self) -> list[ClientReport]:
        found = super().reports()
        while self.is_bounded and not any(isinstance(one, Settled) for one in found):
            wait_for(list(self.waitables), None)
            found += super().reports()
        self.is_bounded = False
        return found


def test_finishing_while_an_answer_closes_asks_nothing_more(tmp_path: Path) -> None:
    outside = replace(Outside(), open_transcriber=WordsWithTheirBorder)
    practice = build_app(tmp_path / "data", outside).start_round(replayed(SENTENCE, pace=Pace.REAL))
    ended: list[float] = []

    def press(event: Event) -> None:
        if isinstance(event, LevelMeasured) and event.at > 3.0 and not ended:
            ended.append(event.at)
            practice.end_turn()
        elif isinstance(event, WordsCommitted) and ended:
            practice.finish()

    session = session_of(run(practice, press))
    assert len(session.turns) == 1
    assert [line.type for line in session.interviewer] == [LineType.PROMPT]


def test_marked_moments_are_kept_at_once_and_stay_with_the_session(app: App) -> None:
    practice = app.start_round(replayed(STRONG, pace=Pace.REAL))
    kept: list[tuple[Moment, ...]] = []

    def mark_twice(event: Event) -> None:
        match event:
            case LevelMeasured(at, _, _) if at > 1.0 and not kept:
                practice.mark()
            case MomentMarked():
                (summary,) = app.library.list_sessions()
                kept.append(app.library.get_session(summary.id).moments)
                practice.finish()
            case _:
                pass

    events = run(practice, mark_twice)
    (marked,) = [event.at for event in events if isinstance(event, MomentMarked)]
    assert kept == [(Moment(marked, starred=True),)]
    assert marked > 1.0
    assert app.library.get_session(session_of(events).id).moments == kept[0]


def test_a_mark_that_cannot_be_written_costs_no_recording(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice = app.start_round(replayed(SENTENCE, pace=Pace.REAL))
    tries: list[int] = []
    write = Library.set_moments

    def full_at_first(self: Library, session_id: str, moments: Iterable[Moment]) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise UserError("The disk is full.", "Free some space.")
        write(self, session_id, moments)

    monkeypatch.setattr(Library, "set_moments", full_at_first)

    def mark(event: Event) -> None:
        if isinstance(event, LevelMeasured) and event.at > 0.5 and not tries:
            practice.mark()

    session = session_of(run(practice, mark))
    assert session.duration_s > 3
    assert len(app.library.get_session(session.id).moments) >= 1
