"""How a session was spoken, over all its answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.model import (
    InterviewerLine,
    Lane,
    LaneSpan,
    LineType,
    Session,
    Transcript,
    Word,
)
from hfprep_desktop.report.delivery_figures import Stretch, delivery_figures
from tests.samples import full_session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return replace(full_session(tmp_path), interviewer=())


def span(lane: Lane, start: float, end: float, turn: int = 0) -> LaneSpan:
    return LaneSpan(lane, start, end, "words", turn)


def speaking(session: Session, *times: tuple[float, float]) -> Session:
    said = Transcript.from_words(Word("so", start, end) for start, end in times)
    return replace(session, turns=(replace(session.turns[0], transcript=said),))


def test_pace_and_fillers_are_taken_over_the_time_that_was_spoken(session: Session) -> None:
    figures = delivery_figures(session, ())
    assert figures is not None
    replies = [len(turn.transcript.words) for turn in session.turns[1:]]
    minutes = 50 / 148 + sum(replies) / 150
    assert figures.words == 50 + sum(replies)
    assert figures.words_per_minute == pytest.approx(figures.words / minutes)
    assert figures.fillers_per_minute == pytest.approx(2 / minutes)
    assert figures.pace_fits is True


@pytest.mark.parametrize(("pace", "fits"), [(119.4, False), (119.6, True), (161.0, False)])
def test_the_band_of_the_pace(session: Session, pace: float, fits: bool) -> None:
    turn = session.turns[0]
    assert turn.analysis is not None
    delivery = replace(turn.analysis.delivery, words_per_minute=pace)
    turn = replace(turn, analysis=replace(turn.analysis, delivery=delivery))
    figures = delivery_figures(replace(session, turns=(turn,)), ())
    assert figures is not None
    assert figures.pace_fits is fits


def test_long_pauses_are_counted_but_for_those_in_which_the_interviewer_spoke(
    session: Session,
) -> None:
    said = speaking(session, (0.0, 1.0), (3.5, 4.0), (6.0, 7.0), (12.0, 13.0))
    figures = delivery_figures(said, ())
    assert figures is not None
    assert (figures.pauses, figures.longest_pause_s) == (2, 5.0)
    asked = replace(said, interviewer=(InterviewerLine(8.0, LineType.CUT_IN, "Which metric?"),))
    figures = delivery_figures(asked, ())
    assert figures is not None
    assert (figures.pauses, figures.longest_pause_s) == (1, 2.5)


def test_typed_answers_have_no_pauses_and_no_pace(session: Session) -> None:
    turn = replace(session.turns[0], transcript=Transcript.from_text("so we begin"))
    assert turn.analysis is not None
    delivery = replace(turn.analysis.delivery, words_per_minute=None)
    turn = replace(turn, analysis=replace(turn.analysis, delivery=delivery))
    figures = delivery_figures(replace(session, turns=(turn,)), ())
    assert figures is not None
    assert (figures.words_per_minute, figures.pace_fits, figures.pauses) == (None, None, None)


def test_design_without_a_metric_runs_from_a_component_to_the_next_metric(
    session: Session,
) -> None:
    lanes = (
        span(Lane.METRICS, 5, 6),
        span(Lane.ARCHITECTURE, 10, 12),
        span(Lane.ARCHITECTURE, 30, 40),
        span(Lane.METRICS, 75, 76),
        span(Lane.GOAL, 77, 78),
        span(Lane.ARCHITECTURE, 80, 82),
        span(Lane.ARCHITECTURE, 90, 95),
        # Another answer: the metric of it ends nothing of the first.
        span(Lane.METRICS, 300, 301, turn=1),
    )
    figures = delivery_figures(session, lanes)
    assert figures is not None
    assert figures.designing == Stretch(10, 75)
    assert figures.designing_fits is False


def test_metrics_alone_are_no_design(session: Session) -> None:
    figures = delivery_figures(session, (span(Lane.METRICS, 5, 6),))
    assert figures is not None
    assert (figures.designing, figures.designing_fits) == (None, None)


def test_nothing_is_told_of_a_session_that_was_not_judged(session: Session) -> None:
    turns = tuple(replace(turn, analysis=None) for turn in session.turns)
    assert delivery_figures(replace(session, turns=turns), ()) is None
