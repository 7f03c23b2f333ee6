"""Takes in sessions that were exported elsewhere: a bundle with audio, or one session as JSON.

Everything is unpacked and checked in a folder of its own first; a session appears in the library
only when it is whole. One that is there already is left as it is; one that differs from what is
there comes in beside it, under a new id.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from hfprep_desktop.durable import sync_folder
from hfprep_desktop.errors import UserError
from hfprep_desktop.export.from_json import MAX_BYTES, session_from_json
from hfprep_desktop.export.from_zip import ZIP_MARK, Bundle, BundledSession, open_bundle
from hfprep_desktop.export.to_json import sidecar_json
from hfprep_desktop.library.identity import moment_of
from hfprep_desktop.library.sidecars import SIDECAR
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Recording, Session, SessionState
from hfprep_desktop.paths import IMPORT_PREFIX, Paths
from hfprep_desktop.safe_names import shown_name

log = logging.getLogger(__name__)

_ZIP_MARKS: Final = frozenset({ZIP_MARK, b"PK\x05\x06"})
"""The latter begins an archive without an entry."""

_STALE_S: Final = 24 * 3600
_ROOM_LEFT: Final = 64 * 1024 * 1024
"""A round that is being recorded meanwhile needs some, too."""


@dataclass(frozen=True, slots=True)
class ImportedSessions:
    """Ids of what came in, of what was there already, and (old, new) where an id was taken.

    `silent` are those of `added` that came without their audio.
    """

    added: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    silent: tuple[str, ...] = ()


def is_exported(path: Path) -> bool:
    """Whether a file holds exported sessions, by its beginning; audio begins otherwise.

    Raises `UserError` where it cannot be read.
    """
    try:
        # Nobody waits for a pipe or a device.
        if not path.is_file():
            raise UserError(
                f"There is no file called {shown_name(path.name or str(path))}.", "Check the path."
            )
        with path.open("rb") as file:
            beginning = file.read(64)
    except OSError as error:
        raise _unreadable(path, error) from error
    text = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    return beginning[:4] in _ZIP_MARKS or text.startswith((b"{", b"["))


def import_exported(
    path: Path, library: Library, paths: Paths, new_id: Callable[[], str]
) -> ImportedSessions:
    """Take in a bundle or a JSON export. Raises `UserError`; what came in before stays, whole."""
    importer = _Importer(library, paths, new_id)
    try:
        with path.open("rb") as file:
            is_bundle = file.read(4) in _ZIP_MARKS
        if not is_bundle:
            importer.add_alone(_content(path))
            return importer.result
        with open_bundle(path) as bundle, _staging(paths.temporary) as name:
            importer.add_all(bundle, Path(name))
    except OSError as error:
        raise UserError(
            f"{shown_name(path.name)} could not be imported: {error.strerror or error}. "
            f"{len(importer.result.added)} of its sessions are in the library.",
            "Free some space or mend the permissions, and import it again.",
        ) from error
    return importer.result


class _Importer:
    def __init__(self, library: Library, paths: Paths, new_id: Callable[[], str]) -> None:
        self._library = library
        self._paths = paths
        self._new_id = new_id
        self._here = {one.id for one in (*library.list_sessions(), *library.list_trashed())}
        self._new_ids: dict[str, str] = {}
        self.result = ImportedSessions()

    def add_alone(self, content: bytes) -> None:
        """A session without its audio."""
        session = session_from_json(content, self._paths.temporary).session
        _refuse_odd(session)
        if self._is_here(session, None):
            self._note_unchanged(session)
            return
        bare = self._under_free_id(replace(session, recordings=()))
        self._library.add_session(bare)
        self._note_added(session, bare)

    def add_all(self, bundle: Bundle, folder: Path) -> None:
        """Every session of a bundle. All of them are unpacked before the first one is added."""
        waiting: list[str] = []
        for bundled in bundle.sessions(folder):
            session = bundled.read.session
            _refuse_odd(session)
            if self._is_here(session, bundled):
                self._note_unchanged(session)
                continue
            _unpack(bundle, bundled, folder / session.id)
            waiting.append(session.id)
        for session_id in sorted(waiting):
            # In the order of time: what is retaken comes before its retake.
            self._take_over(folder / session_id)

    def _take_over(self, unpacked: Path) -> None:
        read = session_from_json((unpacked / SIDECAR).read_bytes(), unpacked)
        session = read.session
        named = self._under_free_id(session)
        home = self._paths.recordings / named.id
        recordings = tuple(
            replace(one, session_id=named.id, path=home / one.path.name)
            for one in session.recordings
        )
        added = replace(named, recordings=recordings)
        unpacked.rename(home)
        try:
            self._library.add_session(added)
        except BaseException:
            # Without its row it would be taken for a recording that lost its entry.
            shutil.rmtree(home, ignore_errors=True)
            raise
        sync_folder(self._paths.recordings)
        self._note_added(session, added)

    def _is_here(self, session: Session, bundled: BundledSession | None) -> bool:
        if session.id not in self._here:
            return False
        kept = self._library.get_session(session.id)
        if replace(kept, recordings=()) != replace(session, recordings=()):
            return False
        if bundled is None:
            return True
        plain = [replace(one, path=Path(one.path.name)) for one in kept.recordings]
        wanted = [replace(one, path=Path(one.path.name)) for one in session.recordings]
        return plain == wanted and all(_is_same(one, bundled) for one in kept.recordings)

    def _under_free_id(self, session: Session) -> Session:
        """Under its own id where that is free; what is retaken is looked for under its new one."""
        taken = session.id in self._here or (self._paths.recordings / session.id).exists()
        free = self._new_id() if taken else session.id
        if taken:
            self._new_ids[session.id] = free
        retake_of = self._new_ids.get(session.retake_of, session.retake_of)
        return replace(session, id=free, retake_of=retake_of)

    def _note_unchanged(self, session: Session) -> None:
        self.result = replace(self.result, unchanged=(*self.result.unchanged, session.id))

    def _note_added(self, session: Session, added: Session) -> None:
        result = self.result
        self._here.add(added.id)
        renamed = ((session.id, added.id),) if added.id != session.id else ()
        is_silent = bool(session.recordings) and not added.recordings
        self.result = replace(
            result,
            added=(*result.added, added.id),
            renamed=(*result.renamed, *renamed),
            silent=(*result.silent, *((added.id,) if is_silent else ())),
        )


def remove_stale_imports(folder: Path) -> None:
    """Remove what killed programs had unpacked; voices must not lie about."""
    for left in folder.glob(f"{IMPORT_PREFIX}*"):
        try:
            if time.time() - left.stat().st_mtime > _STALE_S:
                shutil.rmtree(left)
        except OSError as error:
            log.warning("an old import was not removed: %s", error.strerror)


def _staging(folder: Path) -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(dir=folder, prefix=IMPORT_PREFIX)


def _unpack(bundle: Bundle, bundled: BundledSession, folder: Path) -> None:
    needed = sum(file.size for file in bundled.files.values())
    if needed + _ROOM_LEFT > shutil.disk_usage(folder.parent).free:
        raise UserError(
            f"The recordings of this bundle take {needed // 1_000_000 + 1} MB, and the disk has "
            "not enough room. Nothing was imported.",
            "Free some space and import it again.",
        )
    folder.mkdir(mode=0o700)
    for name, file in bundled.files.items():
        with (folder / name).open("xb") as target:
            bundle.unpack(file, target)
            target.flush()
            os.fsync(target.fileno())
    (folder / SIDECAR).write_bytes(sidecar_json(bundled.read.session, None))


def _is_same(recording: Recording, bundled: BundledSession) -> bool:
    wanted = bundled.files[recording.path.name]
    if not recording.path.is_file() or recording.path.stat().st_size != wanted.size:
        return False
    with recording.path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == wanted.sha256


def _refuse_odd(session: Session) -> None:
    if moment_of(session.id) is None:
        raise UserError(
            "The session has an id that tells no moment, so it was not imported.",
            "Export it again where it came from.",
        )
    if session.state is SessionState.RECORDING:
        raise UserError(
            "The session was exported while it was being recorded, so it was not imported.",
            "Export it again where it came from, after the round.",
        )


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1).removeprefix(b"\xef\xbb\xbf")


def _unreadable(path: Path, error: OSError) -> UserError:
    return UserError(
        f"{shown_name(path.name)} cannot be read: {error.strerror or error}.",
        "Check its permissions.",
    )
