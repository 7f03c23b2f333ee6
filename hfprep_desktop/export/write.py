"""Writes an export so that its name never stands for half of it, and never for another file."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from hfprep_desktop.durable import give_new_name, new_file_beside, sync_folder
from hfprep_desktop.errors import UserError

_PATIENCE_SECONDS: Final = 2.5
"""Other programs (a virus scanner, an indexer) may hold a new file for a moment."""

_FIRST_PAUSE_SECONDS: Final = 0.05
_LONGEST_PAUSE_SECONDS: Final = 0.4


def write_export(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write `data` to `path`, whole or not at all, as `new_export` does."""
    with new_export(path, overwrite=overwrite) as file:
        file.write(data)


@contextmanager
def new_export(path: Path, *, overwrite: bool = False) -> Iterator[BinaryIO]:
    """A file to write to; it becomes `path` at the end, whole, readable by its owner alone.

    Where the body is left early nothing remains. Raises `UserError` when something of that name
    is there (unless `overwrite`), and when the folder cannot be written. A symbolic link of that
    name is replaced, never followed.
    """
    if not overwrite and os.path.lexists(path):
        raise _exists(path)
    try:
        descriptor, temporary = new_file_beside(path)
        try:
            with os.fdopen(descriptor, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            _give_name(temporary, path, overwrite=overwrite)
        finally:
            temporary.unlink(missing_ok=True)
        sync_folder(path.parent)
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


def _give_name(temporary: Path, path: Path, *, overwrite: bool) -> None:
    give_up_at = time.monotonic() + _PATIENCE_SECONDS
    pause = _FIRST_PAUSE_SECONDS
    while True:
        try:
            if overwrite:
                temporary.replace(path)
            else:
                give_new_name(temporary, path)
        except PermissionError:
            # What is forbidden for good fails as quickly as what is held: only time tells.
            if time.monotonic() + pause > give_up_at:
                raise
            time.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE_SECONDS)
        else:
            return
