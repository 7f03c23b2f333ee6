"""S22: a data folder that a service copies to other computers is named, never used silently."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.faults.programs import hfprep


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Work", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Mobile Documents", "iCloud"),
        ("Google Drive", "Google Drive"),
        ("plain", ""),
    ],
)
def test_s22_the_doctor_names_the_service(tmp_path: Path, folder: str, service: str) -> None:
    told = json.loads(hfprep("doctor", "--json", data=tmp_path / folder / "data").stdout)
    (check,) = (one for one in told["checks"] if one["name"] == "data folder")
    assert check["ok"] is not bool(service)
    assert service in check["detail"]


def test_s22_backups_behind_a_link(tmp_path: Path) -> None:
    cloud = tmp_path / "Dropbox"
    cloud.mkdir()
    data = tmp_path / "data"
    data.mkdir()
    (data / "backups").symlink_to(cloud)
    told = json.loads(hfprep("doctor", "--json", data=data).stdout)
    assert "Dropbox" in told["checks"][0]["detail"]
