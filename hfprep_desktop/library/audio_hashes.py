"""What the bytes of a finished recording were: by these, later damage of its file is found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hfprep_desktop.library.connection import understood
from hfprep_desktop.library.rows import audio_file

if TYPE_CHECKING:
    from sqlite_utils import Database

_CHUNK_BYTES: Final = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The size in bytes and the SHA-256 (hexadecimal) of a file."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class AudioFile:
    """One finished recording; `fingerprint` is None until somebody took it."""

    session_id: str
    segment: int
    path: Path
    fingerprint: Fingerprint | None

    @property
    def key(self) -> str:
        """Names the recording in files of our own."""
        return f"{self.session_id}/{self.segment}"


class HashedFile:
    """The fingerprint of a file while its bytes go by. May raise `OSError`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._size = 0
        self._digest = hashlib.sha256()

    def chunks(self) -> Iterator[bytes]:
        """The file's bytes from first to last, some megabytes at a time."""
        with self._path.open("rb", buffering=0) as file:
            while chunk := file.read(_CHUNK_BYTES):
                self._size += len(chunk)
                self._digest.update(chunk)
                yield chunk

    @property
    def fingerprint(self) -> Fingerprint:
        """Of what has gone by."""
        return Fingerprint(self._size, self._digest.hexdigest())


def fingerprint_of(path: Path) -> Fingerprint:
    """Read the whole file. May raise `OSError`."""
    file = HashedFile(path)
    for _ in file.chunks():
        pass
    return file.fingerprint


@understood()
def load_audio_files(database: Database, data: Path) -> tuple[AudioFile, ...]:
    """Every finished recording of every session, those in the trash included."""
    found = database.execute(
        "SELECT session_id, segment, path, bytes, sha256 FROM recordings "
        "LEFT JOIN audio_hashes USING (session_id, segment) "
        "WHERE finished ORDER BY session_id, segment"
    )
    return tuple(
        AudioFile(
            session_id,
            segment,
            Path(audio_file(path, data.absolute())),
            None if sha256 is None else Fingerprint(size, sha256),
        )
        for session_id, segment, path, size, sha256 in found
    )


def keep_fingerprints(database: Database, taken: Mapping[tuple[str, int], Fingerprint]) -> None:
    """Keep them for recordings that are still there, beside none that was kept before."""
    for (session_id, segment), one in taken.items():
        database.execute(
            "INSERT OR IGNORE INTO audio_hashes (session_id, segment, bytes, sha256) "
            "SELECT session_id, segment, ?, ? FROM recordings "
            "WHERE session_id = ? AND segment = ? AND finished",
            [one.size, one.sha256, session_id, segment],
        )
