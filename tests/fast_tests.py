"""Which tests are fast: all but those marked `slow`, by hand or here. A fast test is held to it.

`make check` runs `-m "not slow"`. What makes a test slow is read from where it stands and from the
fixtures it takes; what neither shows (a process of its own, many trials) bears the mark itself.
A fast test that starts a process all the same fails, and one that takes long is told at the end.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Generator
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import NoReturn

import pytest

# Every test in them starts processes.
SLOW_FOLDERS = tuple(
    Path(__file__).parent / name for name in ("e2e", "faults", "packages", "unit/session")
)
# Of `qapp`: widgets that are drawn take about half a second each.
SLOW_FIXTURES = frozenset(
    {"qapp", "virtual_microphone", "two_microphones", "x_screen", "screen_reader"}
)
# Of processor time, which a machine that is shared stretches less than time on the clock.
LIMIT_S = 2.0
TAKEN = "processor_s"


def _is_slow(item: pytest.Item) -> bool:
    return (
        item.get_closest_marker("slow") is not None
        or any(item.path.is_relative_to(folder) for folder in SLOW_FOLDERS)
        or not SLOW_FIXTURES.isdisjoint(getattr(item, "fixturenames", ()))
    )


def _refuse(*_: object, **__: object) -> NoReturn:
    pytest.fail("a fast test started a process: mark it with pytest.mark.slow")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark them before `-m` chooses."""
    for item in items:
        if _is_slow(item):
            item.add_marker("slow")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let no fast test, and no fixture that it takes, start a process."""
    if item.get_closest_marker("slow") is not None:
        return (yield)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subprocess.Popen, "__init__", _refuse)
        patch.setattr(BaseProcess, "start", _refuse)
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Measure a fast test, without the fixtures that it may share with others."""
    began = time.process_time()
    try:
        return (yield)
    finally:
        if item.get_closest_marker("slow") is None:
            item.user_properties.append((TAKEN, time.process_time() - began))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell which fast tests are not."""
    taken = {
        report.nodeid: seconds
        for report in terminalreporter.getreports("passed")
        for name, seconds in report.user_properties
        if name == TAKEN and seconds > LIMIT_S
    }
    if not taken:
        return
    terminalreporter.section(f"over {LIMIT_S:.0f} s: make them faster, or mark them slow")
    for nodeid, seconds in sorted(taken.items(), key=lambda one: -one[1]):
        terminalreporter.line(f"{seconds:6.1f} s  {nodeid}")
