"""The library: every practised session; searched, filtered, named, thrown away, brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from hfprep_desktop.model import SAMPLE_BYTES, SAMPLE_RATE, SessionState, SessionSummary
from hfprep_desktop.ui.models.session_list_model import SessionLine, SessionListModel
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.empty_state import EmptyState
from hfprep_desktop.ui.widgets.filter_bar import FilterBar
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.old_sessions_line import OldSessionsLine
from hfprep_desktop.ui.widgets.search_field import SearchField
from hfprep_desktop.ui.widgets.segments import Segments
from hfprep_desktop.ui.widgets.session_list import SessionList
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.ui.widgets.trends_panel import NARROWEST, WIDTH
from hfprep_desktop.ui.widgets.two_columns import TwoColumns
from hfprep_desktop.wording import clock, quoted

LIST_SHARE: Final = 684
LIST_LEAST: Final = 420
LIST_HEIGHT: Final = 330
TRENDS_HEIGHT: Final = 470
TRENDS_SHARE: Final = 444
SEARCH_WIDTHS: Final = (150, 404)
_MEGABYTE: Final = 1_000_000

_NOTHING_YET: Final = "Your first session will stand here"
_WHAT_COMES: Final = (
    "Each round leaves a recording, a transcript and its findings. Two takes of one round can be "
    "compared."
)
_NOTHING_FITS: Final = "No session fits. Search for less, or clear the filters."
_EMPTY_TRASH: Final = "The trash is empty."
_COUNTS: Final = "Pass, partial, missing"
TRASH_RULE: Final = "Kept until you erase it yourself."


class LibraryView(QWidget):
    """Records come in, wishes go out."""

    session_opened = Signal(object)
    """A `SessionLine`: its session, at its hit where it has one."""
    search_asked = Signal(str)
    """Another text, or other filters: look again."""
    trash_asked = Signal(object)
    """Tuple of `SessionSummary`."""
    restore_asked = Signal(object)
    erase_asked = Signal(object)
    export_asked = Signal(object)
    judge_asked = Signal(object)
    compare_asked = Signal(str, str)
    star_asked = Signal(str, bool)
    rename_asked = Signal(SessionSummary)
    tags_asked = Signal(SessionSummary)
    note_asked = Signal(SessionSummary)
    drill_asked = Signal()
    """A first session is wanted."""
    import_asked = Signal()
    files_dropped = Signal(object)
    """Tuple of `str`, paths of files on this computer."""
    trash_shown = Signal(bool)
    undo_asked = Signal(object)

    def __init__(self, theme: Theme, trends: QWidget | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._trends = trends
        self._searched = ""
        self.banner = Banner(theme)
        self.totals = ElidedLine(theme, "", "small", "text_3")
        self.search = _Search(theme)
        theme.bound(self.search, least_width=SEARCH_WIDTHS[0], most_width=SEARCH_WIDTHS[1])
        self.search.textChanged.connect(self.search_asked)
        self.search.left.connect(self._leave_search)
        self.found = line_label("", "small", "text_2")
        self.filters = FilterBar(theme)
        self.filters.changed.connect(lambda: self.search_asked.emit(self.search.text()))
        self.old = OldSessionsLine(theme)
        self.old.look_asked.connect(self.filters.show_days)
        self.places = Segments((tr("Sessions"), tr("Trash")), tr("Place"))
        self.places.chosen.connect(lambda place: self.trash_shown.emit(place == 1))
        self.import_button = KeyButton(theme, tr("Import"), icon="folder-input", height=36)
        self.import_button.clicked.connect(self.import_asked)
        self.model = SessionListModel(self)
        self.model.ticks_changed.connect(self._show_ticks)
        self.list = SessionList(theme, self.model)
        self.list.opened.connect(self.session_opened)
        self.list.menu_asked.connect(self._open_menu)
        self.list.removal_asked.connect(self.remove)
        self._empty = TextBlock(theme, role="body", tone="text_3")
        step = (tr("Start the framing drill"), "mic")
        self.first = EmptyState(theme, "library", tr(_NOTHING_YET), tr(_WHAT_COMES), step)
        self.first.step.clicked.connect(self.drill_asked)
        self.selected = line_label("", "small_strong")
        self.selected_size = line_label("", "small", "text_2")
        self.compare_button = KeyButton(theme, tr("Compare"), icon="git-compare", keys=("C",))
        self.compare_button.clicked.connect(self.compare)
        self.export_button = KeyButton(theme, tr("Export"), icon="download", keys=("Ctrl", "E"))
        self.export_button.clicked.connect(self.export)
        self.trash_button = KeyButton(
            theme, tr("Delete"), icon="trash-2", keys=("Del",), kind=ButtonKind.DANGER
        )
        self.trash_button.clicked.connect(self.remove)
        self.restore_button = KeyButton(theme, tr("Restore"), icon="rotate-ccw")
        self.restore_button.clicked.connect(self._restore)
        self.erase_button = KeyButton(
            theme, tr("Erase now"), icon="trash-2", keys=("Del",), kind=ButtonKind.DANGER
        )
        self.erase_button.clicked.connect(self.remove)
        self.rule = line_label(tr(TRASH_RULE), "small", "text_3")
        self.setAcceptDrops(True)
        self._lay_out()
        self._show_ticks()

    @property
    def is_trash(self) -> bool:
        """Whether the trash is shown."""
        return self.places.index == 1

    @property
    def chosen(self) -> tuple[SessionSummary, ...]:
        """What an action is for: all that is ticked, else the row with the focus."""
        current = self.list.current
        return self.model.ticked or ((current.summary,) if current else ())

    def show_lines(self, lines: Sequence[SessionLine], *, with_hits: bool) -> None:
        """Replace the list; the chosen row stays chosen where it is still there.

        What another search found is shown from its first row on.
        """
        searched, self._searched = self._searched, self.search.text()
        before = self.list.current if searched == self._searched else None
        self.list.show_hits(on=with_hits)
        self.model.show(lines)
        row = self.model.row_of(before.summary.id) if before else None
        if lines:
            self.list.setCurrentIndex(self.model.index(0 if row is None else row))
        seconds = sum(line.summary.duration_s for line in lines)
        where = tr("in the trash") if self.is_trash else tr("on this computer")
        self.totals.say(
            f"{counted(len(lines), 'session')} · {_hours(seconds)} · {_megabytes(seconds)} {where}"
        )
        self.list.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        # Neither goes through the trash, which is short.
        self.filters.setVisible(not self.is_trash)
        self.search.setVisible(not self.is_trash)
        self._filler.setVisible(not lines)
        narrowed = self.filters.is_narrowed or bool(self.search.text())
        self._empty.setText(tr(_EMPTY_TRASH) if self.is_trash else tr(_NOTHING_FITS))
        is_bare = not (self.is_trash or narrowed)
        self._empty.setVisible(not is_bare)
        self.first.setVisible(is_bare)
        self._show_ticks()

    def show_trash_count(self, count: int) -> None:
        """How many sessions lie in the trash."""
        self.places.rename(1, tr("Trash {count}", count=count) if count else tr("Trash"))

    def tell_trashed(self, sessions: Sequence[SessionSummary]) -> None:
        """Say where sessions went, and offer them back."""
        what = sessions[0].name if len(sessions) == 1 else counted(len(sessions), "session")
        self.banner.tell(
            "accent", "trash-2", tr("Moved to the trash: {what}", what=what), tr(TRASH_RULE)
        )
        undo = partial(self.undo_asked.emit, tuple(one.id for one in sessions))
        self.banner.offer(tr("Undo"), "rotate-ccw", undo)

    def ask_before_erasing(
        self, sessions: Sequence[SessionSummary], erase: Callable[[], None]
    ) -> None:
        """Name what would go for good, and let it go only by a button of its own."""
        seconds = sum(one.duration_s for one in sessions)
        what = quoted(sessions[0].name) if len(sessions) == 1 else counted(len(sessions), "session")
        self.banner.tell(
            "missing",
            "trash-2",
            tr("Erase {what} for good?", what=what),
            tr(
                "Words, findings and {hours} of audio ({megabytes}) go. That cannot be undone.",
                hours=_hours(seconds),
                megabytes=_megabytes(seconds),
            ),
        )
        self.banner.offer(tr("Erase for good"), "trash-2", erase)

    def remove(self) -> None:
        """Del: into the trash; in the trash, ask whether it should go for good."""
        if not self.chosen:
            return
        if self.is_trash:
            self.erase_asked.emit(self.chosen)
        else:
            self.trash_asked.emit(self.chosen)

    def export(self) -> None:
        """Ctrl+E: what is chosen becomes files."""
        if self.chosen and not self.is_trash:
            self.export_asked.emit(tuple(one.id for one in self.chosen))

    def compare(self) -> None:
        """C: the two that are ticked, the older first."""
        ticked = sorted(self.model.ticked, key=lambda one: one.started_at)
        if len(ticked) == 2 and not self.is_trash:
            self.compare_asked.emit(ticked[0].id, ticked[1].id)

    def rename(self) -> None:
        """F2: a name of the person's own."""
        if self.list.current is not None and not self.is_trash:
            self.rename_asked.emit(self.list.current.summary)

    def begin_search(self) -> None:
        """Ctrl+F: write what to search for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = (url for url in event.mimeData().urls() if url.isLocalFile())
        self.files_dropped.emit(tuple(url.toLocalFile() for url in urls))
        event.acceptProposedAction()

    def _leave_search(self) -> None:
        """Esc: first the text goes, then the focus."""
        if self.search.text():
            self.search.clear()
        else:
            self.list.setFocus()

    def _restore(self) -> None:
        if self.chosen:
            self.restore_asked.emit(self.chosen)

    def _show_ticks(self) -> None:
        ticked = self.model.ticked
        trash, many = self.is_trash, bool(ticked)
        self.selected.setText(tr("{ticked} selected", ticked=len(ticked)) if many else "")
        seconds = sum(one.duration_s for one in ticked)
        self.selected_size.setText(_megabytes(seconds) if many else "")
        self.compare_button.setVisible(not trash)
        self.compare_button.setEnabled(len(ticked) == 2)
        for button in (self.export_button, self.trash_button):
            button.setVisible(not trash)
        for shown in (self.restore_button, self.erase_button, self.rule):
            shown.setVisible(trash)
        self._bar.setVisible(many or (trash and self.model.rowCount() > 0))

    def _open_menu(self, line: SessionLine, place: QPoint) -> None:
        summary = line.summary
        if not self.model.is_ticked(summary.id) and self.model.ticked:
            self.model.tick(range(self.model.rowCount()), on=False)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.is_trash:
            menu.addAction(tr("Restore")).triggered.connect(self._restore)
            menu.addAction(tr("Erase now")).triggered.connect(self.remove)
        else:
            menu.addAction(tr("Open")).triggered.connect(partial(self.session_opened.emit, line))
            star = tr("Take the star away") if summary.starred else tr("Star")
            flip = partial(self.star_asked.emit, summary.id, not summary.starred)
            menu.addAction(star).triggered.connect(flip)
            menu.addAction(tr("Rename")).triggered.connect(partial(self.rename_asked.emit, summary))
            menu.addAction(tr("Tags")).triggered.connect(partial(self.tags_asked.emit, summary))
            menu.addAction(tr("Note")).triggered.connect(partial(self.note_asked.emit, summary))
            if summary.state is not SessionState.RECORDING:
                judge = partial(self.judge_asked.emit, self.chosen)
                menu.addAction(tr("Judge again with today's rules")).triggered.connect(judge)
            menu.addAction(tr("Export")).triggered.connect(self.export)
            menu.addAction(tr("Delete")).triggered.connect(self.remove)
        menu.popup(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Shown, the page hands the keys to its list; by Tab one comes past everything before it.
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            self.list.setFocus()

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 20, 24, 20)
        outer.setSpacing(12)
        title = line_label(tr("Library"), "title")
        head = make_row(title, self.totals, None, self.places, self.import_button, spacing=14)
        head.addWidget(self.search, 1, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(head)
        outer.addWidget(self.filters)
        outer.addWidget(self.old)
        outer.addWidget(self.banner)
        card, column = make_card(2, 0)
        self._nothing = QWidget()
        inside = QVBoxLayout(self._nothing)
        inside.setContentsMargins(18, 18, 18, 0)
        inside.addWidget(self._empty)
        inside.addWidget(self.first)
        above = make_row(self.found, None, self.rule, line_label(tr(_COUNTS), "small", "text_2"))
        above.setContentsMargins(18, 8, 18, 8)
        column.addLayout(above)
        column.addWidget(hairline())
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        self._filler = QWidget()
        column.addWidget(self._filler, 1)
        self._bar = QWidget()
        row = make_row(
            *(self.selected, self.selected_size, None, self.compare_button, self.export_button),
            *(self.trash_button, self.restore_button, self.erase_button),
        )
        row.setContentsMargins(18, 8, 18, 8)
        self._bar.setLayout(row)
        column.addWidget(self._bar)
        if self._trends is None:
            outer.addWidget(card, 1)
            return
        both = TwoColumns(
            self._theme,
            card,
            self._trends,
            least=(LIST_LEAST, NARROWEST),
            shares=(LIST_SHARE, TRENDS_SHARE),
            most=WIDTH,
            heights=(LIST_HEIGHT, TRENDS_HEIGHT),
        )
        outer.addWidget(both, 1)


class _Search(SearchField):
    OWN_KEYS: ClassVar = (OwnKey("Empty the search, then leave it", ("Esc",)),)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Search all words, names, tags and notes"))

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            # Else the page would take it for "back".
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _megabytes(seconds: float) -> str:
    """What a recording takes on disk: its length says it, for it is never compressed."""
    megabytes = seconds * SAMPLE_RATE * SAMPLE_BYTES / _MEGABYTE
    return (
        tr("{value:.1f} GB", value=megabytes / 1000)
        if megabytes >= 1000
        else tr("{megabytes:.0f} MB", megabytes=megabytes)
    )


def _hours(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return clock(seconds)
    hours, rest = divmod(minutes, 60)
    return (
        tr("{hours} h {rest} min", hours=hours, rest=rest) if hours else tr("{rest} min", rest=rest)
    )
