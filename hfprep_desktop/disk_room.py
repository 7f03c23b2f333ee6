"""How long a recording the disk has room for."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.model import SAMPLE_BYTES, SAMPLE_RATE

BYTES_PER_MINUTE: Final = SAMPLE_RATE * SAMPLE_BYTES * 60
RESERVE_BYTES: Final = 2 * 1024 * 1024
"""A recording takes up so much beforehand, for whatever completing it needs on a full disk."""
LOW_MINUTES: Final = 10
"""With less than this left the person is warned."""
LEAST_MINUTES: Final = 1

DISK_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
"""What the system calls a disk, or a person's share of it, that has no room left."""


class NoRoomError(UserError):
    """Nothing can be recorded in the data folder as it is; in another one it could."""


def minutes_of_room(folder: Path) -> int:
    """Whole minutes of recording, after what completing it needs. Raises `UserError`."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise NoRoomError(
            f"The folder {folder} cannot be reached: {error.strerror or error}.",
            "Look whether its disk is connected, or choose another folder with --data-dir.",
        ) from error
    return max(0, free - RESERVE_BYTES) // BYTES_PER_MINUTE


def require_room(folder: Path) -> None:
    """Raise `UserError` where not even a minute could be recorded."""
    if minutes_of_room(folder) < LEAST_MINUTES:
        raise NoRoomError(
            f"The disk is full: in {folder} there is no room for a minute of recording. What was "
            "recorded before is safe.",
            "Free some space, or choose another folder with --data-dir.",
        )


def room_words(minutes: int) -> str:
    """The room in words, such as "room for 14 hours"."""
    if minutes < 120:
        return f"about {minutes} min left on this disk"
    return f"room for {minutes // 60} hours"
