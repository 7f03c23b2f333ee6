"""Runs parts of the program as processes of their own, so that they can be killed and starved."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

import pytest

ROOT: Final = Path(__file__).parents[2]
HFPREP: Final = (sys.executable, "-m", "hfprep_desktop")
PATIENCE_S: Final = 120.0

T = TypeVar("T")


def hfprep(
    *arguments: str | Path,
    data: Path,
    env: Mapping[str, str] | None = None,
    timeout: float = PATIENCE_S,
) -> subprocess.CompletedProcess[str]:
    """One command of the program over a data folder, to its end."""
    return subprocess.run(
        [*HFPREP, "--data-dir", str(data), *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


def traced(
    command: Sequence[str | Path],
    *,
    calls: str,
    inject: str = "",
    log: Path | None = None,
    env: Mapping[str, str] | None = None,
    timeout: float = PATIENCE_S,
) -> subprocess.CompletedProcess[str]:
    """Run a command under strace, which sees `calls` and breaks them as `inject` says.

    `inject` in strace's own words without the names of the calls, such as `signal=KILL:when=3`.
    """
    if not can_trace():
        pytest.skip("this machine lets nobody trace a process")
    options = ["-f", "-q", "-y", "-e", f"trace={calls}", "-o", str(log or os.devnull)]
    if inject:
        options += ["-e", f"inject={calls}:{inject}"]
    return subprocess.run(
        ["strace", *options, *map(str, command)],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """A file system of its own on `folder`, of a size such as `8m`; needs root, as CI has it."""
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@cache
def can_trace() -> bool:
    """Whether strace works here; some containers forbid it."""
    tried = subprocess.run(
        ["strace", "-qq", "-o", os.devnull, "true"], capture_output=True, check=False
    )
    return tried.returncode == 0


def can_mount() -> bool:
    """Whether this account may mount file systems; without that a fault cannot be made."""
    if os.geteuid() != 0 or not shutil.which("unshare"):
        return False
    tried = subprocess.run(
        ["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False
    )
    return tried.returncode == 0
