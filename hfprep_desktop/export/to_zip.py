"""The bundle: sessions with their audio in one zip archive that another machine imports losslessly.

For each session a folder named by its id holds `session.json` and the audio files as they are;
`manifest.json`, the last entry, tells the length and the SHA-256 of every file.
"""

from __future__ import annotations

import hashlib
import os
import stat
import zipfile
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.to_json import Json, encoded, portable_session_json
from hfprep_desktop.export.write import new_export
from hfprep_desktop.model import Session, SessionState

FORMAT: Final = "hfprep-bundle"
SCHEMA: Final = 1
MANIFEST: Final = "manifest.json"
SESSION: Final = "session.json"
CHUNK: Final = 1024 * 1024
_FILE_MODE: Final = (stat.S_IFREG | 0o600) << 16
_ZipTime: TypeAlias = tuple[int, int, int, int, int, int]
_FIRST_TIME: Final[_ZipTime] = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Bundled:
    """`done` sessions are packed, `packed_bytes` of audio so far."""

    done: int
    packed_bytes: int


def write_bundle(
    path: Path, sessions: Iterable[Session], *, overwrite: bool = False
) -> Generator[Bundled]:
    """Pack the sessions, one after another; the archive appears whole or not at all.

    Closed before its end it leaves nothing. Raises `UserError` for a session that is still being
    recorded, for audio that cannot be read, and where `path` cannot be written.
    """
    with (
        new_export(path, overwrite=overwrite) as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=True) as archive,
    ):
        packer = _Packer(archive)
        for session in sessions:
            yield from packer.add(session)
        packer.finish()


class _Packer:
    """Remembers of each file what the manifest must tell."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._sessions: list[str] = []
        self._files: list[Json] = []
        self._packed = 0

    def add(self, session: Session) -> Generator[Bundled]:
        """One session with its audio, copied in pieces; once, however often it is given."""
        if session.id in self._sessions:
            return
        if session.state is SessionState.RECORDING:
            raise UserError(
                f"Session {session.id} is still being recorded, so it was not exported.",
                "Finish the round first; after a crash: hfprep sessions recover",
            )
        when = _zip_time(session.started_at)
        content = encoded(portable_session_json(session))
        self._add_text(f"{session.id}/{SESSION}", content, when)
        for recording in session.recordings:
            for size in self._add_file(f"{session.id}/{recording.path.name}", recording.path, when):
                self._packed += size
                yield Bundled(len(self._sessions), self._packed)
        self._sessions.append(session.id)
        yield Bundled(len(self._sessions), self._packed)

    def finish(self) -> None:
        """Write the manifest: the files before it are complete."""
        manifest = {
            "format": FORMAT,
            "schema": SCHEMA,
            "sessions": self._sessions,
            "files": self._files,
        }
        self._archive.writestr(_entry(MANIFEST, _FIRST_TIME), encoded(manifest))

    def _add_text(self, name: str, content: bytes, when: _ZipTime) -> None:
        info = _entry(name, when)
        info.compress_type = zipfile.ZIP_DEFLATED
        self._archive.writestr(info, content)
        self._list(name, len(content), hashlib.sha256(content).hexdigest())

    def _add_file(self, name: str, path: Path, when: _ZipTime) -> Generator[int]:
        # A member of the archive, written piece by piece, wants its length in advance.
        info = _entry(name, when)
        digest = hashlib.sha256()
        size = 0
        with _source(path) as source:
            info.file_size = os.fstat(source.fileno()).st_size
            with self._archive.open(info, "w") as member:
                while chunk := _read(source, path):
                    member.write(chunk)
                    digest.update(chunk)
                    size += len(chunk)
                    yield len(chunk)
        self._list(name, size, digest.hexdigest())

    def _list(self, name: str, size: int, sha256: str) -> None:
        self._files.append({"name": name, "bytes": size, "sha256": sha256})


def _source(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise _unreadable(path, error) from error


def _read(source: BinaryIO, path: Path) -> bytes:
    try:
        return source.read(CHUNK)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> UserError:
    return UserError(
        f"The audio file {path} cannot be read: {error.strerror or error}. Nothing was exported.",
        "Put it back from a backup, or export the session without audio as json.",
    )


def _entry(name: str, when: _ZipTime) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, when)
    info.external_attr = _FILE_MODE
    return info


def _zip_time(moment: datetime) -> _ZipTime:
    """Zip archives know the years 1980 to 2107 alone."""
    if not 1980 <= moment.year <= 2107:
        return _FIRST_TIME
    return (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
