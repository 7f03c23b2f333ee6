"""Reads a list of spoken lines and says which of them have to be rendered again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

RENDERER_VERSION = 1
"""Raise it when the renderer makes other sound from the same recipe."""


USUAL_COMPRESSION = 0.92
"""libsndfile's scale from best (0) to smallest (1): 0.92 lands near 26 kbit/s for mono speech,
0.94 near 21.
"""


@dataclass(frozen=True, slots=True)
class Line:
    """One recording. Numbers in `text` are seconds of silence, strings are spoken."""

    id: str
    file: str
    voice: str
    text: tuple[str | float, ...]
    speed: float = 1.0
    sample_rate: int = 24_000
    noise_db: float | None = None
    seed: int = 0
    compression: float = USUAL_COMPRESSION

    @property
    def recipe_hash(self) -> str:
        """Changes when the recording has to be rendered again."""
        made = asdict(self)
        if self.compression == USUAL_COMPRESSION:
            # Recordings from before there was a choice keep their recipe.
            del made["compression"]
        recipe = json.dumps([RENDERER_VERSION, made], sort_keys=True)
        return hashlib.sha256(recipe.encode()).hexdigest()


def read_lines(path: Path) -> tuple[Line, ...]:
    """The lines of a list; raise KeyError or TypeError where one is incomplete."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(_line(item) for item in content["lines"])


def _line(item: dict[str, Any]) -> Line:
    optional = {
        key: item[key]
        for key in ("speed", "sample_rate", "noise_db", "seed", "compression")
        if key in item
    }
    text = tuple(part if isinstance(part, str) else float(part) for part in item["text"])
    return Line(item["id"], item["file"], item["voice"], text, **optional)


def manifest_path(list_path: Path) -> Path:
    """Where the hashes of what was rendered from a list are kept."""
    return list_path.with_name("rendered.json")


def file_hash(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def is_current(line: Line, folder: Path, manifest: dict[str, dict[str, str]]) -> bool:
    """Whether the file on disk was rendered from this very recipe."""
    entry = manifest.get(line.file)
    path = folder / line.file
    return (
        entry is not None
        and entry["recipe"] == line.recipe_hash
        and path.is_file()
        and entry["file"] == file_hash(path)
    )
