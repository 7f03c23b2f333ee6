"""What keeps the data folder whole: recovery, checks, backups, storage."""

from __future__ import annotations

import logging
from collections.abc import Generator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from hfprep_desktop.app.outside import Outside
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from hfprep_desktop.settings import Settings

if TYPE_CHECKING:
    from hfprep_desktop.backing_up import BackedUp, PutBack
    from hfprep_desktop.library_check import CheckProgress, LibraryCheck
    from hfprep_desktop.recovery import Recovery
    from hfprep_desktop.storage import Storage

log = logging.getLogger(__name__)

REMOVAL_UNDONE_WITHIN_S: Final = 3600.0
"""A window that removed a model may still put it back; older ones were left by one that died."""
DESCRIBED_AT_ONCE: Final = 200
"""Sessions of earlier versions that get a description beside their audio at one start."""


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Looks after recordings and library."""

    paths: Paths
    settings: Settings
    library: Library
    outside: Outside

    def recover(self) -> Recovery:
        """Adopt recordings that were interrupted, and clear up what copies they left behind."""
        from hfprep_desktop.hardening import make_private
        from hfprep_desktop.importing_sessions import remove_stale_imports
        from hfprep_desktop.microphone_trial import remove_stale_trials
        from hfprep_desktop.recovery import recover_sessions
        from hfprep_desktop.speech.models import remove_put_aside
        from hfprep_desktop.transcription import remove_stale_copies

        remove_stale_copies(self.paths.temporary)
        remove_stale_trials(self.paths.temporary)
        remove_stale_imports(self.paths.temporary)
        remove_put_aside(self.paths.temporary, older_than_s=REMOVAL_UNDONE_WITHIN_S)
        if (changed := make_private(self.paths.data)) > 0:
            log.warning("%d files and folders were open to others, and are private again", changed)
        now = self.outside.wall_clock()
        recovery = recover_sessions(self.library, self.paths.recordings, now)
        self.library.describe_missing(DESCRIBED_AT_ONCE)
        return recovery

    def adopt_unknown(self) -> Recovery:
        """Make sessions of recordings that the library does not know: its log was lost, say."""
        from hfprep_desktop.recovery import adopt_unknown

        return adopt_unknown(self.library, self.paths.recordings)

    def check_library(self, *, again: bool = False) -> Generator[CheckProgress | LibraryCheck]:
        """Compare the library with the files on disk; the result comes last.

        A check that was left or killed goes on where it was, unless it is to begin `again`.
        """
        from hfprep_desktop.library_check import check_library

        now = self.outside.wall_clock()
        return check_library(self.library, self.paths, now, again=again)

    def keep_safe(self) -> BackedUp | None:
        """Make today's backup where there is none yet, else take the hashes of new recordings.

        Reads recordings, so it has its time: when nothing is being recorded. Raises `UserError`.
        """
        from hfprep_desktop.backing_up import back_up_if_due, take_hashes

        audio = self.settings.copies_audio
        made = back_up_if_due(self.library, self.paths, self.outside.today(), with_audio=audio)
        if made is None:
            take_hashes(self.library)
        return made

    def backups(self) -> tuple[date, ...]:
        """The days that have a backup, the latest first."""
        from hfprep_desktop.backing_up import backups_of

        return backups_of(self.paths)

    def restore_backup(self, day: date | None, *, with_library: bool = False) -> PutBack:
        """Put back recordings that are missing or changed, and the database where it is wanted.

        None is the latest backup.
        """
        from hfprep_desktop.backing_up import restore_backup

        found = restore_backup(
            self.library, self.paths, day, self.outside.today(), with_library=with_library
        )
        self.recover()
        return found

    def storage(self) -> Storage:
        """What lies where, how large it is, and what removes it."""
        from hfprep_desktop.storage import look_at_storage

        return look_at_storage(self.paths)
