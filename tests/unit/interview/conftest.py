"""A folder of the person's own scenarios."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "scenarios"
