"""Reads foreign audio through libsndfile, where there is no FFmpeg: all kinds but M4A.

The file is handed over opened: its name decides nothing, and no file beside it is looked for.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import soundfile

from hfprep_desktop.audio.decode import MOST_CHANNELS, RATES, read_frames
from hfprep_desktop.audio.foreign_sound import ForeignSound, RefusedError

if TYPE_CHECKING:
    from hfprep_desktop.audio.foreign_sound import Block

_FORMATS: Final = {
    "wav": frozenset({"WAV", "WAVEX", "RF64"}),
    "flac": frozenset({"FLAC"}),
    "ogg": frozenset({"OGG"}),
    "mp3": frozenset({"MP3"}),
}
_CODECS: Final = frozenset(
    {"FLOAT", "DOUBLE", "ULAW", "ALAW", "VORBIS", "OPUS"}
    | {"MPEG_LAYER_I", "MPEG_LAYER_II", "MPEG_LAYER_III"}
)
_BLOCKS_A_SECOND: Final = 10
_UNKNOWN_FRAMES: Final = 1 << 62
"""More than this is libsndfile's way to say that it does not know."""


@contextmanager
def open_with_libsndfile(source: str, kind: str) -> Iterator[ForeignSound]:
    """The sound of a file of that kind. Raises `RefusedError` where it is none, or damaged."""
    descriptor = os.open(source, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        with soundfile.SoundFile(descriptor, closefd=False) as sound:
            yield ForeignSound(_length_s(sound, kind), _blocks(sound))
    except soundfile.SoundFileError as error:
        raise RefusedError("damaged") from error
    finally:
        os.close(descriptor)


def _length_s(sound: soundfile.SoundFile, kind: str) -> float:
    known = sound.subtype in _CODECS or sound.subtype.startswith("PCM_")
    if not known or sound.format not in _FORMATS.get(kind, frozenset()):
        raise RefusedError("damaged")
    if sound.samplerate not in RATES or not 1 <= sound.channels <= MOST_CHANNELS:
        raise RefusedError("damaged")
    return 0.0 if sound.frames > _UNKNOWN_FRAMES else float(sound.frames / sound.samplerate)


def _blocks(sound: soundfile.SoundFile) -> Iterator[tuple[int, Block]]:
    while len(block := read_frames(sound, sound.samplerate // _BLOCKS_A_SECOND)):
        yield sound.samplerate, block
