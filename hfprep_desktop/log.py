"""The log file: what the program did, by ids and sizes, never by words, names or paths."""

from __future__ import annotations

import logging
import logging.handlers
import traceback
from pathlib import Path
from typing import Final

LARGEST_BYTES: Final = 1 << 20
KEPT: Final = 3


def start_log(folder: Path, name: str, *, verbose: bool = False) -> None:
    """Send the package's log to `folder/name.log`; with `verbose` debug messages too."""
    logger = logging.getLogger("hfprep_desktop")
    logger.setLevel(logging.DEBUG if verbose else logging.INFO)
    handler = logging.handlers.RotatingFileHandler(
        folder / f"{name}.log", maxBytes=LARGEST_BYTES, backupCount=KEPT, encoding="utf-8"
    )
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s")
    )
    logger.addHandler(handler)
    logger.propagate = False


def describe_bug(error: BaseException) -> str:
    """What kind it is and where it happened, a line a frame.

    The exception's own words are left out: they may quote a transcript.
    """
    lines = [f"{type(error).__module__}.{type(error).__qualname__}"]
    for frame in traceback.extract_tb(error.__traceback__):
        module = frame.filename.replace("\\", "/").rsplit("/", 3)[-3:]
        lines.append(f"  {'/'.join(module)}:{frame.lineno} in {frame.name}")
    return "\n".join(lines)
