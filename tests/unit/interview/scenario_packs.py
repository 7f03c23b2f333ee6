"""Packs of scenarios as the tests write them, and what becomes of them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from hfprep_desktop.interview.scenario_pack import ImportedPack, PackRefusedError, import_pack
from tests.unit.interview.scenario_files import GOOD, SHIPPED


def scenario(scenario_id: str = "tiny-round") -> bytes:
    return GOOD.replace("tiny-round", scenario_id).encode()


def write_zip(
    path: Path,
    entries: Iterable[tuple[str, bytes]],
    change: Callable[[zipfile.ZipInfo], None] | None = None,
    method: int = zipfile.ZIP_DEFLATED,
) -> Path:
    """A zip whose names are written as they are given, whatever they hold."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in entries:
            info = zipfile.ZipInfo("placeholder")
            info.filename = name
            info.compress_type = method
            if change is not None:
                change(info)
            archive.writestr(info, content)
    return path


def take(pack: Path, own: Path) -> ImportedPack:
    return import_pack(pack, SHIPPED, own)


def refused(pack: Path, own: Path) -> PackRefusedError:
    """The refusal; nothing may have been written, not even a temporary file."""
    before = sorted(own.rglob("*")) if own.exists() else None
    with pytest.raises(PackRefusedError) as caught:
        take(pack, own)
    assert (sorted(own.rglob("*")) if own.exists() else None) == before
    assert caught.value.what.endswith(".")
    assert caught.value.remedy.endswith(".")
    assert caught.value.what.isprintable()
    return caught.value
