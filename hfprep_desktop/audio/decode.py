"""Reads audio files of other programs: what libsndfile reads (wav, flac, ogg, opus, mp3, aiff)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from hfprep_desktop.audio.wav import WavWriter
from hfprep_desktop.errors import UserError

if TYPE_CHECKING:
    import soundfile

BLOCK_S: Final = 10.0
_FLOAT: Final = frozenset({"FLOAT", "DOUBLE"})
MOST_CHANNELS: Final = 32
RATES: Final = range(4_000, 384_001)
"""Rates and channel counts that real recordings have; lying headers name others."""


def open_audio(path: Path) -> soundfile.SoundFile:
    """Open a file for reading; raise `UserError` when it is missing or no readable audio."""
    import soundfile  # noqa: PLC0415  (loads a library; only needed with files)

    try:
        if not path.exists():
            raise UserError(f"There is no file {path}.", "Check the path and try again.")
        if not path.is_file():
            raise UserError(f"{path} is not a file.", "Name an audio file.")
        sound = soundfile.SoundFile(path)
    except (soundfile.SoundFileError, OSError) as error:
        raise UserError(
            f"{path} cannot be read as audio.",
            "Use a WAV, FLAC, Ogg, Opus or MP3 file; the original was not changed.",
        ) from error
    if sound.samplerate not in RATES or not 1 <= sound.channels <= MOST_CHANNELS:
        sound.close()
        raise UserError(
            f"{path} claims {sound.channels} channels at {sound.samplerate} Hz, which no "
            "recording has.",
            "The file is probably damaged; export it again from where it was made.",
        )
    return sound


def read_frames(sound: soundfile.SoundFile, count: int) -> npt.NDArray[np.int16]:
    """Up to `count` frames as 16-bit samples of shape (frames, channels).

    May raise `soundfile.SoundFileError` where the file is damaged.
    """
    frames: npt.NDArray[np.int16]
    if sound.subtype not in _FLOAT:
        frames = sound.read(count, dtype="int16", always_2d=True)
        return frames
    # libsndfile would cut -1..1 to whole numbers instead of scaling it.
    exact = np.nan_to_num(sound.read(count, dtype="float32", always_2d=True))
    frames = np.rint(np.clip(exact, -1.0, 1.0) * 32767.0).astype(np.int16)
    return frames


def to_recording_format(path: Path) -> Iterator[npt.NDArray[np.int16]]:
    """The file's sound as blocks of 16 kHz mono samples. Raises `UserError` on damaged files."""
    import soundfile  # noqa: PLC0415

    from hfprep_desktop.audio.resample import MonoResampler  # noqa: PLC0415

    with open_audio(path) as sound:
        resampler = MonoResampler(sound.samplerate)
        try:
            while len(block := read_frames(sound, int(sound.samplerate * BLOCK_S))):
                yield resampler.convert(block)
        except soundfile.SoundFileError as error:
            raise UserError(
                f"{path} is damaged and can only be read in part.",
                "Export it again from where it was made; the original was not changed.",
            ) from error
        yield resampler.finish()


def convert_to_wav(source: Path, target: Path) -> int:
    """Write a copy in our own format, as new file `target`; return its samples."""
    writer = WavWriter(target, now=0.0)
    try:
        for block in to_recording_format(source):
            writer.append(block.tobytes(), now=0.0)
    finally:
        writer.close()
    return writer.samples


def duration_s(path: Path) -> float:
    """Seconds of audio in the file. Raises `UserError` like `open_audio`."""
    with open_audio(path) as sound:
        return float(sound.frames / sound.samplerate)
