"""The rail of pages on the left."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QVBoxLayout

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.widgets.hover_tint import paint_tint
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.logo import Logo
from hfprep_desktop.ui.widgets.text import line_label, name_it


class Page(StrEnum):
    """Pages of the rail."""

    HOME = "Home"
    LIBRARY = "Library"
    COMPARE = "Compare"
    GUIDE = "Guide"
    OFFER = "Offer"
    PRACTISE = "Practise"
    SETTINGS = "Settings"


_ICONS: Final[Mapping[Page, str]] = {
    Page.HOME: "house",
    Page.LIBRARY: "library",
    Page.COMPARE: "git-compare",
    Page.GUIDE: "book-open",
    Page.OFFER: "badge-dollar-sign",
    Page.PRACTISE: "target",
    Page.SETTINGS: "settings",
}

_KEYS: Final[Mapping[Page, str]] = {
    Page.HOME: "Ctrl+1",
    Page.LIBRARY: "Ctrl+2",
    Page.GUIDE: "Ctrl+3",
    Page.OFFER: "Ctrl+4",
    Page.PRACTISE: "Ctrl+5",
    Page.COMPARE: "Ctrl+6",
    Page.SETTINGS: "Ctrl+,",
}


_LEAST_HEIGHT: Final = 44


class NavItem(EnterButton):
    """Icon over word; the active one stands on the tint."""

    def __init__(self, theme: Theme, page: Page, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._page = page
        self.setText(tr(page.value))
        self.setCheckable(True)
        self.setAutoExclusive(True)  # for screen readers: one of several, not a box to tick
        self._theme.fix(self, width=68)
        # In a low window with large text they move together.
        self._theme.bound(self, least_height=_LEAST_HEIGHT, most_height=58)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        name_it(self, tr(page.value), tr("Key: {key}", key=key))

    def sizeHint(self) -> QSize:
        return self._theme.size(68, 58)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.isChecked()
        if active or self.underMouse():
            paint_tint(painter, self._theme, self)
        ink = self._theme.color("accent" if active else "text_2")
        top = (self._theme.down(self) - 38) / 2
        icon = QRectF(self._theme.across(self) / 2 - 10, top, 20, 20)
        self._theme.icons.paint(painter, _ICONS[self._page], icon, ink)
        painter.setFont(self._theme.font("note_strong"))
        painter.setPen(ink)
        box = QRectF(0, top + 23, self._theme.across(self), 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


class NavRail(QFrame):
    """84 px wide; says which page was asked for."""

    asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("bar", "rail")
        theme.fix(self, width=84)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 20, 7, 14)
        column.setSpacing(4)
        column.addWidget(Logo(theme), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(23)
        self._group = QButtonGroup(self)
        self._items: dict[Page, NavItem] = {}
        for page in Page:
            if page is Page.SETTINGS:
                # What one seldom needs stands apart from where one works.
                column.addStretch(1)
            item = NavItem(theme, page, _KEYS[page])
            item.clicked.connect(lambda _on=False, page=page: self.asked.emit(page))
            self._group.addButton(item)
            self._items[page] = item
            column.addWidget(item)
        column.addSpacing(8)
        offline = make_row(
            None,
            Icon(theme, "lock", "text_3", 14),
            line_label(tr("Offline"), "note", "text_3"),
            None,
            spacing=4,
        )
        column.addLayout(offline)

    def show_active(self, page: Page) -> None:
        """Mark the page that is shown."""
        self._items[page].setChecked(True)
