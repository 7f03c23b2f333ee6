"""The library: every practised session, newest first; open, move to the trash, undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from hfprep_desktop.model import SessionSummary
from hfprep_desktop.ui.models.session_list_model import SUMMARY_ROLE, SessionListModel
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.bits import make_card, make_row
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.session_delegate import SessionDelegate
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.wording import clock, counted


class _SessionList(QListView):
    """Enter opens the row, Del asks to remove it."""

    removal_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
            return
        super().keyPressEvent(event)


class LibraryView(QWidget):
    """Records come in, wishes go out."""

    session_opened = Signal(str)
    trash_asked = Signal(SessionSummary)
    restore_asked = Signal(str)

    def __init__(self, theme: Theme, trends: QWidget | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._trends = trends
        self._trashed: list[str] = []
        self.banner = Banner(theme)
        self._totals = line_label("", "small", "text_3")
        self._model = SessionListModel(self)
        self.list = _SessionList()
        self.list.setModel(self._model)
        self.list.setItemDelegate(SessionDelegate(theme, self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName("Sessions")
        self.list.activated.connect(self._open)
        self.list.removal_asked.connect(self._ask_trash)
        self.list.selectionModel().currentChanged.connect(self._enable)
        self._empty = TextBlock(
            theme,
            "Nothing here yet. Your first round will stand here, with its report and recording.",
            role="body",
            tone="text_3",
        )
        self.open_button = KeyButton(theme, "Open", icon="arrow-right", keys=("Enter",))
        self.open_button.clicked.connect(lambda: self._open(self.list.currentIndex()))
        self.trash_button = KeyButton(
            theme, "Delete", icon="trash-2", keys=("Del",), kind=ButtonKind.DANGER
        )
        self.trash_button.clicked.connect(self._ask_trash)
        theme.changed.connect(self.list.viewport().update)
        self.setFocusProxy(self.list)
        self._lay_out()

    def show_sessions(self, summaries: Sequence[SessionSummary]) -> None:
        """Replace the list; the chosen row stays chosen where it is still there."""
        chosen = self._chosen()
        self._model.show(summaries)
        row = self._model.row_of(chosen.id) if chosen else None
        if row is None and summaries:
            row = 0
        if row is not None:
            self.list.setCurrentIndex(self._model.index(row))
        seconds = sum(summary.duration_s for summary in summaries)
        self._totals.setText(
            f"{counted(len(summaries), 'session')} · {clock(seconds)} on this computer"
        )
        self.list.setVisible(bool(summaries))
        self._empty.setVisible(not summaries)
        self._filler.setVisible(not summaries)
        self._enable()

    def tell_trashed(self, session_id: str, title: str) -> None:
        """Say where a session went and offer back all that went since the last undo."""
        self._trashed.append(session_id)
        count = len(self._trashed)
        what = title if count == 1 else counted(count, "session")
        self.banner.tell(
            "accent", "trash-2", f"Moved to the trash: {what}", "Kept there for 30 days."
        )
        self.banner.offer("Undo", "rotate-ccw", self._undo)

    def _undo(self) -> None:
        self.banner.hide()
        trashed, self._trashed = self._trashed, []
        for session_id in trashed:
            self.restore_asked.emit(session_id)

    def _open(self, index: QModelIndex) -> None:
        summary = index.data(SUMMARY_ROLE)
        if isinstance(summary, SessionSummary):
            self.session_opened.emit(summary.id)

    def _ask_trash(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.trash_asked.emit(chosen)

    def _chosen(self) -> SessionSummary | None:
        summary = self.list.currentIndex().data(SUMMARY_ROLE)
        return summary if isinstance(summary, SessionSummary) else None

    def _enable(self) -> None:
        on = self._chosen() is not None
        self.open_button.setEnabled(on)
        self.trash_button.setEnabled(on)

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 24, 24, 20)
        outer.setSpacing(16)
        title = line_label("Library", "title")
        outer.addLayout(make_row(title, self._totals, None, spacing=14))
        outer.addWidget(self.banner)
        card, column = make_card(10, 8)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self._filler = QWidget()
        column.addWidget(self._filler, 1)
        bar = make_row(None, self.open_button, self.trash_button)
        bar.setContentsMargins(8, 4, 8, 4)
        column.addLayout(bar)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(card, 684)
        if self._trends is not None:
            both.addWidget(self._trends, 444)
        outer.addLayout(both, 1)
