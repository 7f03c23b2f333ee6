"""The process that decodes audio of others: little memory, little time, one file, one format."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.foreign_sound import ForeignSound, RefusedError, has_ffmpeg
from hfprep_desktop.audio.wav import WavWriter
from hfprep_desktop.disk_room import DISK_FULL
from hfprep_desktop.model import SAMPLE_BYTES, SAMPLE_RATE, WAV_HEADER_BYTES
from hfprep_desktop.process import begin_child, parent_sentinel, send_or_end, wait_for

LONGEST_S: Final = 4 * 3600
"""Seconds of sound that are taken in; a small file may claim, and make, far more."""

MEMORY_BYTES: Final = 2 * 1024**3
"""Address space, of which the libraries reserve most without using it."""

PROCESSOR_S: Final = 900
"""Processor time: four hours of Opus took 150 s on a busy machine, of FLAC 14 s."""

_TOLD_EVERY_S: Final = 5.0
_LONGEST_PIECE_S: Final = 60


@dataclass(frozen=True, slots=True)
class DecodeGoesOn:
    """So many seconds are written; the total is 0 where the file does not say."""

    done_s: float
    total_s: float


@dataclass(frozen=True, slots=True)
class Decoded:
    """All of it is on disk."""

    samples: int


@dataclass(frozen=True, slots=True)
class DecodeFailed:
    """It cannot be done: `disk`, `long`, `silent` or `damaged`."""

    reason: str


def run_decoder(connection: Connection, source: str, kind: str, target: str) -> None:
    """Entry of the process."""
    begin_child()
    _limit_itself()
    send_or_end(connection, _decode(connection, source, kind, Path(target)))


def _limit_itself() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  (of POSIX only)

    # One piece more than the longest, which is refused only when it is written.
    largest = (LONGEST_S + _LONGEST_PIECE_S) * SAMPLE_RATE * SAMPLE_BYTES + WAV_HEADER_BYTES
    for what, limit in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, PROCESSOR_S),
        (resource.RLIMIT_FSIZE, largest),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            # A system may allow less than we ask for; then that holds.
            resource.setrlimit(what, (limit, limit))


def _decode(connection: Connection, source: str, kind: str, target: Path) -> Decoded | DecodeFailed:
    try:
        return Decoded(_write(connection, source, kind, target))
    except RefusedError as error:
        return DecodeFailed(str(error))
    except EOFError:
        return DecodeFailed("damaged")
    except OSError as error:
        if error.errno == errno.EFBIG:
            return DecodeFailed("long")
        return DecodeFailed("disk" if error.errno in DISK_FULL else "damaged")
    except (ValueError, MemoryError, ArithmeticError, LookupError, RuntimeError, TypeError):
        # What FFmpeg makes of bytes that are no audio is of many kinds.
        return DecodeFailed("damaged")


def _open(source: str, kind: str) -> AbstractContextManager[ForeignSound]:
    """By FFmpeg where it is installed; either library is loaded in this process alone."""
    if has_ffmpeg():
        from hfprep_desktop.audio.ffmpeg_sound import open_with_ffmpeg  # noqa: PLC0415

        return open_with_ffmpeg(source, kind)
    from hfprep_desktop.audio.sndfile_sound import open_with_libsndfile  # noqa: PLC0415

    return open_with_libsndfile(source, kind)


def _write(connection: Connection, source: str, kind: str, target: Path) -> int:
    from hfprep_desktop.audio.resample import MonoResampler  # noqa: PLC0415

    parent = parent_sentinel()
    with _open(source, kind) as sound:
        writer = WavWriter(target, now=0.0)
        resampler: MonoResampler | None = None
        told_s = 0.0
        try:
            for rate, block in sound.blocks:
                resampler = resampler or MonoResampler(rate)
                writer.append(resampler.convert(block).tobytes(), now=0.0)
                done_s = writer.samples / SAMPLE_RATE
                if done_s > LONGEST_S:
                    raise RefusedError("long")
                if done_s - told_s >= _TOLD_EVERY_S:
                    told_s = done_s
                    send_or_end(connection, DecodeGoesOn(done_s, sound.total_s))
                    if wait_for([parent], 0):
                        os._exit(0)
            if resampler is not None:
                writer.append(resampler.finish().tobytes(), now=0.0)
        finally:
            writer.close()
    if not writer.samples:
        raise RefusedError("silent")
    return writer.samples
