"""B5, S19, T16: a damaged model is found before it is loaded, and named by its file."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.speech.models import Models, verify
from tests.conftest import SPEECH
from tests.faults.programs import hfprep
from tests.faults.trials import Figure, Trials

FOUND_WITHIN_S = 2.0
POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 75538270\n"


def copied(folder: Path) -> list[Path]:
    """The bundled model, linked file by file into a folder of the person's own."""
    source = Models(folder.parent / "none").find("tiny.en").folder
    folder.mkdir(parents=True)
    names = [file.name for file in source.iterdir() if file.suffix in {".bin", ".json", ".txt"}]
    for name in names:
        os.link((source / name).resolve(), folder / name) if _same_disk(source, folder) else (
            folder / name
        ).write_bytes((source / name).read_bytes())
    return [folder / name for name in sorted(names)]


def _same_disk(one: Path, other: Path) -> bool:
    return one.stat().st_dev == other.stat().st_dev


def damage(file: Path, chance: random.Random) -> None:
    """One of the things that happen to files; the linked original stays whole."""
    content = file.read_bytes()
    file.unlink()
    match chance.choice(["cut", "flip", "gone", "pointer", "empty"]):
        case "cut":
            file.write_bytes(content[: chance.randrange(len(content))])
        case "flip":
            at = chance.randrange(len(content))
            file.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        case "pointer":
            file.write_bytes(POINTER)
        case "empty":
            file.write_bytes(b"")


def test_each_damage_is_found_and_named(
    tmp_path: Path, trials: Callable[[int, int], Trials], measured: Callable[[Figure], None]
) -> None:
    tried = trials(12, 40)
    for trial in tried:
        chance = random.Random(trial)
        models = tmp_path / f"models-{trial}"
        files = copied(models / "tiny.en")
        file = files[trial % len(files)]
        damage(file, chance)
        if not file.exists():
            # A copy that is not whole is passed over for the bundled model, which is.
            used = Models(models).find("tiny.en")
            assert models not in used.folder.parents
            assert verify(used)
            continue
        began = time.monotonic()
        with pytest.raises(UserError) as told:
            verify(Models(models).find("tiny.en"))
        took_s = time.monotonic() - began
        assert file.name in f"{told.value.what} {told.value.remedy}"
        assert took_s <= FOUND_WITHIN_S
        tried.note(took_s=took_s)
    measured(
        Figure(
            "B5, T16",
            "a file of the model cut, flipped, gone, emptied, or a pointer",
            tried.count,
            f"named after {tried.worst['took_s']:.2f} s (asked {FOUND_WITHIN_S:g}); "
            "where one is gone the bundled model is used",
        )
    )


def test_a_round_with_a_damaged_model_keeps_its_audio(tmp_path: Path) -> None:
    data = tmp_path / "data"
    files = copied(data / "models" / "tiny.en")
    damage(files[0], random.Random(1))
    done = hfprep(
        *("practice", "model-marketplace", "--pace", "max"),
        *("--replay", SPEECH / "framing-one-sentence.opus"),
        data=data,
    )
    assert done.returncode == 1
    assert files[0].name in done.stderr
    assert "Traceback" not in done.stderr
    assert len(list(data.glob("recordings/*/01.wav"))) == 1
