"""Where the files of a model are read from while it is installed: a folder, or installed packages.

Archives and the model's public home are sources, too: `model_archive` and `hub_download`.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Generator, Iterable
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.speech.catalogue import REQUIRED_FILES, CatalogueEntry

BLOCK: Final = 1 << 20
"""So many bytes at most are read at once."""

WHAT_IS_WANTED: Final = (
    "A speech model is a CTranslate2 conversion of a Whisper model: a folder or an archive with "
    f"the files {', '.join(REQUIRED_FILES)}."
)


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file of a model; `read` gives its bytes from an offset on, and is closed in any case."""

    name: str
    size: int
    read: Callable[[int], Generator[bytes]]


@dataclass(frozen=True, slots=True)
class ModelSource:
    """The files of one model, in the order in which they are best read.

    `origin` is what the person named: a path, or a name of the catalogue. `stamp` differs where
    the source changed. `host` is the other computer that has to be asked, empty where all is here.
    """

    name: str
    origin: str
    stamp: str
    files: tuple[ModelFile, ...]
    entry: CatalogueEntry | None = None
    """What the files have to be, where that is known beforehand."""
    host: str = ""

    @property
    def is_far(self) -> bool:
        """Whether only what is still wanted should be read."""
        return bool(self.host)

    @property
    def size(self) -> int:
        """All files in bytes."""
        return sum(file.size for file in self.files)


def folder_source(folder: Path) -> ModelSource:
    """The files of a folder; links in it are followed, since it is the person's own.

    Raises `UserError` where it holds no model, `OSError` where it cannot be read.
    """
    missing = [name for name in REQUIRED_FILES if not (folder / name).is_file()]
    if missing:
        raise UserError(
            f"{folder} is no speech model folder: it lacks {', '.join(missing)}.", WHAT_IS_WANTED
        )
    found = {name: (folder / name).stat() for name in REQUIRED_FILES}
    return ModelSource(
        name=folder.resolve().name,
        origin=str(folder.absolute()),
        stamp=" ".join(f"{about.st_size}:{about.st_mtime_ns}" for about in found.values()),
        files=tuple(
            ModelFile(name, about.st_size, partial(_read, (folder / name,)))
            for name, about in found.items()
        ),
    )


def carried_source(entry: CatalogueEntry) -> ModelSource | None:
    """The files that installed data packages carry; None where one of them is not here."""
    folders = carrier_folders(entry)
    if folders is None:
        return None
    parts = tuple(folder / part for folder, part in zip(folders, entry.parts, strict=True))
    paths = {name: (folders[0] / name,) for name in REQUIRED_FILES} | {"model.bin": parts}
    if not all(path.is_file() for pieces in paths.values() for path in pieces):
        return None
    sizes = {name: sum(path.stat().st_size for path in pieces) for name, pieces in paths.items()}
    return ModelSource(
        name=entry.name,
        origin=entry.name,
        stamp=" ".join(map(str, sizes.values())),
        files=tuple(
            ModelFile(name, sizes[name], partial(_read, pieces)) for name, pieces in paths.items()
        ),
        entry=entry,
    )


def carrier_folders(entry: CatalogueEntry) -> tuple[Path, ...] | None:
    """Folders of the data packages, found without importing any code of theirs."""
    folders: list[Path] = []
    for (package, subfolder), part in zip(entry.carriers, entry.parts, strict=True):
        spec = importlib.util.find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            return None
        folder = Path(spec.submodule_search_locations[0]) / subfolder
        if not (folder / part).is_file():
            return None
        folders.append(folder)
    return tuple(folders)


@contextmanager
def source_at(path: Path) -> Generator[ModelSource]:
    """A folder, or an archive that is open meanwhile. Raises `UserError` where it is neither."""
    with ExitStack() as open_files:
        try:
            if path.is_dir():
                source = folder_source(path)
            elif path.is_file():
                # Archives are opened seldom, and what reads them need not be loaded before.
                from hfprep_desktop.speech.model_archive import open_archive  # noqa: PLC0415

                source = open_files.enter_context(open_archive(path))
            else:
                raise UserError(
                    f"There is no folder, no archive and no known model called {path}.",
                    WHAT_IS_WANTED,
                )
        except OSError as error:
            raise UserError(
                f"{path} cannot be read: {error.strerror or error}.", "Check its permissions."
            ) from error
        yield source


def _read(paths: Iterable[Path], offset: int) -> Generator[bytes]:
    """The bytes of files that belong behind each other."""
    for path in paths:
        size = path.stat().st_size
        if offset >= size:
            offset -= size
            continue
        with closing(path.open("rb")) as file:
            file.seek(offset)
            offset = 0
            while block := file.read(BLOCK):
                yield block
