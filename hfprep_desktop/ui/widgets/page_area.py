"""Where a page stands: as large as its place, and scrolled where it needs more than that."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from hfprep_desktop.ui.theme import Theme

MOST_WIDTH: Final = 1440
"""In pixels of the design; longer lines are hard to follow with the eye."""


_SPARE: Final = 6
"""Heights that nested layouts ask for can be some pixels short of what they then take."""


class PageArea(QScrollArea):
    """The page keeps the heights that it needs at its width, so nothing of it is ever cut.

    It is at most `most_width` pixels of the design wide, in the middle; 0 sets no bound.
    """

    fitted = Signal()
    """The page has another size, or needs one."""

    def __init__(self, theme: Theme, page: QWidget, most_width: int = MOST_WIDTH) -> None:
        super().__init__()
        self._theme = theme
        self._page = page
        self._most_width = most_width
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(page)
        page.installEventFilter(self)
        theme.changed.connect(self._fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The style sheet gives labels their height when they are shown: ask all of them again.
        for widget in self._page.findChildren(QWidget):
            widget.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _fit(self) -> None:
        page = self._page
        room = self.maximumViewportSize()
        size = self._size_in(room)
        if size.height() > room.height():
            # Its bar takes some of the width, too.
            size = self._size_in(QSize(room.width() - self._bar_width(), room.height()))
            size.setHeight(size.height() + _SPARE)
        page.resize(size)
        self.fitted.emit()

    @property
    def needed_height(self) -> int:
        """What the page needs at its width."""
        return self._size_in(QSize(self.maximumViewportSize().width(), 0)).height()

    def _size_in(self, room: QSize) -> QSize:
        """What the page needs, and all of the room that it can use."""
        page = self._page
        least = page.minimumSizeHint().expandedTo(page.minimumSize())
        most = self._theme.scaled(self._most_width) if self._most_width else room.width()
        width = max(least.width(), min(room.width(), most))
        height = max(least.height(), room.height())
        layout = page.layout()
        if layout is not None and layout.hasHeightForWidth():
            height = max(height, layout.totalMinimumHeightForWidth(width))
        return QSize(width, height)

    def _bar_width(self) -> int:
        return self.verticalScrollBar().sizeHint().width()


def seen_height(page: QWidget) -> int:
    """How much of a page's height its place shows at once."""
    area = area_of(page)
    return area.maximumViewportSize().height() if isinstance(area, PageArea) else page.height()


def area_of(page: QWidget) -> QWidget:
    """The area that a page stands in."""
    port = page.parentWidget()
    area = None if port is None else port.parentWidget()
    return area if isinstance(area, PageArea) else page
