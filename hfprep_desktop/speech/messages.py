"""What the transcriber process and its parent say to each other. Positions are samples."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from hfprep_desktop.model import Word


@dataclass(frozen=True, slots=True)
class Follow:
    """Begin job `job`: read the recording at `path` from sample `start` as it grows."""

    job: int
    path: Path
    start: int
    hotwords: str


@dataclass(frozen=True, slots=True)
class Grown:
    """The recording holds `samples` samples now."""

    samples: int


@dataclass(frozen=True, slots=True)
class Boundary:
    """An answer ended at sample `at`; no chunk may reach over it."""

    at: int


@dataclass(frozen=True, slots=True)
class Finish:
    """The recording is complete at sample `at`: do what is left and say `Finished`."""

    at: int


Command: TypeAlias = Follow | Grown | Boundary | Finish


@dataclass(frozen=True, slots=True)
class Ready:
    """The model is verified (or of unknown origin) and loaded, in `load_s` seconds."""

    verified: bool
    load_s: float


@dataclass(frozen=True, slots=True)
class ModelFailed:
    """No model, no words; in whole sentences, for a person."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ChunkDone:
    """Everything up to sample `end` is done; `words` are timed from the recording's start."""

    job: int
    start: int
    end: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """Answers `Finish`; `cpu_s` is what the process used since `Follow`."""

    job: int
    end: int
    cpu_s: float


Report: TypeAlias = Ready | ModelFailed | ChunkDone | Finished
