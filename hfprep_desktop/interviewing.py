"""Lets the director act in a round: hands it what was heard and when, and has its lines told.

With a person at the microphone the clock is the recording and a pause is what the level says. A
replay at full speed has no clock to speak of: there the words' own times stand for it, so that the
same audio gives the same lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from hfprep_desktop.events import Event, InterviewerAnswered, InterviewerSpoke, TurnStarted
from hfprep_desktop.interview.answers import Answers
from hfprep_desktop.interview.director import PAUSE_S, STOPPED_S, Director, reaction
from hfprep_desktop.interview.quiet import Quiet
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


class Interviewing:
    """Used by the round's own loop. `heard` tells what the answer under way holds so far.

    `speaks_over`: the person wears headphones, so that the voice may speak while they do.
    `has_clock`: the recording grows at speaking speed.
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
    ) -> None:
        self._scenario = scenario
        self._director = Director(scenario, seed)
        self._answers = answers
        self._heard = heard
        self._voice = voice
        self._speaks_over = speaks_over
        self._has_clock = has_clock
        self._quiet = Quiet()
        self._asking: PlannedTurn | None = None
        self._is_speaking = False
        self._said_until: float | None = None
        self._waiting_for: InterviewerLine | None = None

    @property
    def is_asking(self) -> bool:
        """Whether a question is being spoken, so that no answer has begun."""
        return self._asking is not None

    @property
    def is_done(self) -> bool:
        """Whether every question has been asked."""
        return self._director.is_done

    def ask(self, samples: int) -> Iterator[Event]:
        """Ask the next question at sample `samples`. The clock of the answer waits for the voice.

        Nothing is asked when the plan is done.
        """
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
        if self._voice.say(self._scenario.interviewer, line.text):
            self._is_speaking = True
        else:
            yield from self._begin_answer(samples)

    def skip(self) -> None:
        """The person has read the question: no need to speak it to its end."""
        self._voice.hush()

    def repeat(self, samples: int) -> None:
        """Speak the question again at sample `samples`, where there is a voice and it is silent."""
        planned = self._director.question
        if planned is None or self._is_speaking:
            return
        if self._voice.say(self._scenario.interviewer, planned.prompt):
            self._is_speaking = True
            at = samples / SAMPLE_RATE
            self._answers.interject(
                InterviewerLine(at, LineType.PROMPT, planned.prompt, "asked to repeat it")
            )

    def level(self, samples: int, rms_db: float) -> Iterator[Event]:
        """The recording holds `samples` samples, the last ones this loud."""
        at = samples / SAMPLE_RATE
        self._quiet.hear(at, rms_db)
        if self._is_speaking and not self._voice.is_speaking:
            self._is_speaking = False
            self._answers.fell_silent(at)
            if self._asking is not None:
                yield from self._begin_answer(samples)
        if self._has_clock and not self._is_speaking:
            yield from self._act(at, self._quiet.pause_s)

    def words(self, words: tuple[Word, ...]) -> Iterator[Event]:
        """Words were committed."""
        if not self._has_clock:
            timed = [(w.start, w.end) for w in words if w.start is not None and w.end is not None]
            if self._said_until is not None:
                timed.insert(0, (self._said_until, self._said_until))
            for (_, end), (start, _) in pairwise(timed):
                yield from self._silence(end, start)
            if timed:
                self._said_until = timed[-1][1]
                yield from self._act(self._said_until, 0.0)
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
        self._answers.interject(line)
        self._waiting_for = line
        yield InterviewerSpoke(line)
        if aloud and self._voice.say(self._scenario.interviewer, line.text):
            self._is_speaking = True

    def _look_for_reaction(self) -> Iterator[Event]:
        line = self._waiting_for
        if line is not None and reaction(line, self._heard()):
            self._waiting_for = None
            yield InterviewerAnswered(line)
