"""The library in the window: looks for sessions in the background, keeps what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hfprep_desktop.app import App
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    SessionReady,
    Transcribing,
)
from hfprep_desktop.looking_back import OldSessions
from hfprep_desktop.model import SearchHit, SessionSummary
from hfprep_desktop.session_filter import SearchResult, SessionFilter
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Command, Screen
from hfprep_desktop.ui.models.session_list_model import SessionLine
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.views.library_view import LibraryView
from hfprep_desktop.ui.widgets.line_sheet import LineSheet

T = TypeVar("T")

TRASH_KEEPS: Final = timedelta(days=30)
"""Nothing is ever erased by itself; what has been thrown away for longer is marked."""

PAUSE_MS: Final = 120
"""A search begins when nobody has typed for so long."""

_HERE: Final = frozenset({Screen.LIBRARY})
_MENU = "&Library"


@dataclass(frozen=True, slots=True)
class _Marks:
    """What the library can be narrowed to."""

    scenarios: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What is to be shown; `result` is None where nothing was searched for."""

    lines: Sequence[SessionLine]
    result: SearchResult | None
    marks: _Marks
    trashed: int
    old: OldSessions | None = None


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a person is asked to type, how it is written down, and what follows when it is."""

    title: str
    hint: str
    write: Callable[[str], object]
    kept: Callable[[], None]
    of_lines: bool = False


class LibraryPage(QObject):
    """Owns the library's view."""

    session_opened = Signal(str, object)
    """A session, and the `SearchHit` at which to show it, or None."""
    compare_asked = Signal(str, str)
    export_asked = Signal(object)
    changed = Signal()
    """What other pages tell of sessions may have changed."""
    failed = Signal(UserError)

    def __init__(
        self, theme: Theme, choices: Choices, background: Background, trends: QWidget
    ) -> None:
        super().__init__(background)
        self._theme = theme
        self._choices = choices
        self._background = background
        self._asked = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.view = LibraryView(theme, trends)
        self.view.filters.show_rules(self._app.rules())
        self._connect()

    @property
    def _app(self) -> App:
        return self._choices.app

    def commands(self) -> tuple[Command, ...]:
        """What the menus offer for the library."""
        view = self.view
        return (
            Command(_MENU, tr("Search"), ("Ctrl+F",), view.begin_search, _HERE),
            Command(_MENU, tr("Rename"), ("F2",), view.rename, _HERE),
            Command(_MENU, tr("Compare the two selected"), ("C",), view.compare, _HERE),
            Command(_MENU, tr("Export"), ("Ctrl+E",), view.export, _HERE),
            Command(_MENU, tr("Delete"), (), view.remove, _HERE),
            Command(_MENU, tr("Show the trash"), (), partial(view.places.choose, 1), _HERE),
        )

    def refresh(self) -> None:
        """Look anew; of several looks only the newest is shown."""
        self._pause.stop()
        self._asked += 1
        view, app = self.view, self._app
        wanted = view.filters.wanted(app.outside.wall_clock())
        sort = view.filters.sorting.sort
        look = partial(_look, app, view.search.text(), wanted, sort, trash=view.is_trash)
        asked = self._asked
        self._background.run(look, partial(self._show, asked), self.failed.emit)

    def _show(self, asked: int, found: _Found) -> None:
        if asked != self._asked:
            return
        view = self.view
        view.filters.show_scenarios(found.marks.scenarios)
        view.filters.show_tags(found.marks.tags)
        view.show_trash_count(found.trashed)
        view.old.show_old(None if view.filters.is_narrowed else found.old)
        view.show_lines(found.lines, with_hits=found.result is not None)
        view.found.setText(_told(found))

    def _connect(self) -> None:
        view = self.view
        view.search_asked.connect(lambda _: self._pause.start())
        view.trash_shown.connect(lambda _: self.refresh())
        view.session_opened.connect(self._open)
        view.compare_asked.connect(self.compare_asked)
        view.export_asked.connect(self.export_asked)
        view.trash_asked.connect(self._trash)
        view.undo_asked.connect(self._restore)
        view.restore_asked.connect(lambda chosen: self._restore(tuple(one.id for one in chosen)))
        view.erase_asked.connect(self._ask_erase)
        view.star_asked.connect(self._star)
        view.rename_asked.connect(self._ask_name)
        view.tags_asked.connect(self._ask_tags)
        view.note_asked.connect(self._ask_note)
        view.judge_asked.connect(self._judge)

    def _open(self, line: SessionLine) -> None:
        if not self.view.is_trash:
            self.session_opened.emit(line.summary.id, line.hit)

    def _change(self, work: Callable[[], T], done: Callable[[T], None] | None = None) -> None:
        """Do it in the background, then look anew: what could not be done must not look done."""

        def finished(result: T) -> None:
            if done is not None:
                done(result)
            self.changed.emit()

        def failed(error: UserError) -> None:
            self.failed.emit(error)
            self.changed.emit()

        self._background.run(work, finished, failed)

    def _mark(self, write: Callable[[], object]) -> None:
        """What is kept for this page alone: no other shows it."""

        def failed(error: UserError) -> None:
            self.failed.emit(error)
            self.refresh()

        self._background.run(write, lambda _: self.refresh(), failed)

    def _trash(self, chosen: Sequence[SessionSummary]) -> None:
        library = self._app.library
        work = partial(_each, library.trash, [one.id for one in chosen])
        self._change(work, lambda _: self.view.tell_trashed(chosen))

    def _restore(self, ids: Sequence[str]) -> None:
        self.view.banner.hide()
        self._change(partial(_each, self._app.library.restore, list(ids)))

    def _ask_erase(self, chosen: Sequence[SessionSummary]) -> None:
        def erase() -> None:
            self.view.banner.hide()
            self._change(partial(_each, self._app.library.erase, [one.id for one in chosen]))

        self.view.ask_before_erasing(chosen, erase)

    def _star(self, session_id: str, on: bool) -> None:
        self._mark(partial(self._app.library.set_starred, session_id, on=on))

    def _ask_name(self, summary: SessionSummary) -> None:
        hint = tr(
            "Leave it empty to call it {scenario_title} again.",
            scenario_title=summary.scenario_title,
        )
        write = partial(self._app.library.set_title, summary.id)
        wish = _Wish(tr("Name of the session"), hint, write, self.changed.emit)
        self._ask(wish, summary.title)

    def _ask_tags(self, summary: SessionSummary) -> None:
        library = self._app.library
        hint = tr("Words to find it by, with commas between.")
        wish = _Wish(
            tr("Tags"),
            hint,
            lambda text: library.set_tags(summary.id, text.split(",")),
            self.refresh,
        )
        self._ask(wish, ", ".join(summary.tags))

    def _ask_note(self, summary: SessionSummary) -> None:
        write = partial(self._app.library.set_notes, summary.id)
        wish = _Wish(tr("Note"), tr("Only for you."), write, self.refresh, of_lines=True)
        self._ask(wish, summary.notes)

    def _ask(self, wish: _Wish, text: str, error: UserError | None = None) -> None:
        """Ask for a text and keep it; where that fails, it stands there again with the reason."""

        def keep(typed: str) -> None:
            again = partial(self._ask, wish, typed)
            self._background.run(partial(wish.write, typed), lambda _: wish.kept(), again)

        sheet = LineSheet(self._theme, self.view, wish.title, wish.hint, text)
        if wish.of_lines:
            sheet.take_lines()
        if error is not None:
            sheet.tell(error)
        sheet.kept.connect(keep)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _judge(self, chosen: Sequence[SessionSummary]) -> None:
        """One after the other; what was judged before is kept with each."""
        ids = [one.id for one in chosen]
        done = 0

        def told(event: Transcribing | SessionReady) -> None:
            nonlocal done
            if isinstance(event, SessionReady):
                done += 1
                words = tr("{done} of {sessions}", done=done, sessions=counted(len(ids), "session"))
                self.view.banner.tell("accent", "refresh-cw", tr("Judging again"), words)
                self.view.banner.offer(tr("Stop"), "x", stream.leave)

        def ended(error: UserError | None) -> None:
            if error is not None:
                self.failed.emit(error)
            else:
                words = tr("{sessions} judged by today's rules", sessions=counted(done, "session"))
                old = tr("What earlier rules said is kept in each report.")
                self.view.banner.tell("pass", "refresh-cw", words, old)
            self.changed.emit()

        stream = self._background.stream(
            partial(_judge_each, self._app, ids),
            told,
            ended,
            may_leave=lambda event: isinstance(event, SessionReady),
        )


def _look(
    app: App,
    text: str,
    wanted: SessionFilter,
    sort: Callable[[Sequence[SessionSummary]], list[SessionSummary]],
    *,
    trash: bool,
) -> _Found:
    """All that takes long with thousands of sessions, so that the window has rows to draw only."""
    library = app.library
    trashed, result = library.list_trashed(), None
    marks = _Marks(library.scenarios(), library.tags())
    if trash:
        lines = _trash_lines(trashed, app.outside.wall_clock())
        return _Found(lines, None, marks, len(trashed))
    if text.strip():
        result = library.search(text, wanted, as_typed=True)
        found = library.summaries_of(result.session_ids)
    else:
        found = library.list_sessions(wanted)
    old = app.progress.old_sessions()
    return _Found(_lines(sort(found), result), result, marks, len(trashed), old)


def _trash_lines(trashed: Sequence[SessionSummary], now: datetime) -> list[SessionLine]:
    """What has been there for long comes first: it is what a person may want to clear."""
    lines = [
        SessionLine(one, is_due=one.trashed_at is not None and now - one.trashed_at > TRASH_KEEPS)
        for one in trashed
    ]
    return sorted(lines, key=lambda line: not line.is_due)


def _lines(summaries: Sequence[SessionSummary], result: SearchResult | None) -> list[SessionLine]:
    if result is None:
        return [SessionLine(summary) for summary in summaries]
    best: dict[str, SearchHit] = {}
    counts: dict[str, int] = {}
    for hit in result.hits:
        best.setdefault(hit.session_id, hit)
        counts[hit.session_id] = counts.get(hit.session_id, 0) + hit.count
    lines = [SessionLine(one, best.get(one.id), counts.get(one.id, 0)) for one in summaries]
    # What was said comes first: a name may hold the word by chance.
    return sorted(lines, key=lambda line: line.hit is None)


def _told(found: _Found) -> str:
    result = found.result
    if result is None:
        return counted(len(found.lines), "session")
    sessions = counted(len(result.session_ids), "session")
    hits = counted(result.count, "hit")
    return (
        tr("{hits} in the first {sessions}", hits=hits, sessions=sessions)
        if result.is_cut
        else tr("{hits} in {sessions}", hits=hits, sessions=sessions)
    )


def _each(work: Callable[[str], object], ids: Sequence[str]) -> None:
    for session_id in ids:
        work(session_id)


def _judge_each(app: App, ids: Sequence[str]) -> Generator[Transcribing | SessionReady]:
    for session_id in ids:
        yield from app.sessions.reanalyze(session_id)
