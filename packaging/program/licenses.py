"""The folder `licenses` of a built program: every part, its licence, and what the LGPL grants."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from parts import ROOT, Part

OVERVIEW: Final = "README.txt"

INTRODUCTION: Final = """\
HFPrep Desktop is under the MIT licence: LICENSE.txt. It comes with the works of others listed
below; the texts of their licences are in the folders beside this file. What is inside in a form
for programs: sbom.cdx.json (CycloneDX).

Qt (with PySide6 and shiboken6), libsndfile, soxr and libquadmath are under the GNU Lesser General
Public License. They are used as shared libraries, unchanged, and you may put your own builds of
them in their place: exchange the file in this program's folder for one of the same name and the
same binary interface, and start the program again. Nothing checks these files.

  Qt          _internal/PySide6/Qt/lib, Qt/plugins     https://code.qt.io
  PySide6     _internal/PySide6, _internal/shiboken6   https://code.qt.io/pyside/pyside-setup.git
  libsndfile  _internal/_soundfile_data                https://github.com/libsndfile/libsndfile
  soxr        _internal/soxr                           https://github.com/dofuuz/python-soxr
  libquadmath _internal/numpy.libs                     https://gcc.gnu.org

(On Windows and macOS the folders are called alike; libraries end in .dll or .dylib.) Their source
code is at these addresses, in the versions named below; nothing was changed in it. You may change
them, debug your changes, and reverse engineer the program as far as this takes.

libgomp and libgfortran are parts of GCC under the GPL with the GCC Runtime Library Exception, and
PyInstaller's starter is under the GPL with an exception for the programs it starts: both allow to
ship them with programs under any licence. oneMKL, inside of ctranslate2 on x86-64, is Intel's: it
may be passed on unchanged, and is no free software. FFmpeg is left out, because its usual builds
are under the GPL.
"""


def write_licenses(folder: Path, parts: Iterable[Part]) -> None:
    """Write the folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE.txt")
    lines = [INTRODUCTION]
    for part in parts:
        name = part.name + (f" {part.version}" if part.version else "")
        carried = f" (inside of {part.inside})" if part.inside else ""
        lines.append(f"{name}{carried}: {part.licence}")
        _copy_texts(folder / _folder_name(part), part.texts)
    (folder / OVERVIEW).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _folder_name(part: Part) -> str:
    return part.name.lower().replace(" ", "-")


def _copy_texts(folder: Path, texts: Iterable[Path]) -> None:
    """Texts of the same name from different folders are numbered."""
    folder.mkdir(exist_ok=True)
    for text in texts:
        target = folder / text.name
        number = 1
        while target.exists():
            number += 1
            target = folder / f"{text.stem}-{number}{text.suffix}"
        shutil.copyfile(text, target)
