"""Loads PortAudio's binding, quietly and with a word for a person when it cannot be loaded."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final

from hfprep_desktop.errors import UserError

_STDERR_LOCK: Final = threading.RLock()
"""The descriptor belongs to the whole process: of two threads one would put back the other's."""


def load_sounddevice() -> ModuleType:
    """Import `sounddevice`; raise `UserError` when the system has no PortAudio library."""
    try:
        with quiet_stderr():
            import sounddevice  # noqa: PLC0415  (slow, and only needed with real sound)
    except OSError as error:
        raise UserError(
            "The system library PortAudio is missing, so no microphone can be used.",
            "Install it (Debian and Ubuntu: sudo apt-get install libportaudio2) and try again.",
        ) from error
    module: ModuleType = sounddevice
    return module


@contextmanager
def quiet_stderr() -> Iterator[None]:
    """Keep ALSA and JACK from writing their probing notes to the terminal from C code."""
    if os.name != "posix":
        yield
        return
    with _STDERR_LOCK:
        kept = os.dup(2)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, 2)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(nowhere)
            os.close(kept)


def quiet_c_libraries() -> None:
    """For a process that does nothing but sound: what C code writes to stderr goes nowhere.

    Python's own messages still arrive.
    """
    if os.name != "posix":
        return
    sys.stderr = os.fdopen(os.dup(2), "w", encoding="utf-8", errors="backslashreplace")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
