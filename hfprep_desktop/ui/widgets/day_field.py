"""A day of the calendar, typed or chosen from a month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr


class DayField(QDateEdit):
    """Drawn as the design's control; the style sheet gives its ground and outline."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setDisplayFormat(tr("ddd d MMM yyyy"))
        self.setCalendarPopup(True)
        theme.fix(self, width=200, height=36)
        self.setAccessibleName(name)

    @property
    def day(self) -> date:
        """The day that is entered."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Enter another day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color("text_2" if self.isEnabled() else "text_3")
        arrow = QRectF(self.width() - 27, (self.height() - 16) / 2, 16, 16)
        self._theme.icons.paint(painter, "chevron-down", arrow, color)
