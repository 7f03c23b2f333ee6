"""Tells keys that are pressed alone from those that are held with others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_plain(event: QKeyEvent) -> bool:
    """Whether a key was pressed alone. Arrow keys of a Mac say that they are a keypad's."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
