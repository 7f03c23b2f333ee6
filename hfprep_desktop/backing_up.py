"""Backups: the database once a day, each finished recording once; and how they are put back.

They lie in the data folder, where nobody else may read them. Copies of recordings go only with
their session, when the person erases it.
"""

from __future__ import annotations

import logging
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from hfprep_desktop.durable import free_name, sync_folder
from hfprep_desktop.errors import UserError
from hfprep_desktop.file_lock import only_one
from hfprep_desktop.library.audio_copies import AudioCopies, AudioCopy, copy_file
from hfprep_desktop.library.audio_hashes import AudioFile, Fingerprint, fingerprint_of
from hfprep_desktop.library.daily_copies import (
    REPLACED,
    copies_in,
    copy_database,
    copy_path,
    thin,
)
from hfprep_desktop.library.damage import SIDE_FILES
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths

log = logging.getLogger(__name__)

LEAST_FREE_BYTES: Final = 1_000_000_000
"""So much stays free on the disk, or twice what the copies need where that is more."""

_CHANGED: Final = ".changed"
_LISTED_EVERY: Final = 50
"""A killed backup copies so many recordings again at most."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a day's backup did: the copy of the database, how many recordings were copied and how
    many were not; `note` says why in a sentence, and is empty where all were.
    """

    database: Path
    recordings: int
    skipped: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class PutBack:
    """What came back: the names of recordings, and where the database before is kept, if it was
    replaced. Of `lost` the copy itself is missing or damaged.
    """

    recordings: tuple[Path, ...]
    lost: tuple[Path, ...]
    kept: Path | None


def back_up_if_due(
    library: Library, paths: Paths, today: date, *, with_audio: bool
) -> BackedUp | None:
    """Copy the database and new recordings, where that was not done today; None where it was.

    Without `with_audio` no recording is copied, and their hashes are taken all the same. Raises
    `UserError` where a copy cannot be made; those made before stay.
    """
    target = copy_path(paths.backups, today)
    if target.exists():
        return None
    try:
        paths.backups.mkdir(mode=0o700, exist_ok=True)
        with only_one(paths.backups / "backup.lock"):
            if target.exists():
                return None
            copied = _copy_audio(library, paths, with_audio=with_audio)
            # The database last: its name says that the day's backup is whole.
            copy_database(paths.database, target)
            thin(paths.backups)
    except OSError as error:
        raise UserError(
            f"The daily backup could not be made: {error.strerror or error}. The library and every "
            "recording are as they were.",
            f"Make room on the disk and allow writing in {paths.backups}.",
        ) from error
    done, skipped, note = copied
    log.info("backup: %d recordings copied, %d not", done, skipped)
    return BackedUp(target, done, skipped, note)


def take_hashes(library: Library) -> int:
    """Take the hash of each finished recording that has none; say of how many."""
    taken: dict[tuple[str, int], Fingerprint] = {}
    for file in library.audio_files():
        if file.fingerprint is None and file.path.is_file():
            try:
                taken[file.session_id, file.segment] = fingerprint_of(file.path)
            except OSError as error:
                log.warning("session %s: not read: %s", file.session_id, error.strerror)
    library.keep_fingerprints(taken)
    return len(taken)


def backups_of(paths: Paths) -> tuple[date, ...]:
    """The days that have a copy of the database, the latest first."""
    return tuple(copies_in(paths.backups))


def restore_backup(
    library: Library, paths: Paths, day: date | None, today: date, *, with_library: bool
) -> PutBack:
    """Put back each recording that is missing or changed; `with_library` the database, too.

    None as `day` is the latest. What is replaced is kept beside it. Raises `UserError` where
    there is no such backup, or the disk is in the way; what came back before stays.
    """
    copies = copies_in(paths.backups)
    if day is None:
        day = next(iter(copies), None)
    if day not in copies or day is None:
        raise UserError(
            "There is no backup of that day; nothing was changed.",
            "See which there are: hfprep sessions restore-backup",
        )
    kept = None
    try:
        if with_library:
            kept = _replace_database(paths, copies[day], today)
            library.prepare()
        back, lost = _put_back(AudioCopies(paths.audio_copies), paths.data.absolute())
    except OSError as error:
        raise UserError(
            f"Not everything could be put back: {error.strerror or error}. Nothing is lost: what "
            "was there before is kept beside it, and the backups are as they were.",
            "Make room on the disk, allow writing in the data folder, and try again.",
        ) from error
    return PutBack(back, lost, kept)


def _copy_audio(library: Library, paths: Paths, *, with_audio: bool) -> tuple[int, int, str]:
    """How many recordings were copied, how many not, and why."""
    copies = AudioCopies(paths.audio_copies)
    listed = dict(copies.all())
    known = {key for key, one in listed.items() if copies.is_there(one)}
    missing = [f for f in library.audio_files() if f.key not in known and f.path.is_file()]
    if not with_audio:
        take_hashes(library)
        return 0, len(missing), "Copies of recordings are switched off." if missing else ""
    if not missing:
        return 0, 0, ""
    needed = sum(file.path.stat().st_size for file in missing)
    if not _has_room(paths.data, needed):
        take_hashes(library)
        return 0, len(missing), "The disk has too little room for copies of recordings."
    changed = 0
    taken: dict[tuple[str, int], Fingerprint] = {}
    try:
        for file in missing:
            copy = copies.add(file.path, file.session_id, file.segment, paths.data)
            if _expected(file, listed) not in {None, copy.fingerprint}:
                # Damage is not worth a copy; the check of the library tells of it.
                copies.path_of(copy).unlink(missing_ok=True)
                changed += 1
                continue
            listed[copy.key] = copy
            taken[file.session_id, file.segment] = copy.fingerprint
            if len(taken) % _LISTED_EVERY == 0:
                copies.keep(listed)
    finally:
        copies.keep(listed)
    library.keep_fingerprints(taken)
    note = "Recordings that have changed were not copied: hfprep sessions check" if changed else ""
    return len(taken), changed, note


def _expected(file: AudioFile, listed: dict[str, AudioCopy]) -> Fingerprint | None:
    if file.fingerprint is not None:
        return file.fingerprint
    return listed[file.key].fingerprint if file.key in listed else None


def _has_room(folder: Path, needed: int) -> bool:
    free = shutil.disk_usage(folder).free
    return free - needed >= max(LEAST_FREE_BYTES, 2 * needed)


def _replace_database(paths: Paths, backup: Path, today: date) -> Path:
    """Put a copy of the backup in place of the database, which gets a name of its own."""
    kept = free_name(paths.data, f"{REPLACED}{today.isoformat()}", ".db")
    with only_one(paths.data / "rebuilding.lock"):
        fresh = paths.data / f".hfprep-{backup.name}.tmp"
        copy_file(backup, fresh)
        try:
            # The database last: until then the next start finds the one that was.
            for side in reversed(SIDE_FILES):
                one = paths.database.with_name(paths.database.name + side)
                if one.exists():
                    one.rename(kept.with_name(kept.name + side))
            fresh.rename(paths.database)
        finally:
            fresh.unlink(missing_ok=True)
        sync_folder(paths.data)
    return kept


def _put_back(copies: AudioCopies, data: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    back: list[Path] = []
    lost: list[Path] = []
    for copy in copies.all().values():
        target = data / copy.recording
        if _is_as_copied(target, copy):
            continue
        source = copies.path_of(copy)
        if not copies.is_there(copy) or fingerprint_of(source) != copy.fingerprint:
            lost.append(target)
            continue
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if target.exists():
            target.rename(free_name(target.parent, target.name, _CHANGED))
        copy_file(source, target)
        back.append(target)
    return tuple(back), tuple(lost)


def _is_as_copied(path: Path, copy: AudioCopy) -> bool:
    if not path.is_file() or path.stat().st_size != copy.size:
        return False
    return fingerprint_of(path) == copy.fingerprint
