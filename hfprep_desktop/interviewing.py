"""Lets the director act in a round: hands it what was heard and when, and has its lines told.

With a person at the microphone the clock is the recording and a pause is what the level says. A
replay at full speed has no clock to speak of: there the words' own times stand for it, so that the
same audio gives the same lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from hfprep_desktop.events import Event, InterviewerAnswered, InterviewerSpoke, TurnStarted
from hfprep_desktop.interview.answers import Answers
from hfprep_desktop.interview.director import PAUSE_S, STOPPED_S, Director
from hfprep_desktop.interview.quiet import Quiet
from hfprep_desktop.interview.reactions import is_answered
from hfprep_desktop.model import (
    SAMPLE_RATE,
    Heard,
    InterviewerLine,
    LineType,
    PlannedTurn,
    Scenario,
    Word,
)
from hfprep_desktop.voice import Voice

LONGEST_START_S: Final = 10.0
SLOWEST_WORD_S: Final = 0.8
"""A voice that has not ended by then does not end."""
UNHEARD_S: Final = 0.6
"""A voice so much later than the last known word has said something that is not known."""


class Interviewing:
    """Used by the round's own loop. `heard` tells what the answer under way holds so far.

    `speaks_over`: the person wears headphones, so that the voice may speak while they do.
    `has_clock`: the recording grows at speaking speed. `has_drafts`: words are heard while they are
    spoken; without, only what lies before a closed chunk's end is known.
    """

    def __init__(
        self,
        scenario: Scenario,
        seed: int,
        answers: Answers,
        heard: Callable[[], Heard],
        voice: Voice,
        *,
        speaks_over: bool,
        has_clock: bool,
        has_drafts: bool,
    ) -> None:
        self._scenario = scenario
        self._director = Director(scenario, seed)
        self._answers = answers
        self._heard = heard
        self._voice = voice
        self._speaks_over = speaks_over
        self._has_clock = has_clock
        self._has_drafts = has_drafts
        self._quiet = Quiet()
        self._asking: PlannedTurn | None = None
        self._is_speaking = False
        self._speaks_until = 0.0
        self._now = 0.0
        self._said_until: float | None = None
        self._waiting_for: InterviewerLine | None = None

    @property
    def is_asking(self) -> bool:
        """Whether a question is being spoken, so that no answer has begun."""
        return self._asking is not None

    @property
    def is_speaking(self) -> bool:
        """Whether the interviewer's voice is heard."""
        return self._is_speaking

    @property
    def is_done(self) -> bool:
        """Whether every question has been asked."""
        return self._director.is_done

    def ask(self, samples: int) -> Iterator[Event]:
        """Ask the next question at sample `samples`. The clock of the answer waits for the voice.

        Nothing is asked when the plan is done.
        """
        self.stop(samples)
        at = samples / SAMPLE_RATE
        question = self._director.next_question(at, self._answers.said())
        if question is None:
            return
        planned, line = question
        self._answers.ask(planned, line, samples)
        self._said_until = None
        self._waiting_for = None
        yield InterviewerSpoke(line)
        self._asking = planned
        if not self._speak(line.text, at):
            yield from self._begin_answer(samples)

    def take_up(self, samples: int) -> Iterator[Event]:
        """Go on at sample `samples` with the answer in which the round was interrupted.

        Where no question was asked before, the first one is.
        """
        asked = self._answers.questions
        if not asked:
            yield from self.ask(samples)
            return
        self._director.take_up([planned for planned, _ in asked], samples / SAMPLE_RATE)
        planned, line = asked[-1]
        yield InterviewerSpoke(line)
        count = max(len(asked), len(self._scenario.turns))
        yield TurnStarted(len(asked) - 1, count, planned, self._answers.begun_s or 0.0)

    def skip(self) -> None:
        """The person has read the question: no need to speak it to its end."""
        self._voice.hush()

    def repeat(self, samples: int) -> None:
        """Speak the question again at sample `samples`, where there is a voice and it is silent."""
        planned = self._director.question
        if planned is None or self._is_speaking:
            return
        at = samples / SAMPLE_RATE
        if self._voice.say(self._scenario.interviewer, planned.prompt):
            line = InterviewerLine(at, LineType.PROMPT, planned.prompt, "asked to repeat it")
            self._answers.interject(line)
            self._heard_speaking(line.text, at)

    def stop(self, samples: int) -> None:
        """Fall silent at sample `samples`: what was heard of the line up to there stays its own."""
        self._voice.hush()
        if self._is_speaking:
            self._is_speaking = False
            self._answers.fell_silent(samples / SAMPLE_RATE)

    def level(self, samples: int, rms_db: float) -> Iterator[Event]:
        """The recording holds `samples` samples, the last ones this loud."""
        at = self._now = samples / SAMPLE_RATE
        self._quiet.hear(at, rms_db)
        if self._is_speaking and (not self._voice.is_speaking or at >= self._speaks_until):
            self.stop(samples)
            if self._asking is not None:
                yield from self._begin_answer(samples)
        if self._has_clock and not self._is_speaking and not self._is_behind(at):
            yield from self._act(at, self._quiet.pause_s)

    def words(self, words: tuple[Word, ...]) -> Iterator[Event]:
        """Words were committed."""
        timed = [(w.start, w.end) for w in words if w.start is not None and w.end is not None]
        if not timed:
            return
        if not self._has_clock:
            yield from self._live_through(timed)
        self._said_until = timed[-1][1]
        if self._has_clock and not self._has_drafts and not self._is_speaking:
            # A chunk has just been closed at a pause; what comes next is not known.
            yield from self._act(self._now, PAUSE_S)
        yield from self._look_for_reaction()

    def end_answer(self, samples: int, *, replayed: bool) -> Iterator[Event]:
        """The answer ends at sample `samples`; the interviewer may have a last word on it."""
        at = samples / SAMPLE_RATE
        if not self._has_clock and self._said_until is not None:
            yield from self._silence(self._said_until, at)
        line = self._director.end_of_answer(self._heard(), at)
        if line is not None:
            yield from self._tell(line, aloud=not replayed)

    def _begin_answer(self, samples: int) -> Iterator[Event]:
        planned, self._asking = self._asking, None
        if planned is None:
            return
        at = samples / SAMPLE_RATE
        self._answers.begin(samples)
        self._director.begin_answer(at)
        count = len(self._scenario.turns)
        yield TurnStarted(self._answers.count - 1, count, planned, at)

    def _live_through(self, timed: list[tuple[float, float]]) -> Iterator[Event]:
        """The words' own times are the clock: go from one to the next."""
        since = timed[0][0] if self._said_until is None else self._said_until
        for start, end in timed:
            yield from self._silence(since, start)
            since = end
        yield from self._act(since, 0.0)

    def _silence(self, start: float, end: float) -> Iterator[Event]:
        """Nothing was said between the two seconds."""
        yield from self._act(start, 0.0)
        for pause in (PAUSE_S, STOPPED_S):
            if end - start >= pause:
                yield from self._act(start + pause, pause)

    def _act(self, at: float, pause: float) -> Iterator[Event]:
        if self._asking is not None:
            return
        line = self._director.listen(self._heard(), at, pause)
        if line is not None:
            yield from self._tell(line, aloud=self._speaks_over)

    def _tell(self, line: InterviewerLine, *, aloud: bool) -> Iterator[Event]:
        if aloud:
            self.stop(round(line.at * SAMPLE_RATE))
        self._answers.interject(line)
        self._waiting_for = line
        yield InterviewerSpoke(line)
        if aloud:
            self._speak(line.text, line.at)

    def _speak(self, text: str, at: float) -> bool:
        """Speak the last line, which was told at second `at`; False where no voice can."""
        if not self._voice.say(self._scenario.interviewer, text):
            return False
        self._heard_speaking(text, at)
        return True

    def _heard_speaking(self, text: str, at: float) -> None:
        self._answers.spoken()
        self._is_speaking = True
        # An output that hangs must not hold up the round.
        self._speaks_until = at + LONGEST_START_S + SLOWEST_WORD_S * len(text.split())

    def _is_behind(self, at: float) -> bool:
        """Whether something was said that nobody has made words of yet."""
        voiced = at - self._quiet.pause_s
        return not self._has_drafts and voiced > (self._said_until or 0.0) + UNHEARD_S

    def _look_for_reaction(self) -> Iterator[Event]:
        line = self._waiting_for
        if line is not None and is_answered(line, self._heard()):
            self._waiting_for = None
            yield InterviewerAnswered(line)
