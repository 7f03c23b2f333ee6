"""What is told to screen readers at once, without a sound of our own."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say `words` when it is silent next; nobody else notices."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
