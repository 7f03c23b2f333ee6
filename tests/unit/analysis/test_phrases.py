"""The pattern language of the phrase lists, and lists that are broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from hfprep_desktop.analysis.phrases import (
    PhraseBook,
    inflections,
    load_phrase_book,
    read_tables,
)
from hfprep_desktop.analysis.quantities import find_quantities
from hfprep_desktop.analysis.text import tokenize
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Transcript


def hits(phrase: str, text: str) -> list[str]:
    book = PhraseBook({"group": [phrase]})
    tokens = tokenize(Transcript.from_text(text))
    found = book.find(tokens, find_quantities(tokens)).get("group", ())
    return [" ".join(token.norm for token in tokens[h.first : h.last]) for h in found]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("load balancer", "a load balancer here", ["load balancer"]),
        ("load balancer", "balancer load", []),
        ("load balancer", "a load. Balancer", []),
        ("fast|quick path", "the quick path", ["quick path"]),
        ("cache+", "we cached and keep caching", ["cached", "caching"]),
        ("very? fast", "fast and very fast", ["fast", "very fast"]),
        ("a * day", "a good day", ["a good day"]),
        ("cap ... at", "cap the bill right at", ["cap the bill right at"]),
        ("cap ... at", "cap one two three four five at", []),
        ("cap ... at", "cap it. Look at", []),
        ("under # a", "under forty thousand a", ["under forty thousand a"]),
        ("under #money", "under 40 percent", []),
        ("under #money", "under 40 dollars", ["under 40 dollars"]),
        ("i'd ship", "I'd ship", ["i would ship"]),
    ],
)
def test_patterns(phrase: str, text: str, expected: list[str]) -> None:
    assert hits(phrase, text) == expected


def test_of_several_phrases_at_one_place_the_longest_counts() -> None:
    book = PhraseBook({"group": ["data", "data lake"]})
    tokens = tokenize(Transcript.from_text("a data lake"))
    (hit,) = book.find(tokens, ())["group"]
    assert (hit.first, hit.last) == (1, 3)


def test_endings() -> None:
    assert {"cache", "caches", "cached", "caching"} <= inflections("cache")
    assert {"ship", "ships", "shipped", "shipping"} <= inflections("ship")
    assert {"carry", "carries", "carried", "carrying"} <= inflections("carry")


@pytest.mark.parametrize(
    "content", ["[a", "a = 1", "[a]\nwords = []", "[a]\nphrases = 3"], ids=range(4)
)
def test_a_broken_list_is_told_in_words(tmp_path: Path, content: str) -> None:
    (tmp_path / "list.toml").write_text(content)
    with pytest.raises(UserError, match=r"list\.toml"):
        read_tables(tmp_path / "list.toml")


def test_a_missing_list_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"notes\.toml"):
        load_phrase_book(tmp_path / "notes.toml")


def test_a_phrase_that_begins_with_a_gap_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "notes.toml").write_text('[why]\nphrases = ["... because"]')
    with pytest.raises(UserError, match="begins with a gap"):
        load_phrase_book(tmp_path / "notes.toml")
