"""Takes scenarios from a pack (a zip archive or a folder) that a stranger may have made.

Everything is looked at before anything is written: names, links, sizes as they really are, and
every scenario by the schema. A pack goes in whole or not at all.
"""

from __future__ import annotations

import io
import os
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_file import (
    MAX_BYTES,
    SUFFIXES,
    ScenarioFault,
    check_contents,
    load_folders,
)
from hfprep_desktop.interview.scenario_folder import add_files, file_name
from hfprep_desktop.model import Scenario
from hfprep_desktop.safe_names import refusal, shown_name
from hfprep_desktop.zip_entries import DAMAGED, PLAIN_METHODS, REPARSE_POINT, harm, is_folder

MAX_PACK_BYTES: Final = 8 * 1024 * 1024
"""Longest archive that is looked into."""

MAX_TOTAL_BYTES: Final = 4 * 1024 * 1024
"""All scenario files of a pack together, unpacked."""

MAX_ENTRIES: Final = 400
"""Files and folders of a pack."""

_ENTRY_MARK: Final = b"PK\x01\x02"
_ASK_FOR_ANOTHER: Final = "Nothing was written. Ask whoever made the pack for a clean one."


@dataclass(frozen=True, slots=True)
class ImportedPack:
    """What came of a pack: the new scenarios, their files, and the entries that are none."""

    scenarios: tuple[Scenario, ...]
    files: tuple[Path, ...]
    ignored: tuple[str, ...]


class PackRefusedError(UserError):
    """The pack cannot be taken. `faults` says what is wrong in which scenario."""

    def __init__(self, what: str, remedy: str, faults: tuple[ScenarioFault, ...] = ()) -> None:
        super().__init__(what, remedy)
        self.faults = faults


@dataclass(frozen=True, slots=True)
class _Entry:
    """Something in a pack. Names use `/`; `place` is where a folder's entry lies."""

    name: str
    is_folder: bool
    place: Path | None = None
    info: zipfile.ZipInfo | None = None


def import_pack(pack: Path, shipped: Path, own: Path) -> ImportedPack:
    """Check a pack, then write its scenarios into the folder `own`.

    Raises `PackRefusedError` when anything in it cannot be taken, `UserError` when the folder
    cannot be written; nothing of the pack is in the folder then.
    """
    contents, ignored = _read_pack(pack)
    if not contents:
        raise PackRefusedError(
            f"{_told(pack)} holds no scenario.", "Scenario files end with .yaml or .yml."
        )
    placed = {pack / name: content for name, content in contents.items()}
    found = check_contents(placed, load_folders(shipped, own))
    if found.faults:
        raise _faulty(pack, found.faults)
    wanted = {file_name(id_): placed[place] for id_, place in found.files.items()}
    return ImportedPack(found.scenarios, add_files(own, wanted), ignored)


def _faulty(pack: Path, faults: tuple[ScenarioFault, ...]) -> PackRefusedError:
    files = len({fault.file for fault in faults})
    held = "1 scenario file" if files == 1 else f"{files} scenario files"
    return PackRefusedError(
        f"{_told(pack)} was not imported: {held} of it cannot be used.",
        "Nothing was written. Mend what is named and import it again.",
        faults,
    )


def _read_pack(pack: Path) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The scenario files by name, and the names of everything else."""
    try:
        if pack.is_dir():
            return _taken(pack, _folder_entries(pack), None)
        if not pack.exists():
            raise PackRefusedError(f"There is no pack called {_told(pack)}.", "Check the path.")
        return _read_archive(pack)
    except OSError as error:
        raise PackRefusedError(
            f"{_told(pack)} cannot be read: {error.strerror or error}.", "Check its permissions."
        ) from error


def _read_archive(pack: Path) -> tuple[dict[str, bytes], tuple[str, ...]]:
    content = _archive_bytes(pack)
    if content.count(_ENTRY_MARK) > MAX_ENTRIES:
        raise _too_many(pack)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _taken(pack, _archive_entries(pack, archive), archive)
    except (*DAMAGED, OSError) as error:
        raise PackRefusedError(
            f"{_told(pack)} is no zip archive, or it is damaged.", _ASK_FOR_ANOTHER
        ) from error


def _archive_bytes(pack: Path) -> bytes:
    """All of it, so that what is checked is what is read. Pipes and devices are not waited for."""
    if not pack.is_file():
        raise PackRefusedError(f"{_told(pack)} is neither a file nor a folder.", "Check the path.")
    with pack.open("rb") as file:
        content = file.read(MAX_PACK_BYTES + 1)
    if len(content) > MAX_PACK_BYTES:
        limit = MAX_PACK_BYTES // (1024 * 1024)
        raise PackRefusedError(f"{_told(pack)} is larger than {limit} MB.", _ASK_FOR_ANOTHER)
    return content


def _archive_entries(pack: Path, archive: zipfile.ZipFile) -> Iterator[_Entry]:
    for info in archive.infolist():
        # The reader cuts names at a NUL and turns backslashes; what was written counts.
        name = info.orig_filename
        if why := harm(info):
            raise _refused(pack, name, why)
        yield _Entry(name, is_folder(info), info=info)


def _folder_entries(pack: Path) -> Iterator[_Entry]:
    waiting = [("", pack)]
    while waiting:
        above, folder = waiting.pop()
        with os.scandir(folder) as found:
            for entry in found:
                name = above + entry.name
                about = entry.stat(follow_symlinks=False)
                kind = stat.S_IFMT(about.st_mode)
                reparse = getattr(about, "st_file_attributes", 0) & REPARSE_POINT
                if kind not in {stat.S_IFREG, stat.S_IFDIR} or reparse:
                    raise _refused(pack, name, "is a link or a device")
                is_below = kind == stat.S_IFDIR
                yield _Entry(name, is_below, Path(entry.path))
                if is_below and not _is_aside(name):
                    waiting.append((f"{name}/", Path(entry.path)))


def _taken(
    pack: Path, entries: Iterator[_Entry], archive: zipfile.ZipFile | None
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    files: list[_Entry] = []
    ignored: list[str] = []
    names: set[str] = set()
    for entry in entries:
        if len(names) >= MAX_ENTRIES:
            raise _too_many(pack)
        if why := refusal(entry.name):
            raise _refused(pack, entry.name, why)
        folded = entry.name.removesuffix("/").casefold()
        if folded in names:
            raise _refused(pack, entry.name, "stands in it twice")
        names.add(folded)
        if entry.is_folder:
            continue
        if Path(entry.name).suffix.lower() in SUFFIXES and not _is_aside(entry.name):
            files.append(entry)
        else:
            ignored.append(entry.name)
    files.sort(key=lambda entry: entry.name)
    return _contents(pack, files, archive), tuple(sorted(ignored))


def _is_aside(name: str) -> bool:
    """What systems put beside files: `.git`, `.DS_Store`, and macOS's second half of each file."""
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


def _contents(pack: Path, files: list[_Entry], archive: zipfile.ZipFile | None) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    total = 0
    for entry in files:
        content = _content(pack, entry, archive)
        if len(content) > MAX_BYTES:
            raise _refused(pack, entry.name, f"is larger than {MAX_BYTES // 1024} KB")
        total += len(content)
        if total > MAX_TOTAL_BYTES:
            limit = MAX_TOTAL_BYTES // (1024 * 1024)
            raise PackRefusedError(
                f"The scenarios of {_told(pack)} take more than {limit} MB.", _ASK_FOR_ANOTHER
            )
        contents[entry.name] = content
    return contents


def _content(pack: Path, entry: _Entry, archive: zipfile.ZipFile | None) -> bytes:
    """At most one byte more than is allowed, whatever the archive says of its sizes."""
    if archive is None or entry.info is None:
        return _file_content(pack, entry)
    if entry.info.compress_type not in PLAIN_METHODS:
        raise _refused(pack, entry.name, "is packed in a way that is not read")
    with archive.open(entry.info) as stream:
        content = stream.read(MAX_BYTES + 1)
    if len(content) <= MAX_BYTES and len(content) != entry.info.file_size:
        raise zipfile.BadZipFile("an entry is not as long as it says")
    return content


def _file_content(pack: Path, entry: _Entry) -> bytes:
    """Opened so that a file which was exchanged for a link or a pipe since is not followed."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(entry.place or pack, flags | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise _refused(pack, entry.name, "is a link or a device")
        return file.read(MAX_BYTES + 1)


def _refused(pack: Path, name: str, why: str) -> PackRefusedError:
    return PackRefusedError(
        f"{_told(pack)} was not imported: its entry “{shown_name(name)}” {why}.", _ASK_FOR_ANOTHER
    )


def _too_many(pack: Path) -> PackRefusedError:
    return PackRefusedError(
        f"{_told(pack)} holds more than {MAX_ENTRIES} files and folders.", _ASK_FOR_ANOTHER
    )


def _told(pack: Path) -> str:
    return shown_name(pack.name or str(pack))
