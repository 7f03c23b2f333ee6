"""A column that scrolls when it is longer than its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from hfprep_desktop.ui.widgets.layouts import empty_layout


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
        QTimer.singleShot(0, widget, partial(self._measure_again, widget))

    def clear(self) -> None:
        """Take all widgets out."""
        empty_layout(self._column)
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_content = watched is self.widget()
        done = super().eventFilter(watched, event)
        if is_content and event.type() == QEvent.Type.LayoutRequest:
            self._keep_height()
        return done

    def _keep_height(self) -> None:
        """Lines that wrap have the height that they need at this width."""
        content = self.widget()
        needed = self._column.totalHeightForWidth(self.viewport().width())
        if content is not None and content.minimumHeight() != max(0, needed):
            content.setMinimumHeight(max(0, needed))

    def _measure_again(self, widget: QWidget) -> None:
        """The style sheet gives labels their height only when they are shown."""
        for part in (*widget.findChildren(QWidget), widget):
            part.updateGeometry()
        self._column.invalidate()
        self._keep_height()
