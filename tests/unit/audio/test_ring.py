from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.audio.ring import Ring


@given(
    st.lists(st.tuples(st.integers(0, 9), st.booleans()), max_size=60),
    st.integers(1, 3),
)
def test_everything_accepted_comes_out_in_order(
    steps: list[tuple[int, bool]], channels: int
) -> None:
    ring = Ring(16, channels)
    accepted: list[int] = []
    pulled: list[int] = []
    value = 0
    for count, pull in steps:
        block = np.repeat(np.arange(value, value + count), channels).astype(np.int16)
        value += count
        if ring.push(block.reshape(count, channels)):
            accepted.extend(range(value - count, value))
        if pull:
            pulled.extend(ring.pull()[:, channels - 1].tolist())
    pulled.extend(ring.pull()[:, 0].tolist())
    assert pulled == accepted


def test_a_full_ring_refuses_what_it_cannot_take_and_keeps_the_rest() -> None:
    ring = Ring(10, 1)
    assert ring.push(np.ones((8, 1), dtype=np.int16))
    assert not ring.push(np.full((3, 1), 2, dtype=np.int16))
    assert ring.pull().sum() == 8
