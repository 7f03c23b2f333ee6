"""Finds what a window does not show whole: words cut off, controls that overlap or stick out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

SLACK = 1
"""Rounded layouts may miss a pixel."""


def clipped(window: QWidget) -> list[str]:
    """What is cut, overlaps or sticks out, one readable line each."""
    QApplication.processEvents()
    found: list[str] = []
    for widget in _shown(window):
        found.extend(_too_small(widget))
        found.extend(_out_of_place(widget))
        found.extend(_overlaps(widget))
    return found


def _shown(window: QWidget) -> list[QWidget]:
    return [one for one in (window, *window.findChildren(QWidget)) if _is_seen(one, window)]


def _is_seen(widget: QWidget, window: QWidget) -> bool:
    is_overlay = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget.isVisible() and widget.window() is window and not is_overlay


def _too_small(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QScrollArea):
        yield from _sideways(widget)
    if not isinstance(
        widget, QLabel | QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox
    ) or isinstance(widget.parentWidget(), QAbstractSpinBox):
        return
    needed = widget.minimumSizeHint()
    width, height = needed.width(), needed.height()
    if type(widget) is QLabel and widget.text():
        width = widget.sizeHint().width()
        # A line may be lower than its font asks for, as long as the letters stand inside.
        height = widget.fontMetrics().tightBoundingRect(widget.text()).height()
    if widget.hasHeightForWidth():
        height = widget.heightForWidth(widget.width())
    if isinstance(widget, QLineEdit):
        height = widget.fontMetrics().height() + 2
    if width > widget.width() + SLACK:
        yield f"{told(widget)} is {widget.width()} wide and needs {width}"
    if height > widget.height() + SLACK:
        yield f"{told(widget)} is {widget.height()} high and needs {height}"


def _sideways(area: QScrollArea) -> Iterator[str]:
    content = area.widget()
    if content is not None and content.width() > area.viewport().width() + SLACK:
        yield (
            f"{told(area)} is {area.viewport().width()} wide, "
            f"what it holds is {content.width()}: {told(content)}"
        )


def _out_of_place(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return
    scrolls = isinstance(parent.parentWidget(), QAbstractScrollArea)
    if scrolls or isinstance(parent, QAbstractScrollArea):
        return
    room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not room.contains(widget.geometry()):
        yield f"{told(widget)} at {_box(widget.geometry())} sticks out of {told(parent)}"


def _overlaps(parent: QWidget) -> Iterator[str]:
    if parent.layout() is None:
        return
    inside = [
        one
        for one in parent.children()
        if isinstance(one, QWidget) and _is_seen(one, parent.window())
    ]
    for one, other in combinations(inside, 2):
        shared = one.geometry().intersected(other.geometry())
        if shared.width() > SLACK and shared.height() > SLACK:
            yield f"{told(one)} overlaps {told(other)} by {shared.width()} x {shared.height()}"


def told(widget: QWidget) -> str:
    """Which widget is meant: its class, its words, and where in the window it is."""
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    words = words or widget.accessibleName() or widget.objectName()
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    return f"{type(widget).__name__} {words[:40]!r} ({at.x()}, {at.y()})"


def _box(rect: QRect) -> str:
    return f"{rect.x()}, {rect.y()}, {rect.width()} x {rect.height()}"
