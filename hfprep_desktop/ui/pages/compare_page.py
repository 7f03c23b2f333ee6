"""Two takes compared in the window: finds and reads them, plays what was said, writes it down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from hfprep_desktop.app import App
from hfprep_desktop.audio.peaks import Waveform
from hfprep_desktop.comparing import comparison_markdown, pair_of
from hfprep_desktop.errors import UserError
from hfprep_desktop.export.write import write_export
from hfprep_desktop.model import Session
from hfprep_desktop.report.compare import Comparison
from hfprep_desktop.report.takes import Takes
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import BROWSING, Command, Screen
from hfprep_desktop.ui.playback import Playback
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.views.compare_view import CompareView

FILE_NAME: Final = "comparison.md"
_HERE: Final = frozenset({Screen.COMPARE})
_MENU: Final = "&Compare"


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sessions with the takes among which each stands."""

    comparison: Comparison
    takes: tuple[Takes, Takes]


class ComparePage(QObject):
    """Owns the view; a newer wish overtakes an older one that is still being read."""

    opened = Signal()
    """What was asked for has been read."""
    failed = Signal(UserError)

    def __init__(
        self, theme: Theme, choices: Choices, background: Background, playback: Playback
    ) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._playback = playback
        self._wish = 0
        self._loaded: Session | None = None
        self.view = CompareView(theme)
        self.view.pair_asked.connect(self.compare)
        self.view.play_asked.connect(self._play)
        self.view.sought.connect(self._seek)
        self.view.export_asked.connect(self.export)
        playback.moved.connect(self._moved)
        playback.failed.connect(self.failed.emit)

    def compare(self, before: str, after: str) -> None:
        """Compare two sessions."""
        self._read(lambda _: (before, after))

    def compare_ticked(self, one: str, other: str) -> None:
        """Compare two sessions of the library, the later with the earlier."""
        self._read(partial(_by_age, one, other))

    def compare_take(self, session_id: str) -> None:
        """Compare a session with the take before it."""
        self._read(partial(_pair_with, session_id))

    def enter(self) -> None:
        """The page is shown by itself: what was compared last, as it is now, or the latest two."""
        shown = self.view.comparison
        if shown is None:
            self._read(lambda app: app.sessions.latest_pair())
        else:
            self.compare(shown.before.session.id, shown.after.session.id)

    def hide(self) -> None:
        """Another page is shown."""
        self._playback.stop()

    def leave(self) -> None:
        """The window closes."""
        self._playback.close()

    def commands(self, show: Callable[[], None]) -> tuple[Command, ...]:
        """What the menus offer for a comparison; `show` goes to its page."""
        view = self.view
        return (
            Command("&Go", tr("Compare"), ("Ctrl+6",), show, BROWSING),
            Command(_MENU, tr("Swap the two"), ("X",), view.swap, _HERE),
            Command(_MENU, tr("Show or hide the unchanged"), ("U",), view.toggle_unchanged, _HERE),
            Command(_MENU, tr("Lanes one above the other"), ("V",), view.toggle_layout, _HERE),
            Command(_MENU, tr("Play or pause"), ("Space",), self._playback.toggle, _HERE),
            Command(_MENU, tr("Export the comparison"), ("Ctrl+E",), view.export, _HERE),
        )

    def export(self) -> None:
        """Write the comparison to a Markdown file."""
        shown = self.view.comparison
        if shown is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self.view,
            tr("Export the comparison"),
            str(Path.home() / FILE_NAME),
            tr("Markdown (*.md)"),
        )
        if path:
            target = Path(path)
            data = comparison_markdown(shown)
            write = partial(write_export, target, data, overwrite=True)
            self._background.run(write, lambda _: self._tell_exported(path), self.failed.emit)

    @property
    def _app(self) -> App:
        return self._choices.app

    def _read(self, find: Callable[[App], tuple[str, str] | None]) -> None:
        self._wish += 1
        wish, app = self._wish, self._app
        self._background.run(
            partial(_compared, app, find), partial(self._show, wish), partial(self._lost, wish)
        )

    def _show(self, wish: int, found: Compared | None) -> None:
        if wish != self._wish:
            return
        self._playback.stop()
        self._loaded = None
        if found is None:
            self.view.show_nothing()
        else:
            self.view.banner.hide()
            self.view.show_comparison(found.comparison, found.takes)
            for side in (found.comparison.before, found.comparison.after):
                self._find_sound(side.session)
        self.opened.emit()

    def _lost(self, wish: int, error: UserError) -> None:
        """Of what was compared before one may be gone by now."""
        if wish == self._wish:
            self.view.show_nothing()
            self.failed.emit(error)

    def _find_sound(self, session: Session) -> None:
        if session.recordings:
            show = partial(self._show_sound, session.id)
            self._background.run(
                partial(self._app.sessions.waveform, session), show, self.failed.emit
            )

    def _show_sound(self, session_id: str, sound: Waveform) -> None:
        for panel in self.view.panels:
            panel.show_sound(session_id, sound)

    def _play(self, session_id: str, begin: float, length: float) -> None:
        if self._load(session_id):
            self._playback.play(begin, length)

    def _seek(self, session_id: str, second: float) -> None:
        if self._load(session_id):
            self._playback.seek(second)

    def _load(self, session_id: str) -> bool:
        """Make one of the two the one that is played."""
        shown = self.view.comparison
        if shown is None:
            return False
        if self._loaded is None or self._loaded.id != session_id:
            sides = (shown.before.session, shown.after.session)
            self._loaded = next(one for one in sides if one.id == session_id)
            self._playback.load(self._loaded)
            self._playback.set_output(self._app.settings.speaker)
        return True

    def _moved(self, second: float) -> None:
        if self._loaded is not None:
            self.view.show_second(self._loaded.id, second)

    def _tell_exported(self, path: str) -> None:
        self.view.banner.tell("pass", "download", tr("Exported"), path)


def _pair_with(session_id: str, app: App) -> tuple[str, str] | None:
    return pair_of(app.sessions.takes(app.library.get_session(session_id)), session_id)


def _by_age(one: str, other: str, app: App) -> tuple[str, str]:
    began = {each: app.library.get_session(each).started_at for each in (one, other)}
    before, after = sorted((one, other), key=lambda each: began[each])
    return before, after


def _compared(app: App, find: Callable[[App], tuple[str, str] | None]) -> Compared | None:
    pair = find(app)
    if pair is None:
        return None
    comparison = app.sessions.compare(*pair)
    before, after = comparison.before.session, comparison.after.session
    takes = app.sessions.takes(after)
    # Two takes of one question stand among the same ones.
    same = before.id in {take.session_id for take in takes.takes}
    return Compared(comparison, (takes if same else app.sessions.takes(before), takes))
