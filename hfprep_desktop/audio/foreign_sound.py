"""What both readers of foreign audio have in common: FFmpeg's, and libsndfile's without it."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Block = npt.NDArray[np.int16]

ALL_KINDS: Final = "WAV, FLAC, MP3, M4A or Ogg"
KINDS_WITHOUT_FFMPEG: Final = "WAV, FLAC, MP3 or Ogg"


class RefusedError(Exception):
    """What the file holds is not taken in, for the reason given."""


@dataclass(frozen=True, slots=True)
class ForeignSound:
    """Seconds that the file names, 0 where it does not say, and its sound piece by piece.

    Of a piece: its rate, and samples of shape (frames, channels).
    """

    total_s: float
    blocks: Iterator[tuple[int, Block]]


def has_ffmpeg() -> bool:
    """Whether PyAV is installed; built programs come without it, since its FFmpeg is under the GPL.

    Looked for without loading it.
    """
    return importlib.util.find_spec("av") is not None
