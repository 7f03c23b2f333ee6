"""Speech models: which there are, what state they are in, and how more of them come."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.install_card import InstallCard
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import empty_layout, make_card, make_row
from hfprep_desktop.ui.widgets.model_row import ModelRow, ModelState
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.ui.widgets.vertical_scroll import vertical_scroll

RIGHT: Final = 320
"""The width of the right column in pixels."""
_GAP: Final = 16
_HEAD: Final = 3
"""What stands above the rows in their card: heading, gap, and the words where there is no model."""
_ADDING: Final = (
    "A CTranslate2 conversion of a Whisper model, as a folder or as an archive (.zip, .tar, "
    ".tar.gz). It is copied, and what you choose stays as it is."
)
_MEASURING: Final = (
    "A larger model hears better and needs more of this computer. Measuring takes a second or two "
    "for each model, with spoken words that came with the program."
)
_OFFLINE: Final = (
    "Models run on this computer alone. Folders and archives need no connection; one is opened "
    "only when you have a model fetched by its name, and you are asked first."
)


class ModelsView(QWidget):
    """Draws what it is told; asks, by a model's name, for what is to be done."""

    use_asked = Signal(str)
    check_asked = Signal(str)
    remove_asked = Signal(str)
    install_asked = Signal(str)
    go_on_asked = Signal(str)
    discard_asked = Signal(str)
    leave_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.banner = Banner(theme)
        self.card = InstallCard(theme)
        self.back = KeyButton(theme, tr("Back"), keys=("Esc",), kind=ButtonKind.LINK)
        self.from_folder = KeyButton(theme, tr("From a folder"), icon="folder")
        self.from_archive = KeyButton(theme, tr("From an archive"), icon="folder-input")
        self.measure = KeyButton(theme, tr("Measure speed"), icon="refresh-cw")
        self.measured = TextBlock(theme, "", "small", "text_2")
        self.empty = TextBlock(
            theme,
            tr(
                "There is no speech model on this computer. Recordings are kept, and can be "
                "transcribed once there is one."
            ),
            "body",
            "missing",
        )
        self._rows: dict[str, ModelRow] = {}
        self._list, self._column = make_card(spacing=0)
        self._lay_out()
        self.back.clicked.connect(self.leave_asked)

    @property
    def rows(self) -> tuple[ModelRow, ...]:
        """The models that are shown, in their order."""
        return tuple(self._rows.values())

    def row(self, name: str) -> ModelRow:
        """The row of one model."""
        return self._rows[name]

    def show_states(self, states: Sequence[ModelState]) -> None:
        """Show these models and no others."""
        names = [state.model.name for state in states]
        if names != list(self._rows):
            self._lay_rows(states)
        for state in states:
            self._rows[state.model.name].show_state(state)
        self.empty.setVisible(not any(state.model.is_usable for state in states))

    def show_measuring(self) -> None:
        """It takes a few seconds."""
        self.measure.setEnabled(False)
        self.measured.setText(tr("Measuring. Leave other programs in peace for a moment."))
        self.measured.show()

    def show_measured(self, words: str) -> None:
        """What came of it."""
        self.measure.setEnabled(True)
        self.measured.setText(words)
        self.measured.setVisible(bool(words))

    def _lay_rows(self, states: Sequence[ModelState]) -> None:
        empty_layout(self._column, kept=_HEAD)
        self._rows.clear()
        for state in states:
            row = ModelRow(self._theme, state)
            row.use_asked.connect(self.use_asked)
            row.check_asked.connect(self.check_asked)
            row.remove_asked.connect(self.remove_asked)
            row.install_asked.connect(self.install_asked)
            row.go_on_asked.connect(self.go_on_asked)
            row.discard_asked.connect(self.discard_asked)
            self._rows[state.model.name] = row
            self._column.addWidget(hairline())
            self._column.addWidget(row)
        self._order_stops()

    def _order_stops(self) -> None:
        """Tab goes as one reads: rows that came later would stand behind the rest."""
        buttons = (
            self.back,
            *self.card.buttons,
            *(button for row in self.rows for button in row.buttons),
            self.from_folder,
            self.from_archive,
            self.measure,
        )
        for before, after in pairwise(buttons):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        content = QWidget()
        content.setProperty("clear", "true")
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 20, 32, 24)
        column.setSpacing(_GAP)
        column.addLayout(make_row(line_label(tr("Speech models"), "title"), None, self.back))
        column.addWidget(self.banner)
        column.addWidget(self.card)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._list, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._right(), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addStretch(1)
        self._column.addWidget(line_label(tr("On this computer and in the catalogue"), "heading"))
        self._column.addSpacing(10)
        self._column.addWidget(self.empty)
        self.empty.hide()
        scroll = vertical_scroll(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _right(self) -> QWidget:
        right = QWidget()
        right.setFixedWidth(RIGHT)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._adding())
        column.addWidget(self._measuring())
        column.addWidget(self._offline())
        return right

    def _adding(self) -> QFrame:
        card, column = make_card(spacing=10)
        column.addWidget(line_label(tr("Add a model"), "heading"))
        column.addWidget(TextBlock(self._theme, tr(_ADDING), "small", "text_2"))
        column.addWidget(self.from_folder)
        column.addWidget(self.from_archive)
        return card

    def _measuring(self) -> QFrame:
        card, column = make_card(spacing=10)
        column.addWidget(line_label(tr("Which one fits"), "heading"))
        column.addWidget(TextBlock(self._theme, tr(_MEASURING), "small", "text_2"))
        column.addWidget(self.measured)
        column.addWidget(self.measure)
        self.measured.hide()
        return card

    def _offline(self) -> QFrame:
        card, column = make_card(spacing=10)
        column.addWidget(TextBlock(self._theme, tr("Nothing leaves this computer"), "heading"))
        column.addWidget(TextBlock(self._theme, tr(_OFFLINE), "small", "text_2"))
        return card
