"""What recognisers write for words of the field reads as what was said, quoted as written."""

from __future__ import annotations

from pathlib import Path

import pytest

from hfprep_desktop.analysis.repair import load_slips, repair
from hfprep_desktop.analysis.text import tokenize
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Transcript, Word
from hfprep_desktop.resources import find_resources

SLIPS = load_slips(find_resources().asset("lexicons"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("put red is there", ["put", "redis", "there"]),
        ("it is red. Is it", ["it", "is", "red", "is", "it"]),
        ("a see dee en please", ["a", "cdn", "please"]),
        ("an s q l store", ["an", "sql", "store"]),
        ("you see the tea", ["you", "see", "the", "tea"]),
        # By sound, where the words around belong to the field.
        ("the ter a form cluster", ["the", "terraform", "cluster"]),
        ("the cube or netties cluster", ["the", "kubernetes", "cluster"]),
        ("a rad ford survey", ["a", "radford", "survey"]),
        ("the time skale database", ["the", "timescale", "database"]),
        ("write to a demon set pod", ["write", "to", "a", "daemonset", "pod"]),
        # The same sounds among other words stay what they are.
        ("my aunt saw a demon set fire", ["my", "aunt", "saw", "a", "demon", "set", "fire"]),
        ("the model in front of it", ["the", "model", "in", "front", "of", "it"]),
        ("ten percent of the data", ["ten", "percent", "of", "the", "data"]),
        ("users complain and the service", ["users", "complain", "and", "the", "service"]),
    ],
)
def test_slips_are_joined(text: str, expected: list[str]) -> None:
    assert [token.norm for token in repair(tokenize(Transcript.from_text(text)), SLIPS)] == expected


def test_a_repaired_word_spans_what_was_heard() -> None:
    transcript = Transcript.from_words(
        [Word("a", 0.0, 0.1, 0.9), Word("red", 0.2, 0.4, 0.6), Word("is", 0.5, 0.7, 0.4)]
    )
    token = repair(tokenize(transcript), SLIPS)[1]
    assert transcript.text[token.char_start : token.char_end] == "red is"
    assert (token.start, token.end) == (0.2, 0.7)
    assert token.probability == pytest.approx(0.5)


def test_a_line_without_its_sign_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "slips.toml").write_text('[heard]\nphrases = ["red is redis"]')
    with pytest.raises(UserError, match="without '='"):
        load_slips(tmp_path)
