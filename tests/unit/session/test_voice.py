"""The interviewer's voice: what the microphone hears of it is no part of an answer."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.app import App, speaking_voice
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.clips import clip_name
from hfprep_desktop.audio.decode import convert_to_wav
from hfprep_desktop.audio.messages import Command, OpenMicrophone, OpenReplay
from hfprep_desktop.events import Event, SessionReady, TurnStarted
from hfprep_desktop.interview.manners import MANNERS
from hfprep_desktop.model import SAMPLE_RATE, InterviewerRole, Pace, SessionState, Transcript
from hfprep_desktop.round_request import RoundRequest
from tests.unit.session.practising import REPLY, SENTENCE, engineer_asks, replayed, run, session_of
from tests.virtual_microphone import VirtualMicrophone
from tests.word_errors import word_errors


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
    session = session_of(run(aloud.rounds.start(request)))
    (turn,) = session.turns
    (line,) = session.interviewer
    assert line.until is not None
    assert turn.start == line.until == pytest.approx(spoken_s, abs=0.5)
    silent = session_of(run(app.rounds.start(replayed(SENTENCE))))
    assert word_errors(silent.turns[0].transcript.text, turn.transcript.text) <= 1
    assert word_errors(prompt, " ".join(word.text for word in turn.overheard)) <= 2
    assert app.library.get_session(session.id) == session
    # Words that are made again later are told apart again.
    recorded = replace(session, state=SessionState.RECORDED)
    app.library.save_session(recorded)
    (later,) = [e for e in app.sessions.reanalyze(session.id) if isinstance(e, SessionReady)]
    assert later.session.turns[0].transcript.text == turn.transcript.text


@pytest.mark.audio
def test_a_spoken_question_goes_out_through_the_loudspeaker_and_stays_out_of_the_answer(
    app: App, virtual_microphone: VirtualMicrophone
) -> None:
    """Everything is real: the microphone hears the clip as it hears the answer."""
    prompt = MANNERS[InterviewerRole.ENGINEER].metric[0]
    aloud = replace(app, outside=replace(app.outside, open_voice=speaking_voice))
    practice = aloud.rounds.start(RoundRequest(engineer_asks(app, prompt), seed=7))
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
    session = session_of(run(app.rounds.start(replayed(SENTENCE, REPLY))))
    first, second = session.turns
    # As if the second question had been spoken over the first half of its answer.
    late = replace(second, start=second.start + 5.0, transcript=Transcript(), analysis=None)
    app.library.save_session(replace(session, state=SessionState.RECORDED, turns=(first, late)))
    (ready,) = [e for e in app.sessions.reanalyze(session.id) if isinstance(e, SessionReady)]
    again = ready.session.turns[1]
    assert again.transcript.words[0].start is not None
    assert again.transcript.words[0].start < late.start
    assert word_errors(second.transcript.text, again.transcript.text) <= 2
