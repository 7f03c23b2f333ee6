"""Two columns side by side, or below each other where their place is too narrow for both."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.zoom import UNBOUNDED


class TwoColumns(QWidget):
    """`least` are the narrowest widths at which both stand side by side, `shares` how they grow.

    `most` bounds the right one while it stands at the right. Below each other both are at least
    `heights` high. All in pixels of the design.
    """

    def __init__(
        self,
        theme: Theme,
        left: QWidget,
        right: QWidget,
        *,
        least: tuple[int, int],
        shares: tuple[int, int] = (1, 0),
        most: int = 0,
        heights: tuple[int, int] = (0, 0),
        spacing: int = 16,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._columns = (left, right)
        self._least = least
        self._most = most
        self._shares = shares
        self._heights = heights
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        self._box.addWidget(left, shares[0])
        self._box.addWidget(right, shares[1])
        theme.changed.connect(self._arrange)

    @property
    def is_stacked(self) -> bool:
        """Whether they stand below each other."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Never so wide that it could not be stacked instead."""
        width = max(column.minimumSizeHint().width() for column in self._columns)
        return QSize(width, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        is_stacked = self.width() < self._theme.scaled(sum(self._least)) + self._box.spacing()
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if is_stacked else ways.LeftToRight)
        scaled = self._theme.scaled
        pairs = zip(self._columns, self._least, self._heights, strict=True)
        for column, width, height in pairs:
            column.setMinimumWidth(0 if is_stacked else scaled(width))
            column.setMinimumHeight(scaled(height) if is_stacked else 0)
        if not self._most:
            return
        right = self._columns[1]
        if is_stacked:
            right.setMaximumWidth(UNBOUNDED)
        else:
            # One width, known beforehand: its height follows from it.
            right.setFixedWidth(self._right_width())

    def _right_width(self) -> int:
        """The right one narrows first."""
        left, right = self._shares
        room = self.width() - self._box.spacing()
        wanted = room * right // (left + right) or room - self._theme.scaled(self._least[0])
        least, most = self._theme.scaled(self._least[1]), self._theme.scaled(self._most)
        return max(least, min(wanted, most))


def on_top(widget: QWidget) -> QWidget:
    """The widget at the top of a column, no higher than it likes to be."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder


"""Qt's word for no limit of a width."""
