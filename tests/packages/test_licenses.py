"""Every part of what is shipped is named, with its licence, for people and for programs."""

from __future__ import annotations

import importlib.metadata
import json
import re
from pathlib import Path

import parts
import pytest
from licenses import write_licenses
from parts import CARRIED, LICENCES, MISSING_TEXTS, Part, UnknownLicenceError, parts_of
from sbom import sbom, write_sbom


def a_file_of(package: str) -> str:
    found = importlib.metadata.distribution(package)
    (source, *_) = (file for file in found.files or () if file.suffix in {".py", ".so"})
    return str(found.locate_file(source))


@pytest.fixture(scope="module")
def shipped() -> list[Part]:
    """As of a build that holds these packages."""
    names = ("click", "numpy", "PySide6_Essentials", "soundfile", "ctranslate2", "tokenizers")
    return parts_of(map(a_file_of, names))


def test_parts_are_found_by_their_files_with_what_they_carry(shipped: list[Part]) -> None:
    licences = {part.name: part.licence for part in shipped}
    assert licences["click"] == "BSD-3-Clause"
    assert licences["pyside6-essentials"] == licences["Qt"] == "LGPL-3.0-only"
    assert licences["libsndfile"] == "LGPL-2.1-or-later"
    assert {"Python", "Whisper tiny.en", "IBM Plex", "oneMKL", "OpenBLAS"} <= licences.keys()
    assert "faster-whisper" not in licences


def test_nothing_is_under_the_gpl_without_an_exception() -> None:
    stated = [*LICENCES.values(), *(one[1] for carried in CARRIED.values() for one in carried)]
    for licence in stated:
        assert not re.search(r"(?<!L)GPL", licence) or " WITH " in licence, licence


def test_of_each_locked_package_the_licence_is_known() -> None:
    lock = (parts.ROOT / "requirements" / "run.lock").read_text(encoding="utf-8")
    build_only = {"hatchling", "pathspec", "pluggy", "trove-classifiers", "packaging", "av", "pip"}
    for name in set(re.findall(r"^([a-z0-9-]+)==", lock, flags=re.MULTILINE)) - build_only:
        try:
            importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # of another system
        for part in parts_of([], also=[name]):
            assert all(text.read_text(errors="replace").strip() for text in part.texts)


def test_what_nobody_looked_at_is_not_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {name: value for name, value in LICENCES.items() if name != "ctranslate2"}
    monkeypatch.setattr(parts, "LICENCES", kept)
    with pytest.raises(UnknownLicenceError, match="ctranslate2: no licence"):
        parts_of([], also=["ctranslate2"])
    monkeypatch.setattr(parts, "LICENCES", LICENCES)
    monkeypatch.setattr(parts, "MISSING_TEXTS", {**MISSING_TEXTS, "ctranslate2": ()})
    with pytest.raises(UnknownLicenceError, match="text is missing"):
        parts_of([], also=["ctranslate2"])


def test_the_folder_of_licences(shipped: list[Part], tmp_path: Path) -> None:
    folder = tmp_path / "licenses"
    write_licenses(folder, shipped)
    overview = (folder / "README.txt").read_text(encoding="utf-8")
    for part in shipped:
        assert re.search(
            rf"^{re.escape(part.name)}( |:).*{re.escape(part.licence)}$", overview, re.MULTILINE
        )
    for what in ("put your own builds of", "PySide6/Qt/lib", "GCC Runtime Library Exception"):
        assert what in " ".join(overview.split())
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "qt" / "LGPL-3.txt").read_text()
    assert "MIT License" in (folder / "LICENSE.txt").read_text()
    assert {path.name for path in folder.iterdir() if path.is_dir()} == {
        part.name.lower().replace(" ", "-") for part in shipped
    }


def test_the_list_for_programs(shipped: list[Part], tmp_path: Path) -> None:
    """The fields that CycloneDX 1.6 requires, and what scanners look parts up by."""
    write_sbom(tmp_path / "sbom.json", "0.1.0", shipped)
    found = json.loads((tmp_path / "sbom.json").read_text(encoding="utf-8"))
    assert (found["bomFormat"], found["specVersion"], found["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(
        r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", found["serialNumber"]
    )
    assert re.fullmatch(r"\d{4}(-\d\d){2}T(\d\d:){2}\d\dZ", found["metadata"]["timestamp"])
    everything = [found["metadata"]["component"], *found["components"]]
    for one in everything:
        assert {"type", "name", "bom-ref", "licenses"} <= one.keys()
        assert all(one.values())
        assert one["licenses"] == [{"expression": one["licenses"][0]["expression"]}]
    references = [one["bom-ref"] for one in everything]
    assert len(set(references)) == len(references)
    (depends,) = found["dependencies"]
    assert [depends["ref"], *depends["dependsOn"]] == references
    purls = {one["name"]: one.get("purl") for one in everything}
    version = importlib.metadata.version("click")
    assert purls["click"] == f"pkg:pypi/click@{version}"


def test_the_same_parts_have_the_same_number(
    shipped: list[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764230400")
    assert sbom("0.1.0", shipped) == sbom("0.1.0", shipped)
    assert sbom("0.1.0", shipped)["metadata"]["timestamp"] == "2025-11-27T08:00:00Z"
    assert sbom("0.1.0", shipped)["serialNumber"] != sbom("0.1.1", shipped)["serialNumber"]
