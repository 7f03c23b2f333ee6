"""`make deb-test`: the Debian package installed into a root of its own, run there, and removed.

    python packaging/program/debian_test.py FILE.deb

The root is a temporary folder with a package database of its own, so nothing of this machine is
changed; the program runs on this machine's libraries, and apt says whether it would find them.
Needs root's rights, as dpkg does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import smoke_test
from smoke_test import SmokeError, expect

PLACES: Final = (
    "usr/bin/hfprep",
    "usr/lib/hfprep/hfprep",
    "usr/share/applications/hfprep.desktop",
    "usr/share/metainfo/org.hfprep.HFPrep.metainfo.xml",
    "usr/share/icons/hicolor/16x16/apps/hfprep.png",
    "usr/share/icons/hicolor/512x512/apps/hfprep.png",
    "usr/share/icons/hicolor/scalable/apps/hfprep.svg",
    "usr/share/man/man1/hfprep.1.gz",
    "usr/share/bash-completion/completions/hfprep",
    "usr/share/zsh/vendor-completions/_hfprep",
    "usr/share/fish/vendor_completions.d/hfprep.fish",
    "usr/share/doc/hfprep/copyright",
    "usr/share/doc/hfprep/NEWS.gz",
    "usr/share/doc/hfprep/changelog.gz",
    "usr/share/doc/hfprep/licenses/README.txt",
)
CHECKERS: Final = (
    ("desktop-file-validate", ("usr/share/applications/hfprep.desktop",)),
    (
        "appstreamcli",
        ("validate", "--no-net", "usr/share/metainfo/org.hfprep.HFPrep.metainfo.xml"),
    ),
    ("man", ("--warnings", "-l", "usr/share/man/man1/hfprep.1.gz")),
    ("bash", ("-n", "usr/share/bash-completion/completions/hfprep")),
    ("zsh", ("-n", "usr/share/zsh/vendor-completions/_hfprep")),
    ("fish", ("-n", "usr/share/fish/vendor_completions.d/hfprep.fish")),
)
"""Programs that look at what is installed; those that are not here are named as left out."""


def run(*command: str, folder: Path | None = None, **more: str) -> str:
    """What a program wrote; raises `SmokeError` where it fails."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **more},
        capture_output=True,
        text=True,
        check=False,
    )
    expect(done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def would_install(file: Path) -> str:
    """Whether apt finds all that it needs on this machine's release."""
    if not shutil.which("apt-get"):
        return "left out: there is no apt-get"
    told = run("apt-get", "install", "--simulate", "--no-install-recommends", str(file))
    expect("Inst hfprep" in told, told)
    return f"with {told.count('Inst ') - 1} other packages that are not here yet"


def install(file: Path, root: Path) -> str:
    """Unpack it with a package database that knows of nothing else."""
    database = root / "var" / "lib" / "dpkg"
    for folder in ("info", "updates", "triggers"):
        (database / folder).mkdir(parents=True)
    (database / "status").touch()
    (database / "available").touch()
    run("dpkg", f"--root={root}", "--force-depends", "--install", str(file))
    missing = [place for place in PLACES if not (root / place).exists()]
    expect(not missing, f"not installed: {', '.join(missing)}")
    return f"{len(PLACES)} places looked at"


def check_files(root: Path) -> str:
    """What is there for the desktop and for shells is well formed."""
    for program, arguments in CHECKERS:
        if shutil.which(program):
            run(program, *arguments, folder=root)
    found = [program for program, _ in CHECKERS if shutil.which(program)]
    left_out = [program for program, _ in CHECKERS if not shutil.which(program)]
    return " ".join(found) + (f" (left out: {' '.join(left_out)})" if left_out else "")


def complete(root: Path) -> str:
    """A shell is told how commands and options go on."""
    program = str(root / "usr" / "bin" / "hfprep")
    told = run(program, _HFPREP_COMPLETE="bash_complete", COMP_WORDS="hfprep pra", COMP_CWORD="1")
    expect(told.split() == ["plain,practice"], told)
    return "hfprep pra<Tab> gives practice"


def remove(root: Path) -> str:
    """Nothing of it is left."""
    run("dpkg", f"--root={root}", "--purge", "hfprep")
    left = [
        str(path.relative_to(root))
        for path in root.rglob("*")
        if not path.is_relative_to(root / "var") and not path.is_dir()
    ]
    expect(not left, f"left behind: {', '.join(left)}")
    expect(not (root / "usr" / "lib" / "hfprep").exists(), "its folder is left")
    return "nothing is left"


def main(arguments: Sequence[str]) -> int:
    """Return the exit code."""
    (given,) = arguments
    with tempfile.TemporaryDirectory(prefix="hfprep-deb-") as folder:
        file, root = Path(given).absolute(), Path(folder)
        try:
            print(f"ok    apt: {would_install(file)}", flush=True)
            print(f"ok    installed: {install(file, root)}", flush=True)
            print(f"ok    files: {check_files(root)}", flush=True)
            print(f"ok    completion: {complete(root)}", flush=True)
            if code := smoke_test.main([str(root / "usr" / "bin" / "hfprep")]):
                return code
            print(f"ok    removed: {remove(root)}", flush=True)
        except SmokeError as error:
            print(f"FAIL  {error}", flush=True)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
