"""What the transcriber process and its parent say to each other. Positions are samples."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from hfprep_desktop.model import Word


@dataclass(frozen=True, slots=True)
class Follow:
    """Begin job `job`: read the recording at `path` from sample `start` as it grows.

    With `drafts` the open chunk is drafted while it grows, for captions.
    """

    job: int
    path: Path
    start: int
    hotwords: str
    drafts: bool = False


@dataclass(frozen=True, slots=True)
class Continued:
    """From sample `at` on the recording is in the file `path`."""

    path: Path
    at: int


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


Command: TypeAlias = Follow | Continued | Grown | Boundary | Finish


@dataclass(frozen=True, slots=True)
class Ready:
    """The model is verified (or of unknown origin) and loaded, in `load_s` seconds."""

    verified: bool
    load_s: float


@dataclass(frozen=True, slots=True)
class Alive:
    """Said once a second, whatever else is done: a process that is silent hangs."""


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
class Drafted:
    """The open chunk, heard up to sample `end`, seems to hold `words`; `steady` of them, from the
    first, were the same in two passes.
    """

    job: int
    end: int
    words: tuple[str, ...]
    steady: int


@dataclass(frozen=True, slots=True)
class Listened:
    """Everything up to sample `end` has been read; said once a second when nothing else is."""

    job: int
    end: int


@dataclass(frozen=True, slots=True)
class Settled:
    """Answers `Boundary`: all words up to sample `end` have been told."""

    job: int
    end: int


@dataclass(frozen=True, slots=True)
class Finished:
    """Answers `Finish`; `cpu_s` is what the process used since `Follow`."""

    job: int
    end: int
    cpu_s: float


TranscriberReport: TypeAlias = (
    Ready | Alive | ModelFailed | ChunkDone | Drafted | Listened | Settled | Finished
)
