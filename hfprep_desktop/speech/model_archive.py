"""A model in an archive that a stranger may have made (.zip, .tar, .tar.gz).

Of all that is in it only the four files of a model are read, and written under names of this
side's choosing, so no entry leads out of the folder. Links are never followed, and nothing is
unpacked that grows beyond measure.
"""

from __future__ import annotations

import gzip
import tarfile
import zipfile
from collections.abc import Callable, Generator, Iterable
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, Final, cast

from hfprep_desktop.errors import UserError
from hfprep_desktop.safe_names import refusal, shown_name
from hfprep_desktop.speech.catalogue import REQUIRED_FILES
from hfprep_desktop.speech.model_source import BLOCK, WHAT_IS_WANTED, ModelFile, ModelSource
from hfprep_desktop.zip_entries import DAMAGED, PLAIN_METHODS, ShortReads, harm, is_folder

MAX_ENTRIES: Final = 10_000
"""Files and folders of an archive."""

MAX_UNPACKED: Final = 16 * 1000**3
"""The largest Whisper models take 6 GB."""

MAX_RATIO: Final = 100
"""Weights hardly shrink, word lists by ten; what grows more was made to fill a disk."""

MAX_LIST_BYTES: Final = 16 * 1024 * 1024
"""The list of entries, and what an archive says of one of them."""

_SUFFIXES: Final = (".tar.gz", ".tgz", ".tar", ".zip")
_ASK: Final = "Nothing was installed. Get the archive again where it came from."
_BROKEN: Final = (*DAMAGED, tarfile.TarError, gzip.BadGzipFile)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file in an archive; `fault` says why it may not be taken."""

    name: str
    size: int
    fault: str
    open: Callable[[], IO[bytes] | None]


@contextmanager
def open_archive(path: Path) -> Generator[ModelSource]:
    """The model in an archive. Raises `UserError` where there is none that can be taken."""
    shown = shown_name(path.name)
    about = path.stat()
    with ExitStack() as held:
        file = held.enter_context(path.open("rb"))
        try:
            entries = held.enter_context(_opened(file, about.st_size))
            found = _model_files(shown, entries)
        except _BROKEN as error:
            raise UserError(
                f"{shown} is no archive of the kinds {', '.join(_SUFFIXES)}, or it is damaged.",
                _ASK,
            ) from error
        folder = PurePosixPath(found[0].name).parent.name
        yield ModelSource(
            name=folder or _stem(path.name),
            origin=str(path.absolute()),
            stamp=f"{about.st_size}:{about.st_mtime_ns}",
            files=tuple(
                ModelFile(PurePosixPath(one.name).name, one.size, partial(_read, shown, one))
                for one in found
            ),
        )


def _stem(name: str) -> str:
    suffix = next((end for end in _SUFFIXES if name.lower().endswith(end)), "")
    return name[: len(name) - len(suffix)]


@contextmanager
def _opened(file: BinaryIO, size: int) -> Generator[Iterable[_Entry]]:
    """What an open archive holds, told by its bytes and not by its name."""
    mark = file.read(4)
    file.seek(0)
    if mark.startswith(b"PK"):
        with zipfile.ZipFile(cast("IO[bytes]", _Bounded(file, size))) as archive:
            yield _zip_entries(archive)
        return
    with ExitStack() as held:
        plain: BinaryIO = file
        if mark.startswith(b"\x1f\x8b"):
            plain = cast("BinaryIO", held.enter_context(gzip.GzipFile(fileobj=file)))
            size = min(MAX_UNPACKED, MAX_RATIO * max(size, BLOCK))
        bounded = cast("IO[bytes]", _Bounded(plain, size))
        yield _tar_entries(held.enter_context(tarfile.open(fileobj=bounded, mode="r:")))


class _Bounded(ShortReads):
    """One that has an end, too, which what is packed cannot move."""

    def __init__(self, file: BinaryIO, most: int) -> None:
        super().__init__(file, MAX_LIST_BYTES)
        self._most = most

    def read(self, size: int = -1) -> bytes:
        if self.tell() > self._most:
            raise zipfile.BadZipFile("more of it than an honest archive holds")
        return super().read(size)

    def seek(self, offset: int, whence: int = 0) -> int:
        if whence == 0 and offset > self._most:
            raise zipfile.BadZipFile("its end is behind the end of the file")
        return super().seek(offset, whence)


def _zip_entries(archive: zipfile.ZipFile) -> Generator[_Entry]:
    for info in archive.infolist():
        if is_folder(info):
            continue
        fault = harm(info)
        if not fault and info.compress_type not in PLAIN_METHODS:
            fault = "is packed in a way that is not read"
        if not fault and info.file_size > MAX_RATIO * max(info.compress_size, BLOCK):
            fault = "would take far more room unpacked than it has in the archive"
        # The reader cuts names at a NUL and turns backslashes; what was written counts.
        name = info.orig_filename
        yield _Entry(name, info.file_size, fault, partial(archive.open, info))


def _tar_entries(archive: tarfile.TarFile) -> Generator[_Entry]:
    for member in archive:
        if member.isdir():
            continue
        fault = "" if member.isreg() and not member.issparse() else "is a link or a device"
        name = member.name.removeprefix("./")
        yield _Entry(name, member.size, fault, partial(archive.extractfile, member))


def _model_files(shown: str, entries: Iterable[_Entry]) -> list[_Entry]:
    """The four files, in the order of the archive, of the one folder that has them all."""
    folders: dict[PurePosixPath, list[_Entry]] = {}
    for count, entry in enumerate(entries):
        if count >= MAX_ENTRIES:
            raise UserError(f"{shown} holds more than {MAX_ENTRIES} files.", _ASK)
        place = PurePosixPath(entry.name)
        if place.name in REQUIRED_FILES:
            folders.setdefault(place.parent, []).append(entry)
    whole = [found for found in folders.values() if len(_names(found)) == len(REQUIRED_FILES)]
    if not whole:
        nearest = max(folders.values(), key=len, default=[])
        missing = [name for name in REQUIRED_FILES if name not in _names(nearest)]
        raise UserError(f"{shown} holds no speech model: {', '.join(missing)} is missing.", _LACKS)
    if len(whole) > 1:
        raise UserError(
            f"{shown} holds {len(whole)} speech models.",
            "Unpack it and install the folder of the one you want.",
        )
    (found,) = whole
    _look_at(shown, found)
    return found


_LACKS: Final = f"{WHAT_IS_WANTED} All four have to lie in one folder of it."


def _look_at(shown: str, found: list[_Entry]) -> None:
    for entry in found:
        fault = refusal(entry.name) or entry.fault
        if not fault and len(found) > len(REQUIRED_FILES):
            fault = "or one beside it stands in it twice"
        if fault:
            raise UserError(
                f"{shown} cannot be installed: its entry “{shown_name(entry.name)}” {fault}.", _ASK
            )
    if sum(entry.size for entry in found) > MAX_UNPACKED:
        raise UserError(f"{shown} takes more than {MAX_UNPACKED // 1000**3} GB unpacked.", _ASK)


def _names(entries: list[_Entry]) -> set[str]:
    return {PurePosixPath(entry.name).name for entry in entries}


def _read(shown: str, entry: _Entry, offset: int) -> Generator[bytes]:
    try:
        stream = entry.open()
        if stream is None:
            raise tarfile.ReadError
        with closing(stream):
            stream.seek(offset)
            while block := stream.read(BLOCK):
                yield block
    except _BROKEN as error:
        raise UserError(
            f"{shown} is damaged: “{shown_name(entry.name)}” cannot be read to its end.", _ASK
        ) from error
