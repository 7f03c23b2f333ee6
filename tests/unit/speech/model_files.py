"""Small stand-ins for models: four files whose content is known."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

from hfprep_desktop.speech.catalogue import REQUIRED_FILES, CatalogueEntry
from hfprep_desktop.speech.model_install import InstallProgress
from hfprep_desktop.speech.models import ModelFolder

CONTENT = {
    "config.json": b"{}",
    "model.bin": bytes(range(256)) * 20_000,
    "tokenizer.json": b"[1, 2, 3]",
    "vocabulary.txt": b"goal\nmetric\n",
}
SIZE = sum(map(len, CONTENT.values()))


def write_model(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name, content in CONTENT.items():
        (folder / name).write_bytes(content)
    return folder


def known(name: str = "small.en", package: str = "no_such_package") -> CatalogueEntry:
    """A catalogue's entry of the stand-in, which no installed package carries."""
    return CatalogueEntry(
        name=name,
        title="A small one",
        hub_revision="abc123",
        multilingual=False,
        carriers=((package, "data"),),
        parts=("model.bin",),
        sha256={file: hashlib.sha256(CONTENT[file]).hexdigest() for file in REQUIRED_FILES},
        sizes={file: len(content) for file, content in CONTENT.items()},
        hub_repository="somebody/small",
    )


def done(steps: Generator[InstallProgress | ModelFolder]) -> ModelFolder:
    """Take all steps: progress never goes back, the model comes last."""
    came = list(steps)
    *progress, model = came
    assert isinstance(model, ModelFolder)
    amounts = [step.done_bytes for step in progress if isinstance(step, InstallProgress)]
    assert len(amounts) == len(progress)
    assert amounts == sorted(amounts)
    assert amounts[-1] == SIZE
    return model


def leave_after(steps: Generator[InstallProgress | ModelFolder], some: int) -> None:
    """Cancel once `some` bytes have come."""
    with closing(steps):
        for step in steps:
            if isinstance(step, InstallProgress) and step.done_bytes >= some:
                return
    raise AssertionError("it was done before")


def is_whole(folder: Path) -> bool:
    return all((folder / name).read_bytes() == content for name, content in CONTENT.items())
