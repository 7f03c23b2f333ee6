"""Opens a bundle that a stranger may have made: everything is looked at before a byte is written.

Names, kinds and sizes of all entries come first, then the manifest, then each session; audio is
unpacked in pieces under names of this side's choosing, and its length and hash must be those of
the manifest.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.from_json import MAX_BYTES, ReadSession, is_newer, session_from_json
from hfprep_desktop.export.to_zip import CHUNK, MANIFEST, SESSION
from hfprep_desktop.safe_names import refusal, shown_name
from hfprep_desktop.zip_entries import DAMAGED, PLAIN_METHODS, ShortReads, harm

MAX_ENTRIES: Final = 50_000
"""Files and folders of a bundle."""

MAX_LIST_BYTES: Final = 16 * 1024 * 1024
"""The archive's own list of its entries, and the manifest."""

MAX_RATIO: Final = 100
"""Audio hardly shrinks, text by ten; what grows more when unpacked was made to fill a disk."""

ZIP_MARK: Final = b"PK\x03\x04"
_ASK: Final = "Nothing was imported. Export the bundle again where it came from."


@dataclass(frozen=True, slots=True)
class BundledFile:
    """An audio file of a bundle as its manifest tells of it."""

    entry: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class BundledSession:
    """A session of a bundle, and its audio files by their names."""

    read: ReadSession
    files: Mapping[str, BundledFile]


class Bundle:
    """An open bundle whose list of entries was found harmless. Methods raise `UserError`."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._entries = _looked_at(archive, name)
        self._session_ids, self._files = self._manifest()

    def __len__(self) -> int:
        return len(self._session_ids)

    def sessions(self, folder: Path) -> Iterator[BundledSession]:
        """Each session; its audio is named as lying in a folder of its id below `folder`."""
        for session_id in self._session_ids:
            listed = self._listed(f"{session_id}/{SESSION}")
            content = self._content(listed.entry, MAX_BYTES)
            if hashlib.sha256(content).hexdigest() != listed.sha256:
                raise self._refused(listed.entry, "is not what the manifest says")
            read = session_from_json(content, folder / session_id)
            if read.session.id != session_id:
                raise self._refused(listed.entry, "is of another session")
            names = [recording.path.name for recording in read.session.recordings]
            yield BundledSession(
                read, {name: self._listed(f"{session_id}/{name}") for name in names}
            )

    def unpack(self, wanted: BundledFile, target: BinaryIO) -> None:
        """Copy an audio file; its bytes are those that the manifest tells of."""
        digest = hashlib.sha256()
        size = 0
        with self._explained(), self._archive.open(self._entries[wanted.entry]) as source:
            while chunk := source.read(CHUNK):
                size += len(chunk)
                if size > wanted.size:
                    break
                digest.update(chunk)
                target.write(chunk)
        if size != wanted.size or digest.hexdigest() != wanted.sha256:
            raise self._refused(wanted.entry, "is not what the manifest says")

    def _listed(self, entry: str) -> BundledFile:
        listed = self._files.get(entry)
        info = self._entries.get(entry)
        if listed is None or info is None:
            raise self._refused(entry, "is missing")
        if info.file_size != listed.size:
            raise self._refused(entry, "is not what the manifest says")
        return listed

    def _manifest(self) -> tuple[tuple[str, ...], dict[str, BundledFile]]:
        if MANIFEST not in self._entries:
            raise UserError(
                f"{self._name} is a zip archive, but no bundle of HFPrep Desktop.",
                "Choose a bundle that hfprep export --format zip made, or unpack it first.",
            )
        # Slow to load, and wanted for imports alone.
        from pydantic import ValidationError  # noqa: PLC0415

        from hfprep_desktop.export.session_schema import ManifestBlock  # noqa: PLC0415

        try:
            block = ManifestBlock.model_validate_json(self._content(MANIFEST, MAX_LIST_BYTES))
        except ValidationError as error:
            if any(map(is_newer, error.errors(include_url=False, include_context=False))):
                raise UserError(
                    f"{self._name} was made by a newer version of HFPrep Desktop; nothing was "
                    "changed.",
                    "Install the newest version and import it again.",
                ) from error
            raise self._refused(MANIFEST, "is none of a bundle") from error
        if len(set(block.sessions)) < len(block.sessions):
            raise self._refused(MANIFEST, "names a session twice")
        listed = (BundledFile(one.name, one.bytes, one.sha256) for one in block.files)
        return block.sessions, {one.entry: one for one in listed}

    def _content(self, entry: str, most: int) -> bytes:
        """At most one byte more than is allowed, whatever the archive says of its sizes."""
        with self._explained(), self._archive.open(self._entries[entry]) as source:
            content = source.read(most + 1)
        if len(content) > most:
            raise self._refused(entry, f"is larger than {most // (1024 * 1024)} MB")
        return content

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DAMAGED as error:
            raise _damaged(self._name) from error

    def _refused(self, entry: str, why: str) -> UserError:
        return _refused(self._name, entry, why)


@contextmanager
def open_bundle(path: Path) -> Iterator[Bundle]:
    """A bundle whose entries were looked at. Raises `UserError` where it cannot be taken."""
    name = shown_name(path.name)
    try:
        file = path.open("rb")
    except OSError as error:
        raise UserError(
            f"{name} cannot be read: {error.strerror or error}.", "Check its permissions."
        ) from error
    with file:
        try:
            archive = zipfile.ZipFile(ShortReads(file, MAX_LIST_BYTES))
        except DAMAGED as error:
            raise _damaged(name) from error
        with archive:
            yield Bundle(archive, name)


def _looked_at(archive: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
    """The entries by name; none may lead out, be a link, stand twice or grow beyond measure."""
    entries: dict[str, zipfile.ZipInfo] = {}
    folded: set[str] = set()
    unpacked = packed = 0
    for info in archive.infolist():
        if len(folded) >= MAX_ENTRIES:
            raise UserError(f"{name} holds more than {MAX_ENTRIES} files and folders.", _ASK)
        # The reader cuts names at a NUL and turns backslashes; what was written counts.
        entry = info.orig_filename
        if why := _fault(info, entry, folded):
            raise _refused(name, entry, why)
        folded.add(entry.removesuffix("/").casefold())
        unpacked += info.file_size
        packed += info.compress_size
        if not entry.endswith("/"):
            entries[entry] = info
    if unpacked > MAX_RATIO * max(packed, 1024 * 1024) or packed > archive.start_dir:
        raise UserError(f"{name} would take far more room unpacked than it has in it.", _ASK)
    return entries


def _fault(info: zipfile.ZipInfo, entry: str, folded: set[str]) -> str:
    if why := refusal(entry):
        return why
    if why := harm(info):
        return why
    if info.compress_type not in PLAIN_METHODS:
        return "is packed in a way that is not read"
    return "stands in it twice" if entry.removesuffix("/").casefold() in folded else ""


def _damaged(name: str) -> UserError:
    return UserError(f"{name} is no zip archive, or it is damaged.", _ASK)


def _refused(name: str, entry: str, why: str) -> UserError:
    return UserError(f"{name} cannot be imported: its entry “{shown_name(entry)}” {why}.", _ASK)
