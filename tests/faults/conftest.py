"""Fixtures of the fault tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from tests.conftest import plugged_in
from tests.faults.programs import can_mount
from tests.faults.trials import Figure, Trials, keep
from tests.virtual_microphone import VirtualMicrophone


@pytest.fixture
def trials(request: pytest.FixtureRequest) -> Callable[[int, int], Trials]:
    """`trials(fast, full)`: the numbers of the trials that this run still has to do."""
    name = re.sub(r"\W+", "-", request.node.nodeid.rpartition("/")[2])
    return lambda fast, full: Trials(name, fast, full)


@pytest.fixture
def measured() -> Callable[[Figure], None]:
    """Hands a figure to `docs/reliability.md`."""
    return keep


@pytest.fixture
def needs_mount() -> None:
    """For faults that only a file system of one's own can have."""
    if not can_mount():
        pytest.skip("only root may mount a small disk")


@pytest.fixture
def two_microphones(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[VirtualMicrophone]:
    """As `virtual_microphone`, with a second one beside it."""
    folder = tmp_path_factory.mktemp("microphones")
    with plugged_in(folder, monkeypatch, second=True) as microphone:
        yield microphone
