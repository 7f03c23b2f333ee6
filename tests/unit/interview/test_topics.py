"""What candidates speak of: found in any form, not where it was denied."""

from __future__ import annotations

import pytest

from hfprep_desktop.interview.topics import TOPICS, touches


@pytest.mark.parametrize(
    ("said", "topic", "found"),
    [
        ("everything goes into a Data Lake, first", "data-lake", ["Data Lake,", "Lake,"]),
        ("an edge-cache near them", "caching", ["edge-cache"]),
        ("two data lakes", "data-lake", ["data lakes", "lakes"]),
        ("so no data lake for us", "data-lake", []),
        ("I would serve everything from one region", "multi-region", []),
        ("copies in three regions", "multi-region", ["three regions"]),
        ("we do not want to build one big data lake", "data-lake", []),
        ("I decided against a data lake", "data-lake", []),
        ("a registry rather than a data lake", "data-lake", []),
        ("no cache, then a data lake", "data-lake", ["data lake", "lake"]),
        ("not here but in a data lake", "data-lake", ["data lake", "lake"]),
        ("we lack a plan", "data-lake", []),
        ("fine-tuning per customer", "fine-tuning-cost", ["fine-tuning"]),
    ],
)
def test_topics_are_found(said: str, topic: str, found: list[str]) -> None:
    words = said.split()
    assert [" ".join(words[t.first : t.last]) for t in touches(words, [topic], [])] == found


def test_a_scenarios_own_phrases_are_found_too() -> None:
    words = ["a", "warm", "pool", "of", "adapters"]
    (touch,) = touches(words, [], ["warm pool"])
    assert words[touch.first : touch.last] == ["warm", "pool"]


def test_every_topic_has_plain_lower_case_words() -> None:
    for phrases in TOPICS.values():
        assert phrases
        for phrase in phrases:
            assert phrase == " ".join(phrase.split()).lower()
            assert touches(phrase.split(), [], [phrase])
