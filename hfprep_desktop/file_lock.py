"""A lock between programs. The system frees it when its holder dies, so none is ever stale."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_FLAGS: Final = os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Wait until no other program is in here with the same file. May raise `OSError`."""
    descriptor = os.open(path, _FLAGS, 0o600)
    try:
        _wait_for(descriptor)
        yield
    finally:
        # Closing gives the lock back.
        os.close(descriptor)


class Held:
    """A lock that is held until it is closed, or this process ends."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def close(self) -> None:
        """Give the lock back. May be called twice."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


def try_lock(path: Path) -> Held | None:
    """The lock of this file, without waiting; None where another program holds it.

    May raise `OSError`.
    """
    descriptor = os.open(path, _FLAGS, 0o600)
    try:
        if lock_now(descriptor):
            return Held(descriptor)
    except BaseException:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


def lock_now(descriptor: int, byte: int = 0) -> bool:
    """Lock an open file until it is closed; False where another program holds it.

    Windows locks ranges, whoever asks for whichever `byte` it is; elsewhere it is the whole file.
    Raises `OSError` where files cannot be locked.
    """
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  (of that platform only)

            os.lseek(descriptor, byte, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            import fcntl  # noqa: PLC0415  (of those platforms only)

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}:
            return False
        raise
    return True


def _wait_for(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  (of that platform only)

        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
    else:
        import fcntl  # noqa: PLC0415  (of those platforms only)

        fcntl.flock(descriptor, fcntl.LOCK_EX)
