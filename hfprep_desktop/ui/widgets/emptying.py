"""Takes widgets out of a layout, to make room for others."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout


def empty_layout(layout: QLayout, *, kept: int = 0) -> None:
    """Take out all but the first `kept` items; their widgets are hidden at once, and go."""
    while (item := layout.takeAt(kept)) is not None:
        widget = item.widget()
        if widget is not None:
            # Gone to the eye now, whenever Qt comes round to deleting it.
            widget.hide()
            widget.deleteLater()
