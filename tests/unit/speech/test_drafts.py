"""The open chunk's words over a model that is told what to hear."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt
import pytest

from hfprep_desktop.model import SAMPLE_RATE, Word
from hfprep_desktop.speech.cutter import Chunk
from hfprep_desktop.speech.drafts import (
    COSTS,
    INTERVAL_S,
    Draft,
    Drafter,
    Tentative,
    agreeing,
    quietest,
    without_echo,
    without_first,
)

Samples = npt.NDArray[np.int16]


class HandClock:
    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


class Speaker:
    """Says one word of half a second after the other, each with a tenth of silence at its end."""

    def __init__(self, text: str) -> None:
        self.words = text.split()
        word = np.concatenate((np.full(6_400, 3_000), np.zeros(1_600))).astype(np.int16)
        self.sound: Samples = np.tile(word, len(self.words))

    def read(self, start: int, end: int) -> Samples:
        return self.sound[start:end]


class PerfectEngine:
    """Hears every word that is whole, each at its place; `garbled` ones as something else."""

    def __init__(self, speaker: Speaker, clock: HandClock, cost_s: float = 0.1) -> None:
        self.speaker, self.clock, self.cost_s = speaker, clock, cost_s
        self.lengths_s: list[float] = []
        self.garbled: set[int] = set()
        self.sure = True

    def draft(self, samples: Samples, chunk: Chunk, *, timed: bool) -> Draft:
        self.clock.now += self.cost_s
        self.lengths_s.append(len(samples) / SAMPLE_RATE)
        begin = chunk.end - len(samples)
        words = []
        for number, text in enumerate(self.speaker.words):
            start = number * 8_000
            if start + 1_000 >= begin and start + 6_400 <= chunk.end:
                heard = "hm" if number in self.garbled else text
                at = (start - begin) / SAMPLE_RATE
                words.append(Word(heard, at, at + 0.4) if timed else Word(heard))
        return Draft(tuple(words), self.sure)


def opened(end: int, start: int = 0) -> Chunk:
    return Chunk(start, end, end, end - start, 0.9)


ALPHABET = "alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november"


def drafting(text: str = ALPHABET) -> tuple[Drafter, PerfectEngine, HandClock]:
    clock = HandClock()
    engine = PerfectEngine(Speaker(text), clock)
    return Drafter(engine, engine.speaker.read, clock), engine, clock


def test_the_tail_stays_short_and_no_word_is_lost_or_doubled() -> None:
    drafter, engine, _ = drafting()
    shown = [drafter.draft(opened(end)) for end in range(8_000, 112_001, 8_000)]
    assert shown[-1] is not None
    assert list(shown[-1].words) == ALPHABET.split()
    assert max(engine.lengths_s) < 4.5
    for before, after in itertools.pairwise(shown):
        assert before is not None
        assert after is not None
        assert after.words[: len(before.words)] == before.words
        assert after.steady == len(before.words)


def test_words_of_which_two_passes_differ_are_not_settled() -> None:
    drafter, engine, _ = drafting()
    drafter.draft(opened(40_000))
    engine.garbled = {0}
    second = drafter.draft(opened(64_000))
    assert second is not None
    assert second.words[0] == "hm"
    assert second.steady == 0
    engine.garbled = set()
    third = drafter.draft(opened(72_000))
    assert third is not None
    assert third.words[0] == "alpha"


def test_a_pass_that_cannot_be_trusted_says_nothing_and_settles_nothing() -> None:
    drafter, engine, _ = drafting()
    drafter.draft(opened(40_000))
    engine.sure = False
    assert drafter.draft(opened(64_000)) is None
    engine.sure = True
    assert drafter.draft(opened(64_000)) == Tentative(tuple(ALPHABET.split()[:8]), 0)


def test_another_chunk_begins_anew() -> None:
    drafter, _, _ = drafting()
    for end in (40_000, 56_000, 72_000):
        drafter.draft(opened(end))
    again = drafter.draft(opened(96_000, start=80_000))
    assert again == Tentative(("kilo", "lima"), 0)


def test_there_is_rest_between_two_passes_and_more_on_a_slow_machine() -> None:
    drafter, engine, clock = drafting()
    for cost_s, rest_s in ((0.01, INTERVAL_S), (1.0, COSTS * 1.0)):
        engine.cost_s = cost_s
        drafter.draft(opened(40_000))
        rested = []
        for step_s in (rest_s - 0.05, 0.1):
            clock.now += step_s
            rested.append(drafter.is_rested)
        assert rested == [False, True]
    drafter.draft(opened(40_000))
    drafter.closed()
    assert drafter.is_rested


def test_only_what_was_spoken_since_is_news() -> None:
    drafter, _, _ = drafting()
    assert not drafter.has_news(Chunk(0, 8_000, 2_000, 2_000, 0.9))
    assert drafter.has_news(opened(16_000))
    assert not drafter.has_news(Chunk(0, 16_000, 16_000, 16_000, 0.05))
    drafter.draft(opened(16_000))
    assert not drafter.has_news(Chunk(0, 32_000, 16_000, 16_000, 0.9))
    assert drafter.has_news(opened(24_000))


def test_agreement_ends_at_the_first_word_that_differs() -> None:
    assert agreeing(["We", "store", "it"], ["we", "store,", "that", "it"]) == 2
    assert agreeing([], ["we"]) == 0


def test_a_word_heard_again_at_the_cut_is_not_shown_twice() -> None:
    words = [Word("gateway"), Word("and")]
    assert without_first(words, ["gateway,"]) == words[1:]
    assert without_first([Word("way"), *words[1:]], ["gateway"]) == words[1:]
    assert without_first([Word("a"), *words], ["Gateway"]) == words[1:]
    assert without_first(words, ["registry"]) == words
    assert without_first([Word("no"), Word("no")], ["no"]) == [Word("no")]
    assert without_first((), ["no"]) == ()


@pytest.mark.parametrize(
    ("heard", "shown"),
    [
        ("latency under 800, latency under 800,", "latency under 800,"),
        (
            "take the winding path to the lake take the winding path to",
            "take the winding path to the lake",
        ),
        (
            "and so my fellow and so my fellow Americans",
            "and so my fellow and so my fellow Americans",
        ),
        ("no, no, no", "no, no, no"),
        ("the more you talk the more you know", "the more you talk the more you know"),
    ],
)
def test_a_phrase_that_is_echoed_at_the_end_is_shown_once(heard: str, shown: str) -> None:
    words = [Word(text) for text in heard.split()]
    assert [word.text for word in without_echo(words)] == shown.split()


def test_the_cut_is_made_where_it_is_quiet() -> None:
    sound = np.full(48_000, 2_000, dtype=np.int16)
    sound[31_000:32_600] = 5
    chosen, cut = quietest(sound, [1.0, 1.95, 2.5])
    assert chosen == 1
    assert 31_000 <= cut <= 32_600
