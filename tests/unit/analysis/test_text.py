"""Words become tokens and clauses, and every token keeps its place in the text."""

from __future__ import annotations

import math

import pytest

from hfprep_desktop.analysis.text import (
    evidence,
    mean_probability,
    normalize,
    split_clauses,
    tokenize,
    usable_times,
)
from hfprep_desktop.model import Transcript, Word


def norms(text: str) -> list[str]:
    return [token.norm for token in tokenize(Transcript.from_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We can't, won't", ["we", "can", "not", "will", "not"]),
        ("it\u2019s $1,500.50", ["it", "is", "$1,500.50"]),
        ("um so uh the the plan", ["so", "the", "plan"]),
        ("no. No!", ["no", "no"]),
        ("99.9% of .5", ["99.9%", "of", ".5"]),
        ("e-mail p95", ["e", "mail", "p", "95"]),
        ("", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert norms(text) == expected


def test_a_token_stands_where_its_characters_stand() -> None:
    text = "So we don't ship 40%, ok?"
    for token in tokenize(Transcript.from_text(text)):
        piece = text[token.char_start : token.char_end]
        assert piece.strip() == piece != ""
    shipped = tokenize(Transcript.from_text(text))[4]
    assert (shipped.norm, text[shipped.char_start : shipped.char_end]) == ("ship", "ship")


def test_a_phrase_is_normalized_as_the_answer_is() -> None:
    assert normalize("I'd can't") == ("i", "would", "can", "not")


def test_clauses_end_at_punctuation_openers_and_long_pauses() -> None:
    text = "we start small. then we grow because users pay"
    tokens = tokenize(Transcript.from_text(text))
    parts = [
        " ".join(token.norm for token in tokens[clause.first : clause.last])
        for clause in split_clauses(tokens, text)
    ]
    assert parts == ["we start small", "then we grow", "because users pay"]
    spoken = Transcript.from_words([Word("one", 0.0, 0.4), Word("two", 1.5, 1.9)])
    assert [token.border for token in tokenize(spoken)] == [2, 1]
    quick = Transcript.from_words([Word("one", 0.0, 0.4), Word("two", 0.5, 0.9)])
    assert [token.border for token in tokenize(quick)] == [2, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("What is latency?", True), ("could I ask one thing", True), ("Latency is low.", False)],
)
def test_questions_are_known(text: str, expected: bool) -> None:
    tokens = tokenize(Transcript.from_text(text))
    (clause,) = split_clauses(tokens, text)
    assert clause.question is expected


@pytest.mark.parametrize(
    ("start", "end"),
    [(None, 1.0), (1.0, None), (2.0, 1.0), (-1.0, 1.0), (math.nan, 1.0), (0.0, math.inf)],
)
def test_unusable_times_are_none(start: float | None, end: float | None) -> None:
    assert usable_times(start, end) == (None, None)
    assert usable_times(0.0, 1.0) == (0.0, 1.0)


def test_evidence_quotes_exactly_and_spans_the_times() -> None:
    transcript = Transcript.from_words(
        [Word("The", 0.0, 0.2), Word("latency,", 0.3, 0.8), Word("halved.", 0.9, 1.4)]
    )
    tokens = tokenize(transcript)
    piece = evidence(transcript.text, tokens, 1, 3)
    assert piece.quote == "latency, halved"
    assert transcript.text[piece.char_start : piece.char_end] == piece.quote
    assert (piece.start, piece.end) == (0.3, 1.4)


def test_the_mean_probability_leaves_out_what_is_unknown() -> None:
    transcript = Transcript.from_words(
        [Word("one", 0.0, 0.1, 0.5), Word("two", 0.2, 0.3), Word("three", 0.4, 0.5, 1.0)]
    )
    assert mean_probability(tokenize(transcript)) == pytest.approx(0.75)
    assert mean_probability(tokenize(Transcript.from_text("typed"))) is None
