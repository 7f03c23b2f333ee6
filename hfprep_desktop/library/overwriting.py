"""Removes files so that their bytes are gone, as far as a disk lets a program say so.

Solid-state disks and file systems that copy on write may keep old blocks for a while.
"""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path
from typing import Final

_CHUNK_BYTES: Final = 1024 * 1024
_FLAGS: Final = os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def remove_for_good(path: Path) -> None:
    """Overwrite a file, or every file below a folder, then remove it; nothing there is no error.

    Links are removed and not followed. May raise `OSError`.
    """
    if path.is_symlink():
        path.unlink()
        return
    if not path.is_dir():
        _overwrite(path)
        path.unlink(missing_ok=True)
        return
    for folder, _, names in os.walk(path):
        for name in names:
            _overwrite(Path(folder) / name)
    shutil.rmtree(path)


def _overwrite(path: Path) -> None:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return
    # A file with a second name is somebody else's, too.
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        return
    if not found.st_mode & stat.S_IWUSR:
        path.chmod(0o600)
    descriptor = os.open(path, _FLAGS)
    try:
        left = found.st_size
        while left:
            left -= os.write(descriptor, bytes(min(left, _CHUNK_BYTES)))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
