"""Trends as a picture: the matrix over the plot of the chosen row, as they are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

SCALE: Final = 2
"""Pixels of a PNG for each of the screen's: fine enough for print."""

Paint = Callable[[QPainter], None]


def png_picture(size: QSize, paint: Paint) -> bytes:
    """What `paint` draws, as PNG."""
    image = QImage(size * SCALE, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(0)
    _painted(image, paint)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(data.data())


def svg_picture(size: QSize, title: str, paint: Paint) -> bytes:
    """What `paint` draws, as SVG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    _painted(generator, paint)
    buffer.close()
    return bytes(data.data())


def _painted(device: QImage | QSvgGenerator, paint: Paint) -> None:
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        paint(painter)
    finally:
        painter.end()
