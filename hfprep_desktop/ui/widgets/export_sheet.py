"""Asks what a session should become as a file, then shows how far several have come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.focus_ring import FocusRing
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.ui.widgets.tick_field import TickField

WIDTH: Final = 460
HEIGHT: Final = 640
SMALLEST_LIST: Final = 160


@dataclass(frozen=True, slots=True)
class FormatChoice:
    """A format as it is offered: `key` names it, `about` says what it is good for."""

    key: str
    title: str
    about: str
    may_hold_sound: bool = False


class ExportSheet(QDialog):
    """A choice first; while several files are written, how many are done."""

    target_asked = Signal(str, bool)
    """A format's key, and whether the recording should stand inside: where shall it go?"""
    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: tuple[FormatChoice, ...] = ()
        self.setModal(True)
        theme.fix(self, width=WIDTH)
        # Larger text takes it from the list: half as high again it has no room on a laptop.
        self.setFixedHeight(HEIGHT)
        self.title = line_label("", "heading")
        self.formats = QListWidget()
        self.formats.setProperty("list", "pages")
        self.formats.setAccessibleName(tr("Format"))
        self.formats.setMinimumHeight(SMALLEST_LIST)
        self.formats.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.formats.currentRowChanged.connect(self._show_about)
        self.formats.itemActivated.connect(lambda _: self._ask_target())
        self.about = TextBlock(theme, role="small", tone="text_2")
        self.sound = TickField(theme, tr("With the recording inside: about 0.3 MB a minute"))
        self.fault = TextBlock(theme, role="small", tone="missing")
        self.fault.hide()
        self.go_button = KeyButton(
            theme, tr("Choose where"), icon="download", keys=("Enter",), kind=ButtonKind.PRIMARY
        )
        self.go_button.setDefault(True)
        self.go_button.clicked.connect(self._ask_target)
        leave = KeyButton(theme, tr("Cancel"), keys=("Esc",))
        leave.clicked.connect(self.reject)
        self.told = TextBlock(theme, role="body", tone="text_2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Exported so far"))
        self.stop_button = KeyButton(theme, tr("Stop"), icon="x", keys=("Esc",))
        self.stop_button.clicked.connect(self.reject)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._choosing(leave))
        self._pages.addWidget(self._writing())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(14)
        outer.addWidget(self.title)
        outer.addWidget(self._pages)
        self._ring = FocusRing(theme, self)

    @property
    def is_writing(self) -> bool:
        """Whether files are being written."""
        return self._pages.currentIndex() == 1

    def ask(self, choices: Sequence[FormatChoice], sessions: int) -> None:
        """Offer formats for so many sessions; the one chosen last stays chosen."""
        before = self._chosen()
        self._choices = tuple(choices)
        self.setWindowTitle(tr("Export"))
        what = tr("this session") if sessions == 1 else counted(sessions, "session")
        self.title.setText(tr("Export {what}", what=what))
        self.formats.clear()
        for choice in self._choices:
            self.formats.addItem(QListWidgetItem(choice.title))
        keys = [choice.key for choice in self._choices]
        self.formats.setCurrentRow(keys.index(before.key) if before and before.key in keys else 0)
        self._pages.setCurrentIndex(0)
        self.fault.hide()
        self.formats.setFocus()
        self.open()

    def show_fault(self, error: UserError) -> None:
        """It came to nothing: say why, and let another place or format be chosen."""
        self.fault.setText(f"{tr(error.what)} {tr(error.remedy)}")
        self.fault.show()
        self._pages.setCurrentIndex(0)
        self.formats.setFocus()

    def show_writing(self, done: int, total: int, more: str = "") -> None:
        """So many of the sessions are written; `more` is told beside it."""
        self.fault.hide()
        self.told.setText(
            tr(
                "{done} of {sessions} written{more}",
                done=done,
                sessions=counted(total, "session"),
                more=more,
            )
        )
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self._pages.setCurrentIndex(1)

    def reject(self) -> None:
        """Leave; files that are there already stay."""
        if self.is_writing:
            self.stop_asked.emit()
        super().reject()

    def _chosen(self) -> FormatChoice | None:
        row = self.formats.currentRow()
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def _ask_target(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            with_sound = chosen.may_hold_sound and self.sound.isChecked()
            self.target_asked.emit(chosen.key, with_sound)

    def _show_about(self) -> None:
        chosen = self._chosen()
        self.about.setText(chosen.about if chosen else "")
        self.sound.setVisible(chosen is not None and chosen.may_hold_sound)

    def _choosing(self, leave: KeyButton) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.formats, 1)
        column.addWidget(self.about)
        column.addWidget(self.sound)
        column.addWidget(self.fault)
        column.addLayout(make_row(None, leave, self.go_button))
        return page

    def _writing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.told)
        column.addWidget(self.bar)
        column.addLayout(make_row(None, self.stop_button))
        column.addStretch(1)
        return page
