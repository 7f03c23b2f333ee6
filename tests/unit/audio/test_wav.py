from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.audio.wav import WavWriter, in_use, repair_wav, samples_on_disk


def ramp(count: int) -> bytes:
    return np.arange(count, dtype=np.int16).tobytes()


def test_a_closed_recording_is_a_plain_wav_file(tmp_path: Path) -> None:
    path = tmp_path / "01.wav"
    writer = WavWriter(path, now=0.0)
    writer.append(ramp(1000), now=0.1)
    writer.append(ramp(600), now=0.2)
    writer.close()
    samples, rate = soundfile.read(path, dtype="int16")
    assert rate == 16_000
    assert samples.tolist() == [*range(1000), *range(600)]
    assert soundfile.info(path).subtype == "PCM_16"


def test_the_header_is_right_without_closing_once_a_second_has_gone_by(tmp_path: Path) -> None:
    path = tmp_path / "01.wav"
    writer = WavWriter(path, now=0.0)
    writer.append(ramp(8_000), now=0.5)
    assert int.from_bytes(path.read_bytes()[40:44], "little") == 0
    writer.append(ramp(8_000), now=1.0)
    assert int.from_bytes(path.read_bytes()[40:44], "little") == 32_000
    writer.append(ramp(8_000), now=1.5)
    # Appending goes on at the end after the header was patched.
    assert samples_on_disk(path) == 24_000
    writer.close()


def test_an_existing_recording_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "01.wav"
    path.write_bytes(b"precious")
    with pytest.raises(FileExistsError):
        WavWriter(path, now=0.0)
    assert path.read_bytes() == b"precious"


@pytest.mark.skipif(os.name != "posix", reason="permission bits are POSIX's")
def test_recordings_are_private(tmp_path: Path) -> None:
    path = tmp_path / "01.wav"
    WavWriter(path, now=0.0).close()
    assert path.stat().st_mode & 0o077 == 0


def test_a_recording_is_in_use_until_its_writer_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "01.wav"
    writer = WavWriter(path, now=0.0)
    assert in_use(path)
    writer.close()
    assert not in_use(path)


@given(samples=st.integers(0, 5_000), cut=st.integers(0, 3))
def test_repair_finds_every_whole_sample(
    tmp_path_factory: pytest.TempPathFactory, samples: int, cut: int
) -> None:
    path = tmp_path_factory.mktemp("repair") / "01.wav"
    writer = WavWriter(path, now=0.0)
    writer.append(ramp(samples), now=0.0)
    writer.close()
    whole = path.read_bytes()
    broken = bytearray(whole[: len(whole) - cut])
    broken[40:44] = b"\0\0\0\0"
    path.write_bytes(broken)
    kept = max(0, len(broken) - 44) // 2
    assert repair_wav(path) == kept / 16_000
    assert int.from_bytes(path.read_bytes()[40:44], "little") == kept * 2
    assert path.read_bytes()[44:] == broken[44:]


def test_repair_completes_a_header_that_was_cut_short(tmp_path: Path) -> None:
    path = tmp_path / "01.wav"
    path.write_bytes(b"RIFF")
    assert repair_wav(path) == 0.0
    assert soundfile.info(path).frames == 0
