"""Privacy and storage: where everything lies, what leaves (nothing), and whether all is whole."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.disk_room import BYTES_PER_MINUTE, LOW_MINUTES, room_words
from hfprep_desktop.storage import Place, Storage
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import begun, tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.check_card import CheckCard
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.place_row import PlaceRow
from hfprep_desktop.ui.widgets.status_glyph import Glyph, StatusGlyph
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.ui.widgets.two_columns import TwoColumns, on_top
from hfprep_desktop.ui.widgets.vertical_scroll import vertical_scroll
from hfprep_desktop.wording import file_size

LEFT_AT_LEAST: Final = 560
RIGHT: Final = (320, 372)
"""The right column at least and at most, in pixels."""
_GAP: Final = 16

_OFFLINE: Final = (
    "Speech is recognised and judged by this computer alone. The model, the rules and the fonts "
    "came with the program.",
    "There is no account, no telemetry, no update check and no crash report. One connection can "
    "be opened at all: to fetch a further speech model by its name, when you ask for that.",
    "Files and folders are made for your account alone. Exports go where you say, and nowhere "
    "else.",
)
_SOLID_STATE: Final = (
    "Erasing overwrites words in the library and removes audio files. Solid-state disks may keep "
    "old blocks nevertheless: only the encryption of the whole disk (BitLocker, FileVault, LUKS) "
    "makes sure that nobody reads them."
)


class PrivacyView(QWidget):
    """Draws what it is told; asks for what is to be done."""

    open_asked = Signal(object)
    """The path whose folder is to be shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.banner = Banner(theme)
        self.cloud = Banner(theme)
        self.check = CheckCard(theme)
        self.total = line_label(tr("Counting"), "small", "text_2")
        self.room_glyph = StatusGlyph(theme, Glyph.NOT_YET)
        self.room = line_label(tr("Looking at the disk"), "subheading")
        self.free = TextBlock(theme, "", "small", "text_2")
        self._rows: dict[str, PlaceRow] = {}
        self._places, self._places_column = make_card(spacing=0)
        self._lay_out()

    @property
    def rows(self) -> tuple[PlaceRow, ...]:
        """The places that are shown."""
        return tuple(self._rows.values())

    def show_storage(self, storage: Storage) -> None:
        """Show what was counted."""
        for place in storage.places:
            self._show_place(place)
        self._order_stops()
        self.total.setText(tr("{file_size} in all", file_size=file_size(storage.size)))
        self._show_room(storage)
        self._show_cloud(storage)

    def _show_place(self, place: Place) -> None:
        row = self._rows.get(place.name)
        if row is not None:
            row.show_place(place)
            return
        row = PlaceRow(self._theme, place)
        row.open_asked.connect(self.open_asked)
        self._rows[place.name] = row
        self._places_column.addWidget(hairline())
        self._places_column.addWidget(row)

    def _order_stops(self) -> None:
        """Tab goes as one reads: rows that came later would stand behind the rest, or nowhere."""
        check = self.check
        buttons = (*(row.open_button for row in self.rows), check.begin, check.anew, check.stop)
        for before, after in pairwise(buttons):
            QWidget.setTabOrder(before, after)

    def _show_room(self, storage: Storage) -> None:
        if storage.free is None or storage.room is None:
            self.room_glyph.set_glyph(Glyph.UNSURE)
            self.room.setText(tr("The disk cannot be asked"))
            self.free.setText(tr("Look whether it is connected."))
            return
        is_low = storage.room < LOW_MINUTES
        self.room_glyph.set_glyph(Glyph.PARTIAL if is_low else Glyph.PASS)
        words = tr(room_words(storage.room))
        self.room.setText(begun(words))
        self.free.setText(
            tr(
                "{file_size} free. A minute of recording takes {file_size_2}; a recording stops "
                "by itself, whole, before the disk is full.",
                file_size=file_size(storage.free),
                file_size_2=file_size(BYTES_PER_MINUTE),
            )
        )

    def _show_cloud(self, storage: Storage) -> None:
        self.cloud.setVisible(bool(storage.cloud))
        if storage.cloud:
            self.cloud.tell(
                "partial",
                "wifi-off",
                tr("Your data lie in a folder of {cloud}", cloud=storage.cloud),
                tr(
                    "{cloud} copies them to other computers, which HFPrep cannot prevent, and "
                    "may damage the library while it is written. Close the program, move the "
                    "folder elsewhere, and name its new place with --data-dir.",
                    cloud=storage.cloud,
                ),
            )

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        content = QWidget()
        content.setProperty("clear", "true")
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 20, 32, 24)
        column.setSpacing(_GAP)
        column.addWidget(line_label(tr("Privacy and storage"), "title"))
        column.addWidget(self.banner)
        column.addWidget(self.cloud)
        columns = TwoColumns(
            self._theme,
            on_top(self._left()),
            on_top(self._right()),
            least=(LEFT_AT_LEAST, RIGHT[0]),
            most=RIGHT[1],
            spacing=20,
        )
        column.addWidget(columns)
        column.addStretch(1)
        scroll = vertical_scroll(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.cloud.hide()

    def _left(self) -> QWidget:
        heading = line_label(tr("Where everything lies"), "heading")
        self._places_column.addLayout(make_row(heading, None, self.total))
        self._places_column.addSpacing(10)
        return self._places

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._room_card())
        column.addWidget(self.check)
        column.addWidget(self._offline_card())
        column.addWidget(self._erasing_card())
        return right

    def _room_card(self) -> QFrame:
        card, column = make_card(spacing=8)
        column.addWidget(line_label(tr("Room on this disk"), "heading"))
        column.addLayout(make_row(self.room_glyph, self.room, None))
        column.addWidget(self.free)
        return card

    def _offline_card(self) -> QFrame:
        card, column = make_card(spacing=10)
        column.addWidget(line_label(tr("Nothing leaves this computer"), "heading"))
        for words in _OFFLINE:
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(StatusGlyph(self._theme, Glyph.PASS), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(TextBlock(self._theme, tr(words), "small", "text_2"), 1)
            column.addLayout(row)
        return card

    def _erasing_card(self) -> QFrame:
        card, column = make_card(spacing=8)
        column.addWidget(line_label(tr("What erasing cannot promise"), "heading"))
        column.addWidget(TextBlock(self._theme, tr(_SOLID_STATE), "small", "text_2"))
        return card
