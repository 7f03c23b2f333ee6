"""Every place in which a program can be killed while it writes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess
from typing import Final

from tests.faults.programs import traced

WRITES: Final = "/^(write|pwrite64|fsync|fdatasync|ftruncate|rename.*|link.*|unlink.*)$"
"""The system calls that change what is on a disk, in strace's words."""

_CALL: Final = re.compile(r"\d+ +(\w+)\(")


@dataclass(frozen=True, slots=True)
class Place:
    """The `number`-th time that a program makes a system call of this name, from 1 on."""

    call: str
    number: int


def places_in(command: Sequence[str], log: Path) -> tuple[Place, ...]:
    """Run a program to its end; each place in which it changed something on disk, in order."""
    run = traced(command, calls=WRITES, log=log)
    assert run.returncode == 0, run.stdout + run.stderr
    seen: Counter[str] = Counter()
    found = []
    for name in _CALL.findall(log.read_text()):
        seen[name] += 1
        found.append(Place(name, seen[name]))
    return tuple(found)


def killed_at(place: Place, command: Sequence[str]) -> CompletedProcess[str]:
    """Run a program that is killed in this place, before what it asks for is done."""
    # strace counts each call for itself.
    run = traced(command, calls=place.call, inject=f"signal=KILL:when={place.number}")
    assert run.returncode != 0, f"not killed at {place}"
    return run


def chosen(places: Sequence[Place], trial: int, trials: int) -> Place:
    """The place for this trial, so that all trials together are spread over all places."""
    return places[trial * len(places) // trials]
