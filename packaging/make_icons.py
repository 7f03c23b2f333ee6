"""`make icons`: the program's icon in every size that a system asks for, drawn from two SVGs.

    python packaging/make_icons.py

PNG files as freedesktop.org's icon themes want them, one .ico for Windows (PNG entries, as it reads
them since Vista) and one .icns for macOS.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCE: Final = ROOT / "assets" / "icons" / "app.svg"
SMALL_SOURCE: Final = SOURCE.with_name("app-small.svg")
"""Three bars on whole pixels: five of them run into each other in so small a picture."""
SMALL: Final = 24
TARGET: Final = ROOT / "packaging" / "icons"
PNG_SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES: Final = (16, 24, 32, 48, 64, 256)
ICNS_TYPES: Final = {
    b"icp4": 16,
    b"icp5": 32,
    b"icp6": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
}
"""Apple's names of the sizes that may hold a PNG."""
_ICO_FIELD: Final = 256
"""A side has one byte; 256 stands as 0."""


def drawn(side: int) -> bytes:
    """The icon as a PNG of `side` times `side` pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SMALL_SOURCE if side <= SMALL else SOURCE)).render(painter)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(held.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of PNG pictures by their side in pixels."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    entries = b""
    for side, picture in pictures.items():
        shown = side % _ICO_FIELD
        entries += struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + entries + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """A macOS icon of PNG pictures by Apple's name of their size."""
    body = b"".join(
        name + struct.pack(">I", 8 + len(picture)) + picture for name, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> None:
    """Write all of them into packaging/icons."""
    application = QGuiApplication([])
    TARGET.mkdir(exist_ok=True)
    for side in PNG_SIZES:
        (TARGET / f"hfprep-{side}.png").write_bytes(drawn(side))
    (TARGET / "hfprep.ico").write_bytes(ico({side: drawn(side) for side in ICO_SIZES}))
    (TARGET / "hfprep.icns").write_bytes(
        icns({name: drawn(side) for name, side in ICNS_TYPES.items()})
    )
    application.quit()


if __name__ == "__main__":
    main()
