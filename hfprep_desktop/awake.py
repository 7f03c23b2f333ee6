"""Keeps the computer from falling asleep while a round is recorded, where the system lets it."""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

log = logging.getLogger(__name__)

_LINUX: Final = (
    "systemd-inhibit",
    "--what=sleep:idle",
    "--mode=block",
    "--who=HFPrep Desktop",
    "--why=An answer is being recorded",
    "cat",
)
_MAC: Final = ("caffeinate", "-i", "cat")


@contextmanager
def awake() -> Iterator[None]:
    """Ask the system to stay awake in here.

    The request is held by a child that ends with our end of its pipe, so it never outlives us.
    Without a program that can ask, nothing is asked; a lid that is shut is told of afterwards.
    """
    child = _ask(_MAC if sys.platform == "darwin" else _LINUX)
    try:
        yield
    finally:
        if child is not None:
            _let_go(child)


def _ask(command: Sequence[str]) -> subprocess.Popen[bytes] | None:
    program = shutil.which(command[0])
    if program is None:
        return None
    try:
        return subprocess.Popen(
            [program, *command[1:]],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        log.info("nothing keeps the computer awake: %s", error.strerror)
        return None


def _let_go(child: subprocess.Popen[bytes]) -> None:
    if child.stdin is not None:
        child.stdin.close()
    try:
        child.wait(1.0)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
