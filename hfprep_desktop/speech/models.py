"""Speech models on this computer: which there are, whether their files are what they should be.

Weights come from folders, archives and installed packages; over a network only where a person has
a known model fetched by its name. The catalogue holds the models whose file hashes are known; any
other folder can be used, and is shown as not verified.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.file_lock import only_one
from hfprep_desktop.speech.catalogue import CATALOGUE, REQUIRED_FILES, CatalogueEntry
from hfprep_desktop.speech.model_install import (
    InstallProgress,
    Unfinished,
    entry_of,
    forget_unfinished,
    install_source,
    is_complete,
    note_entry,
    noted_entry,
    sha256_of,
    unfinished,
)
from hfprep_desktop.speech.model_source import (
    ModelSource,
    carried_source,
    carrier_folders,
    source_at,
)

_REMOVED: Final = "removed-model-"


def _from_its_home(entry: CatalogueEntry) -> ModelSource:
    # The one module that opens a connection is loaded where a person asks for that.
    from hfprep_desktop.speech.hub_download import hub_source  # noqa: PLC0415

    return hub_source(entry)


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A model that can be loaded: its folder, and the catalogue's entry when it is a known one."""

    name: str
    folder: Path
    entry: CatalogueEntry | None

    @property
    def verified_by(self) -> Mapping[str, str]:
        """Hashes by file name; empty for a model that the catalogue does not know."""
        return {} if self.entry is None else self.entry.sha256

    @property
    def english_only(self) -> bool:
        """Whether the model knows no other language; unknown models are told by their name."""
        if self.entry is not None:
            return not self.entry.multilingual
        return self.name.endswith(".en")


class Models:
    """The models below `folder` (a person's own) and those that installed packages carry."""

    def __init__(
        self,
        folder: Path,
        catalogue: tuple[CatalogueEntry, ...] = CATALOGUE,
        gpu_check: Path | None = None,
        open_home: Callable[[CatalogueEntry], ModelSource] = _from_its_home,
        language: str = "en",
    ) -> None:
        self._folder = folder
        self.catalogue = catalogue
        self.gpu_check = gpu_check
        """Spoken words that a graphics card has to hear as the processor does; None: no card."""
        self._open_home = open_home
        self.language = language
        """What is spoken, for those that know more than English."""

    def on_gpu(self, check: Path) -> Models:
        """The same models, to be run on a graphics card where that hears `check` rightly."""
        return Models(self._folder, self.catalogue, check, self._open_home, self.language)

    def in_language(self, language: str) -> Models:
        """The same models, to hear that language where they know it."""
        return Models(self._folder, self.catalogue, self.gpu_check, self._open_home, language)

    def available(self) -> tuple[ModelFolder, ...]:
        """Models that are complete on this computer, the catalogue's first."""
        known = [model for entry in self.catalogue if (model := self._known(entry)) is not None]
        names = {entry.name for entry in self.catalogue}
        own = [
            ModelFolder(folder.name, folder, noted_entry(folder, self.catalogue))
            for folder in self.own_folders()
            if folder.name not in names and is_complete(folder)
        ]
        return (*known, *own)

    def own_folders(self) -> tuple[Path, ...]:
        """The folders of the person's own models, also of such as are not complete."""
        found = sorted(self._folder.glob("*"))
        return tuple(path for path in found if not path.name.startswith(".") and path.is_dir())

    def is_own(self, model: ModelFolder) -> bool:
        """Whether a model lies among the person's own, and did not come with the program."""
        return model.folder.parent == self._folder

    def unfinished(self) -> tuple[Unfinished, ...]:
        """Installations that were left or cut off."""
        return unfinished(self._folder)

    def forget_unfinished(self, name: str) -> None:
        """Delete what came of a model so far."""
        forget_unfinished(name, self._folder)

    def find(self, name: str) -> ModelFolder:
        """The model called `name`; a catalogue model in parts is joined on first use.

        Raises `UserError` when it is not here or not complete.
        """
        for entry in self.catalogue:
            if entry.name == name:
                return self._joined(entry)
        folder = self._folder / name
        is_own = name != "" and not name.startswith(".") and folder.parent == self._folder
        if is_own and is_complete(folder):
            return ModelFolder(name, folder, noted_entry(folder, self.catalogue))
        raise UserError(
            f"The speech model {name} is not installed.",
            "Run hfprep models list to see which are; recordings made without one are kept and "
            "can be transcribed later.",
        )

    def install(self, source: Path) -> Generator[InstallProgress | ModelFolder]:
        """Take in the model in a folder or an archive; it comes last. Raises `UserError`.

        Closed early, it keeps what came, and the next one of the same source goes on with that.
        """
        with source_at(source) as opened:
            yield from self._install(opened)

    def install_known(self, name: str) -> Generator[InstallProgress | ModelFolder]:
        """The same for a model of the catalogue, fetched from its home where it is not here."""
        entry = self._entry(name)
        carried = carried_source(entry)
        if carried is None or self._is_damaged(entry):
            yield from self._install(self._open_home(entry))
        elif len(entry.parts) == 1:
            raise UserError(
                f"The speech model {name} is here already: it came with the program.",
                f"Use it with: hfprep models use {name}",
            )
        else:
            yield from self._install(carried)

    def host_of(self, name: str) -> str:
        """The other computer that `install_known` would ask; empty where all files are here."""
        entry = self._entry(name)
        is_here = carried_source(entry) is not None and not self._is_damaged(entry)
        return "" if is_here else self._open_home(entry).host

    def put_aside(self, name: str, folder: Path) -> Path:
        """Move an own model out of the way, to a place of its own below `folder`."""
        own = self._folder / name
        if own not in self.own_folders():
            raise UserError(f"{name} is no speech model of your own.", "Nothing was removed.")
        try:
            aside = Path(tempfile.mkdtemp(dir=folder, prefix=_REMOVED)) / name
            return own.rename(aside)
        except OSError as error:
            raise UserError(
                f"The speech model {name} could not be removed: {error.strerror or error}.",
                "It is as it was. Look whether another program uses it.",
            ) from error

    def put_back(self, aside: Path) -> None:
        """Undo `put_aside`."""
        try:
            aside.rename(self._folder / aside.name)
            aside.parent.rmdir()
        except OSError as error:
            raise UserError(
                f"The speech model {aside.name} could not be put back: {error.strerror or error}.",
                f"Its files are in {aside}: install that folder.",
            ) from error

    def recognised(self, model: ModelFolder) -> ModelFolder:
        """The model as one of the catalogue, where its files are those; that is remembered."""
        if model.entry is not None or not is_complete(model.folder):
            return model
        entry = entry_of(model.folder, self.catalogue)
        if entry is not None:
            with suppress(OSError):
                note_entry(model.folder, entry)
        return ModelFolder(model.name, model.folder, entry)

    def _entry(self, name: str) -> CatalogueEntry:
        entry = next((one for one in self.catalogue if one.name == name), None)
        if entry is not None:
            return entry
        names = ", ".join(one.name for one in self.catalogue)
        raise UserError(
            f"There is no folder, no archive and no known model called {name}.",
            f"Known models are {names}; others are installed from a folder or an archive.",
        )

    def _is_damaged(self, entry: CatalogueEntry) -> bool:
        """Whether what the program brought along cannot be used as it is."""
        if len(entry.parts) > 1:
            return False
        folders = carrier_folders(entry)
        try:
            return not folders or not verify(ModelFolder(entry.name, folders[0], entry))
        except UserError:
            return True

    def _install(self, source: ModelSource) -> Generator[InstallProgress | ModelFolder]:
        entry = yield from install_source(source, self._folder, self.catalogue)
        yield ModelFolder(source.name, self._folder / source.name, entry)

    def _known(self, entry: CatalogueEntry) -> ModelFolder | None:
        own = self._folder / entry.name
        if is_complete(own):
            return ModelFolder(entry.name, own, entry)
        carriers = carrier_folders(entry)
        if carriers is None:
            return None
        return ModelFolder(entry.name, carriers[0], entry)

    def _joined(self, entry: CatalogueEntry) -> ModelFolder:
        model = self._known(entry)
        if model is None:
            raise UserError(
                f"The files of the speech model {entry.name} are missing.",
                "Install HFPrep Desktop again (the base model: with the extra [base]). "
                "Recordings are safe and can be transcribed later.",
            )
        if len(entry.parts) == 1 or self.is_own(model):
            return model
        return ModelFolder(entry.name, self._join(entry), entry)

    def _join(self, entry: CatalogueEntry) -> Path:
        """Several processes may want it at once: the first one joins, the others wait."""
        target = self._folder / entry.name
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with only_one(self._folder / ".join.lock"):
            source = carried_source(entry)
            if not is_complete(target) and source is not None:
                with closing(self._install(source)) as steps:
                    for _ in steps:
                        pass
        return target


def verify(model: ModelFolder) -> bool:
    """Compare every file with the catalogue; False for a model it does not know.

    Raises `UserError` that names the first file which is missing or altered.
    """
    for name in REQUIRED_FILES:
        path = model.folder / name
        expected = model.verified_by.get(name)
        if not path.is_file():
            raise UserError(
                f"The file {name} of the speech model {model.name} is missing.",
                _REINSTALL.format(folder=model.folder),
            )
        if expected is not None and sha256_of(path) != expected:
            raise UserError(
                f"The file {name} of the speech model {model.name} is damaged or was altered; "
                "it was not loaded.",
                _REINSTALL.format(folder=model.folder),
            )
    return bool(model.verified_by)


_REINSTALL: Final = (
    "Delete the folder {folder} and install the model again. Recordings are safe and can be "
    "transcribed afterwards with hfprep sessions reanalyze."
)


def remove_put_aside(folder: Path, *, older_than_s: float = 0.0) -> None:
    """Delete models that were removed, and whose removal nobody can undo any more."""
    for left in folder.glob(f"{_REMOVED}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime >= older_than_s:
                shutil.rmtree(left)
