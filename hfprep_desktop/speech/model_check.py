"""Whether the chosen speech model is here and is what it should be, in a word and in figures."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from hfprep_desktop.errors import UserError
from hfprep_desktop.speech.models import Models, verify


class ModelState(StrEnum):
    """What was found."""

    VERIFIED = "verified"
    """Every file is the one that the catalogue knows."""
    UNKNOWN = "unknown"
    """Complete, but no model of the catalogue: a person's own."""
    MISSING = "missing"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class ChosenModel:
    """What was found of the model `title`, after `took_s` seconds.

    `is_bundled`: it came with the program. `problem` says what to do about a model that cannot be
    used.
    """

    title: str
    state: ModelState
    took_s: float
    is_bundled: bool = False
    english_only: bool = False
    problem: UserError | None = None

    @property
    def is_usable(self) -> bool:
        """Whether speech can be written down with it."""
        return self.state in {ModelState.VERIFIED, ModelState.UNKNOWN}


def check_chosen_model(models: Models, folder: Path, name: str) -> ChosenModel:
    """Read every byte of the model called `name`; `folder` holds the person's own models."""
    began = time.perf_counter()
    is_here = any(model.name == name for model in models.available())
    try:
        model = models.find(name)
        is_known = verify(model)
    except UserError as error:
        state = ModelState.DAMAGED if is_here else ModelState.MISSING
        return ChosenModel(name, state, time.perf_counter() - began, problem=error)
    return ChosenModel(
        model.name if model.entry is None else model.entry.title,
        ModelState.VERIFIED if is_known else ModelState.UNKNOWN,
        time.perf_counter() - began,
        is_bundled=not model.folder.is_relative_to(folder),
        english_only=model.english_only,
    )
