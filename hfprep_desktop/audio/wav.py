"""Our own recordings: plain 16-bit mono WAV that stays readable whatever happens to the writer.

Header sizes are patched and the file synced at least once a second, so that a kill loses
nothing that was written and a power cut at most the last second.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from hfprep_desktop.durable import sync_folder
from hfprep_desktop.file_lock import lock_now
from hfprep_desktop.model import SAMPLE_BYTES, SAMPLE_RATE, WAV_HEADER_BYTES

SYNC_EVERY_S: Final = 1.0
_LOCKED_BYTE: Final = 0x7FFF0000
"""Windows locks ranges, so that others may still read: a byte that no recording reaches."""


def wav_header(samples: int) -> bytes:
    """The 44 bytes before `samples` samples of 16 kHz mono."""
    size = samples * SAMPLE_BYTES
    return struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        size + WAV_HEADER_BYTES - 8,
        b"WAVE",
        b"fmt ",
        16,
        1,
        1,
        SAMPLE_RATE,
        SAMPLE_RATE * SAMPLE_BYTES,
        SAMPLE_BYTES,
        SAMPLE_BYTES * 8,
        b"data",
        size,
    )


def samples_on_disk(path: Path) -> int:
    """Whole samples in the file by its length; what the header says does not matter."""
    return max(0, path.stat().st_size - WAV_HEADER_BYTES) // SAMPLE_BYTES


def repair_wav(path: Path) -> float:
    """Make the header of an interrupted recording tell its true length; return its seconds.

    Only the header is written; not a sample is touched. Raises `OSError` when it cannot be.
    """
    samples = samples_on_disk(path)
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        _write_all(descriptor, wav_header(samples))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return samples / SAMPLE_RATE


def in_use(path: Path) -> bool:
    """Whether a living recorder writes this file. The kernel frees the lock of a dead one."""
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except PermissionError:
        # A lock can be asked for through a file that may only be read, too.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return not _lock(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Mark a file as in use while something else than a recorder needs it."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


class WavWriter:
    """Appends samples to a new file. Every method may raise `OSError` (disk full, I/O error).

    After an error the file holds all that was accepted before it; `samples` counts those.
    """

    def __init__(self, path: Path, now: float) -> None:
        flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0)
        self._descriptor = os.open(path, flags, 0o600)
        self._synced_at = now
        self._unsynced = bytearray()
        self._synced = 0
        self._is_open = True
        self.samples = 0
        try:
            _lock(self._descriptor)
            _write_all(self._descriptor, wav_header(0))
            os.fsync(self._descriptor)
            sync_folder(path.parent)
        except BaseException:
            os.close(self._descriptor)
            raise

    def append(self, pcm: bytes, now: float) -> None:
        """Append whole samples; sync when a second has gone by since the last time."""
        self._unsynced += pcm
        try:
            _write_all(self._descriptor, pcm)
        except OSError:
            # What the disk still took counts.
            size = os.fstat(self._descriptor).st_size - WAV_HEADER_BYTES
            self.samples = max(self.samples, size // SAMPLE_BYTES)
            raise
        self.samples += len(pcm) // SAMPLE_BYTES
        if now - self._synced_at >= SYNC_EVERY_S:
            self._synced_at = now
            self.sync()

    def sync(self) -> None:
        """Patch the sizes, then force everything to the disk."""
        end = WAV_HEADER_BYTES + self.samples * SAMPLE_BYTES
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        _write_all(self._descriptor, wav_header(self.samples))
        os.lseek(self._descriptor, end, os.SEEK_SET)
        getattr(os, "fdatasync", os.fsync)(self._descriptor)
        self._unsynced.clear()
        self._synced = self.samples

    def close(self) -> None:
        """Sync and close; the descriptor is given back even when the sync fails."""
        if not self._is_open:
            return
        self._is_open = False
        try:
            self.sync()
        finally:
            os.close(self._descriptor)

    def give_up(self) -> bytes:
        """Close a file that the disk failed, and return the samples since its last sync.

        A failed sync may have dropped them, and would not fail again. So the file ends before them,
        as far as that can still be done; `samples` says where.
        """
        unsynced, self.samples = bytes(self._unsynced), self._synced
        with suppress(OSError):
            os.ftruncate(self._descriptor, WAV_HEADER_BYTES + self.samples * SAMPLE_BYTES)
            self.sync()
        self._is_open = False
        os.close(self._descriptor)
        return unsynced


def _lock(descriptor: int) -> bool:
    """Lock the file for as long as it is open; False when another process holds it."""
    return lock_now(descriptor, _LOCKED_BYTE)


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
