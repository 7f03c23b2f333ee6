"""Audio made elsewhere: looked at from outside, then decoded by a process that can do no harm.

FFmpeg reads formats that were made to be clever (playlists that name other files, headers that
lie), so neither it nor libsndfile, which takes its place in built programs, runs in the program's
own process, guesses a format, or opens a second file.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.decoder_process import (
    LONGEST_S,
    Decoded,
    DecodeFailed,
    DecodeGoesOn,
    run_decoder,
)
from hfprep_desktop.audio.foreign_sound import ALL_KINDS, KINDS_WITHOUT_FFMPEG, has_ffmpeg
from hfprep_desktop.errors import UserError
from hfprep_desktop.process import Child, wait_for
from hfprep_desktop.safe_names import shown_name

LARGEST_BYTES: Final = 4 * 1024**3
"""Four hours of uncompressed stereo; what is larger is no spoken answer."""

SILENT_FOR_S: Final = 10.0
"""A decoder that reports nothing for so long is ended."""

_HEAD_BYTES: Final = 64
_ENDINGS: Final = ("wav", "flac", "mp3", "ogg", "oga", "opus")
_FFMPEG_ENDINGS: Final = ("m4a", "mp4")


@dataclass(frozen=True, slots=True)
class Decoding:
    """`done_s` of `total_s` seconds are decoded; the total is 0 where the file does not say."""

    done_s: float
    total_s: float


def sniff(path: Path) -> str:
    """The container that a file's first bytes name; whatever its own name says.

    Raises `UserError` for what is no regular file, is empty, too large, or of another kind.
    """
    head, size = _read_head(path)
    if size > LARGEST_BYTES:
        raise UserError(
            f"{shown_name(path.name)} is larger than 4 GB, which no practice answer is.",
            "Cut out the part you want and try again; the original was not changed.",
        )
    kind = _kind_of(head)
    if not kind:
        raise UserError(
            f"{shown_name(path.name)} is no audio file that can be imported.",
            f"Use {kinds()}; the original was not changed.",
        )
    if kind == "mp4" and not has_ffmpeg():
        raise UserError(
            f"{shown_name(path.name)} is an M4A or MP4 file, which this build of HFPrep Desktop "
            "cannot read; nothing was imported.",
            f"Convert it to {kinds()} and try again; the original was not changed.",
        )
    return kind


def kinds() -> str:
    """In words, what can be imported here."""
    return ALL_KINDS if has_ffmpeg() else KINDS_WITHOUT_FFMPEG


def endings() -> tuple[str, ...]:
    """How the names of files end that can be imported here."""
    return (*_ENDINGS, *_FFMPEG_ENDINGS) if has_ffmpeg() else _ENDINGS


def decode_foreign(path: Path, target: Path) -> Generator[Decoding, None, int]:
    """Write the sound of `path` as 16 kHz mono into the new file `target`; return its samples.

    Yields how far it is. Raises `UserError` where that cannot be done; `target` may then be there
    in part and is to be removed. Closing the generator ends the decoder.
    """
    kind = sniff(path)
    child = Child("decoder", run_decoder, (str(path.absolute()), kind, str(target.absolute())))
    try:
        return (yield from _follow(child, shown_name(path.name)))
    finally:
        child.end(within_s=0.0)


def _follow(child: Child, name: str) -> Generator[Decoding, None, int]:
    heard_at = time.monotonic()
    while True:
        left = SILENT_FOR_S - (time.monotonic() - heard_at)
        if left <= 0 or not wait_for([child.connection, child.sentinel], left):
            raise _damaged(name)
        messages = child.received()
        if not messages and not child.alive:
            raise _damaged(name)
        for message in messages:
            heard_at = time.monotonic()
            match message:
                case DecodeGoesOn(done_s, total_s):
                    yield Decoding(done_s, total_s)
                case Decoded(samples):
                    return samples
                case DecodeFailed(reason):
                    raise _failed(name, reason)


def _failed(name: str, reason: str) -> UserError:
    if reason == "disk":
        return UserError(
            "The disk is full, so nothing was imported.",
            "Free some space and try again; the original was not changed.",
        )
    if reason == "long":
        return UserError(
            f"{name} lasts longer than {LONGEST_S // 3600:.0f} hours.",
            "Cut out the part you want and try again; the original was not changed.",
        )
    if reason == "silent":
        return UserError(
            f"{name} holds no sound.", f"Use {kinds()} with a sound track; nothing was changed."
        )
    return _damaged(name)


def _damaged(name: str) -> UserError:
    return UserError(
        f"{name} is damaged or of a kind that cannot be read.",
        f"Export it again as {kinds()}; the original was not changed.",
    )


def _read_head(path: Path) -> tuple[bytes, int]:
    """The first bytes and the size of a regular file; pipes and devices are never waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        raise UserError(
            f"{shown_name(path.name)} cannot be opened: {error.strerror or error}.",
            "Check the path and its permissions, then try again.",
        ) from error
    try:
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode):
            raise UserError(
                f"{shown_name(path.name)} is not a file.", f"Name an audio file: {kinds()}."
            )
        return os.read(descriptor, _HEAD_BYTES), state.st_size
    finally:
        os.close(descriptor)


def _kind_of(head: bytes) -> str:
    if head[:4] in {b"RIFF", b"RF64"} and head[8:12] == b"WAVE":
        return "wav"
    if head[:4] == b"fLaC":
        return "flac"
    if head[:4] == b"OggS":
        return "ogg"
    if head[4:8] == b"ftyp":
        return "mp4"
    is_frame = len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 in {0xE2, 0xE4, 0xE6}
    return "mp3" if head[:3] == b"ID3" or is_frame else ""
