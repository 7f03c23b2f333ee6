"""Writes an export so that its name never stands for half of it, and never for another file."""

from __future__ import annotations

import errno
import os
import secrets
import time
from pathlib import Path
from typing import Final

from hfprep_desktop.errors import UserError

_ATTEMPTS: Final = 5
_PAUSE_SECONDS: Final = 0.05
"""Other programs (a virus scanner, an indexer) may hold a new file for a moment."""

_FLAGS: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)

_NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


def write_export(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write `data` to `path`, whole or not at all, readable by its owner alone.

    Raises `UserError` when something of that name is there (unless `overwrite`), and when the
    folder cannot be written. A symbolic link of that name is replaced, never followed.
    """
    if not overwrite and os.path.lexists(path):
        raise _exists(path)
    try:
        temporary = _written_beside(path, data)
        try:
            _give_name(temporary, path, overwrite=overwrite)
        finally:
            temporary.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise UserError(
            f"{path} could not be written: {error.strerror or error}. No file was changed.",
            "Choose a folder that exists, may be written and has space left.",
        ) from error


def _exists(path: Path) -> UserError:
    return UserError(
        f"{path} exists already and was left as it is.",
        "Choose another name, or move that file away.",
    )


def _written_beside(path: Path, data: bytes) -> Path:
    descriptor, temporary = _new_file_beside(path)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _new_file_beside(path: Path) -> tuple[int, Path]:
    for attempt in range(_ATTEMPTS):
        temporary = path.parent / f".hfprep-{secrets.token_hex(8)}.tmp"
        try:
            return os.open(temporary, _FLAGS, 0o600), temporary
        except FileExistsError:
            if attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


def _give_name(temporary: Path, path: Path, *, overwrite: bool) -> None:
    for attempt in range(_ATTEMPTS):
        try:
            if overwrite:
                temporary.replace(path)
            else:
                _link(temporary, path)
        except PermissionError:
            if attempt == _ATTEMPTS - 1:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return


def _link(temporary: Path, path: Path) -> None:
    """A second name, given only where none was: the one test for it that nothing can slip past."""
    try:
        path.hardlink_to(temporary)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # A file system without links (FAT): look, then rename.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from error
        temporary.rename(path)


def _sync_folder(folder: Path) -> None:
    """Make the name itself durable, where the system lets a folder be opened."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
