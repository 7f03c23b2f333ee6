from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.audio.decode import open_audio, to_recording_format
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import SAMPLE_RATE

TONE = 0.5 * np.sin(np.arange(SAMPLE_RATE) * 0.1)


@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_24", "PCM_U8", "ULAW", "FLOAT", "DOUBLE"])
def test_every_kind_of_sample_is_as_loud_as_it_was(tmp_path: Path, subtype: str) -> None:
    path = tmp_path / "tone.wav"
    soundfile.write(path, TONE, SAMPLE_RATE, subtype=subtype)
    heard = np.concatenate(list(to_recording_format(path)))
    assert len(heard) == SAMPLE_RATE
    assert np.max(np.abs(heard / 32768 - TONE)) < 0.02


def test_what_is_louder_than_full_scale_is_clipped_and_what_is_no_number_is_silent(
    tmp_path: Path,
) -> None:
    path = tmp_path / "wild.wav"
    wild = np.array([2.0, -2.0, np.nan, 0.25], dtype=np.float32)
    soundfile.write(path, wild, SAMPLE_RATE, subtype="FLOAT")
    heard = np.concatenate(list(to_recording_format(path)))
    assert heard.tolist() == [32767, -32767, 0, 8192]


def test_a_name_that_no_file_can_have_is_told_in_words() -> None:
    with pytest.raises(UserError, match="cannot be read as audio"):
        open_audio(Path("x" * 400 + ".wav"))
