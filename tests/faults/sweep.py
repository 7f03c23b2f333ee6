"""Every place in which a program can be killed while it writes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory
from typing import Final

from tests.faults.programs import traced

WRITES: Final = "/^(write|pwrite64|fsync|fdatasync|ftruncate|rename.*|link.*|unlink.*)$"
"""The system calls that change what is on a disk, in strace's words."""

_CALL: Final = re.compile(r"(\d+) +(\w+)\((.*)")
_NO_FILE: Final = re.compile(r"\d+<(pipe|socket|anon_inode):")


@dataclass(frozen=True, slots=True)
class Place:
    """The `number`-th time that a thread makes a system call of this name, from 1 on."""

    call: str
    number: int


def places_in(command: Sequence[str | Path], log: Path, code: int = 0) -> tuple[Place, ...]:
    """Run a program to its end; each place in which it changed something on disk, in order.

    `code` is the exit code that it ends with.
    """
    run = traced(command, calls=WRITES, log=log)
    assert run.returncode == code, run.stdout + run.stderr
    # strace counts each call of each thread for itself.
    seen: Counter[tuple[str, str]] = Counter()
    found: dict[Place, None] = {}
    for thread, name, rest in _CALL.findall(log.read_text()):
        seen[thread, name] += 1
        if not _NO_FILE.match(rest):
            found[Place(name, seen[thread, name])] = None
    return tuple(found)


def killed_at(place: Place, command: Sequence[str | Path]) -> CompletedProcess[str]:
    """Run a program of which a process is killed in this place, before it is done what it asks."""
    with TemporaryDirectory() as folder:
        log = Path(folder) / "calls"
        inject = f"signal=KILL:when={place.number}"
        run = traced(command, calls=place.call, inject=inject, log=log)
        assert "killed by SIGKILL" in log.read_text(), f"not killed at {place}"
    return run


def chosen(places: Sequence[Place], trial: int, trials: int) -> Place:
    """The place for this trial, so that all trials together are spread over all places."""
    return places[trial * len(places) // trials]
