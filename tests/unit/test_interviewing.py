"""The director in a round: what is told when, with a voice and without, live and at full speed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from hfprep_desktop.events import Event, InterviewerAnswered, InterviewerSpoke, TurnStarted
from hfprep_desktop.interview.answers import Answers
from hfprep_desktop.interviewing import Interviewing
from hfprep_desktop.model import (
    SAMPLE_RATE,
    AnswerKind,
    Evidence,
    Heard,
    InterviewerRole,
    LineType,
    PlannedTurn,
    Word,
)
from hfprep_desktop.voice import NoVoice, Voice
from tests.rounds import FRAMING, design_round

PUSHBACK = PlannedTurn(AnswerKind.PUSHBACK, "Too dear.", 90, "cost")
COMPONENT = Evidence("a gateway", 0, 9, 2.0, 3.0)
LATER = Evidence("a warehouse", 20, 31, 79.0, 80.0)
PLAN = Evidence("first sprint", 40, 52, 1.0, 2.0)
DRAWN = Heard(50, components=(COMPONENT, LATER), roadmap=(PLAN,))
"""Architecture from second 2 to 80, an order of delivery before it, and no metric."""


class Speaker:
    """A voice that speaks until it is told that it has ended."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.is_speaking = False

    def say(self, role: InterviewerRole, text: str) -> bool:
        assert role is InterviewerRole.ENGINEER
        self.said.append(text)
        self.is_speaking = True
        return True

    def hush(self) -> None:
        self.is_speaking = False


class Bench:
    """One round's interviewer with everything around it in the test's hands."""

    def __init__(
        self,
        voice: Voice | None = None,
        *,
        opening: PlannedTurn = FRAMING,
        headphones: bool = False,
        has_clock: bool = True,
        has_drafts: bool = True,
    ) -> None:
        self.answers = Answers()
        self.heard = Heard()
        self.interviewing = Interviewing(
            design_round(PUSHBACK, opening=opening),
            7,
            self.answers,
            lambda: self.heard,
            voice or NoVoice(),
            speaks_over=headphones,
            has_clock=has_clock,
            has_drafts=has_drafts,
        )

    def ask(self) -> list[Event]:
        return list(self.interviewing.ask(0))

    def sound(self, start_s: float, end_s: float, rms_db: float) -> list[Event]:
        told: list[Event] = []
        step = SAMPLE_RATE // 30
        for at in range(int(start_s * SAMPLE_RATE), int(end_s * SAMPLE_RATE), step):
            told += self.interviewing.level(at + step, rms_db)
        return told


def lines(events: Iterable[Event]) -> list[LineType]:
    return [event.line.type for event in events if isinstance(event, InterviewerSpoke)]


def test_without_a_voice_the_answer_begins_with_the_question() -> None:
    spoke, started = Bench().ask()
    assert isinstance(spoke, InterviewerSpoke)
    assert isinstance(started, TurnStarted)
    assert (started.index, started.count, started.at) == (0, 2, 0.0)


def test_the_clock_waits_for_the_voice() -> None:
    voice = Speaker()
    bench = Bench(voice)
    assert [type(event) for event in bench.ask()] == [InterviewerSpoke]
    assert voice.said == ["Design it."]
    assert bench.interviewing.is_asking
    assert bench.sound(0.0, 2.0, -50.0) == []
    voice.is_speaking = False
    (started,) = bench.sound(2.0, 2.1, -50.0)
    assert isinstance(started, TurnStarted)
    assert 2.0 < started.at < 2.1
    (line,) = bench.answers.lines()
    assert line.until == started.at


def test_who_has_read_the_question_need_not_hear_it_out() -> None:
    voice = Speaker()
    bench = Bench(voice)
    bench.ask()
    bench.interviewing.skip()
    assert [type(event) for event in bench.sound(1.0, 1.05, -50.0)] == [TurnStarted]


def test_a_cut_in_waits_for_a_pause_in_the_sound_and_is_written_only() -> None:
    voice = Speaker()
    bench = Bench(voice)
    bench.ask()
    voice.hush()
    bench.sound(0.0, 2.0, -60.0)
    bench.heard = DRAWN
    assert lines(bench.sound(2.0, 95.0, -20.0)) == []
    (line,) = lines(bench.sound(95.0, 96.0, -60.0))
    assert line is LineType.CUT_IN
    assert voice.said == ["Design it."]


def test_with_headphones_it_is_spoken_too() -> None:
    voice = Speaker()
    bench = Bench(voice, headphones=True)
    bench.ask()
    voice.hush()
    bench.sound(0.0, 2.0, -60.0)
    bench.heard = DRAWN
    told = bench.sound(2.0, 120.0, -20.0)
    assert lines(told) == [LineType.CUT_IN]
    assert len(voice.said) == 2
    # It is not cut into again while it speaks.
    voice.hush()
    bench.sound(120.0, 120.1, -20.0)
    line = bench.answers.lines()[-1]
    assert line.until is not None
    assert line.until > line.at


def words(*texts_and_starts: tuple[str, float]) -> tuple[Word, ...]:
    return tuple(Word(text, start, start + 0.3, 0.9) for text, start in texts_and_starts)


def test_at_full_speed_the_words_own_times_are_the_clock() -> None:
    bench = Bench(has_clock=False)
    bench.ask()
    assert bench.sound(0.0, 300.0, -90.0) == []
    bench.heard = DRAWN
    spoken = [("word", float(second)) for second in range(1, 94)]
    told = list(bench.interviewing.words(words(*spoken, ("kafka", 95.5))))
    (event,) = told
    assert isinstance(event, InterviewerSpoke)
    # Architecture began at second 2; the first word behind second 92 ends at 92.3.
    assert event.line.at == pytest.approx(92.9)


def test_what_answers_a_cut_in_is_told() -> None:
    bench = Bench(has_clock=False)
    bench.ask()
    bench.heard = DRAWN
    list(bench.interviewing.words(words(("kafka", 110.0))))
    metric = Evidence("active developers", 0, 17, 112.0, 113.0)
    bench.heard = replace(DRAWN, impacts=(metric,))
    told = list(bench.interviewing.words(words(("developers", 113.0))))
    assert [type(event) for event in told] == [InterviewerAnswered]
    assert list(bench.interviewing.words(words(("so", 114.0)))) == []


def test_a_reply_without_a_number_is_followed_up_at_its_end() -> None:
    bench = Bench(opening=PUSHBACK, has_clock=False)
    bench.ask()
    bench.heard = Heard(30)
    list(bench.interviewing.words(words(("fair", 1.0))))
    told = list(bench.interviewing.end_answer(2 * SAMPLE_RATE, replayed=True))
    assert lines(told) == [LineType.FOLLOW_UP]
    assert list(bench.interviewing.end_answer(3 * SAMPLE_RATE, replayed=True)) == []


def test_when_the_plan_is_done_nothing_is_asked() -> None:
    bench = Bench()
    bench.ask()
    done = [bench.interviewing.is_done]
    list(bench.interviewing.ask(SAMPLE_RATE))
    done.append(bench.interviewing.is_done)
    assert done == [False, True]
    assert list(bench.interviewing.ask(2 * SAMPLE_RATE)) == []


def test_a_question_cut_short_keeps_its_voice_apart() -> None:
    voice = Speaker()
    bench = Bench(voice)
    bench.ask()
    bench.sound(0.0, 2.0, -30.0)
    bench.interviewing.stop(2 * SAMPLE_RATE)
    assert not voice.is_speaking
    (line,) = bench.answers.lines()
    assert line.until == 2.0


def test_a_repeat_that_still_sounds_is_ended_by_the_next_question() -> None:
    voice = Speaker()
    bench = Bench(voice)
    bench.ask()
    voice.hush()
    bench.sound(0.0, 0.1, -50.0)
    bench.interviewing.repeat(SAMPLE_RATE)
    list(bench.interviewing.ask(3 * SAMPLE_RATE))
    first, again, second = bench.answers.lines()
    assert first.until is not None
    assert again.until == 3.0
    assert second.until is None


def test_a_voice_that_never_ends_does_not_hold_up_the_answer() -> None:
    class Hanging(Speaker):
        def hush(self) -> None:
            pass

    bench = Bench(Hanging())
    bench.ask()
    assert bench.sound(0.0, 10.0, -50.0) == []
    assert [type(event) for event in bench.sound(10.0, 20.0, -50.0)] == [TurnStarted]


def test_without_drafts_nobody_is_cut_into_for_what_may_just_have_been_said() -> None:
    bench = Bench(has_drafts=False)
    bench.ask()
    bench.sound(0.0, 2.0, -60.0)
    bench.heard = DRAWN
    list(bench.interviewing.words(words(("kafka", 60.0))))
    assert lines(bench.sound(2.0, 95.0, -20.0)) == []
    assert lines(bench.sound(95.0, 97.0, -60.0)) == []
    told = list(bench.interviewing.words(words(("kafka", 94.6))))
    assert lines(told) == [LineType.CUT_IN]
