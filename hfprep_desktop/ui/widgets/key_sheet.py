"""All keys at a glance: a sheet over the page, which goes on below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from hfprep_desktop.ui.key_places import KeyLine, KeyPlace
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.key_button import KeyButton, Keycaps
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.text import TextBlock, line_label, name_it

COLUMNS: Final = 3
BAR: Final = 60
_MARGIN: Final = 28
_GAP: Final = 14
_HEAD: Final = 2
"""A card's heading takes as much room as so many of its lines."""


class KeySheet(QWidget):
    """Not modal: keys that the page has stay in force. Esc gives the focus back."""

    OWN_KEYS: ClassVar = (OwnKey("Close the list of keys", ("Esc",)),)

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._over = over
        self._below_bar = False
        self._before: QWidget | None = None
        self.setAccessibleName(tr("All keys"))
        self.close_button = KeyButton(theme, tr("Close"), icon="x", keys=("Esc",))
        self.close_button.clicked.connect(self.leave)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name_it(self.area, tr("All keys"), tr("Up and down scroll"))
        about = tr(
            "Letters alone are off while you type, and can be switched off in the Help menu."
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_MARGIN, 18, _MARGIN, 18)
        outer.setSpacing(_GAP)
        outer.addLayout(
            make_row(
                Icon(theme, "keyboard", "accent", 20),
                line_label(tr("All keys"), "title"),
                8,
                line_label(about, "small", "text_3"),
                None,
                self.close_button,
            )
        )
        outer.addWidget(self.area, 1)
        over.installEventFilter(self)
        self.hide()

    def show_places(self, places: Sequence[KeyPlace], *, below_bar: bool) -> None:
        """Come to the front, and take the keys; `below_bar` leaves the page's upper bar free."""
        self._below_bar = below_bar
        self._before = QApplication.focusWidget()
        holder = QWidget()
        holder.setProperty("clear", "true")
        row = QHBoxLayout(holder)
        row.setContentsMargins(6, 6, 12, 6)
        row.setSpacing(_GAP)
        for column in in_columns(places, COLUMNS):
            cards = QVBoxLayout()
            cards.setSpacing(_GAP)
            for place in column:
                cards.addWidget(self._card(place))
            cards.addStretch(1)
            row.addLayout(cards, 1)
        self.area.setWidget(holder)
        self._cover()
        self.show()
        self.raise_()
        self.area.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Go, and give the focus back to what had it."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.TabFocusReason)

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            # Else the page below would take it for "back".
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is pressed here must not reach the page below."""
        event.accept()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("bg"))
        if self._below_bar:
            painter.fillRect(QRect(0, 0, self.width(), 1), self._theme.color("border"))

    def _cover(self) -> None:
        top = BAR if self._below_bar else 0
        self.setGeometry(0, top, self._over.width(), self._over.height() - top)

    def _card(self, place: KeyPlace) -> QFrame:
        card, column = make_card(14, 3)
        card.setAccessibleName(place.title)
        head = make_row(line_label(place.title, "subheading"), None)
        if place.is_here:
            head.addWidget(line_label(tr("You are here"), "note_strong", "accent"))
        column.addLayout(head)
        column.addSpacing(3)
        for line in place.lines:
            column.addWidget(self._row(line))
        return card

    def _row(self, line: KeyLine) -> QWidget:
        row = QWidget()
        name_it(row, f"{line.text}: {spoken(line)}")
        layout = make_row(spacing=6)
        words = TextBlock(self._theme, line.text, role="small", tone="text_2")
        layout.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        for number, keys in enumerate(line.keys):
            if number:
                layout.addWidget(line_label(tr("or"), "note", "text_3"))
            layout.addWidget(Keycaps(self._theme, *keys))
        row.setLayout(layout)
        row.setMinimumHeight(22)
        return row


def spoken(line: KeyLine) -> str:
    """The keys of a line in words."""
    return f" {tr('or')} ".join("+".join(keys) for keys in line.keys)


def in_columns(places: Sequence[KeyPlace], columns: int) -> list[list[KeyPlace]]:
    """Places in their order, the next always below the shortest column."""
    filled: list[list[KeyPlace]] = [[] for _ in range(columns)]
    heights = [0] * columns
    for place in places:
        at = heights.index(min(heights))
        filled[at].append(place)
        heights[at] += len(place.lines) + _HEAD
    return filled
