"""A private X server for the tests that press real keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.x_screen import XScreen, tools_missing


@pytest.fixture
def x_screen(tmp_path: Path) -> Iterator[XScreen]:
    missing = tools_missing()
    if missing:
        pytest.fail(f"{missing} not installed; make test installs what the tests need")
    screen = XScreen(tmp_path)
    try:
        yield screen
    finally:
        screen.close()
