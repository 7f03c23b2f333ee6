"""A column that scrolls when it is longer than its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


class ScrollColumn(QScrollArea):
    """Widgets below each other; never scrolls sideways."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        content = QWidget()
        content.setProperty("clear", "true")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(4, 0, 4, 4)
        self._column.setSpacing(spacing)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def clear(self) -> None:
        """Take all widgets out."""
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.verticalScrollBar().setValue(0)
