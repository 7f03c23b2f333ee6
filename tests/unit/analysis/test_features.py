"""What the network is shown of a word: the same numbers on every machine."""

from __future__ import annotations

from hfprep_desktop.analysis.features import FIGURE, FIRST_WORD, UNITS, UNKNOWN, encode
from hfprep_desktop.analysis.quantities import Unit, find_quantities
from hfprep_desktop.analysis.text import normalize, tokenize
from hfprep_desktop.model import Transcript

VOCABULARY = {"latency": FIRST_WORD, "under": FIRST_WORD + 1}


def test_each_fact_of_a_word_has_its_place() -> None:
    tokens = tokenize(Transcript.from_text("Latency under 800 milliseconds. Kubernetes, right?"))
    quantities = find_quantities(tokens)
    prompt = frozenset(normalize("How would you run Kubernetes?"))
    shown = encode(tokens, quantities, frozenset({5}), prompt, VOCABULARY)
    first = FIRST_WORD
    assert shown.words.tolist() == [first, first + 1, FIGURE, UNKNOWN, UNKNOWN, UNKNOWN]
    begins, goes_on = UNITS[Unit.DURATION, True], UNITS[Unit.DURATION, False]
    assert shown.units.tolist() == [0, 0, begins, goes_on, 0, 0]
    assert shown.borders.tolist() == [2, 0, 0, 0, 2, 1]
    assert shown.flags.tolist() == [[0, 0], [0, 0], [0, 0], [0, 0], [0, 1], [1, 0]]


def test_buckets_never_change() -> None:
    """The weights were learned with these numbers."""
    tokens = tokenize(Transcript.from_text("latency"))
    shown = encode(tokens, (), frozenset(), frozenset(), VOCABULARY)
    assert (int(shown.wholes[0]), int(shown.heads[0]), int(shown.tails[0])) == (615, 728, 741)


def test_a_part_is_the_rows_of_its_tokens() -> None:
    tokens = tokenize(Transcript.from_text("latency under 800 milliseconds"))
    shown = encode(tokens, find_quantities(tokens), frozenset(), frozenset(), VOCABULARY)
    part = shown.part(1, 3)
    assert part.words.tolist() == shown.words.tolist()[1:3]
    assert part.flags.tolist() == shown.flags.tolist()[1:3]
