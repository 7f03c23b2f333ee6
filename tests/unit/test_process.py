"""How a child process ended is told, whatever ended it."""

from __future__ import annotations

import os
import signal
from multiprocessing.connection import Connection

import pytest

from hfprep_desktop.process import Child, wait_for


def end_by(_: Connection, number: int) -> None:
    """In the child."""
    os.kill(os.getpid(), number)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "told"), [(signal.SIGKILL, "signal SIGKILL"), (signal.SIGRTMIN + 3, "signal 37")]
)
def test_an_end_by_a_signal_is_told_by_its_name_or_number(number: int, told: str) -> None:
    child = Child("short", end_by, (int(number),))
    try:
        wait_for([child.sentinel], 30)
    finally:
        child.kill()  # it is dead already; this fetches what it died of
    assert child.outcome() == f"was ended by {told}"
