"""The program over a data folder of its own, for rounds over real processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from hfprep_desktop.app import App, build_app


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build_app(tmp_path / "data")
