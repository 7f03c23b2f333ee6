from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from hfprep_desktop.speech.cutter import FRAME, Chunk, PauseCutter

RATE = 16_000


def by_loudness(frame: npt.NDArray[np.float32]) -> float:
    """Stands in for the voice detector: loud is speech."""
    return float(min(1.0, np.abs(frame).max() * 10))


def sound(*parts: tuple[float, bool]) -> npt.NDArray[np.int16]:
    """Seconds of speech (True) or silence (False), one after the other."""
    random = np.random.default_rng(1)
    return np.concatenate(
        [
            (random.normal(0, 6_000 if spoken else 10, int(seconds * RATE))).astype(np.int16)
            for seconds, spoken in parts
        ]
    )


def cut(samples: npt.NDArray[np.int16], block: int = RATE) -> list[Chunk]:
    cutter = PauseCutter(by_loudness)
    chunks: list[Chunk] = []
    for start in range(0, len(samples), block):
        chunks += cutter.feed(samples[start : start + block])
    return chunks + cutter.boundary()


def test_silence_gives_no_chunk() -> None:
    assert cut(sound((30, False))) == []
    assert cut(np.zeros(30 * RATE, dtype=np.int16)) == []


def test_a_long_enough_answer_is_cut_at_its_pauses() -> None:
    chunks = cut(sound((5, True), (1.5, False), (6, True), (1.5, False)))
    assert len(chunks) == 2
    assert chunks[0].start == 0
    assert 5.0 <= chunks[0].end / RATE <= 5.5
    assert 6.0 <= chunks[1].start / RATE <= 6.5


def test_short_pauses_and_short_chunks_stay_together() -> None:
    chunks = cut(sound((2, True), (0.6, False), (2, True), (0.6, False), (2, True)))
    assert len(chunks) == 1


def test_half_a_second_is_enough_in_a_long_chunk() -> None:
    chunks = cut(sound((13, True), (0.7, False), (4, True)))
    assert len(chunks) == 2


def test_nobody_speaks_longer_than_the_limit_without_a_cut() -> None:
    chunks = cut(sound((70, True)))
    assert len(chunks) >= 3
    assert all((chunk.end - chunk.start) / RATE <= 20.1 for chunk in chunks)
    for before, after in itertools.pairwise(chunks):
        assert before.end == after.start


def test_the_limit_cuts_where_it_is_quietest() -> None:
    samples = sound((17, True), (0.2, False), (8, True))
    assert 17.0 <= cut(samples)[0].end / RATE <= 17.2


def test_a_boundary_closes_the_chunk_and_none_reaches_over_it() -> None:
    cutter = PauseCutter(by_loudness)
    samples = sound((3, True))
    cutter.feed(samples[:40_001])
    (first,) = cutter.boundary()
    assert first.end <= 40_001
    rest = cutter.feed(samples[40_001:]) + cutter.boundary()
    assert rest[0].start >= 40_001
    assert rest[0].end <= len(samples)


def test_who_answers_at_once_is_not_taken_for_who_paused_before() -> None:
    cutter = PauseCutter(by_loudness)
    answer, reply = sound((2, True), (0.7, False)), sound((2, True))
    cutter.feed(answer)
    (first,) = cutter.boundary()
    (second,) = cutter.feed(reply) + cutter.boundary()
    assert first.end <= len(answer) <= second.start
    assert second.spoken / RATE > 1.9


def test_a_quiet_voice_that_the_detector_misses_is_kept_by_its_energy() -> None:
    random = np.random.default_rng(2)
    hiss = random.normal(0, 20, 10 * RATE)
    voice = random.normal(0, 400, 6 * RATE)
    samples = np.concatenate((hiss, voice, hiss)).astype(np.int16)
    cutter = PauseCutter(lambda _frame: 0.0)
    chunks = cutter.feed(samples) + cutter.boundary()
    assert chunks
    assert chunks[0].start / RATE < 10.1
    assert chunks[-1].end / RATE > 15.9
    assert chunks[0].speech_peak == 0.0


@settings(max_examples=30)
@given(
    parts=st.lists(st.tuples(st.floats(0.1, 6), st.booleans()), min_size=1, max_size=8),
    block=st.integers(1, 3 * RATE),
)
def test_chunks_depend_on_the_samples_alone(parts: list[tuple[float, bool]], block: int) -> None:
    samples = sound(*parts)
    chunks = cut(samples, max(block, FRAME // 4))
    assert chunks == cut(samples)
    end = 0
    for chunk in chunks:
        assert end <= chunk.start < chunk.end <= len(samples)
        end = chunk.end
