"""A recording as one file after another: a new one every half hour, and where a disk failed one."""

from __future__ import annotations

import errno
import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.wav import WavWriter
from hfprep_desktop.disk_room import BYTES_PER_MINUTE, DISK_FULL, RESERVE_BYTES
from hfprep_desktop.model import SAMPLE_RATE

SEGMENT_S: Final = 1800
RESERVE: Final = ".reserve"
"""A file of this name beside the audio takes up room that completing a recording may need."""
FULL: Final = DISK_FULL | {errno.EFBIG}
"""With these no second file is begun; a file that may grow no further is told like the rest."""

_NUMBERED: Final = re.compile(r"(\d+)\.wav")


@dataclass(frozen=True, slots=True)
class Segment:
    """A file of a recording, and the sample of the recording with which it begins.

    `is_refuge`: the one before could not be written any further.
    """

    path: Path
    first: int
    is_refuge: bool = False


class SegmentWriter:
    """Writes samples into `path` and, where need be, into files with the numbers after it.

    Every method may raise `OSError`; `samples` then counts all that is kept.
    """

    def __init__(self, path: Path, now: float) -> None:
        self._folder = path.parent
        self._first = 0
        self._fresh: list[Segment] = []
        self._reserve()
        self._writer = WavWriter(path, now)

    @property
    def samples(self) -> int:
        """Samples kept in all segments."""
        return self._first + self._writer.samples

    def append(self, pcm: bytes, now: float) -> None:
        """Append whole samples. A failing disk is given a second file, a full one is not."""
        try:
            self._writer.append(pcm, now)
        except OSError as error:
            if error.errno in FULL:
                self._free_reserve()
                raise
            self._flee(now)
        if self._writer.samples >= SEGMENT_S * SAMPLE_RATE:
            self._roll(now)

    def fresh(self) -> list[Segment]:
        """The segments that were begun since the last call; the first one is known."""
        found, self._fresh = self._fresh, []
        return found

    def free_minutes(self) -> int:
        """Whole minutes of recording that the disk still has room for."""
        return shutil.disk_usage(self._folder).free // BYTES_PER_MINUTE

    def close(self) -> None:
        """Complete the last file."""
        # First, so that there is room for whatever completing needs.
        self._free_reserve()
        self._writer.close()

    def _roll(self, now: float) -> None:
        full = self._writer
        try:
            full.sync()
        except OSError:
            self._flee(now)
            return
        self._begin(full.samples, now, is_refuge=False)
        with suppress(OSError):
            full.close()

    def _flee(self, now: float) -> None:
        """Go on in a new file, with all that the old one may not have kept."""
        unsynced = self._writer.give_up()
        self._begin(self._writer.samples, now, is_refuge=True)
        self._writer.append(unsynced, now)
        self._writer.sync()

    def _begin(self, kept: int, now: float, *, is_refuge: bool) -> None:
        path = next_path(self._folder)
        writer = WavWriter(path, now)
        self._first += kept
        self._writer = writer
        self._fresh.append(Segment(path, self._first, is_refuge))

    def _reserve(self) -> None:
        descriptor = os.open(self._folder / RESERVE, os.O_CREAT | os.O_WRONLY, 0o600)
        try:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(descriptor, 0, RESERVE_BYTES)
            else:
                os.write(descriptor, bytes(RESERVE_BYTES))
        except OSError:
            self._free_reserve()
            raise
        finally:
            os.close(descriptor)

    def _free_reserve(self) -> None:
        free_reserve(self._folder)


def free_reserve(folder: Path) -> None:
    """Give back the room that a recording in this folder kept for its end."""
    with suppress(OSError):
        (folder / RESERVE).unlink(missing_ok=True)


def numbered_files(folder: Path) -> dict[int, Path]:
    """The segments in a session's folder by their numbers, in order. May raise `OSError`."""
    found = {
        int(match[1]): file
        for file in folder.iterdir()
        if (match := _NUMBERED.fullmatch(file.name)) is not None
    }
    return dict(sorted(found.items()))


def next_path(folder: Path) -> Path:
    """The name of the next segment in a session's folder. May raise `OSError`."""
    return folder / f"{max(numbered_files(folder), default=0) + 1:02d}.wav"
