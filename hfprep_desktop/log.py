"""The log file: what the program did, by ids and sizes, never by words, names or paths."""

from __future__ import annotations

import logging
import logging.handlers
import traceback
from pathlib import Path
from typing import Final

PACKAGE: Final = "hfprep_desktop"
LARGEST_BYTES: Final = 1 << 20
KEPT: Final = 3


def start_log(folder: Path, name: str, *, verbose: bool = False) -> None:
    """Send the package's log to `folder/name.log`; with `verbose` debug messages too."""
    logger = logging.getLogger(PACKAGE)
    logger.setLevel(logging.DEBUG if verbose else logging.INFO)
    try:
        handler = _LogFile(
            folder / f"{name}.log", maxBytes=LARGEST_BYTES, backupCount=KEPT, encoding="utf-8"
        )
    except OSError:
        # A round is worth more than its log.
        return
    # Another data folder has a log of its own.
    for earlier in [one for one in logger.handlers if isinstance(one, _LogFile)]:
        logger.removeHandler(earlier)
        earlier.close()
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s")
    )
    logger.addHandler(handler)
    logger.propagate = False


def keep_log_off_terminal() -> None:
    """What is logged before there is a file, or without one, is no message for a person."""
    logging.getLogger(PACKAGE).addHandler(logging.NullHandler())


class _LogFile(logging.handlers.RotatingFileHandler):
    def handleError(self, _record: logging.LogRecord) -> None:  # noqa: N802  (logging's name)
        """A full disk must not fill the terminal, too."""


def describe_bug(error: BaseException) -> str:
    """What kind it is and where it happened, a line a frame.

    The exception's own words are left out: they may quote a transcript.
    """
    lines = [f"{type(error).__module__}.{type(error).__qualname__}"]
    for frame in traceback.extract_tb(error.__traceback__):
        module = frame.filename.replace("\\", "/").rsplit("/", 3)[-3:]
        lines.append(f"  {'/'.join(module)}:{frame.lineno} in {frame.name}")
    return "\n".join(lines)
