"""What pages are laid out with: cards, rows, and the emptying of a layout for others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget


def make_card(padding: int = 20, spacing: int = 12) -> tuple[QFrame, QVBoxLayout]:
    """A card and the column inside it."""
    card = QFrame()
    card.setProperty("card", "true")
    column = QVBoxLayout(card)
    column.setContentsMargins(padding, padding - 2, padding, padding - 2)
    column.setSpacing(spacing)
    return card, column


def make_row(*widgets: QWidget | int | None, spacing: int = 8) -> QHBoxLayout:
    """A row: widgets, fixed gaps in pixels, None where the free room goes."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        elif isinstance(widget, int):
            row.addSpacing(widget)
        else:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    return row


def empty_layout(layout: QLayout, *, kept: int = 0) -> None:
    """Take out all but the first `kept` items; their widgets are hidden at once, and go."""
    while (item := layout.takeAt(kept)) is not None:
        widget = item.widget()
        if widget is not None:
            # Gone to the eye now, whenever Qt comes round to deleting it.
            widget.hide()
            widget.deleteLater()
