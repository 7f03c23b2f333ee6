"""Thirteen kinds of sound in which nobody speaks: what a recogniser likes to write text for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
import numpy.typing as npt

from hfprep_desktop.model import SAMPLE_RATE

Sound = npt.NDArray[np.float64]

SECONDS: Final = 12


def nonspeech(seed: int = 11) -> Mapping[str, npt.NDArray[np.int16]]:
    """Each kind by name, 12 s of it at 16 kHz; the same at every call with the same seed."""
    random = np.random.default_rng(seed)
    count = SECONDS * SAMPLE_RATE
    time = np.arange(count) / SAMPLE_RATE
    white = random.normal(0, 1, count)
    kinds: dict[str, Sound] = {
        "digital silence": np.zeros(count),
        "white noise, -60 dB": white * _level(-60),
        "white noise, -40 dB": white * _level(-40),
        "white noise, -26 dB": white * _level(-26),
        "pink noise": _coloured(white, 0.5) * _level(-34),
        "a fan": _coloured(white, 1.0) * _level(-34) * (1 + 0.2 * np.sin(2 * np.pi * 7 * time)),
        "mains hum": _harmonics(50, (1, 2, 3, 5), time) * 0.05,
        "a steady tone": np.sin(2 * np.pi * 440 * time) * 0.1,
        "a siren": np.sin(2 * np.pi * (700 * time + 60 * np.sin(2 * np.pi * 0.5 * time))) * 0.1,
        "keys of a keyboard": _bursts(random, count, 0.23, 0.008) * 0.2,
        "knocks": _bursts(random, count, 1.3, 0.05) * 0.4,
        "breathing": white * _level(-38) * np.clip(np.sin(2 * np.pi * 0.3 * time), 0, 1),
        "music": _music(time) * 0.08,
    }
    return {name: _samples(sound) for name, sound in kinds.items()}


def _level(decibels: float) -> float:
    return float(10 ** (decibels / 20))


def _samples(sound: Sound) -> npt.NDArray[np.int16]:
    return (np.clip(sound, -1, 1) * 32_767).astype(np.int16)


def _coloured(white: Sound, slope: float) -> Sound:
    """White noise whose power falls with the frequency to the power of twice `slope`."""
    spectrum = np.fft.rfft(white)
    spectrum[1:] /= np.arange(1, len(spectrum)) ** slope
    sound = np.fft.irfft(spectrum, len(white))
    coloured: Sound = sound / np.std(sound)
    return coloured


def _harmonics(pitch: float, numbers: tuple[int, ...], time: Sound) -> Sound:
    waves = [np.sin(2 * np.pi * pitch * number * time) / number for number in numbers]
    together: Sound = np.sum(waves, axis=0)
    return together


def _bursts(random: np.random.Generator, count: int, every_s: float, length_s: float) -> Sound:
    sound = np.zeros(count)
    size = int(length_s * SAMPLE_RATE)
    decay = np.exp(-np.linspace(0, 6, size))
    start = 0.5
    while int(start * SAMPLE_RATE) + size < count:
        at = int(start * SAMPLE_RATE)
        sound[at : at + size] = random.normal(0, 1, size) * decay
        start += every_s * random.uniform(0.6, 1.4)
    return sound


def _music(time: Sound) -> Sound:
    """Four chords, each for three quarters of a second, over and over."""
    chords = ((262, 330, 392), (220, 262, 330), (175, 220, 262), (196, 247, 294))
    which = (time / 0.75).astype(int) % len(chords)
    fade = np.exp(-2 * (time % 0.75))
    sound = np.zeros_like(time)
    for number, chord in enumerate(chords):
        tones = sum((_harmonics(pitch, (1, 2, 3), time) for pitch in chord), start=sound * 0)
        sound += np.where(which == number, tones * fade, 0.0)
    return sound
