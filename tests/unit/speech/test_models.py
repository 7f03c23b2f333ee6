from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.speech.catalogue import CATALOGUE, REQUIRED_FILES, CatalogueEntry
from hfprep_desktop.speech.models import ModelFolder, Models, verify


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def carried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CatalogueEntry:
    """A model in two parts, carried by two packages whose code must never run."""
    halves = (b"first half, ", b"second half")
    for number, half in enumerate(halves, 1):
        package = tmp_path / "site" / f"carrier_{number}"
        (package / "data").mkdir(parents=True)
        (package / "__init__.py").write_text("raise RuntimeError('code of a data package ran')")
        (package / "data" / f"model.bin.part{number}").write_bytes(half)
    for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
        (tmp_path / "site" / "carrier_1" / "data" / name).write_text(name)
    monkeypatch.syspath_prepend(tmp_path / "site")
    hashes = {name: sha256(name.encode()) for name in REQUIRED_FILES}
    return CatalogueEntry(
        name="halves",
        title="In two parts",
        hub_revision="",
        multilingual=True,
        carriers=(("carrier_1", "data"), ("carrier_2", "data")),
        parts=("model.bin.part1", "model.bin.part2"),
        sha256=hashes | {"model.bin": sha256(b"".join(halves))},
    )


def a_folder(path: Path) -> Path:
    path.mkdir(parents=True)
    for name in REQUIRED_FILES:
        (path / name).write_text(name)
    return path


def test_the_bundled_model_is_what_the_catalogue_says(tmp_path: Path) -> None:
    model = Models(tmp_path).find("tiny.en")
    assert verify(model)
    assert model.english_only


def test_each_file_of_a_model_is_checked(tmp_path: Path) -> None:
    bundled = Models(tmp_path).find("tiny.en")
    for name in REQUIRED_FILES:
        copy = tmp_path / f"copy-{name}"
        copy.mkdir()
        for other in REQUIRED_FILES:
            (copy / other).symlink_to(bundled.folder / other)
        altered = ModelFolder("tiny.en", copy, CATALOGUE[0])
        assert verify(altered)
        (copy / name).unlink()
        with pytest.raises(UserError, match=f"file {name} .* is missing"):
            verify(altered)
        (copy / name).write_bytes(b"\0")
        with pytest.raises(UserError, match=f"file {name} .* is damaged or was altered"):
            verify(altered)


def test_a_model_in_parts_is_joined_once_and_checked(
    tmp_path: Path, carried: CatalogueEntry
) -> None:
    models = Models(tmp_path / "own", (carried,))
    joined = models.find("halves")
    assert (joined.folder / "model.bin").read_bytes() == b"first half, second half"
    assert verify(joined)
    assert joined.folder == tmp_path / "own" / "halves"
    before = (joined.folder / "model.bin").stat().st_mtime_ns
    assert (models.find("halves").folder / "model.bin").stat().st_mtime_ns == before


def test_altered_parts_are_never_joined_to_a_model(tmp_path: Path, carried: CatalogueEntry) -> None:
    (tmp_path / "site" / "carrier_2" / "data" / "model.bin.part2").write_bytes(b"evil")
    models = Models(tmp_path / "own", (carried,))
    with pytest.raises(UserError, match=r"model\.bin .* damaged or was altered"):
        models.find("halves")
    assert not (tmp_path / "own" / "halves").exists()


def test_a_missing_carrier_is_told_with_what_to_do(tmp_path: Path) -> None:
    entry = CatalogueEntry(
        "gone", "Gone", "", False, (("no_such_package", "data"),), ("model.bin",)
    )
    models = Models(tmp_path, (entry,))
    assert models.available() == ()
    with pytest.raises(UserError, match="files of the speech model gone are missing"):
        models.find("gone")


@pytest.mark.parametrize("name", ["", ".", ".nothing.partial", "nothing", "../escape", "/etc"])
def test_unknown_names_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="is not installed"):
        Models(tmp_path / "own").find(name)
