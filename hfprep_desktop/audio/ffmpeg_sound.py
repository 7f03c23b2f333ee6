"""Reads foreign audio through PyAV's FFmpeg: one named demuxer, known codecs, no second file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import av

from hfprep_desktop.audio.decode import MOST_CHANNELS, RATES
from hfprep_desktop.audio.foreign_sound import ForeignSound, RefusedError

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer

    from hfprep_desktop.audio.foreign_sound import Block

BAD_PACKETS: Final = 50
"""So many damaged pieces are left out; more of them are no recording."""

_DEMUXERS: Final = {"mp4": "mov"}
_CODECS: Final = frozenset({"flac", "mp3", "mp3float", "aac", "alac", "opus", "libopus", "vorbis"})
_OPTIONS: Final = {
    "protocol_whitelist": "file",
    "format_whitelist": "wav,flac,mp3,mov,ogg",
    "enable_drefs": "0",
    "use_absolute_path": "0",
}


@contextmanager
def open_with_ffmpeg(source: str, kind: str) -> Iterator[ForeignSound]:
    """The sound of a file of that kind. Raises `RefusedError`, and whatever FFmpeg makes of it."""
    demuxer = _DEMUXERS.get(kind, kind)
    with av.open(
        f"file:{source}", format=demuxer, options=_OPTIONS, metadata_errors="ignore"
    ) as container:
        stream = _sound_of(container)
        total_s = float((stream.duration or 0) * (stream.time_base or 0))
        yield ForeignSound(total_s, _blocks(container, stream))


def _sound_of(container: InputContainer) -> AudioStream:
    if not container.streams.audio:
        raise RefusedError("silent")
    stream = container.streams.audio[0]
    codec = stream.codec_context
    known = codec.name in _CODECS or codec.name.startswith("pcm_")
    if not known or codec.sample_rate not in RATES or not 1 <= codec.channels <= MOST_CHANNELS:
        raise RefusedError("damaged")
    codec.thread_count = 1
    return stream


def _blocks(container: InputContainer, stream: AudioStream) -> Iterator[tuple[int, Block]]:
    """Piece by piece; damaged pieces are left out."""
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
                raise RefusedError("damaged")
            rate = frame.sample_rate
            for whole in to_whole.resample(frame):
                channels = len(whole.layout.channels)
                samples = whole.to_ndarray().astype("int16", copy=False)
                yield rate, samples.reshape(-1, channels)
