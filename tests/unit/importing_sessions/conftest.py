"""Two machines, and bundles that go from one to the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.samples import SESSION_ID, rich_session
from tests.unit.importing_sessions.forging import Forged
from tests.unit.importing_sessions.machine import Machine


@pytest.fixture
def here(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "here")


@pytest.fixture
def there(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "there")


@pytest.fixture
def bundle(here: Machine, tmp_path: Path) -> Path:
    here.add(rich_session(here.paths.data))
    return here.bundle(tmp_path / "b.zip", SESSION_ID)


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("honest")
    sender = Machine(folder / "data")
    sender.add(rich_session(sender.paths.data))
    return sender.bundle(folder / "b.zip", SESSION_ID)


@pytest.fixture
def forged(honest: Path) -> Forged:
    return Forged(honest)


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Path]:
    outside = set(tmp_path.iterdir())
    yield tmp_path / "forged.zip"
    assert set(tmp_path.iterdir()) - outside <= {tmp_path / "forged.zip"}
