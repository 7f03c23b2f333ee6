"""`make deb`: a Debian package of the one-folder program, in dist/.

    python packaging/program/debian_package.py

The folder goes to /usr/lib/hfprep; beside it a menu entry, icons, AppStream's page, a manual page
and shell completions. There are no maintainer scripts: Debian's own triggers do what is to be done.
What the package needs is read from the libraries in the folder, and built where it was built or on
newer releases it runs.
"""

from __future__ import annotations

import gzip
import os
import platform
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence, Set
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any, Final

# `packaging/` is beside this folder; its list is that of the source tree's own check.
sys.path.append(str(Path(__file__).resolve().parents[1]))

from click.shell_completion import get_completion_class
from elf import needed_libraries
from manual_page import manual_page
from system_libraries import WINDOW

from hfprep_desktop.cli.main import hfprep

ROOT: Final = Path(__file__).resolve().parents[2]
PROGRAM: Final = ROOT / "dist" / "hfprep"
NAME: Final = "hfprep"
PAGE: Final = "org.hfprep.HFPrep.metainfo.xml"
MAINTAINER: Final = "The HFPrep Desktop authors <authors@hfprep.invalid>"
COMMON_LICENSES: Final = """\
On Debian systems the texts of the LGPL, the GPL and the Apache License are in
/usr/share/common-licenses (LGPL-3, LGPL-2.1, GPL-3, Apache-2.0), too.
"""
ICON_SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
COMPLETIONS: Final = {
    "bash": f"usr/share/bash-completion/completions/{NAME}",
    "zsh": f"usr/share/zsh/vendor-completions/_{NAME}",
    "fish": f"usr/share/fish/vendor_completions.d/{NAME}.fish",
}
SYSTEM: Final = {
    **dict.fromkeys(("libc.so.6", "libm.so.6", "libmvec.so.1", "libdl.so.2"), "libc6"),
    **dict.fromkeys(("libpthread.so.0", "librt.so.1", "libutil.so.1"), "libc6"),
    **dict.fromkeys(("ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"), "libc6"),
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
}
"""What every Debian system has, by library; the window's needs come from system_libraries.py."""

DESCRIPTION: Final = """\
practise spoken system-design interviews, offline
 Practise the system-design stage of a product-manager interview out loud. The
 report shows what a hiring committee would have listened for: was the goal said
 before the diagram, were there metrics with targets, was the push-back answered
 with numbers. Every finding quotes the words it rests on and plays them back.
 .
 The speech model comes with the program; recordings stay on the computer.
"""


class UnknownLibraryError(Exception):
    """The program needs a library of which no Debian package is known here."""


def build(staging: Path, target: Path) -> Path:
    """Lay out the package below `staging`, build it into the folder `target`; return its file."""
    shutil.rmtree(staging, ignore_errors=True)
    shutil.copytree(PROGRAM, staging / "usr" / "lib" / NAME, symlinks=True)
    _link(staging / "usr" / "bin" / NAME, f"../lib/{NAME}/{NAME}")
    version, needs = _project()["version"], dependencies(needed_outside(PROGRAM))
    _desktop(staging)
    _documents(staging, version)
    for shell, place in COMPLETIONS.items():
        _write(staging / place, completion(shell))
    _write(staging / "DEBIAN" / "control", control(version, _installed_kb(staging), needs))
    _write(staging / "DEBIAN" / "md5sums", _checksums(staging))
    _make_readable(staging)
    file = target / f"{NAME}_{version}_{_architecture()}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z4", "--build", staging, file],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return file


def _project() -> dict[str, Any]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project: dict[str, Any] = tomllib.loads(text)["project"]
    return project


def _architecture() -> str:
    asked = ["dpkg", "--print-architecture"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


def _desktop(staging: Path) -> None:
    share, desktop = staging / "usr" / "share", ROOT / "packaging" / "desktop"
    _copy(desktop / "hfprep.desktop", share / "applications" / "hfprep.desktop")
    _copy(desktop / PAGE, share / "metainfo" / PAGE)
    icons = share / "icons" / "hicolor"
    for size in ICON_SIZES:
        picture = ROOT / "packaging" / "icons" / f"hfprep-{size}.png"
        _copy(picture, icons / f"{size}x{size}" / "apps" / "hfprep.png")
    _copy(ROOT / "assets" / "icons" / "app.svg", icons / "scalable" / "apps" / "hfprep.svg")


def _documents(staging: Path, version: str) -> None:
    share = staging / "usr" / "share"
    _write(share / "man" / "man1" / f"{NAME}.1.gz", _packed(manual_page(version)))
    documents = share / "doc" / NAME
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    _write(documents / "NEWS.gz", _packed(changes))
    _write(documents / "changelog.gz", _packed(changelog(version)))
    told = ((ROOT / "LICENSE"), PROGRAM / "_internal" / "licenses" / "README.txt")
    texts = [file.read_text(encoding="utf-8") for file in told]
    _write(documents / "copyright", "\n".join([*texts, COMMON_LICENSES]))
    _link(documents / "licenses", f"../../../lib/{NAME}/_internal/licenses")


def changelog(version: str) -> str:
    """In Debian's own form, in which its tools read it; the day is that of AppStream's page."""
    page = ET.fromstring((ROOT / "packaging" / "desktop" / PAGE).read_text(encoding="utf-8"))
    release = page.find(f"releases/release[@version='{version}']")
    if release is None:
        raise ValueError(f"{PAGE} does not know release {version}")
    day = datetime.fromisoformat(release.attrib["date"]).replace(tzinfo=UTC)
    return (
        f"{NAME} ({version}) unstable; urgency=medium\n\n"
        "  * New release: NEWS.gz tells what changed for the person who practises.\n\n"
        f" -- {MAINTAINER}  {format_datetime(day)}\n"
    )


def completion(shell: str) -> str:
    """What makes a shell complete commands and options: it asks the program itself."""
    found = get_completion_class(shell)
    if found is None:
        raise ValueError(shell)
    return found(hfprep, {}, NAME, "_HFPREP_COMPLETE").source()


def control(version: str, installed_kb: int, needs: Sequence[str]) -> str:
    """The package's own description."""
    return (
        f"Package: {NAME}\n"
        f"Version: {version}\n"
        f"Architecture: {_architecture()}\n"
        f"Maintainer: {MAINTAINER}\n"
        f"Installed-Size: {installed_kb}\n"
        f"Depends: {', '.join(needs)}\n"
        "Recommends: libasound2-plugins | pipewire-alsa\n"
        "Suggests: speech-dispatcher\n"
        "Section: education\n"
        "Priority: optional\n"
        f"Description: {DESCRIPTION}"
    )


def dependencies(libraries: Set[str]) -> list[str]:
    """The Debian packages of libraries, and of PortAudio, which Python loads by itself.

    Raises `UnknownLibraryError`.
    """
    packages = {need.libraries[0]: need.packages[0] for need in WINDOW if need.libraries} | SYSTEM
    wanted = {*libraries, "libportaudio.so.2"}
    if unknown := wanted - packages.keys():
        raise UnknownLibraryError(", ".join(sorted(unknown)))
    release = platform.libc_ver()[1]
    names = {packages[library] for library in wanted} - {"libc6"}
    return [f"libc6 (>= {release})", *sorted(names)]


def needed_outside(program: Path) -> set[str]:
    """Names of libraries that those of a folder need and that are not in it."""
    files = [path for path in program.rglob("*") if path.is_file() and _is_elf(path)]
    needed = {name for file in files for name in needed_libraries(file)}
    return needed - {path.name for path in program.rglob("*")}


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _installed_kb(staging: Path) -> int:
    return sum(-(-path.lstat().st_size // 1024) for path in _files(staging))


def _checksums(staging: Path) -> str:
    files = [path.relative_to(staging) for path in _files(staging) if not path.is_symlink()]
    asked = ["md5sum", *map(str, sorted(files))]
    done = subprocess.run(asked, cwd=staging, check=True, capture_output=True, text=True)
    return done.stdout


def _files(staging: Path) -> Iterator[Path]:
    for path in staging.rglob("*"):
        inside = path.relative_to(staging).parts[0] != "DEBIAN"
        if inside and (path.is_symlink() or path.is_file()):
            yield path


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def _copy(source: Path, target: Path) -> None:
    _write(target, source.read_bytes())


def _link(path: Path, target: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


def _make_readable(staging: Path) -> None:
    """Whoever builds it may have a strict umask; the package is for everybody."""
    for path in (staging, *staging.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)


def main() -> int:
    """Build, and name the file."""
    file = build(ROOT / "build" / "deb", ROOT / "dist")
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
