"""A private X server without a screen: windows, real key presses, pictures of what it shows."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import time
from pathlib import Path
from typing import Final

from PySide6.QtGui import QColor, QImage

WIDTH: Final = 1280
HEIGHT: Final = 830
PATIENCE_S: Final = 60
_COLOUR_BYTES: Final = 12
"""Bytes of one entry of the colour table between the header of an XWD file and its pixels."""


def tools_missing() -> str:
    """Names of the programs this needs and this machine lacks."""
    return ", ".join(name for name in ("Xvfb", "xdotool") if not shutil.which(name))


class XScreen:
    """Started on construction; `environment` makes programs show themselves here."""

    def __init__(self, folder: Path) -> None:
        self._frame_buffer = folder / "Xvfb_screen0"
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"),
                *("-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder)),
            ],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        # The server writes its number once it takes connections.
        with os.fdopen(reading) as answer:
            self.display = f":{answer.readline().strip()}"
        self.environment = {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def wait_for_window(self, title: str) -> None:
        """Return once a window whose title begins like this is to be seen, and give it the keys."""
        found = self._xdotool("search", "--sync", "--onlyvisible", "--name", f"^{title}")
        # There is no window manager here that would do it.
        self._xdotool("windowfocus", "--sync", found.split()[-1])

    def has_window(self, title: str) -> bool:
        """Whether a window whose title begins like this is to be seen."""
        return bool(self._windows(title))

    def press_and_wait(self, key: str, title: str) -> None:
        """Press a key that opens a window beside those of this title, and give it the keys."""
        before = self._windows(title)
        self.press(key)
        deadline = time.monotonic() + PATIENCE_S
        while not (fresh := [one for one in self._windows(title) if one not in before]):
            if time.monotonic() > deadline:
                raise RuntimeError(f"no other window is called {title}")
        self._xdotool("windowfocus", "--sync", fresh[-1])

    def write(self, text: str) -> None:
        """Press the keys that write a text."""
        self._xdotool("type", text)

    def press(self, *keys: str) -> None:
        """Press keys as a keyboard does, such as `ctrl+Return`."""
        self._xdotool("key", *keys)

    def picture(self) -> QImage:
        """What the screen shows."""
        data = self._frame_buffer.read_bytes()
        header = struct.unpack(">25I", data[:100])
        size, width, height, line_bytes, colours = (header[at] for at in (0, 4, 5, 12, 19))
        pixels = data[size + colours * _COLOUR_BYTES :]
        return QImage(pixels, width, height, line_bytes, QImage.Format.Format_RGB32).copy()

    def picture_with(self, colour: QColor, at_least: float = 0.0005) -> QImage:
        """The first picture in which this share has the colour: windows paint when they can."""
        deadline = time.monotonic() + PATIENCE_S
        while share(picture := self.picture(), colour) < at_least:
            if time.monotonic() > deadline:
                raise RuntimeError(f"nothing on the screen has the colour {colour.name()}")
        return picture

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait()

    def _windows(self, title: str) -> list[str]:
        done = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", f"^{title}"],
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,  # it fails where there is none
        )
        return done.stdout.split()

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"xdotool {arguments} failed: {done.stderr}")
        return done.stdout


def share(picture: QImage, colour: QColor) -> float:
    """How much of a picture has exactly this colour, from 0 to 1."""
    columns, rows = range(0, picture.width(), 2), range(0, picture.height(), 2)
    wanted = colour.rgb()
    same = sum(picture.pixel(x, y) == wanted for y in rows for x in columns)
    return same / (len(columns) * len(rows))
