"""How large text is, and what has to grow with it.

Painted widgets work in the pixels of the design: they draw with `painter`, ask `across` and `down`
how much room they have, and `fix` or `size` says what that is on the screen. What Qt draws itself
(labels, fields, documents) has a font of the scaled size.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

_FIXED: Final = ("least_width", "most_width", "least_height", "most_height")
"""Properties of a widget that hold its bounds in the pixels of the design."""

UNBOUNDED: Final = 16_777_215
"""Qt's word for no limit."""


class Zoom(QObject):
    """The size of text in force."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._percent = 100

    @property
    def text_size(self) -> int:
        """The size of text in percent."""
        return self._percent

    def scaled(self, pixels: float) -> int:
        """Pixels of the screen for pixels of the design. Rounded up: what fits must still fit."""
        return math.ceil(round(pixels * self._percent / 100, 3))

    def unscaled(self, pixels: float) -> float:
        """Pixels of the design for pixels of the screen."""
        return pixels * 100 / self._percent

    def size(self, width: float, height: float) -> QSize:
        """A size on the screen for one of the design."""
        return QSize(self.scaled(width), self.scaled(height))

    def painter(self, widget: QWidget) -> QPainter:
        """A painter that draws the design's pixels as large as they are on the screen."""
        painter = QPainter(widget)
        painter.scale(self._percent / 100, self._percent / 100)
        return painter

    def across(self, widget: QWidget) -> float:
        """The width of a widget in pixels of the design."""
        return self.unscaled(widget.width())

    def down(self, widget: QWidget) -> float:
        """The height of a widget in pixels of the design."""
        return self.unscaled(widget.height())

    def area(self, widget: QWidget) -> QRectF:
        """All of a widget in pixels of the design."""
        return QRectF(0, 0, self.across(widget), self.down(widget))

    def zoom_into(self, painter: QPainter, box: QRect) -> QRectF:
        """Have a row drawn in pixels of the design, from the corner of its box on."""
        painter.translate(box.topLeft())
        painter.scale(self._percent / 100, self._percent / 100)
        return self.unscaled_size(box)

    def unscaled_size(self, box: QRect) -> QRectF:
        """A box from its own corner on in pixels of the design."""
        return QRectF(0, 0, self.unscaled(box.width()), self.unscaled(box.height()))

    def on_screen(self, box: QRectF) -> QRectF:
        """A box of the design in pixels of the screen."""
        factor = self._percent / 100
        return QRectF(box.topLeft() * factor, box.size() * factor)

    def place(self, point: QPointF) -> QPointF:
        """A place in a widget in pixels of the design."""
        return point * (100 / self._percent)

    def fix(
        self, widget: QWidget, *, width: float | None = None, height: float | None = None
    ) -> None:
        """Fix sizes given in pixels of the design; they follow the size of text."""
        self.bound(widget, least_width=width, most_width=width)
        self.bound(widget, least_height=height, most_height=height)

    def bound(self, widget: QWidget, **bounds: float | None) -> None:
        """Set bounds by name, in pixels of the design; they follow the size of text."""
        for name, pixels in bounds.items():
            if pixels is not None:
                widget.setProperty(name, float(pixels))
        self._apply_bounds(widget)

    def unbind(self, widget: QWidget) -> None:
        """Take all bounds off a widget."""
        for name in _FIXED:
            widget.setProperty(name, None)
        widget.setMinimumSize(0, 0)
        widget.setMaximumSize(UNBOUNDED, UNBOUNDED)

    def _zoom(self, percent: int) -> None:
        """Put another size into force; every widget there is takes its own part of it."""
        self._percent = percent
        for widget in QApplication.allWidgets():
            self._apply_bounds(widget)
            widget.updateGeometry()
            widget.update()

    def _apply_bounds(self, widget: QWidget) -> None:
        for name, setter in zip(
            _FIXED,
            (
                widget.setMinimumWidth,
                widget.setMaximumWidth,
                widget.setMinimumHeight,
                widget.setMaximumHeight,
            ),
            strict=True,
        ):
            pixels = widget.property(name)
            if isinstance(pixels, float):
                setter(self.scaled(pixels))
