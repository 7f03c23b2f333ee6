"""Bundles as somebody else might make them."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from tests.samples import SESSION_ID
from tests.unit.importing_sessions.machine import Machine


class Forged:
    """A bundle whose entries can be changed before it is written."""

    def __init__(self, bundle: Path) -> None:
        with zipfile.ZipFile(bundle) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}

    def manifest(self, change: Callable[[dict[str, object]], None]) -> None:
        value = json.loads(self.files["manifest.json"])
        change(value)
        self.files["manifest.json"] = json.dumps(value).encode()

    def session(self, old: bytes, new: bytes) -> None:
        """Changed with a manifest that agrees."""
        name = f"{SESSION_ID}/session.json"
        content = self.files[name].replace(old, new)
        assert content != self.files[name]
        self.files[name] = content

        def agree(value: dict[str, object]) -> None:
            files = value["files"]
            assert isinstance(files, list)
            (one,) = (f for f in files if f["name"] == name)
            one.update(bytes=len(content), sha256=hashlib.sha256(content).hexdigest())

        self.manifest(agree)

    def write(
        self, path: Path, *extra: tuple[zipfile.ZipInfo, bytes], packed: bool = False
    ) -> Path:
        method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        with zipfile.ZipFile(path, "w", method) as archive:
            for name, content in self.files.items():
                archive.writestr(name, content)
            for info, content in extra:
                archive.writestr(info, content)
        return path


def refused(there: Machine, path: Path) -> str:
    with pytest.raises(UserError) as told:
        there.take_in(path)
    assert there.holds_nothing()
    return told.value.what


def entry(name: str, content: bytes = b"harm") -> tuple[zipfile.ZipInfo, bytes]:
    """An entry whose name is written as it is given, whatever it holds."""
    info = zipfile.ZipInfo("placeholder")
    info.filename = name
    return info, content
