"""Keeps what a process holds and makes from others on the machine: first thing in each."""

from __future__ import annotations

import ctypes
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from hfprep_desktop.paths import PRIVATE_UMASK

_PR_SET_DUMPABLE: Final = 4
"""Linux's number: see prctl(2)."""
_OF_OTHERS: Final = 0o077


def harden() -> None:
    """Files are private, and a crash leaves no copy of the memory, in which words stand."""
    os.umask(PRIVATE_UMASK)
    forbid_telemetry()
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  (not there on Windows)

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def forbid_telemetry() -> None:
    """To be called before onnxruntime is loaded, which would tell Microsoft of its use.

    From release 1.29 on its packages note each session in ~/.cache/Microsoft, under an identity of
    this computer, and send that on. This is the one way to stop all of it: its own function comes
    too late for the first report. Children inherit it.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"


def make_private(folder: Path) -> int:
    """Take from others what a copy or another program gave them; say of how much.

    Links are left alone, and so is what belongs to somebody else.
    """
    changed = 0
    waiting = [os.fspath(folder)]
    with suppress(OSError):
        changed += _close(waiting[0], folder.lstat())
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                with suppress(OSError):
                    changed += _close(entry.path, entry.stat(follow_symlinks=False))
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
    return changed


def _close(path: str, found: os.stat_result) -> bool:
    """Plain names all the way: at each start this looks at every file there is."""
    if stat.S_ISLNK(found.st_mode) or not found.st_mode & _OF_OTHERS:
        return False
    os.chmod(path, stat.S_IMODE(found.st_mode) & ~_OF_OTHERS)  # noqa: PTH101
    return True
