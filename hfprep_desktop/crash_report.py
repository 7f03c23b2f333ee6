"""What an end in C code leaves behind: where each thread stood, for whoever mends the program."""

from __future__ import annotations

import faulthandler
import logging
import re
from datetime import date
from pathlib import Path
from typing import IO, Final

from hfprep_desktop.durable import free_name

log = logging.getLogger(__name__)

KEPT: Final = 3
_NAME: Final = "crash.txt"
_CODE_FILE: Final = re.compile(r'File "[^"]*?([^"/\\]+(?:[/\\][^"/\\]+){0,2})"')


def take_crash(logs: Path, today: date) -> Path | None:
    """The report that the last run left, under a name of its own; None where it ended well.

    Places in the code are named without the folders above: those may hold a person's name.
    """
    found = logs / _NAME
    try:
        text = found.read_text(encoding="utf-8", errors="replace")
        if not text.strip():
            return None
        kept = free_name(logs, f"crash-{today.isoformat()}", ".txt")
        kept.write_text(_CODE_FILE.sub(r'File "\1"', text), encoding="utf-8")
        found.unlink()
        kept_before = sorted(logs.glob("crash-*.txt"), key=lambda one: one.stat().st_mtime_ns)
        for old in kept_before[:-KEPT]:
            old.unlink()
    except FileNotFoundError:
        return None
    except OSError as error:
        log.warning("the crash report cannot be kept: %s", error.strerror)
        return None
    log.warning("the last run ended in C code; where is in %s", kept.name)
    return kept


def watch_for_crash(logs: Path) -> IO[str] | None:
    """From now on an end in C code is written down, into the file that is returned."""
    try:
        # What could not be kept under a name of its own stays before it.
        file = (logs / _NAME).open("a", encoding="utf-8")
    except OSError as error:
        log.warning("an end in C code would not be written down: %s", error.strerror)
        return None
    faulthandler.enable(file, all_threads=True)
    return file
