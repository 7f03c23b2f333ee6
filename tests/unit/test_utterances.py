"""The rows of a transcript: where an answer is cut, and which lane a row belongs to."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.model import (
    InterviewerLine,
    Lane,
    LaneSpan,
    LineType,
    Moment,
    Transcript,
    Word,
)
from hfprep_desktop.report.moments import with_note, with_star, without
from hfprep_desktop.report.quote_line import quote_line
from hfprep_desktop.report.text_find import FoldedText
from hfprep_desktop.utterances import MOST_WORDS, Utterance, asides, utterances
from tests.samples import full_session, spoken


def texts(transcript: Transcript, found: list[Utterance]) -> list[str]:
    return [transcript.text[one.char_start : one.char_end] for one in found]


def span(transcript: Transcript, quote: str, lane: Lane, turn: int = 0) -> LaneSpan:
    begin = transcript.text.index(quote)
    return LaneSpan(lane, 0.0, 1.0, quote, turn, begin, begin + len(quote))


def test_a_pause_ends_an_utterance_and_a_shorter_one_does_not() -> None:
    said = Transcript.from_words(
        (
            Word("first", 1.0, 1.3),
            Word("part", 1.4, 1.8),
            Word("second", 2.39, 2.6),
            Word("third", 3.2, 3.5),
        )
    )
    found = utterances(0, said, ())
    assert texts(said, found) == ["first part second", "third"]
    assert [(one.start, one.end) for one in found] == [(1.0, 2.6), (3.2, 3.5)]


def test_a_sentence_ends_an_utterance_and_an_abbreviation_does_not() -> None:
    said = Transcript.from_text("e.g. Dr. Who is here. And then it goes on")
    assert texts(said, utterances(0, said, ())) == ["e.g. Dr. Who is here.", "And then it goes on"]


def test_a_long_utterance_ends_at_a_clause_once_it_has_words_enough() -> None:
    said = spoken("one and two so three four five six seven eight and nine ten eleven", 0.0)
    assert texts(said, utterances(0, said, ())) == [
        "one and two so three four five six seven eight",
        "and nine ten eleven",
    ]


def test_without_any_clause_an_utterance_ends_at_the_most_words() -> None:
    said = spoken(" ".join(f"w{number}" for number in range(30)), 0.0)
    assert [one.behind - one.first for one in utterances(0, said, ())] == [
        MOST_WORDS,
        MOST_WORDS,
        30 - 2 * MOST_WORDS,
    ]


def test_utterances_hold_every_word_once_and_in_order() -> None:
    said = spoken("so, um, this is it. " * 20, 3.0)
    found = utterances(0, said, ())
    assert [index for one in found for index in range(one.first, one.behind)] == list(range(100))


def test_typed_lines_are_utterances_without_times() -> None:
    said = Transcript.from_text("first line\nsecond line")
    found = utterances(0, said, ())
    assert texts(said, found) == ["first line", "second line"]
    assert [(one.start, one.end) for one in found] == [(None, None)] * 2


def test_times_that_are_no_numbers_neither_raise_nor_cut() -> None:
    said = Transcript.from_words(
        (Word("a", math.nan, math.nan), Word("b", math.inf, math.inf), Word("c", 1.0, 0.5))
    )
    (only,) = utterances(0, said, ())
    assert (only.start, only.end) == (1.0, 1.0)


def test_an_answer_without_words_has_no_utterances() -> None:
    assert utterances(0, Transcript(), ()) == []


def test_a_row_belongs_to_the_lane_of_most_of_its_words() -> None:
    said = spoken("we add a queue so that weekly active developers go up", 0.0)
    lanes = (
        span(said, "a queue", Lane.ARCHITECTURE),
        span(said, "weekly active developers", Lane.METRICS),
        span(said, "we add a queue so that weekly", Lane.GOAL, turn=1),
    )
    (row,) = utterances(0, said, lanes)
    assert row.lane is Lane.METRICS
    assert [(run.lane, run.first, run.behind) for run in row.runs] == [
        (Lane.ARCHITECTURE, 2, 4),
        (Lane.METRICS, 6, 9),
    ]


def test_a_span_inside_another_keeps_its_own_words() -> None:
    said = spoken("one two three four five", 0.0)
    lanes = (
        span(said, "three", Lane.METRICS),
        span(said, "one two three four five", Lane.PUSHBACK),
    )
    (row,) = utterances(0, said, lanes)
    assert [(run.lane, run.first, run.behind) for run in row.runs] == [
        (Lane.PUSHBACK, 0, 2),
        (Lane.METRICS, 2, 3),
        (Lane.PUSHBACK, 3, 5),
    ]


def test_asides_are_what_was_said_between_but_not_the_questions(tmp_path: Path) -> None:
    session = full_session(tmp_path)
    assert [line.text for line in asides(session, 0)] == ["Which metric?"]
    assert asides(session, 1) == ()
    late = InterviewerLine(50.0, LineType.CUT_IN, "A number, please.")
    session = replace(session, interviewer=(late, *session.interviewer))
    assert [line.text for line in asides(session, 2)] == ["A number, please."]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("The Café, the CAFE", "cafe", ["Café", "CAFE"]),
        ("queue  in\nfront of", "queue in FRONT", ["queue  in\nfront"]),
        ("don’t say don't", "don't", ["don’t", "don't"]),  # noqa: RUF001  (both are typed)
        ("Straße", "STRASSE", ["Straße"]),
        ("a 😀 queue", "queue", ["queue"]),
        ("aaa", "aa", ["aa"]),
        ("some words", "  ", []),
        ("some words", "́", []),
        ("some words", "other", []),
    ],
)
def test_words_are_found_however_they_are_written(text: str, wanted: str, found: list[str]) -> None:
    assert [text[begin:end] for begin, end in FoldedText.of(text).find(wanted)] == found


def test_moments_stay_in_order_and_star_and_note_of_a_second_are_one() -> None:
    moments = with_star((), 9.0, starred=True)
    moments = with_note(moments, 4.0, " early\n note ")
    moments = with_note(moments, 9.02, "good")
    assert moments == (Moment(4.0, "early note"), Moment(9.0, "good", starred=True))
    assert with_star(moments, 9.0, starred=False)[1] == Moment(9.0, "good")


def test_a_moment_without_star_and_note_is_gone() -> None:
    moments = (Moment(4.0, "note"), Moment(9.0, "", starred=True))
    assert with_note(moments, 4.0, "") == moments[1:]
    assert with_star(moments, 9.0, starred=False) == moments[:1]
    assert without(moments, 4.0) == moments[1:]
    assert without(moments, 5.0) == moments


def test_a_quote_tells_time_round_and_day(tmp_path: Path) -> None:
    session = full_session(tmp_path)
    day = session.started_at.astimezone()
    told = f"System design, {day.day} Apr 2026"
    assert quote_line(session, "a queue", 290.4) == f"“a queue” (4:50, {told})"
    assert quote_line(session, "a queue", None) == f"“a queue” ({told})"
