"""Descriptions of sessions beside their audio: what a damaged library is made again from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final, TypeAlias

from hfprep_desktop.durable import UNNAMED, put_in_place
from hfprep_desktop.model import Session

Describe: TypeAlias = Callable[[Session, datetime | None], bytes]
"""Makes the description of a session, and of when it was put into the trash."""

SIDECAR: Final = "session.json"


class Sidecars:
    """Reads and writes the file of that name in a session's folder. May raise `OSError`."""

    def __init__(self, describe: Describe | None) -> None:
        self._describe = describe

    @property
    def are_kept(self) -> bool:
        """Whether there is something to describe sessions with."""
        return self._describe is not None

    def write(self, folder: Path, session: Session, trashed_at: datetime | None) -> None:
        """Put the description in place of the one before, whole or not at all."""
        if self._describe is None:
            return
        content = self._describe(session, trashed_at)
        folder.mkdir(mode=0o700, exist_ok=True)
        put_in_place(folder / SIDECAR, content)

    def is_missing(self, folder: Path) -> bool:
        """Whether a folder that is there has no description."""
        # Asked of every session at each start, and nearly always there.
        return self.are_kept and not (folder / SIDECAR).exists() and folder.is_dir()

    def remove(self, folder: Path) -> None:
        """Take the description away, and what a killed program left of one."""
        (folder / SIDECAR).unlink(missing_ok=True)
        for left in folder.glob(UNNAMED):
            left.unlink(missing_ok=True)
