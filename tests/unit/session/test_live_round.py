"""While one speaks: words on the screen, and the buttons of the round."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import soundfile

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.events import (
    AudioSaved,
    CaptionsBehind,
    CuesChanged,
    Event,
    LevelMeasured,
    RecordingPaused,
    RecordingResumed,
    RoundStarted,
    TurnEnded,
    TurnStarted,
    WordsCommitted,
    WordsTentative,
)
from hfprep_desktop.model import CueState, LineType, Mode, Pace, SessionState
from hfprep_desktop.process import wait_for
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.speech.client import ClientReport, TranscriberClient
from hfprep_desktop.speech.messages import Settled
from tests.unit.session.practising import SENTENCE, STRONG, replayed, run, session_of
from tests.virtual_microphone import VirtualMicrophone
from tests.word_errors import word_errors


def test_a_live_round_shows_words_while_they_are_spoken_and_ends_with_the_same_ones(
    app: App,
) -> None:
    live = run(app.rounds.start(replayed(SENTENCE, pace=Pace.REAL)))
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
    at_once = session_of(run(app.rounds.start(replayed(SENTENCE))))
    assert [turn.transcript for turn in session.turns] == [
        turn.transcript for turn in at_once.turns
    ]


def test_an_exam_shows_nothing_before_the_report(app: App) -> None:
    exam = replace(replayed(SENTENCE, pace=Pace.REAL), mode=Mode.EXAM)
    events = run(app.rounds.start(exam))
    assert not [e for e in events if isinstance(e, WordsTentative | CuesChanged | CaptionsBehind)]
    timing = session_of(events).timing
    assert timing is not None
    assert timing.caption_latency_p50_s is None


def test_however_often_one_asks_the_round_comes_to_its_end(app: App) -> None:
    practice = app.rounds.start(replayed(SENTENCE, pace=Pace.REAL))

    def insist(event: Event) -> None:
        if isinstance(event, RoundStarted | AudioSaved):
            for _ in range(20_000):
                practice.end_turn()

    session = session_of(run(practice, insist))
    assert session.state is SessionState.ANALYZED
    # What is asked for again before it is done is one wish.
    assert len(session.turns) == 2


def test_pause_stands_still_and_finish_ends(app: App) -> None:
    practice = app.rounds.start(replayed(STRONG, pace=Pace.REAL))
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


@pytest.mark.audio
def test_a_round_through_the_microphone(
    app: App, tmp_path: Path, virtual_microphone: VirtualMicrophone
) -> None:
    wav = tmp_path / "sentence.wav"
    samples, rate = soundfile.read(SENTENCE, dtype="int16")
    soundfile.write(wav, samples, rate)
    practice = app.rounds.start(RoundRequest("model-marketplace", seed=7))
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
    from_file = session_of(run(app.rounds.start(replayed(SENTENCE))))
    said, heard = from_file.turns[0].transcript.text, session.turns[0].transcript.text
    assert len(heard.split()) > 8
    assert word_errors(said, heard) <= 1
    assert session.timing is not None
    assert session.timing.stop_to_report_s is not None
    assert app.library.get_session(session.id).turns == session.turns


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
    practice = build_app(tmp_path / "data", outside).rounds.start(
        replayed(SENTENCE, pace=Pace.REAL)
    )
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
