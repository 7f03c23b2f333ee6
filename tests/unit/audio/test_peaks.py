from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.audio.decode import convert_to_wav
from hfprep_desktop.audio.peaks import (
    BUCKET_S,
    find_silences,
    read_waveform,
    without_words,
)
from hfprep_desktop.errors import UserError
from tests.conftest import SPEECH
from tests.nonspeech import nonspeech

RATE = 16_000


def loud(seconds: float, amplitude: float) -> np.ndarray:
    time = np.arange(round(seconds * RATE)) / RATE
    return amplitude * np.sin(2 * np.pi * 300 * time)


def write(path: Path, *parts: np.ndarray) -> Path:
    soundfile.write(path, np.concatenate(parts), RATE, subtype="PCM_16")
    return path


def cut_flac(path: Path) -> Path:
    """A compressed recording whose second half is lost."""
    noise = np.random.default_rng(1).normal(0, 0.1, 10 * RATE)
    soundfile.write(path, noise, RATE, subtype="PCM_16")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def levels_between(levels: bytes, begin: float, end: float) -> set[int]:
    return set(levels[round(begin / BUCKET_S) + 1 : round(end / BUCKET_S) - 1])


def test_a_level_is_the_root_of_the_loudest_sample(tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", loud(2, 0.25), loud(1, 0.0), loud(1, 1.0))
    found = read_waveform([(path, 0.0)])
    assert len(found.levels) == 4 / BUCKET_S
    assert levels_between(found.levels, 0, 2) == {round(255 * 0.25**0.5)}
    assert levels_between(found.levels, 2, 3) == {0}
    assert levels_between(found.levels, 3, 4) == {255}


def test_a_later_segment_stands_where_it_belongs(tmp_path: Path) -> None:
    first, second = write(tmp_path / "1.wav", loud(1, 0.5)), write(tmp_path / "2.wav", loud(1, 1.0))
    levels = read_waveform([(first, 0.0), (second, 3.0)]).levels
    assert len(levels) == 4 / BUCKET_S
    assert levels_between(levels, 1, 3) == {0}
    assert levels_between(levels, 3, 4) == {255}


def test_a_missing_file_is_silent(tmp_path: Path) -> None:
    assert read_waveform([(tmp_path / "gone.wav", 0.0)]).levels == b""


def test_it_is_found_once_and_kept_beside_the_audio(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.wav", loud(2, 0.25))
    first = read_waveform([(path, 0.0)])

    def refuse(*_: object) -> None:
        raise AssertionError("measured again")

    monkeypatch.setattr("hfprep_desktop.audio.peaks._measured", refuse)
    assert read_waveform([(path, 0.0)]) == first


def test_what_was_kept_of_another_state_of_the_file_is_not_used(tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", loud(2, 0.25))
    read_waveform([(path, 0.0)])
    write(path, loud(2, 1.0))
    os.utime(path, ns=(1, 1))
    assert set(read_waveform([(path, 0.0)]).levels) == {255}


@pytest.mark.parametrize("damage", [b"", b"HFP1", b"\0" * 64, b"x" * 10_000])
def test_a_damaged_copy_is_made_again(tmp_path: Path, damage: bytes) -> None:
    path = write(tmp_path / "a.wav", loud(2, 0.25))
    whole = read_waveform([(path, 0.0)])
    kept = path.with_name(path.name + ".peaks")
    kept.write_bytes(damage)
    assert read_waveform([(path, 0.0)]) == whole
    assert len(kept.read_bytes()) > len(whole.levels)


def test_what_cannot_be_kept_is_shown_all_the_same(tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", loud(2, 0.25))
    path.with_name(path.name + ".peaks").mkdir()
    assert len(read_waveform([(path, 0.0)]).levels) == 2 / BUCKET_S
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.wav", "a.wav.peaks"]


def test_a_damaged_recording_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is damaged"):
        read_waveform([(cut_flac(tmp_path / "a.flac"), 0.0)])


def test_long_pauses_are_silences_with_room_at_both_ends(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    noise = 0.003 * random.standard_normal(10 * RATE)
    noise[: 3 * RATE] += loud(3, 0.3)
    noise[round(3.4 * RATE) : 5 * RATE] += loud(1.6, 0.3)
    noise[8 * RATE :] += loud(2, 0.3)
    ((begin, end),) = read_waveform([(write(tmp_path / "a.wav", noise), 0.0)]).silences
    assert begin == pytest.approx(5.2, abs=2 * BUCKET_S)
    assert end == pytest.approx(7.8, abs=2 * BUCKET_S)


def test_no_silence_is_found_where_somebody_speaks(tmp_path: Path) -> None:
    """Real speech, with the pause before the second sentence made longer."""
    wav = tmp_path / "speech.wav"
    convert_to_wav(SPEECH / "framing-strong.opus", wav)
    samples, _ = soundfile.read(wav)
    made = write(tmp_path / "pause.wav", samples, np.zeros(3 * RATE), samples)
    silences = read_waveform([(made, 0.0)]).silences
    seconds = len(samples) / RATE
    assert any(begin < seconds + 0.5 and end > seconds + 2.5 for begin, end in silences)
    for begin, end in silences:
        stretch = np.concatenate([samples, np.zeros(3 * RATE), samples])[
            round(begin * RATE) : round(end * RATE)
        ]
        assert np.sqrt(np.mean(stretch**2)) < 0.2 * np.sqrt(np.mean(samples**2))


@pytest.mark.parametrize("room", ["white noise, -40 dB", "pink noise", "mains hum"])
def test_a_pause_is_found_in_a_noisy_room_and_speech_stays(tmp_path: Path, room: str) -> None:
    """A second segment begins late: the gap before it does not make the room a quiet one."""
    wav = tmp_path / "speech.wav"
    convert_to_wav(SPEECH / "framing-strong.opus", wav)
    speech, _ = soundfile.read(wav)
    clean = np.concatenate([speech, np.zeros(4 * RATE)])
    noisy = clean + np.resize(nonspeech()[room] / 32768, len(clean))
    path = write(tmp_path / "noisy.wav", np.clip(noisy, -1, 1))
    seconds = len(clean) / RATE
    silences = read_waveform([(path, 0.0), (path, 3 * seconds)]).silences
    skipped_here = np.zeros(len(clean), dtype=bool)
    for begin, end in silences:
        skipped_here[round(begin * RATE) : round(end * RATE)] = True
    assert np.count_nonzero(skipped_here[len(speech) :]) > 3 * RATE
    skipped = np.sum(clean[skipped_here] ** 2)
    assert skipped < 0.001 * np.sum(clean**2)


def test_a_silence_that_a_soft_word_stands_in_is_none() -> None:
    silences = ((1.0, 2.0), (4.0, 6.0), (8.0, 9.0))
    words = [(0.0, 1.0), (2.0, 3.9), (5.0, 5.2), (6.1, 8.0)]
    assert without_words(silences, words) == ((1.0, 2.0), (8.0, 9.0))
    assert without_words(silences, []) == silences


def test_nothing_has_no_silence() -> None:
    assert list(find_silences(b"", b"")) == []
