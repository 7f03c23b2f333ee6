"""The process that decodes audio of others: little memory, little time, one file, one format."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hfprep_desktop.audio.wav import WavWriter
from hfprep_desktop.model import SAMPLE_BYTES, SAMPLE_RATE, WAV_HEADER_BYTES
from hfprep_desktop.process import begin_child, parent_sentinel, send_or_end, wait_for

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from av.audio.stream import AudioStream
    from av.container import InputContainer

    Block = npt.NDArray[np.int16]

LONGEST_S: Final = 4 * 3600
"""Seconds of sound that are taken in; a small file may claim, and make, far more."""

MEMORY_BYTES: Final = 2 * 1024**3
"""Address space, of which the libraries reserve most without using it."""

PROCESSOR_S: Final = 900
"""Processor time: four hours of Opus took 150 s on a busy machine, of FLAC 14 s."""

MOST_CHANNELS: Final = 32
RATES: Final = range(4_000, 384_001)
BAD_PACKETS: Final = 50
"""So many damaged pieces are left out; more of them are no recording."""

_TOLD_EVERY_S: Final = 5.0
_LONGEST_PIECE_S: Final = 60
_DEMUXERS: Final = {"mp4": "mov"}
_CODECS: Final = frozenset({"flac", "mp3", "mp3float", "aac", "alac", "opus", "libopus", "vorbis"})
_OPTIONS: Final = {
    "protocol_whitelist": "file",
    "format_whitelist": "wav,flac,mp3,mov,ogg",
    "enable_drefs": "0",
    "use_absolute_path": "0",
}


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


class _RefusedError(Exception):
    """What the file holds is not taken in, for the reason given."""


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
    except _RefusedError as error:
        return DecodeFailed(str(error))
    except EOFError:
        return DecodeFailed("damaged")
    except OSError as error:
        if error.errno == errno.EFBIG:
            return DecodeFailed("long")
        return DecodeFailed("disk" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "damaged")
    except (ValueError, MemoryError, ArithmeticError, LookupError, RuntimeError, TypeError):
        # What FFmpeg makes of bytes that are no audio is of many kinds.
        return DecodeFailed("damaged")


def _write(connection: Connection, source: str, kind: str, target: Path) -> int:
    import av  # noqa: PLC0415  (loads FFmpeg, in this process alone)

    from hfprep_desktop.audio.resample import MonoResampler  # noqa: PLC0415

    parent = parent_sentinel()
    demuxer = _DEMUXERS.get(kind, kind)
    with av.open(
        f"file:{source}", format=demuxer, options=_OPTIONS, metadata_errors="ignore"
    ) as container:
        stream = _sound_of(container)
        total_s = float((stream.duration or 0) * (stream.time_base or 0))
        writer = WavWriter(target, now=0.0)
        resampler: MonoResampler | None = None
        told_s = 0.0
        try:
            for rate, block in _blocks(container, stream):
                resampler = resampler or MonoResampler(rate)
                writer.append(resampler.convert(block).tobytes(), now=0.0)
                done_s = writer.samples / SAMPLE_RATE
                if done_s > LONGEST_S:
                    raise _RefusedError("long")
                if done_s - told_s >= _TOLD_EVERY_S:
                    told_s = done_s
                    send_or_end(connection, DecodeGoesOn(done_s, total_s))
                    if wait_for([parent], 0):
                        os._exit(0)
            if resampler is not None:
                writer.append(resampler.finish().tobytes(), now=0.0)
        finally:
            writer.close()
    if not writer.samples:
        raise _RefusedError("silent")
    return writer.samples


def _sound_of(container: InputContainer) -> AudioStream:
    if not container.streams.audio:
        raise _RefusedError("silent")
    stream = container.streams.audio[0]
    codec = stream.codec_context
    known = codec.name in _CODECS or codec.name.startswith("pcm_")
    if not known or codec.sample_rate not in RATES or not 1 <= codec.channels <= MOST_CHANNELS:
        raise _RefusedError("damaged")
    codec.thread_count = 1
    return stream


def _blocks(container: InputContainer, stream: AudioStream) -> Iterator[tuple[int, Block]]:
    """(rate, samples of shape (frames, channels)) piece by piece; damaged pieces are left out."""
    import av  # noqa: PLC0415

    to_whole = av.AudioResampler(format="s16")
    bad = 0
    rate = 0
    for packet in container.demux(stream):
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            bad += 1
            if bad > BAD_PACKETS:
                raise
            continue
        for frame in frames:
            if rate and frame.sample_rate != rate:
                raise _RefusedError("damaged")
            rate = frame.sample_rate
            for whole in to_whole.resample(frame):
                channels = len(whole.layout.channels)
                samples = whole.to_ndarray().astype("int16", copy=False)
                yield rate, samples.reshape(-1, channels)
