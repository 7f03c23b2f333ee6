"""Stretches of words that have a role, told apart and not counted twice."""

from __future__ import annotations

import numpy as np
import pytest

from hfprep_desktop.analysis.answer import Answer, read_answer
from hfprep_desktop.analysis.bindings import after_each, bind_targets
from hfprep_desktop.analysis.mentions import Mention, distinct, find_mentions, naming, trimmed
from hfprep_desktop.analysis.phrases import PhraseBook
from hfprep_desktop.analysis.repair import load_slips
from hfprep_desktop.model import Transcript
from hfprep_desktop.resources import find_resources


def chances(*values: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.array(values, dtype=np.float32)


def places(found: tuple[Mention, ...]) -> list[tuple[int, int]]:
    return [(one.first, one.last) for one in found]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((), []),
        ((0.1, 0.2), []),
        ((0.9, 0.1), [(0, 1)]),
        # What lies beside belongs to it from half the threshold on.
        ((0.1, 0.3, 0.9, 0.26, 0.2), [(1, 4)]),
        # Without one word that is sure there is no mention.
        ((0.4, 0.4, 0.4), []),
        ((0.9, 0.0, 0.8), [(0, 1), (2, 3)]),
    ],
)
def test_a_mention_is_a_stretch_around_a_sure_word(
    values: tuple[float, ...], expected: list[tuple[int, int]]
) -> None:
    assert places(find_mentions(chances(*values), 0.5)) == expected


def test_neighbours_are_told_apart_by_where_they_begin() -> None:
    sure = chances(0.9, 0.9, 0.9, 0.9)
    begins = chances(0.9, 0.1, 0.8, 0.1)
    assert places(find_mentions(sure, 0.5, begins)) == [(0, 2), (2, 4)]


def test_the_strength_is_the_surest_word() -> None:
    (mention,) = find_mentions(chances(0.3, 0.7, 0.6), 0.5)
    assert mention.strength == pytest.approx(0.7)


def answer(text: str) -> Answer:
    slips = load_slips(find_resources().asset("lexicons"))
    return read_answer(Transcript.from_text(text), "", slips, PhraseBook({}))


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        # "on friday" is left over from the sentence before, "right" from the one behind.
        ((2, 8), (4, 8)),
        ((4, 12), (4, 11)),
        ((4, 11), (4, 11)),
        # A contrast may take two sentences.
        ((4, 18), (4, 18)),
    ],
)
def test_a_mention_leaves_the_edges_of_other_sentences(
    mention: tuple[int, int], expected: tuple[int, int]
) -> None:
    said = answer(
        "a paper on friday. They want their own card now please. Right then so what is it we lose "
        "here?"
    )
    sure = np.full(len(said.tokens), 0.6, dtype=np.float32)
    sure[5] = 0.9
    found = trimmed(Mention(*mention), said, sure)
    assert (found.first, found.last) == expected


def test_what_is_named_again_is_no_second_thing() -> None:
    said = answer("the API gateway then Redis then that API gateway again")
    mentions = (Mention(0, 3), Mention(4, 5), Mention(6, 9))
    assert distinct(mentions, said) == (Mention(0, 3), Mention(4, 5))


def test_an_announcement_names_no_metric() -> None:
    said = answer("Hold us to two numbers. First churn, and second the number of refunds.")
    announced, churn, refunds = Mention(2, 6), Mention(5, 7), Mention(9, 13)

    assert naming((announced, churn, refunds), said) == (churn, refunds)


def test_a_target_goes_to_the_metric_before_it_that_has_none() -> None:
    latency, users = Mention(0, 2), Mention(10, 13)
    first, second = Mention(2, 5), Mention(14, 16)
    assert bind_targets((latency, users), (first, second)) == {latency: first, users: second}


def test_a_target_may_stand_before_its_metric_and_no_farther_than_a_breath() -> None:
    metric = Mention(10, 12)
    assert bind_targets((metric,), (Mention(7, 9),)) == {metric: Mention(7, 9)}
    assert bind_targets((metric,), (Mention(200, 202),)) == {}


def test_what_follows_a_part_ends_at_the_next_one() -> None:
    parts = (Mention(2, 3), Mention(8, 9))
    assert after_each(parts, 20) == ((Mention(2, 3), 8), (Mention(8, 9), 20))
    assert after_each((), 20) == ()
