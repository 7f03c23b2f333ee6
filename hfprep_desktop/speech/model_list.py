"""All models a person can have, and what is to say of each: for lists on screen and terminal."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from hfprep_desktop.errors import UserError
from hfprep_desktop.speech.catalogue import REQUIRED_FILES, CatalogueEntry
from hfprep_desktop.speech.model_install import Unfinished
from hfprep_desktop.speech.models import ModelFolder, Models, verify


class Presence(StrEnum):
    """Where a model is."""

    BUILT_IN = "built-in"
    INSTALLED = "installed"
    INCOMPLETE = "incomplete"
    NOT_HERE = "not here"


class Wholeness(StrEnum):
    """What comparing the files of a model came to."""

    VERIFIED = "verified"
    UNKNOWN = "unknown"
    """The catalogue does not know it, so there is nothing to compare it with."""
    MISSING = "missing"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class ListedModel:
    """A model that is here, or could be; `size` is in bytes, 0 where nobody knows."""

    name: str
    presence: Presence
    size: int
    entry: CatalogueEntry | None = None
    missing: tuple[str, ...] = ()
    unfinished: Unfinished | None = None

    @property
    def is_usable(self) -> bool:
        """Whether rounds can use it."""
        return self.presence in {Presence.BUILT_IN, Presence.INSTALLED}

    @property
    def is_in_parts(self) -> bool:
        """Whether its files are joined, and take room once more, when it is first used."""
        parts = () if self.entry is None else self.entry.parts
        return self.presence is Presence.BUILT_IN and len(parts) > 1

    @property
    def is_own(self) -> bool:
        """Whether its folder is the person's own, to be removed where they like."""
        return self.presence in {Presence.INSTALLED, Presence.INCOMPLETE}


@dataclass(frozen=True, slots=True)
class ModelCheck:
    """The files of a model, compared within `took_s` seconds; `fault` says what is wrong with them.

    `title` is what the catalogue calls it. `is_own`: it did not come with the program.
    """

    name: str
    wholeness: Wholeness
    took_s: float
    fault: UserError | None = None
    title: str = ""
    is_own: bool = False

    @property
    def is_usable(self) -> bool:
        """Whether speech can be written down with it."""
        return self.fault is None


def list_models(models: Models) -> tuple[ListedModel, ...]:
    """The catalogue's models first, then the person's own, then what was not completed."""
    here = {model.name: model for model in models.available()}
    broken = {path.name: path for path in models.own_folders() if path.name not in here}
    known = [entry.name for entry in models.catalogue]
    listed = [_known(models, entry, here, broken) for entry in models.catalogue]
    listed += [_here(models, model) for name, model in here.items() if name not in known]
    listed += [_broken(path) for name, path in broken.items() if name not in known]
    return _with_unfinished(listed, models.unfinished())


def check_model(models: Models, name: str) -> ModelCheck:
    """Compare the files of a model with what they should be; never raises `UserError`."""
    began = time.perf_counter()
    is_here = any(model.name == name for model in models.available()) or any(
        folder.name == name for folder in models.own_folders()
    )
    try:
        found = models.find(name)
        # What is recognised by its hashes has been compared by that.
        model = found if verify(found) else models.recognised(found)
    except UserError as error:
        wholeness = Wholeness.DAMAGED if is_here else Wholeness.MISSING
        return ModelCheck(name, wholeness, time.perf_counter() - began, error)
    return ModelCheck(
        name,
        Wholeness.UNKNOWN if model.entry is None else Wholeness.VERIFIED,
        time.perf_counter() - began,
        title=name if model.entry is None else model.entry.title,
        is_own=models.is_own(model),
    )


def _known(
    models: Models, entry: CatalogueEntry, here: dict[str, ModelFolder], broken: dict[str, Path]
) -> ListedModel:
    if entry.name in here:
        return _here(models, here[entry.name])
    if entry.name in broken:
        return replace(_broken(broken[entry.name]), entry=entry)
    return ListedModel(entry.name, Presence.NOT_HERE, entry.size, entry)


def _here(models: Models, model: ModelFolder) -> ListedModel:
    is_own = models.is_own(model)
    size = _size(model.folder) if is_own or model.entry is None else model.entry.size
    presence = Presence.INSTALLED if is_own else Presence.BUILT_IN
    return ListedModel(model.name, presence, size, model.entry)


def _broken(folder: Path) -> ListedModel:
    missing = tuple(name for name in REQUIRED_FILES if not (folder / name).is_file())
    return ListedModel(folder.name, Presence.INCOMPLETE, _size(folder), missing=missing)


def _size(folder: Path) -> int:
    files = [folder / name for name in REQUIRED_FILES]
    return sum(path.stat().st_size for path in files if path.is_file())


def _with_unfinished(
    listed: list[ListedModel], unfinished: Iterable[Unfinished]
) -> tuple[ListedModel, ...]:
    waiting = {one.name: one for one in unfinished}
    found = [replace(one, unfinished=waiting.pop(one.name, None)) for one in listed]
    found += [
        ListedModel(one.name, Presence.NOT_HERE, one.total_bytes, unfinished=one)
        for one in waiting.values()
    ]
    return tuple(found)
