"""Bundles whose manifest, sessions or audio are not what they say."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.importing_sessions import is_exported
from tests.samples import SESSION_ID
from tests.unit.importing_sessions.forging import Forged, refused
from tests.unit.importing_sessions.machine import Machine
from tests.unit.importing_sessions.test_bundle import OTHER_ID


def test_s6_audio_longer_than_the_manifest_says_is_cut_off(
    forged: Forged, there: Machine, target: Path
) -> None:
    name = f"{SESSION_ID}/segment-01.wav"
    forged.files[name] += b"more"
    assert "not what the manifest says" in refused(there, forged.write(target))


@pytest.mark.parametrize("name", ["session.json", "segment-01.wav", "segment-02.wav"])
def test_s6_one_changed_byte_refuses_the_bundle(
    forged: Forged, there: Machine, target: Path, name: str
) -> None:
    content = bytearray(forged.files[f"{SESSION_ID}/{name}"])
    content[len(content) // 2] ^= 1
    forged.files[f"{SESSION_ID}/{name}"] = bytes(content)
    assert "not what the manifest says" in refused(there, forged.write(target))


@pytest.mark.parametrize("name", ["session.json", "segment-01.wav"])
def test_s6_a_missing_file_refuses_the_bundle(
    forged: Forged, there: Machine, target: Path, name: str
) -> None:
    del forged.files[f"{SESSION_ID}/{name}"]
    assert "is missing" in refused(there, forged.write(target))


def test_s6_a_session_under_another_ones_name_is_refused(
    forged: Forged, there: Machine, target: Path
) -> None:
    forged.session(f'"session": "{SESSION_ID}"'.encode(), f'"session": "{OTHER_ID}"'.encode())
    assert "of another session" in refused(there, forged.write(target))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"schema": 2}, "newer version"),
        ({"schema": True}, "none of a bundle"),
        ({"format": "zip"}, "none of a bundle"),
        ({"sessions": "all"}, "none of a bundle"),
        ({"sessions": ["../up"]}, "none of a bundle"),
        ({"sessions": [SESSION_ID, SESSION_ID]}, "twice"),
        ({"sessions": [OTHER_ID]}, "is missing"),
        ({"files": []}, "is missing"),
        ({"files": [{"name": "a", "bytes": -1, "sha256": "0" * 64}]}, "none of a bundle"),
    ],
)
def test_s14_a_manifest_that_does_not_fit_is_refused(
    forged: Forged, there: Machine, target: Path, change: dict[str, object], why: str
) -> None:
    forged.manifest(lambda value: value.update(change))
    assert why in refused(there, forged.write(target))


def test_another_zip_is_told_as_such(there: Machine, tmp_path: Path) -> None:
    other = tmp_path / "photos.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.jpg", b"x")
    assert "no bundle" in refused(there, other)
    with zipfile.ZipFile(other, "w"):
        pass
    assert is_exported(other)
    assert "no bundle" in refused(there, other)


def test_s14_a_session_that_was_being_recorded_is_refused(
    forged: Forged, there: Machine, target: Path
) -> None:
    forged.session(b'"state": "analyzed"', b'"state": "recording"')
    assert "while it was being recorded" in refused(there, forged.write(target))


def test_s6_no_damage_is_a_mistake_of_ours(bundle: Path, there: Machine, target: Path) -> None:
    """Every cut, and a wrong byte in each of the places that tell of entries."""
    whole = bundle.read_bytes()
    places = [*range(0, len(whole), len(whole) // 40), *range(len(whole) - 400, len(whole), 7)]
    for place in places:
        target.write_bytes(whole[:place])
        if place >= 4:
            refused(there, target)
        wrong = bytearray(whole)
        wrong[place] ^= 0x15
        target.write_bytes(wrong)
        try:
            there.take_in(target)
        except UserError:
            assert there.holds_nothing()
        else:
            # A byte that nobody reads, such as a time of day.
            there.library.erase(SESSION_ID)
