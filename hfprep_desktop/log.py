"""The log file: what the program did, by ids and sizes, never by words, names or paths."""

from __future__ import annotations

import logging
import logging.handlers
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
