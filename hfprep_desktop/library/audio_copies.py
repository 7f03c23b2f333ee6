"""Copies of recordings: one for each finished file, with the hash it was copied under.

A copy shares no bytes with its recording that damage could reach in both: it is a clone where the
file system can copy on write, and a plain copy elsewhere, never a hard link.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from hfprep_desktop.durable import new_file_beside, put_in_place, sync_folder
from hfprep_desktop.library.audio_hashes import Fingerprint, HashedFile, fingerprint_of
from hfprep_desktop.library.overwriting import remove_for_good

MANIFEST: Final = "manifest.json"
_FICLONE: Final = 0x40049409
"""Linux's request for a copy on write (btrfs, XFS, bcachefs, newer ZFS)."""


@dataclass(frozen=True, slots=True)
class AudioCopy:
    """A copy of the recording at `recording`, both paths relative: to the copies, to the data."""

    session: str
    segment: int
    file: str
    recording: str
    size: int
    sha256: str

    @property
    def key(self) -> str:
        """Names the recording as `AudioFile.key` does."""
        return f"{self.session}/{self.segment}"

    @property
    def fingerprint(self) -> Fingerprint:
        """What the bytes were when they were copied."""
        return Fingerprint(self.size, self.sha256)


class AudioCopies:
    """The copies below one folder and their list. Every method may raise `OSError`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> Mapping[str, AudioCopy]:
        """Every copy by its key; none where there is no list, or it cannot be read."""
        try:
            found = json.loads((self._folder / MANIFEST).read_bytes())
            copies = [AudioCopy(**one) for one in found["copies"]]
        except (FileNotFoundError, ValueError, TypeError, KeyError):
            return {}
        return {one.key: one for one in copies if self._is_ours(one)}

    def path_of(self, copy: AudioCopy) -> Path:
        """Where the copy lies."""
        return self._folder / copy.file

    def is_there(self, copy: AudioCopy) -> bool:
        """Whether the copy's file is there in its full length."""
        path = self.path_of(copy)
        return path.is_file() and path.stat().st_size == copy.size

    def add(self, recording: Path, session_id: str, segment: int, data: Path) -> AudioCopy:
        """Copy one recording; `keep` lists it. An `OSError` leaves nothing behind."""
        name = f"{session_id}/{recording.name}"
        if recording.stem != f"{segment:02}":
            name = f"{session_id}/{segment:02}-{recording.name}"
        target = self._folder / name
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        copied = copy_file(recording, target)
        below = recording.relative_to(data.absolute()).as_posix()
        return AudioCopy(session_id, segment, name, below, copied.size, copied.sha256)

    def keep(self, copies: Mapping[str, AudioCopy]) -> None:
        """Write the list anew, whole or not at all."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        listed = [asdict(copies[key]) for key in sorted(copies)]
        content = json.dumps({"version": 1, "copies": listed}, indent=1).encode()
        put_in_place(self._folder / MANIFEST, content)

    def forget(self, session_id: str) -> None:
        """Remove every copy of a session for good."""
        folder = self._folder / session_id
        if folder.is_dir():
            remove_for_good(folder)
        copies = self.all()
        left = {key: one for key, one in copies.items() if one.session != session_id}
        if len(left) < len(copies):
            self.keep(left)

    def _is_ours(self, copy: AudioCopy) -> bool:
        """A list that somebody changed must not lead out of the folders."""
        places = (copy.file, copy.recording)
        return all(
            isinstance(one, str)
            and not Path(one).is_absolute()
            and ".." not in Path(one).parts
            and "\\" not in one
            and ":" not in one
            for one in places
        )


def copy_file(source: Path, target: Path) -> Fingerprint:
    """Copy `source` in place of `target`, whole and on disk, and say what its bytes are."""
    descriptor, temporary = new_file_beside(target)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if _clone(source, file.fileno()):
                found = fingerprint_of(temporary)
            else:
                read = HashedFile(source)
                file.writelines(read.chunks())
                found = read.fingerprint
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(target.parent)
    return found


def _clone(source: Path, descriptor: int) -> bool:
    """Let the file system share the blocks until one side changes, where it can."""
    if sys.platform != "linux":
        return False
    import fcntl  # noqa: PLC0415  (of that platform only)

    with suppress(OSError), source.open("rb") as file:
        fcntl.ioctl(descriptor, _FICLONE, file.fileno())
        return True
    return False
