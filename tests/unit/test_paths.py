from __future__ import annotations

import os
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.paths import Paths


def test_a_new_data_folder_is_private(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "deep" / "data")
    paths.prepare()
    assert paths.recordings.is_dir()
    if os.name == "posix":
        assert paths.recordings.stat().st_mode & 0o077 == 0


def test_a_file_in_its_place_is_told_with_what_to_do(tmp_path: Path) -> None:
    blocked = tmp_path / "data"
    blocked.write_text("")
    with pytest.raises(UserError, match="cannot be used") as told:
        Paths(blocked).prepare()
    assert "--data-dir" in told.value.remedy
