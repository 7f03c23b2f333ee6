from __future__ import annotations

import numpy as np
import pytest

from hfprep_desktop.audio.stretch import RATES, Stretcher

RATE = 16_000
TONE_HZ = 440.0
SECONDS = 4


def stretched(samples: np.ndarray, tempo: float, channels: int = 1) -> np.ndarray:
    """Fed in blocks as a player feeds it."""
    stretcher = Stretcher(RATE, channels, tempo)
    parts = [stretcher.feed(samples[at : at + 640]) for at in range(0, len(samples), 640)]
    return np.concatenate([*parts, stretcher.finish()])


def tone(channels: int = 1) -> np.ndarray:
    time = np.arange(RATE * SECONDS) / RATE
    sound = np.rint(0.5 * 32767 * np.sin(2 * np.pi * TONE_HZ * time)).astype(np.int16)
    return np.repeat(sound[:, None], channels, axis=1)


@pytest.mark.parametrize("tempo", [rate for rate in RATES if rate != 1.0])
def test_it_lasts_as_long_as_asked_at_the_same_pitch(tempo: float) -> None:
    sound = stretched(tone(), tempo)[:, 0]
    assert len(sound) / RATE * tempo == pytest.approx(SECONDS, rel=0.02)
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    pitch = np.fft.rfftfreq(len(sound), 1 / RATE)[spectrum.argmax()]
    assert pitch == pytest.approx(TONE_HZ, rel=0.005)
    assert 0.4 < np.abs(sound[RATE // 2 : -RATE // 2]).max() / 32767 < 0.6


def test_both_channels_stay_together() -> None:
    sound = tone(channels=2)
    sound[:, 1] //= 2
    left, right = stretched(sound, 1.5, channels=2).T
    assert np.abs(left // 2 - right).max() <= 64


def test_nothing_fed_gives_nothing() -> None:
    assert Stretcher(RATE, 1, 2.0).finish().shape == (0, 1)
