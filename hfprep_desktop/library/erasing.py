"""Removes a session for good: its rows, the words the search knew, its audio and its backups."""

from __future__ import annotations

from pathlib import Path

from hfprep_desktop.errors import UserError
from hfprep_desktop.library import queries
from hfprep_desktop.library.audio_copies import AudioCopies
from hfprep_desktop.library.connection import open_database, write
from hfprep_desktop.library.daily_copies import REPLACED, take_session_out
from hfprep_desktop.library.damage import KEPT_ASIDE
from hfprep_desktop.library.overwriting import remove_for_good
from hfprep_desktop.library.session_folder import session_folder
from hfprep_desktop.model import Recording
from hfprep_desktop.paths import Paths


def erase_session(paths: Paths, session_id: str) -> str:
    """Remove everything of the session and return its full id.

    Raises `UserError` where it is still being recorded, and where something could not be removed.
    """
    with open_database(paths.database) as database:
        with write(database):
            full_id = queries.resolve(database, session_id)
            queries.refuse_while_recording(database, full_id)
            found = queries.load_recordings(database, full_id, paths.data)
            queries.delete_session(database, full_id)
            # The index keeps the stems of deleted words until its parts are merged.
            database.execute("INSERT INTO turns_fts (turns_fts) VALUES ('optimize')")
        try:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
            database.execute("VACUUM")
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        finally:
            # Without its row the audio would be adopted as a lost recording.
            _remove_audio(session_folder(paths, full_id), found)
            _remove_backups(paths, full_id)
    return full_id


def kept_aside(paths: Paths) -> tuple[Path, ...]:
    """Databases that were put aside: damaged ones, and those a backup took the place of."""
    names = (f"{KEPT_ASIDE}*.db", f"{REPLACED}*.db")
    return tuple(sorted(one for name in names for one in paths.data.glob(name)))


def _remove_audio(folder: Path, recordings: tuple[Recording, ...]) -> None:
    try:
        if folder.is_symlink():
            # What it leads to is not ours.
            folder.unlink()
        for recording in recordings:
            remove_for_good(recording.path)
        remove_for_good(folder)
    except OSError as error:
        raise UserError(
            f"The session is gone from the library, but not all of its audio in {folder} "
            f"could be removed: {error.strerror or error}.",
            "Delete that folder yourself.",
        ) from error


def _remove_backups(paths: Paths, full_id: str) -> None:
    try:
        AudioCopies(paths.audio_copies).forget(full_id)
        take_session_out(paths.backups, full_id)
    except OSError as error:
        raise UserError(
            f"The session is gone from the library, but not from every backup in "
            f"{paths.backups}: {error.strerror or error}.",
            "Mend the permissions of that folder or delete it yourself.",
        ) from error
