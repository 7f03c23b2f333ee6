"""Waits for what other programs do, which send no event to the test."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

LOOK_S = 0.005


def wait_until(condition: Callable[[], T | None], within_s: float) -> T:
    """What `condition` gives, once it gives anything. Fails after so many seconds."""
    deadline = time.monotonic() + within_s
    while (found := condition()) is None:
        assert time.monotonic() < deadline, "it never came about"
        time.sleep(LOOK_S)
    return found
