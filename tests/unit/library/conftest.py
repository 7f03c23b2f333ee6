from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session
from hfprep_desktop.paths import PRIVATE_UMASK, Paths
from tests.samples import full_session


@pytest.fixture
def paths(tmp_path: Path) -> Iterator[Paths]:
    earlier = os.umask(PRIVATE_UMASK)
    yield Paths(tmp_path / "data")
    os.umask(earlier)


@pytest.fixture
def library(paths: Paths) -> Library:
    made = Library(paths)
    made.prepare()
    return made


@pytest.fixture
def session(paths: Paths) -> Session:
    return full_session(paths.data)
