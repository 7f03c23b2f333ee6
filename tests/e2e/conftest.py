"""The program over a data folder of its own; a private X server for the tests that press real keys,
and a screen reader's bus beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import at_spi
from tests.at_spi import ScreenReader
from tests.e2e.hfprep import Hfprep
from tests.x_screen import XScreen, tools_missing


@pytest.fixture
def hfprep(tmp_path: Path) -> Hfprep:
    return Hfprep(tmp_path / "data")


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


@pytest.fixture
def screen_reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScreenReader]:
    missing = at_spi.tools_missing()
    if missing:
        pytest.skip(f"{missing} not installed; make test installs what the tests need")
    # In a folder of its own: the addresses of its buses must be short.
    reader = ScreenReader(tmp_path_factory.mktemp("at_spi"))
    try:
        yield reader
    finally:
        reader.close()
