"""What may be dangerous about an entry of a zip archive, whatever the archive is for."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from typing import BinaryIO, Final

REPARSE_POINT: Final = 0x400
"""Marks a link among Windows' file attributes."""

PLAIN_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Other methods unpack a whole block at once, however large that becomes."""

DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    IndexError,
    OverflowError,
)
"""What the zip reader says, in its many ways, of an archive that is not as it should be."""

_ENCRYPTED: Final = 0x1 | 0x40 | 0x2000


def is_folder(info: zipfile.ZipInfo) -> bool:
    """Whether an entry is a folder, by its written name or its mode."""
    return info.orig_filename.endswith("/") or _kind(info) == stat.S_IFDIR


def harm(info: zipfile.ZipInfo) -> str:
    """Why an entry is never unpacked ("is a link or a device"); empty where nothing is wrong."""
    is_plain = _kind(info) in {0, stat.S_IFREG, stat.S_IFDIR}
    if not is_plain or info.external_attr & REPARSE_POINT:
        return "is a link or a device"
    return "is encrypted" if info.flag_bits & _ENCRYPTED else ""


def _kind(info: zipfile.ZipInfo) -> int:
    return stat.S_IFMT(info.external_attr >> 16)


class ShortReads:
    """A file that gives no more at once than an honest list of entries takes: `most` bytes."""

    def __init__(self, file: BinaryIO, most: int) -> None:
        self._file = file
        self._most_at_once = most

    def read(self, size: int = -1) -> bytes:
        """As of a file; raises `BadZipFile` where more is wanted than is honest."""
        if size > self._most_at_once:
            raise zipfile.BadZipFile("its list of entries is too long")
        return self._file.read(self._most_at_once if size < 0 else size)

    def seek(self, offset: int, whence: int = 0) -> int:
        """As of a file."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """As of a file."""
        return self._file.tell()

    def seekable(self) -> bool:
        """As of a file on a disk."""
        return True

    def close(self) -> None:
        """As of a file."""
        self._file.close()
