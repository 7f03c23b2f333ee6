"""What lies where in the data folder, how large it is, and what removes it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hfprep_desktop.disk_room import minutes_of_room
from hfprep_desktop.errors import UserError
from hfprep_desktop.library.damage import KEPT_ASIDE, SIDE_FILES
from hfprep_desktop.library.sidecars import SIDECAR
from hfprep_desktop.paths import Paths, cloud_folder


@dataclass(frozen=True, slots=True)
class Amount:
    """So many files, of so many bytes altogether; `unread` folders could not be looked into."""

    files: int = 0
    size: int = 0
    unread: int = 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.files + other.files, self.size + other.size, self.unread + other.unread)


@dataclass(frozen=True, slots=True)
class Place:
    """One kind of data: where it is, what it is in a sentence, and what removes it."""

    name: str
    path: Path
    holds: str
    removal: str
    amount: Amount = Amount()


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of data: where it is, and which files or folders belong to it."""

    name: str
    path: Callable[[Paths], Path]
    holds: str
    removal: str
    files: Callable[[Paths, Path], tuple[Path, ...]] = lambda _, path: (path,)


@dataclass(frozen=True, slots=True)
class Storage:
    """Everything the program keeps.

    `free` is in bytes and `room` in whole minutes of recording, both None where the disk cannot be
    asked; `cloud` names the service whose folder the data lie in, or is empty.
    """

    data: Path
    places: tuple[Place, ...]
    free: int | None
    room: int | None
    cloud: str

    @property
    def size(self) -> int:
        """All of it in bytes."""
        return sum(place.amount.size for place in self.places)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is there whatever became of the library: recordings, and damaged files put aside."""

    recordings: int
    size: int
    damaged: tuple[Path, ...]


def look_at_storage(paths: Paths) -> Storage:
    """Count everything; takes a while for many recordings, and raises nothing."""
    places = tuple(_counted(place, files) for place, files in _places(paths))
    try:
        free: int | None = shutil.disk_usage(paths.data).free
        room: int | None = minutes_of_room(paths.data)
    except (OSError, UserError):
        free = room = None
    return Storage(paths.data, places, free, room, cloud_folder(paths.data))


def look_at_kept(paths: Paths) -> Kept:
    """Count what the recordings folder holds, without the library; raises nothing."""
    amount = _amount(paths.recordings)
    damaged = tuple(path for path in _damaged_files(paths) if path.suffix == ".db")
    return Kept(_recordings(paths.recordings), amount.size, damaged)


def _counted(place: Place, files: tuple[Path, ...]) -> Place:
    amount = sum((_amount(file) for file in files), Amount())
    return Place(place.name, place.path, place.holds, place.removal, amount)


def _places(paths: Paths) -> Iterator[tuple[Place, tuple[Path, ...]]]:
    """Each place, and the files or folders that belong to it."""
    for kind in _KINDS:
        path = kind.path(paths)
        yield Place(kind.name, path, kind.holds, kind.removal), kind.files(paths, path)


def _database_files(_: Paths, database: Path) -> tuple[Path, ...]:
    return tuple(database.with_name(f"{database.name}{side}") for side in SIDE_FILES)


def _damaged_files(paths: Paths) -> tuple[Path, ...]:
    names = (KEPT_ASIDE, f"{paths.settings.name}.damaged")
    return tuple(sorted(path for path in _listed(paths.data) if path.name.startswith(names)))


def _recordings(folder: Path) -> int:
    """Folders that hold audio, or at least say what was recorded."""
    return sum(any(_is_recording(path) for path in _listed(one)) for one in _listed(folder))


def _is_recording(path: Path) -> bool:
    return path.suffix.lower() in {".wav", ".flac"} or path.name == SIDECAR


def _listed(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(folder.iterdir())
    except OSError:
        return ()


def _amount(path: Path) -> Amount:
    """A file, or all files below a folder. Links count as nothing: what they name lies elsewhere.

    (Recordings come and go meanwhile; what is gone counts as nothing, too.)
    """
    unread: list[OSError] = []
    found = Amount()
    if path.is_symlink() or not path.is_dir():
        return _size_of(path)
    for folder, _, names in os.walk(path, onerror=unread.append):
        for name in names:
            found += _size_of(Path(folder, name))
    return found + Amount(unread=len(unread))


def _size_of(path: Path) -> Amount:
    try:
        if path.is_symlink():
            return Amount()
        return Amount(1, path.stat().st_size)
    except OSError:
        return Amount()


_KINDS: Final = (
    _Kind(
        "Recordings",
        lambda paths: paths.recordings,
        "What you said: a folder a session, with its audio and a description of it.",
        "Move the session to the trash in the library, then erase it there.",
    ),
    _Kind(
        "Library database",
        lambda paths: paths.database,
        "Words, findings, notes and tags of all sessions, your plan and your offer worksheet.",
        "Erasing a session removes its words here, and those that the search knew.",
        files=_database_files,
    ),
    _Kind(
        "Backups",
        lambda paths: paths.backups,
        "Copies of the library, and of recordings that are backed up, to put back what was lost.",
        "Erasing a session removes it here, too. You may delete any of them yourself.",
    ),
    _Kind(
        "Speech models",
        lambda paths: paths.models,
        "Models that you installed yourself; the built-in one came with the program.",
        "Delete the folder of a model that you need no more.",
    ),
    _Kind(
        "Scenarios",
        lambda paths: paths.scenarios,
        "Interview questions that you wrote or took over.",
        "Delete a file here; rounds that you practised with it stay.",
        files=lambda paths, _: (paths.scenarios, paths.read_scenarios),
    ),
    _Kind(
        "Layouts",
        lambda paths: paths.layouts,
        "Your own layouts of exports.",
        "Delete a file here.",
    ),
    _Kind(
        "Logs",
        lambda paths: paths.logs,
        "What the program did, by ids and sizes: none of your words, no names, no folders.",
        "The oldest go by themselves. You may delete all of them.",
    ),
    _Kind(
        "Settings",
        lambda paths: paths.settings,
        "Your choices, such as the theme, the microphone and the model; and where the window was.",
        "Delete the files to begin with the program's own choices.",
        files=lambda paths, _: (paths.settings, paths.window),
    ),
    _Kind(
        "Temporary copies",
        lambda paths: paths.temporary,
        "Audio while it is written down or taken in.",
        "They go when that is done; what a crash left behind goes at the next start.",
    ),
    _Kind(
        "Damaged files kept aside",
        lambda paths: paths.data,
        "A library or settings that were damaged, as they were found; such a library may hold "
        "words of erased sessions.",
        "Delete them once you miss nothing.",
        files=lambda paths, _: _damaged_files(paths),
    ),
)
