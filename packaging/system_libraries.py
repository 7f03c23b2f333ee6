"""Checks the system libraries that no Python package carries, and installs them where it may.

    python packaging/system_libraries.py window [test] [package]   check and, where allowed, install
    python packaging/system_libraries.py --screen        check that a window can be shown

Standard library only: it runs before or without everything else. Where it may not install
(neither root nor password-free sudo, or no apt-get), it prints the one command to type and
exits 1. Windows and macOS need nothing: their Python packages carry all libraries.
"""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ALSA_PLUGIN_FOLDERS: Final = (
    "/usr/lib/*/alsa-lib",
    "/usr/lib64/alsa-lib",
    "/usr/lib/alsa-lib",
)


@dataclass(frozen=True)
class Need:
    """One thing the system must have; `packages` are its Debian, Fedora and Arch packages.

    Any one of `libraries` (loadable by the linker), `programs` (on the PATH) or `files`
    (glob patterns) that is there fulfils the need.
    """

    packages: tuple[str, str, str]
    libraries: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    def is_met(self) -> bool:
        """Whether the running system has it now."""
        return (
            any(_loads(name) for name in self.libraries)
            or any(shutil.which(name) for name in self.programs)
            or any(_exists(pattern) for pattern in self.files)
        )


def _library(name: str, debian: str, fedora: str, arch: str) -> Need:
    return Need((debian, fedora, arch), libraries=(name,))


def _program(name: str, debian: str, fedora: str, arch: str) -> Need:
    return Need((debian, fedora, arch), programs=(name,))


# The Qt part is what the libraries and plugins of PySide6-Essentials name as needed and do not
# carry themselves; tests/unit/test_house.py reads that from the files and compares.
WINDOW: Final = (
    _library("libportaudio.so.2", "libportaudio2", "portaudio", "portaudio"),
    Need(
        ("libasound2-plugins", "alsa-plugins-pulseaudio", "alsa-plugins"),
        files=tuple(
            f"{folder}/libasound_module_pcm_{server}.so"
            for folder in ALSA_PLUGIN_FOLDERS
            for server in ("pulse", "pipewire")
        ),
    ),
    _library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    _library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    _library("libX11.so.6", "libx11-6", "libX11", "libx11"),
    _library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    _library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    _library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    _library("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    _library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    _library("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    _library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    _library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    _library("libxcb.so.1", "libxcb1", "libxcb", "libxcb"),
    _library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    _library("libxcb-glx.so.0", "libxcb-glx0", "libxcb", "libxcb"),
    _library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    _library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    _library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    _library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    _library("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb"),
    _library(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
    ),
    _library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    _library("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    _library("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    _library("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util"),
    _library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    _library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    _library("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    _library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
    _library("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland"),
    _library("libzstd.so.1", "libzstd1", "libzstd", "zstd"),
)

TEST: Final = (
    _program("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    _program("xdotool", "xdotool", "xdotool", "xdotool"),
    _program("pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio"),
    _program("pactl", "pulseaudio-utils", "pulseaudio-utils", "libpulse"),
    _program("strace", "strace", "strace", "strace"),
    # What a screen reader gets of the window is read on a bus of its own.
    _program("dbus-daemon", "dbus", "dbus-daemon", "dbus"),
    _program("busctl", "systemd", "systemd", "systemd"),
    Need(
        ("at-spi2-core", "at-spi2-core", "at-spi2-core"),
        files=("/usr/share/dbus-1/services/org.a11y.Bus.service",),
    ),
    # The tests play into PulseAudio, so PipeWire's plugin alone will not do there.
    Need(
        ("libasound2-plugins", "alsa-plugins-pulseaudio", "alsa-plugins"),
        files=tuple(f"{folder}/libasound_module_pcm_pulse.so" for folder in ALSA_PLUGIN_FOLDERS),
    ),
)

# PyInstaller reads from libraries what they need.
PACKAGE: Final = (_program("objdump", "binutils", "binutils", "binutils"),)

PURPOSES: Final[Mapping[str, tuple[Need, ...]]] = {
    "window": WINDOW,
    "test": TEST,
    "package": PACKAGE,
}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _exists(pattern: str) -> bool:
    return any(Path("/").glob(pattern.removeprefix("/")))


def missing_needs(needs: Sequence[Need]) -> list[Need]:
    """The needs that the running system does not meet."""
    return [need for need in needs if not need.is_met()]


def install_command(needs: Sequence[Need], *, as_root: bool) -> list[str] | None:
    """The command that installs `needs` here; None where no known package tool is found."""
    tools = (
        ("apt-get", ("install", "-y", "--no-install-recommends")),
        ("dnf", ("install", "-y")),
        ("pacman", ("-S", "--needed", "--noconfirm")),
    )
    for column, (tool, arguments) in enumerate(tools):
        if shutil.which(tool):
            packages = dict.fromkeys(need.packages[column] for need in needs)
            return [*([] if as_root else ["sudo"]), tool, *arguments, *packages]
    return None


def _may_install() -> bool:
    """Whether this process may install Debian packages without asking anybody."""
    if not shutil.which("apt-get"):
        return False
    if os.geteuid() == 0:
        return True
    if not shutil.which("sudo"):
        return False
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return asked.returncode == 0


def _install(needs: Sequence[Need]) -> None:
    """Run apt-get; its own messages reach the person only where something goes wrong."""
    command = install_command(needs, as_root=True)
    if command is None:
        return
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    for step in (["update"], command[1:]):
        done = subprocess.run(
            [*prefix, *quiet, *step],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            print(done.stdout, file=sys.stderr)


def _tell_remedy(missing: Sequence[Need]) -> None:
    names = ", ".join(
        name
        for need in missing
        for name in (need.libraries or need.programs or (Path(need.files[0]).name,))
    )
    print(f"This system lacks: {names}.", file=sys.stderr)
    command = install_command(missing, as_root=os.geteuid() == 0)
    if command is None:
        print("Install them with your system's package tool, then try again.", file=sys.stderr)
        return
    print(f"Type this, then try again:\n\n    {shlex.join(command)}\n", file=sys.stderr)


def provide(needs: Sequence[Need]) -> int:
    """Check `needs`, install what is missing where that is allowed; 0 when all are met."""
    missing = missing_needs(needs)
    if missing and _may_install():
        packages = dict.fromkeys(need.packages[0] for need in missing)
        print(f"Installing system packages: {' '.join(packages)}", flush=True)
        _install(missing)
        missing = missing_needs(missing)
    if missing:
        _tell_remedy(missing)
        return 1
    return 0


def check_screen(environment: Mapping[str, str]) -> int:
    """0 when a window can be shown: always on Windows and macOS, else with X11 or Wayland."""
    asked_for = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if not sys.platform.startswith("linux") or any(environment.get(name) for name in asked_for):
        return 0
    print(
        "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can "
        "open.\nType `make demo` for a whole round without screen or microphone.",
        file=sys.stderr,
    )
    return 1


def main(arguments: Sequence[str]) -> int:
    """Return the exit code: 0 ready, 1 something is lacking, 2 wrong usage."""
    if arguments == ["--screen"]:
        return check_screen(os.environ)
    if not arguments or any(name not in PURPOSES for name in arguments):
        print(__doc__, file=sys.stderr)
        return 2
    if not sys.platform.startswith("linux"):
        return 0
    return provide([need for name in arguments for need in PURPOSES[name]])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
