"""When an answer is over."""

from __future__ import annotations

import pytest

from hfprep_desktop.answer_end import THINKS_S, AnswerEnd


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def all_known(at: int) -> bool:
    return True


def nothing_known(at: int) -> bool:
    return False


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def end(clock: Clock) -> AnswerEnd:
    return AnswerEnd(clock)


def test_one_wish_asks_for_one_mark(end: AnswerEnd) -> None:
    assert end.want()
    assert not end.want()
    assert end.marked(5)
    assert not end.want()
    assert not end.marked(6)


def test_a_mark_that_nobody_wants_ends_nothing(end: AnswerEnd) -> None:
    assert not end.marked(5)
    assert not end.has_come
    assert end.take(all_known) is None


def test_a_wish_is_forgotten_with_the_recorder_that_was_to_mark_it(end: AnswerEnd) -> None:
    end.want()
    end.forget_wish()
    assert not end.marked(5)
    assert end.want()


def test_the_last_words_are_waited_for_but_not_for_ever(end: AnswerEnd, clock: Clock) -> None:
    end.want()
    end.marked(5)
    assert end.take(nothing_known) is None
    assert end.has_come
    clock.now += THINKS_S
    ended = end.take(nothing_known)
    assert ended is not None
    assert (ended.at, ended.replayed) == (5, False)
    assert end.take(all_known) is None


def test_a_file_is_waited_for_without_hurry(end: AnswerEnd, clock: Clock) -> None:
    end.replay_ended(7)
    clock.now += 1000.0
    assert end.take(nothing_known) is None
    ended = end.take(lambda at: at == 7)
    assert ended is not None
    assert (ended.at, ended.replayed) == (7, True)
