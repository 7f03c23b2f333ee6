"""A15, T6: frames lost under load: silence stands in their place, and every gap is listed."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import pytest

from hfprep_desktop.notices import NoticeKind
from tests.faults.arriving import RATE, Arrivals
from tests.faults.trials import Figure, is_long

NEAR_S = 0.05


def test_a_third_of_a_second_is_missing_where_it_is_missing() -> None:
    device = Arrivals()
    device.run(3.0)
    device.lose(0.3)
    device.rest(0.3)
    device.run(3.0)
    (gap,) = device.of(NoticeKind.MISSING)
    assert gap.at == pytest.approx(3.0, abs=NEAR_S)
    assert gap.seconds == pytest.approx(0.3, abs=NEAR_S)
    assert device.seconds == pytest.approx(6.3, abs=NEAR_S)
    whole = np.concatenate(device.passed)[:, 0]
    begin, end = round(gap.at * RATE), round((gap.at + gap.seconds) * RATE)
    assert not whole[begin:end].any()
    # What comes behind the gap is where it was spoken.
    assert whole[round(6.0 * RATE)] == pytest.approx((6.0 * RATE) % 32_000 + 1, abs=NEAR_S * RATE)


def test_what_is_only_late_is_no_gap() -> None:
    """The recorder was held up for twenty seconds; the sound server kept everything."""
    device = Arrivals()
    device.run(2.0)
    for late_s in (0.5, 20.0):
        device.rest(late_s)
        device.burst()
        device.run(2.0)
    assert device.of(NoticeKind.MISSING) == []
    whole = np.concatenate(device.passed)[:, 0].astype(np.int64)
    assert set(np.unique(np.diff(whole) % 32_000)) == {1}
    assert device.seconds == pytest.approx(device.now - 100.0, abs=0.1)


def test_an_hour_with_dropouts_is_as_long_as_the_hour(measured: Callable[[Figure], None]) -> None:
    chance = random.Random(5)
    device = Arrivals()
    lost: list[tuple[float, float]] = []
    began = device.now
    length_s = 3600.0 if is_long() else 300.0
    while device.now - began < length_s:
        device.run(chance.uniform(1.0, 20.0))
        seconds = chance.choice([0.02, 0.12, 0.3, 0.9, 4.0])
        if seconds >= 0.1:
            lost.append((device.now - began, seconds))
        device.lose(seconds)
        device.rest(seconds)
    device.run(2.0)
    off_s = abs(device.seconds - (device.now - began))
    assert off_s <= NEAR_S
    found = device.of(NoticeKind.MISSING)
    assert len(found) == len(lost)
    for gap, (at, seconds) in zip(found, lost, strict=True):
        assert gap.at == pytest.approx(at, abs=NEAR_S)
        assert gap.seconds == pytest.approx(seconds, abs=NEAR_S)
    measured(
        Figure(
            "A15, T6",
            f"{length_s:g} s of a device that loses frames at random",
            len(lost),
            f"all gaps listed within {NEAR_S} s, whole length off by {off_s * 1000:.0f} ms",
        )
    )


@pytest.mark.parametrize("drift", [-200e-6, 200e-6])
def test_a_device_whose_clock_is_off_has_no_gaps(drift: float) -> None:
    device = Arrivals()
    for _ in range(120):
        device.run(1.0)
        device.now += drift
    assert device.notices == []
