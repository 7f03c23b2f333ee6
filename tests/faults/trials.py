"""How often a fault is tried, and what was measured meanwhile.

`make faults` tries each fault a few times, `make faults-long` as often as the specification says;
the long run notes after each trial how far it is, and goes on there when it is started again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LONG: Final = "HFPREP_FAULTS_LONG"
"""Names the folder in which the long run notes how far it is; not set in the fast one."""

MEASURED: Final = "HFPREP_FAULTS_MEASURED"
"""Names the file that takes a JSON object a line for each figure that was measured."""


def is_long() -> bool:
    """Whether the full counts are wanted."""
    return bool(os.environ.get(LONG))


class Trials:
    """Numbers of the trials still to do, and the worst of each figure over all of them."""

    def __init__(self, name: str, fast: int, full: int) -> None:
        folder = os.environ.get(LONG)
        self.count = full if folder else fast
        self._state = Path(folder) / f"{name}.json" if folder else None
        self._done = 0
        self.worst: dict[str, float] = {}
        if self._state is not None and self._state.is_file():
            kept = json.loads(self._state.read_text())
            self._done, self.worst = kept["done"], kept["worst"]

    def __iter__(self) -> Iterator[int]:
        for number in range(self._done, self.count):
            yield number
            self._done = number + 1
            if self._state is not None:
                self._state.parent.mkdir(parents=True, exist_ok=True)
                self._state.write_text(json.dumps({"done": self._done, "worst": self.worst}))

    def note(self, **figures: float) -> None:
        """Keep each figure where it is worse (larger) than those before."""
        for name, value in figures.items():
            self.worst[name] = max(value, self.worst.get(name, value))


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of `docs/reliability.md`: what was tried how often, and what came out."""

    row: str
    what: str
    trials: int
    result: str


def keep(figure: Figure) -> None:
    """Add a figure to the file of this run, where there is one."""
    target = os.environ.get(MEASURED)
    if not target:
        return
    line = {
        "row": figure.row,
        "what": figure.what,
        "trials": figure.trials,
        "result": figure.result,
        "run": "long" if is_long() else "fast",
    }
    # One write a line: several test processes append to the same file.
    descriptor = os.open(target, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        os.write(descriptor, (json.dumps(line) + "\n").encode())
    finally:
        os.close(descriptor)
