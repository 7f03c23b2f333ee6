from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.audio.capture import ReplayCapture
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Pace


@pytest.fixture
def second(tmp_path: Path) -> Path:
    path = tmp_path / "second.wav"
    soundfile.write(path, np.arange(8_000, dtype=np.int16), 8_000)
    return path


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_full_pace_delivers_everything_and_then_ends(second: Path) -> None:
    capture = ReplayCapture(second, Pace.MAX)
    assert capture.wait_s() == 0.0
    blocks = []
    while not capture.ended():
        blocks.append(capture.read())
    assert np.concatenate(blocks)[:, 0].tolist() == list(range(8_000))
    capture.close()


def test_speaking_speed_follows_the_clock_and_stands_still_in_a_pause(second: Path) -> None:
    clock = Clock()
    capture = ReplayCapture(second, Pace.REAL, clock)
    assert len(capture.read()) == 0
    clock.now += 0.25
    assert len(capture.read()) == 2_000
    capture.pause()
    clock.now += 5.0
    assert len(capture.read()) == 0
    capture.resume()
    clock.now += 0.25
    assert capture.read()[0, 0] == 2_000
    assert not capture.ended()
    clock.now += 1.0
    capture.read()
    assert capture.ended()
    capture.close()


@pytest.mark.parametrize("content", [b"", b"not audio at all", b"RIFF\x00\x00\x00\x00WAVE"])
def test_what_is_no_audio_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.wav"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"broken\.wav cannot be read as audio"):
        ReplayCapture(path, Pace.MAX)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file"):
        ReplayCapture(tmp_path / "nowhere.wav", Pace.MAX)


def test_a_folder_is_no_audio(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is not a file"):
        ReplayCapture(tmp_path, Pace.MAX)
