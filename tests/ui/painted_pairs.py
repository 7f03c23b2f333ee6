"""Which colours of the theme are really painted on which: read from a picture of the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QWidget

ENOUGH: Final = 6
"""Pixels of exactly a colour; fewer may come about where two others meet."""


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    dark, light = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (light + 0.05) / (dark + 0.05)


def colours_in(picture: QImage, box: QRect) -> Counter[str]:
    """How many pixels have exactly each colour."""
    box = box.intersected(picture.rect())
    part = picture.copy(box).convertToFormat(QImage.Format.Format_RGB32)
    data = bytes(part.constBits())
    width, line = part.width() * 4, part.bytesPerLine()
    found: Counter[str] = Counter()
    for row in range(part.height()):
        start = row * line
        pixels = memoryview(data)[start : start + width].cast("I")
        found.update(f"#{pixel & 0xFFFFFF:06X}" for pixel in pixels)
    return found


def painted_pairs(window: QWidget, tokens: Mapping[str, str]) -> dict[tuple[str, str], set[str]]:
    """Pairs of colours, ink and ground, of everything that paints; and which classes paint them."""
    picture = window.grab().toImage()
    known = set(tokens.values())
    pairs: dict[tuple[str, str], set[str]] = {}
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or not _paints(widget):
            continue
        seen = widget.visibleRegion().boundingRect()
        box = QRect(widget.mapTo(window, QPoint(0, 0)) + seen.topLeft(), seen.size())
        colours = colours_in(picture, box)
        if not colours:
            continue
        ground = colours.most_common(1)[0][0]
        for ink, count in colours.items():
            if ink != ground and count >= ENOUGH and ink in known:
                pairs.setdefault((ink, ground), set()).add(type(widget).__name__)
    return pairs


def _paints(widget: QWidget) -> bool:
    """Whether it draws itself, and nothing else stands on it."""
    own = next(one for one in type(widget).__mro__ if "paintEvent" in vars(one))
    is_ours = own.__module__.startswith("hfprep_desktop") or isinstance(widget, QLabel)
    inside = [one for one in widget.findChildren(QWidget) if one.isVisible()]
    return is_ours and not inside
