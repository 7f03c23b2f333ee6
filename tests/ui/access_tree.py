"""What a screen reader finds in a window, through the interfaces that Qt offers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Heard:
    """One node: what is said of it, and which widget it stands for (None for rows of a list)."""

    widget: QWidget | None
    role: QAccessible.Role
    name: str
    description: str
    value: str
    takes_focus: bool
    parent: int
    """The place of its parent in the walk; -1 for the window."""

    @property
    def kind(self) -> str:
        """The class of its widget, for messages."""
        return type(self.widget).__name__ if self.widget is not None else "row"


def heard_of(widget: QWidget) -> Heard:
    """One widget alone."""
    face = QAccessible.queryAccessibleInterface(widget)
    assert face is not None
    return _heard(face, widget, -1)


def walk(window: QWidget) -> list[Heard]:
    """All that is to be seen in a window, from its root on, parents before children."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    # Asked for its object, an interface would hand it to Python, which deletes it once more.
    widgets = {_number(one): one for one in (window, *window.findChildren(QWidget))}
    found: list[Heard] = []
    _go_through(root, -1, found, widgets)
    return found


def _number(widget: QWidget) -> int:
    face = QAccessible.queryAccessibleInterface(widget)
    assert face is not None
    return QAccessible.uniqueId(face)


def _go_through(
    face: QAccessibleInterface, parent: int, found: list[Heard], widgets: Mapping[int, QWidget]
) -> None:
    found.append(_heard(face, widgets.get(QAccessible.uniqueId(face)), parent))
    at = len(found) - 1
    for number in range(face.childCount()):
        child = face.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            _go_through(child, at, found, widgets)


def _heard(face: QAccessibleInterface, widget: QWidget | None, parent: int) -> Heard:
    return Heard(
        widget,
        face.role(),
        face.text(QAccessible.Text.Name),
        face.text(QAccessible.Text.Description),
        face.text(QAccessible.Text.Value),
        bool(face.state().focusable),
        parent,
    )
