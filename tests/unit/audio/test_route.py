from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from hfprep_desktop.audio.route import Piece, Route, Stretch, stretches

FIRST, SECOND = Path("01.wav"), Path("02.wav")
TWO = (Piece(FIRST, 0.0, 10.0), Piece(SECOND, 12.0, 5.0))


def played(route: Route) -> list[tuple[str, float, float | None, float]]:
    return [(one.path.name, one.begin_s, one.length_s, one.at_s) for one in stretches(route)]


def test_a_single_file_is_played_to_its_end() -> None:
    assert played(Route((Piece(FIRST),))) == [("01.wav", 0.0, None, 0.0)]


def test_segments_follow_each_other_and_nobody_waits_in_the_gap() -> None:
    assert played(Route(TWO, 8.0)) == [("01.wav", 8.0, 2.0, 8.0), ("02.wav", 0.0, 5.0, 12.0)]


def test_a_start_in_a_later_segment_leaves_the_earlier_one_out() -> None:
    assert played(Route(TWO, 13.5)) == [("02.wav", 1.5, 3.5, 13.5)]


def test_a_start_in_the_gap_begins_with_the_next_segment() -> None:
    assert played(Route(TWO, 11.0)) == [("02.wav", 0.0, 5.0, 12.0)]


@pytest.mark.parametrize(
    ("skip", "heard"),
    [
        (((2.0, 4.0),), [(0.0, 2.0), (4.0, 6.0)]),
        (((0.0, 4.0),), [(4.0, 6.0)]),
        (((8.0, 10.0),), [(0.0, 8.0)]),
        (((4.0, 5.0), (1.0, 2.0)), [(0.0, 1.0), (2.0, 2.0), (5.0, 5.0)]),
        (((0.0, 10.0),), []),
        (((1.0, 5.0), (2.0, 3.0)), [(0.0, 1.0), (5.0, 5.0)]),
    ],
)
def test_silences_are_left_out(
    skip: tuple[tuple[float, float], ...], heard: list[tuple[float, float]]
) -> None:
    found = stretches(Route((Piece(FIRST, 0.0, 10.0),), skip=skip))
    assert [(one.at_s, one.length_s) for one in found] == heard


def test_it_ends_where_it_is_told_to() -> None:
    assert played(Route(TWO, 9.0, 13.0)) == [("01.wav", 9.0, 1.0, 9.0), ("02.wav", 0.0, 1.0, 12.0)]


def test_a_loop_goes_on_without_end_and_may_begin_inside() -> None:
    route = Route((Piece(FIRST, 0.0, 10.0),), 2.0, 4.0, loop=True, first_s=3.0)
    assert [(one.at_s, one.length_s) for one in islice(stretches(route), 3)] == [
        (3.0, 1.0),
        (2.0, 2.0),
        (2.0, 2.0),
    ]


def test_a_loop_over_nothing_ends() -> None:
    route = Route((Piece(FIRST, 0.0, 10.0),), 20.0, 30.0, loop=True)
    assert list(stretches(route)) == []


def test_a_loop_begun_at_its_very_end_starts_over() -> None:
    route = Route((Piece(FIRST, 0.0, 10.0),), 2.0, 4.0, loop=True, first_s=3.995)
    assert next(stretches(route)) == Stretch(FIRST, 2.0, 2.0, 2.0)
