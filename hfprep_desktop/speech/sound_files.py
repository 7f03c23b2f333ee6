"""The files of one recording, read as if they were one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from hfprep_desktop.model import SAMPLE_BYTES, WAV_HEADER_BYTES

Samples = npt.NDArray[np.int16]


class SoundFiles:
    """Our own recordings one behind the other; positions are samples of the whole."""

    def __init__(self, path: Path) -> None:
        self._files: list[tuple[int, Path]] = [(0, path)]

    def add(self, path: Path, at: int) -> None:
        """From sample `at` on the recording is in `path`, whatever the files before still hold."""
        self._files.append((at, path))

    def read(self, start: int, end: int) -> Samples:
        """Samples [start, end); fewer where the recording ends earlier. May raise `OSError`."""
        found: list[Samples] = []
        borders = [at for at, _ in self._files[1:]]
        for (first, path), last in zip(self._files, [*borders, end], strict=True):
            begin, stop = max(start, first), min(end, last)
            if begin < stop:
                found.append(read_samples(path, begin - first, stop - begin))
        return np.concatenate(found) if found else np.zeros(0, dtype=np.int16)


def read_samples(path: Path, start: int, count: int) -> Samples:
    """Samples [start, start + count) of one file; fewer where it ends earlier."""
    with path.open("rb", buffering=0) as file:
        file.seek(WAV_HEADER_BYTES + start * SAMPLE_BYTES)
        data = file.read(count * SAMPLE_BYTES)
    return np.frombuffer(data[: len(data) - len(data) % SAMPLE_BYTES], dtype="<i2")
