"""The shape of a recording: how loud it is where. Found once, then kept beside the audio."""

from __future__ import annotations

import logging
import struct
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hfprep_desktop.durable import put_in_place
from hfprep_desktop.errors import UserError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

log = logging.getLogger(__name__)

BUCKET_S: Final = 0.05
SHORTEST_SILENCE_S: Final = 0.8
"""Quiet for this long can be skipped."""
KEPT_S: Final = 0.2
"""So much of a silence stays at both its ends: words need room to breathe."""
ABOVE_FLOOR: Final = 2.0
"""Speech begins at so many times the amplitude of the quiet parts (6 dB)."""
BELOW_SPEECH: Final = 0.25
"""Quiet is 12 dB at least below the loud parts: where a room is louder, nothing is skipped."""
SOFTEST_SPEECH: Final = 0.004
"""No amplitude below this (-48 dB) is speech."""

_HEAD: Final = struct.Struct("<4sqqI")
_MARK: Final = b"HFP1"


@dataclass(frozen=True, slots=True)
class Waveform:
    """`levels` holds one byte for each `bucket_s` seconds of the time line.

    A level tells the largest amplitude there, as `level.level_bytes` does. `silences` are
    stretches, in seconds, in which nobody speaks.
    """

    levels: bytes
    silences: tuple[tuple[float, float], ...] = ()
    bucket_s: float = BUCKET_S


def read_waveform(files: Sequence[tuple[Path, float]]) -> Waveform:
    """The shape of audio files that begin at these seconds of the time line, in order.

    What is missing is silent. Raises `UserError` where a file that is there cannot be read.
    """
    levels, measured = bytearray(), bytearray()
    for path, offset_s in files:
        begin = round(offset_s / BUCKET_S)
        levels.extend(bytes(max(0, begin - len(levels))))
        if path.is_file():
            of_file = _levels_of(path)
            levels.extend(of_file)
            measured.extend(of_file)
    # Gaps between files tell nothing of how quiet the room is.
    return Waveform(bytes(levels), tuple(find_silences(bytes(levels), bytes(measured))))


def kept_beside(path: Path) -> Path:
    """Where the shape of an audio file is kept."""
    return path.with_name(path.name + ".peaks")


def find_silences(levels: bytes, measured: bytes) -> Iterator[tuple[float, float]]:
    """Where it is quiet for `SHORTEST_SILENCE_S`, compared with what was measured in files."""
    import numpy as np  # noqa: PLC0415  (slow to import)

    if not measured:
        return
    floor, loud = np.percentile(_amplitudes(measured), (10, 95))
    bound = min(max(float(floor) * ABOVE_FLOOR, SOFTEST_SPEECH), float(loud) * BELOW_SPEECH)
    quiet = np.concatenate([[False], _amplitudes(levels) < bound, [False]]).astype(np.int8)
    edges = np.flatnonzero(np.diff(quiet))
    for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if (last - first) * BUCKET_S >= SHORTEST_SILENCE_S:
            yield first * BUCKET_S + KEPT_S, last * BUCKET_S - KEPT_S


def _amplitudes(levels: bytes) -> npt.NDArray[np.float64]:
    import numpy as np  # noqa: PLC0415

    amplitudes: npt.NDArray[np.float64] = (np.frombuffer(levels, dtype=np.uint8) / 255.0) ** 2
    return amplitudes


def _levels_of(path: Path) -> bytes:
    kept = kept_beside(path)
    state = path.stat()
    head = (state.st_size, state.st_mtime_ns)
    found = _read_kept(kept, head)
    if found is None:
        found = _measured(path)
        _keep(kept, head, found)
    return found


def _read_kept(kept: Path, head: tuple[int, int]) -> bytes | None:
    """What was found before; None where that was of another state of the file, or is damaged."""
    try:
        content = kept.read_bytes()
    except OSError:
        return None
    if len(content) < _HEAD.size:
        return None
    mark, size, changed, count = _HEAD.unpack_from(content)
    levels = content[_HEAD.size :]
    if mark != _MARK or (size, changed) != head or len(levels) != count:
        return None
    return levels


def _keep(kept: Path, head: tuple[int, int], levels: bytes) -> None:
    """It can always be found again, so a full disk is no reason to show nothing."""
    try:
        put_in_place(kept, _HEAD.pack(_MARK, *head, len(levels)) + levels)
    except OSError as error:
        log.warning("the shape of a recording was not kept: %s", error.strerror)


def _measured(path: Path) -> bytes:
    import numpy as np  # noqa: PLC0415  (slow to import)
    import soundfile  # noqa: PLC0415  (loads a library)

    from hfprep_desktop.audio.decode import open_audio  # noqa: PLC0415  (the same)
    from hfprep_desktop.audio.level import FULL_SCALE, level_bytes  # noqa: PLC0415  (imports numpy)

    with open_audio(path) as sound:
        width = max(1, round(sound.samplerate * BUCKET_S))
        blocks = sound.blocks(width * 1200, dtype="int16", always_2d=True)
        try:
            parts = [_peaks(block, width) for block in blocks]
        except soundfile.SoundFileError as error:
            raise UserError(
                f"{path} is damaged, so its shape cannot be shown.",
                "Put it back from a backup; text and findings are not affected.",
            ) from error
    if not parts:
        return b""
    return level_bytes(np.concatenate(parts) / FULL_SCALE)


def _peaks(block: npt.NDArray[np.int16], width: int) -> npt.NDArray[np.float32]:
    """The largest amplitude in each `width` frames, over all channels."""
    import numpy as np  # noqa: PLC0415

    loud = np.abs(block.astype(np.int32)).max(axis=1)
    padded = np.pad(loud, (0, -len(loud) % width))
    peaks: npt.NDArray[np.float32] = padded.reshape(-1, width).max(axis=1).astype(np.float32)
    return peaks


def without_words(
    silences: Iterable[tuple[float, float]], spoken: Iterable[tuple[float, float]]
) -> tuple[tuple[float, float], ...]:
    """The silences that no recognised word reaches into: soft words are words, too.

    `spoken` are the words' (start, end).
    """
    words = sorted(spoken)
    starts = [first for first, _ in words]

    def is_quiet(begin: float, end: float) -> bool:
        # Words follow each other, so the last one that begins before `end` ends last, too.
        place = bisect_left(starts, end) - 1
        return place < 0 or words[place][1] <= begin

    return tuple(silence for silence in silences if is_quiet(*silence))
