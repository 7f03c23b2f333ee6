"""Loads faster-whisper without PyAV, which it would load to decode files: 70 MB of FFmpeg.

It is only ever handed samples. Built programs have no PyAV at all, since its FFmpeg is under the
GPL. Who imports PyAV itself gets it as ever.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final

_NAME: Final = "av"


@contextmanager
def no_pyav() -> Iterator[None]:
    """While something is imported that would import PyAV, and does not need it.

    For the process of the recogniser: no other thread may want PyAV meanwhile.
    """
    if _NAME in sys.modules:
        yield
        return
    sys.modules[_NAME] = ModuleType(_NAME)
    try:
        yield
    finally:
        del sys.modules[_NAME]
