"""How far a check of the library is: a small file, so that the next one goes on there."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import TypeAlias

from hfprep_desktop.durable import put_in_place
from hfprep_desktop.library.audio_hashes import Fingerprint

log = logging.getLogger(__name__)

Mark: TypeAlias = tuple[int, int]
"""Size in bytes and time of change in nanoseconds: a file with another mark is read again."""


def mark_of(path: Path) -> Mark:
    """To be taken before a file is read. May raise `OSError`."""
    found = path.stat()
    return found.st_size, found.st_mtime_ns


class CheckState:
    """What was read, by the key of each recording. A check can do without the file of it: that it
    cannot be read or written is only logged.
    """

    def __init__(self, path: Path, *, anew: bool = False) -> None:
        self._path = path
        self._looked: dict[str, tuple[Mark, Fingerprint]] = {} if anew else _read(path)
        self._changed = anew

    def known(self, key: str, path: Path) -> Fingerprint | None:
        """What was read; None where nothing was, or the recording at `path` has changed since.

        May raise `OSError` where the recording cannot be looked at.
        """
        mark, fingerprint = self._looked.get(key, (None, None))
        return fingerprint if mark == mark_of(path) else None

    def keep(self, key: str, mark: Mark, found: Fingerprint) -> None:
        """Note what was read; `write` makes it outlive the program."""
        self._looked[key] = mark, found
        self._changed = True

    def write(self) -> None:
        """Put the file in place, where there is something new."""
        if not self._changed:
            return
        looked = {
            key: [*mark, found.size, found.sha256] for key, (mark, found) in self._looked.items()
        }
        try:
            put_in_place(self._path, json.dumps({"looked": looked}).encode())
        except OSError as error:
            log.warning("how far the check is cannot be noted: %s", error.strerror)
        self._changed = False

    def drop(self) -> None:
        """The check is whole: the next one begins anew."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            log.warning("the state of the check cannot be removed: %s", error.strerror)


def _read(path: Path) -> dict[str, tuple[Mark, Fingerprint]]:
    try:
        looked = json.loads(path.read_bytes())["looked"]
        return {
            str(key): ((size, changed), Fingerprint(read, str(sha256)))
            for key, (size, changed, read, sha256) in looked.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
