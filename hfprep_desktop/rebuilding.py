"""Opens the library, and makes it again from the recordings where its database is damaged.

The damaged file is kept under a name of its own. Everything comes back that lies beside the audio;
plans and worksheets as far as they can still be read. Two programs that start at once do this one
after the other, and what fails is told: nothing is tried twice.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from hfprep_desktop.durable import sync_folder
from hfprep_desktop.errors import UserError
from hfprep_desktop.file_lock import only_one
from hfprep_desktop.library.connection import DamagedLibraryError
from hfprep_desktop.library.damage import put_aside, salvaged_documents
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from hfprep_desktop.recovery import recover_sessions
from hfprep_desktop.wording import counted

log = logging.getLogger(__name__)

_KEEP: Final = "Keep a copy of the data folder, and begin in another one with --data-dir."


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """`sessions` came back; the damaged file is kept as `kept`. Of `failed` none could be read."""

    sessions: int
    kept: Path
    failed: int = 0

    @property
    def title(self) -> str:
        """What happened, in a few words."""
        return f"Library rebuilt from {counted(self.sessions, 'recording')}"

    @property
    def details(self) -> str:
        """Where the damaged file is, and what is missing."""
        lost = f" {counted(self.failed, 'recording')} could not be read." if self.failed else ""
        return f"The damaged file is kept as {self.kept.name} in {self.kept.parent}.{lost}"


def open_library(library: Library, paths: Paths, now: datetime) -> Rebuilt | None:
    """Prepare the library, rebuilding it where that is needed; None where it was not.

    Raises `UserError` for a database that is none of ours or of a newer program, which stays as it
    is, and where a rebuild fails: then the words say where the damaged file is.
    """
    try:
        library.prepare()
    except DamagedLibraryError:
        log.warning("the library is damaged")
    else:
        return None
    with only_one(paths.data / "rebuilding.lock"):
        try:
            # Another program may have been here first.
            library.prepare()
        except DamagedLibraryError:
            return _rebuild(paths, now)
        return None


def _rebuild(paths: Paths, now: datetime) -> Rebuilt:
    kept = _put_aside(paths, now)
    # What lies beside the audio is read here: it need not be written once more, and what a power
    # cut undid is adopted at the next start.
    plain = Library(paths, lasting=False)
    try:
        plain.prepare()
        with plain.held_open():
            for name, content in salvaged_documents(kept).items():
                plain.write_document(name, content)
            recovery = recover_sessions(plain, paths.recordings, now)
            plain.check_pages()
    except UserError as error:
        raise UserError(
            f"The library is damaged and could not be rebuilt: {error.what} The damaged file is "
            f"kept as {kept}, and every recording is untouched in {paths.recordings}.",
            _KEEP if isinstance(error, DamagedLibraryError) else error.remedy,
        ) from error
    found = len(plain.list_sessions()) + len(plain.list_trashed())
    log.warning("library rebuilt: %d sessions, %d failed", found, len(recovery.failed))
    return Rebuilt(found, kept, len(recovery.failed))


def _put_aside(paths: Paths, now: datetime) -> Path:
    try:
        kept = put_aside(paths.database, now.date())
        sync_folder(paths.data)
    except OSError as error:
        raise UserError(
            f"The library's database {paths.database} is damaged, and could not be put aside: "
            f"{error.strerror or error}. Your recordings are untouched in {paths.recordings}.",
            "Close other windows of HFPrep Desktop, mend the permissions of the data folder, and "
            "start again.",
        ) from error
    return kept
