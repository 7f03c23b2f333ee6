"""Takes a model in: copied piece by piece, whole or not at all, gone on with where it stopped.

What has come so far lies in `.NAME.partial` among the models, beside a note of where it comes
from. The folder gets its name when every file is there, compared and on disk.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Generator, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from hfprep_desktop.disk_room import DISK_FULL, NoRoomError
from hfprep_desktop.durable import put_in_place, sync_folder
from hfprep_desktop.errors import UserError
from hfprep_desktop.file_lock import try_lock
from hfprep_desktop.safe_names import refusal, shown_name
from hfprep_desktop.speech.catalogue import REQUIRED_FILES, CatalogueEntry
from hfprep_desktop.speech.model_source import ModelFile, ModelSource
from hfprep_desktop.wording import file_size

KNOWN_AS: Final = "known-as"
"""A file in a model's folder: the catalogue's name of what its hashes were when it came."""

ROOM_KEPT: Final = 64 * 1024 * 1024
"""An installation leaves so much of the disk to recordings."""

_NOTE: Final = "source.json"
_MOST_NOTE: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class InstallProgress:
    """So many bytes of the model are here."""

    done_bytes: int
    total_bytes: int


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An installation that was left or cut off: what it takes up again when asked for `origin`."""

    name: str
    origin: str
    done_bytes: int
    total_bytes: int


def install_source(
    source: ModelSource, folder: Path, catalogue: Iterable[CatalogueEntry]
) -> Generator[InstallProgress, None, CatalogueEntry | None]:
    """Copy a model to `folder`; returns the catalogue's entry that its files are of.

    Closed early, it keeps what came. Nothing that is there is ever overwritten. Raises
    `UserError`.
    """
    _check_name(source.name, folder)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        held = try_lock(folder / f".{source.name}.lock")
        if held is None:
            raise UserError(
                f"{source.name} is being installed already.", "Wait until that is done."
            )
        with closing(held):
            return (yield from _install(source, folder, tuple(catalogue)))
    except OSError as error:
        raise _failed(source, error) from error


def unfinished(folder: Path) -> tuple[Unfinished, ...]:
    """The installations in `folder` that were not completed."""
    found = (_unfinished(partial) for partial in sorted(folder.glob(".*.partial")))
    return tuple(one for one in found if one is not None)


def forget_unfinished(name: str, folder: Path) -> None:
    """Delete what came of a model so far."""
    shutil.rmtree(_partial(name, folder), ignore_errors=True)


def is_complete(folder: Path) -> bool:
    """Whether a folder has all files of a model."""
    return all((folder / name).is_file() for name in REQUIRED_FILES)


def sha256_of(path: Path) -> str:
    """The hash of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def entry_of(folder: Path, catalogue: Iterable[CatalogueEntry]) -> CatalogueEntry | None:
    """The catalogue's entry that a complete folder is of, by the hashes of its files."""
    found = {name: sha256_of(folder / name) for name in REQUIRED_FILES}
    return next((entry for entry in catalogue if dict(entry.sha256) == found), None)


def note_entry(folder: Path, entry: CatalogueEntry) -> None:
    """Note what a model's files were found to be; they are compared again whenever it is used."""
    put_in_place(folder / KNOWN_AS, entry.name.encode())


def noted_entry(folder: Path, catalogue: Iterable[CatalogueEntry]) -> CatalogueEntry | None:
    """What the files of a folder were found to be."""
    try:
        with (folder / KNOWN_AS).open("rb") as file:
            name = file.read(_MOST_NOTE).decode()
    except (OSError, UnicodeDecodeError):
        return None
    return next((entry for entry in catalogue if entry.name == name), None)


def _partial(name: str, folder: Path) -> Path:
    return folder / f".{name}.partial"


def _check_name(name: str, folder: Path) -> None:
    why = "begins with a dot" if name.startswith(".") else refusal(name)
    if why or "/" in name or name == "":
        raise UserError(
            f"A speech model cannot be called “{shown_name(name)}”: the name {why or 'is empty'}.",
            "Rename the folder, or the archive, that you want to add.",
        )
    if os.path.lexists(folder / name):
        raise UserError(
            f"A speech model called {name} is installed already; it was left as it is.",
            "Rename the folder or archive you want to add, or remove the one that is there.",
        )


def _install(
    source: ModelSource, folder: Path, catalogue: tuple[CatalogueEntry, ...]
) -> Generator[InstallProgress, None, CatalogueEntry | None]:
    partial = _partial(source.name, folder)
    _begin(partial, source)
    _require_room(partial, source)
    total = source.size
    done = 0
    for file in source.files:
        start = _size(partial / file.name) if source.is_far else 0
        with closing(_copied(file, partial / file.name, start)) as lengths:
            for length in lengths:
                yield InstallProgress(done + length, total)
        done += file.size
    entry = _compared(source, partial, catalogue)
    if entry is not None:
        note_entry(partial, entry)
    (partial / _NOTE).unlink()
    sync_folder(partial)
    # Somebody may have put a folder of that name there meanwhile.
    _check_name(source.name, folder)
    partial.rename(folder / source.name)
    sync_folder(folder)
    return entry


def _begin(partial: Path, source: ModelSource) -> None:
    """Keep what came of the same source; whatever else lies there is of no use."""
    note = {"origin": source.origin, "stamp": source.stamp, "size": source.size}
    if _note(partial) == note:
        return
    if partial.exists():
        shutil.rmtree(partial)
    partial.mkdir(mode=0o700)
    put_in_place(partial / _NOTE, json.dumps(note).encode())


def _note(partial: Path) -> Mapping[str, object] | None:
    try:
        with (partial / _NOTE).open("rb") as file:
            note: object = json.loads(file.read(_MOST_NOTE))
    except (OSError, ValueError, RecursionError):
        return None
    return note if isinstance(note, dict) else None


def _unfinished(partial: Path) -> Unfinished | None:
    note = _note(partial) or {}
    origin, size = note.get("origin"), note.get("size")
    if not isinstance(origin, str) or not isinstance(size, int):
        return None
    done = sum(_size(partial / name) for name in REQUIRED_FILES)
    return Unfinished(partial.name[1 : -len(".partial")], origin, min(done, size), size)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _require_room(partial: Path, source: ModelSource) -> None:
    here = sum(min(file.size, _size(partial / file.name)) for file in source.files)
    wanted = source.size - here + ROOM_KEPT
    free = shutil.disk_usage(partial).free
    if free < wanted:
        raise NoRoomError(
            f"There is no room for the speech model {source.name}: it takes "
            f"{file_size(source.size)}, {file_size(free)} are free. Nothing else was changed.",
            f"Free {file_size(wanted - free)} on this disk and go on with it.",
        )


def _copied(file: ModelFile, target: Path, start: int) -> Generator[int]:
    """Write what is missing of a file behind `start`; tells how much of it is right so far.

    What an earlier attempt left behind `start` is compared with the source: a power cut leaves
    files that are long enough and hold something else.
    """
    with target.open("r+b" if target.exists() else "w+b") as copy:
        if start > file.size:
            start = 0
            copy.truncate(0)
        copy.seek(start)
        done = start
        with closing(file.read(start)) as blocks:
            for block in blocks:
                done += len(block)
                if done > file.size:
                    raise _not_as_long(file)
                _put(copy, block)
                yield done
        if done != file.size:
            raise _not_as_long(file)
        copy.truncate(file.size)
        copy.flush()
        os.fsync(copy.fileno())


def _put(copy: BinaryIO, block: bytes) -> None:
    at = copy.tell()
    if copy.read(len(block)) != block:
        copy.seek(at)
        copy.write(block)


def _not_as_long(file: ModelFile) -> UserError:
    return UserError(
        f"The file {file.name} is not as long as it should be; nothing was installed.",
        "Look whether it is still being written, and install the model again.",
    )


def _compared(
    source: ModelSource, partial: Path, catalogue: tuple[CatalogueEntry, ...]
) -> CatalogueEntry | None:
    """The entry that the files are of. Raises `UserError` where they should be another's."""
    named = next((entry for entry in catalogue if entry.name == source.name), None)
    wanted = source.entry or named
    if wanted is None:
        return entry_of(partial, catalogue)
    for name in REQUIRED_FILES:
        if sha256_of(partial / name) != wanted.sha256.get(name):
            if source.is_far:
                # What is right is kept; this would be taken for right when it goes on.
                (partial / name).unlink()
            else:
                shutil.rmtree(partial)
            raise _another_file(source, name, wanted)
    return wanted


def _another_file(source: ModelSource, name: str, wanted: CatalogueEntry) -> UserError:
    if source.is_far:
        return UserError(
            f"The file {name} that came is not the one of the speech model {wanted.name}: it was "
            "damaged on its way, or altered. It was deleted, and nothing was installed.",
            "Install the model again: only that file is fetched anew.",
        )
    if source.entry is not None:
        return UserError(
            f"The file {name} of the speech model {wanted.name} is damaged or was altered; "
            "nothing was installed.",
            "Install the model from a folder or an archive, or install HFPrep Desktop again.",
        )
    return UserError(
        f"{wanted.name} is the name of a known speech model, and the file {name} is not the one "
        "of that model; nothing was installed.",
        "If this is a model of your own, give its folder or archive a name of its own.",
    )


def _failed(source: ModelSource, error: OSError) -> UserError:
    if error.errno in DISK_FULL:
        return NoRoomError(
            f"The disk is full: the speech model {source.name} could not be completed.",
            "What came is kept. Free some space and go on with it.",
        )
    return UserError(
        f"The speech model {source.name} could not be installed: {error.strerror or error}.",
        "What came is kept. Look whether both disks are connected and may be used, and go on.",
    )
