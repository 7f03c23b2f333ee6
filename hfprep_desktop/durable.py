"""Whole files or none, that outlive a power cut: what all that write files have in common."""

from __future__ import annotations

import errno
import os
import secrets
from itertools import count
from pathlib import Path
from typing import Final

_ATTEMPTS: Final = 5
_FLAGS: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})

UNNAMED: Final = ".hfprep-*.tmp"
"""What files are called that have no name of their own yet, or never got one."""


def put_in_place(path: Path, data: bytes) -> None:
    """Write `path` anew, whole or not at all, for its owner alone and on disk.

    May raise `OSError`; what stood there stays then, and nothing is left beside it.
    """
    temporary = written_beside(path, data)
    try:
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def written_beside(path: Path, data: bytes) -> Path:
    """A new file in the folder of `path` that holds `data`, for its owner alone and on disk.

    Give it its name next, and remove it in any case. May raise `OSError`; nothing is left then.
    """
    descriptor, temporary = new_file_beside(path)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def give_new_name(temporary: Path, path: Path) -> None:
    """A second name, given only where none was: the one test for it that nothing can slip past.

    Raises `FileExistsError` where something of that name is there. On a file system without links
    the file is renamed, so that `temporary` is gone.
    """
    try:
        path.hardlink_to(temporary)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # A file system without links (FAT): look, then rename.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from error
        temporary.rename(path)


def free_name(folder: Path, stem: str, suffix: str = "") -> Path:
    """`stem` and `suffix`, with a number between them where there is a file of that name."""
    names = (f"{stem}{'' if number == 1 else f'-{number}'}{suffix}" for number in count(1))
    return next(folder / name for name in names if not os.path.lexists(folder / name))


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system lets a folder be opened."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def new_file_beside(path: Path) -> tuple[int, Path]:
    """A new, empty file in the folder of `path`, open for writing, and its name.

    Whoever asked for it closes it, syncs it, names it, and removes it where that comes to
    nothing. May raise `OSError`.
    """
    for attempt in range(_ATTEMPTS):
        # Not by its name an export or a scenario, so nobody reads it before it is whole.
        temporary = path.parent / UNNAMED.replace("*", secrets.token_hex(8))
        try:
            return os.open(temporary, _FLAGS, 0o600), temporary
        except FileExistsError:
            if attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")
