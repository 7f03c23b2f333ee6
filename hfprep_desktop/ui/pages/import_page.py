"""Imports in the window: asks which files and what they answer, takes them in, tells what came."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hfprep_desktop.app import App
from hfprep_desktop.audio.foreign import endings, sniff
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    AudioSaved,
    SessionReady,
    Transcribing,
)
from hfprep_desktop.importing_sessions import ImportedSessions, is_exported
from hfprep_desktop.model import Scenario
from hfprep_desktop.safe_names import shown_name
from hfprep_desktop.ui.bridge import Background, Stream
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import BROWSING, Command, Screen
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.import_sheet import ImportSheet

EXPORTED: Final = ("zip", "json")

_MENU: Final = "&Library"
_ICON: Final = "folder-input"
_CHECKED_FIRST: Final = "Everything in it is checked first; you can go on meanwhile."
_SAFE: Final = "Its audio is in the library; its report can be made there."


@dataclass(frozen=True, slots=True)
class ImportNotice:
    """What there is to tell; `tone` as a banner takes it."""

    tone: str
    icon: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class _Found:
    """What the chosen files are, by what they hold."""

    audio: tuple[Path, ...]
    exported: tuple[Path, ...]
    scenarios: tuple[Scenario, ...]


@dataclass(frozen=True, slots=True)
class _Refused:
    """One of the files could not be taken in, or only its audio could."""

    error: UserError


@dataclass(frozen=True, slots=True)
class _Tally:
    """How far the files of one import have come."""

    files: int
    safe: int = 0
    made: tuple[str, ...] = ()
    faults: tuple[UserError, ...] = ()


_Step: TypeAlias = Transcribing | AudioSaved | SessionReady | _Refused


class ImportPage(QObject):
    """Owns the sheet; whoever wants something imported calls `ask` or `take`."""

    begun = Signal(str)
    """Audio is being taken in: its name, or how many files. `happened` tells how far it is."""
    happened = Signal(object)
    ended = Signal(str)
    """No more of that: the session whose report is ready, empty where it is not one alone."""
    changed = Signal()
    """There are sessions that were not there before."""
    told = Signal(ImportNotice)
    failed = Signal(UserError)

    def __init__(
        self, theme: Theme, choices: Choices, background: Background, parent: QWidget
    ) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._parent = parent
        self._folder = Path.home()
        self._waiting: tuple[Path, ...] = ()
        self._stream: Stream[_Step] | None = None
        self._is_stopped = False
        self._tally = _Tally(0)
        self.sheet = ImportSheet(theme, parent)
        self.sheet.chosen.connect(self._begin)

    @property
    def is_busy(self) -> bool:
        """Whether audio is being taken in; nothing else can be imported meanwhile."""
        return self._stream is not None

    def commands(self) -> tuple[Command, ...]:
        """What the menus offer."""
        progress = frozenset({Screen.PROGRESS})
        return (
            Command(_MENU, tr("Import audio or a bundle"), (), self.ask, BROWSING),
            Command(_MENU, tr("Stop importing"), ("Esc",), self.stop, progress),
        )

    def ask(self) -> None:
        """Ask for files, then for what they answer."""
        if self.is_busy:
            return
        all_kinds = " ".join(f"*.{ending}" for ending in (*endings(), *EXPORTED))
        texts, _ = QFileDialog.getOpenFileNames(
            self._parent,
            tr("Import audio, a bundle or a session"),
            str(self._folder),
            tr("Audio, bundles, sessions ({all_kinds});;All files (*)", all_kinds=all_kinds),
        )
        if texts:
            self._folder = Path(texts[0]).parent
            self.take(texts)

    def take(self, paths: Iterable[str]) -> None:
        """Import these files, whatever kind they are of; for audio something is asked first."""
        wanted = tuple(map(Path, paths))
        if wanted and not self.is_busy:
            look = partial(_look, self._choices.app, wanted)
            self._background.run(look, self._sort, self.failed.emit)

    def stop(self) -> None:
        """Leave it there; audio that is in the library stays."""
        if self._stream is not None:
            self._is_stopped = True
            self._stream.leave()

    def _sort(self, found: _Found) -> None:
        if found.exported:
            # Of many gigabytes: that takes a while, and others can be looked at meanwhile.
            named = _named(found.exported)
            self.told.emit(
                ImportNotice(
                    "accent", _ICON, tr("Importing {named}", named=named), tr(_CHECKED_FIRST)
                )
            )
            work = partial(_take_exported, self._choices.app, found.exported)
            self._background.run(work, self._tell_exported, self._exported_failed)
        if found.audio and not self.is_busy:
            self._waiting = found.audio
            self.sheet.ask([path.name for path in found.audio], found.scenarios)

    def _tell_exported(self, came: ImportedSessions) -> None:
        self.changed.emit()
        self.told.emit(_exported_notice(came))

    def _exported_failed(self, error: UserError) -> None:
        # Some of them may have come in before.
        self.changed.emit()
        self.failed.emit(error)

    def _begin(self, scenario_id: str) -> None:
        waiting, self._waiting = self._waiting, ()
        if not waiting or self.is_busy:
            return
        app = self._choices.app
        self._tally = _Tally(len(waiting))
        self._is_stopped = False
        self.begun.emit(_named(waiting))
        self._stream = self._background.stream(
            partial(_take_audio, app, waiting, scenario_id),
            self._on_step,
            self._on_end,
            may_leave=lambda _: True,
        )

    def _on_step(self, step: _Step) -> None:
        tally = self._tally
        match step:
            case AudioSaved():
                self._tally = replace(tally, safe=tally.safe + 1)
            case SessionReady(session):
                self._tally = replace(tally, made=(*tally.made, session.id))
            case _Refused(error):
                self._tally = replace(tally, faults=(*tally.faults, error))
        if not isinstance(step, _Refused):
            self.happened.emit(step)

    def _on_end(self, error: UserError | None) -> None:
        self._stream = None
        if error is not None:
            self._tally = replace(self._tally, faults=(*self._tally.faults, error))
        tally = self._tally
        if tally.safe:
            self.changed.emit()
        alone = tally.files == 1 and len(tally.made) == 1
        self.ended.emit(tally.made[0] if alone else "")
        if not alone:
            self.told.emit(_audio_notice(tally, is_stopped=self._is_stopped))


def _look(app: App, paths: tuple[Path, ...]) -> _Found:
    """Raises `UserError` for the first one that nothing can be made of."""
    exported = tuple(path for path in paths if is_exported(path))
    audio = tuple(path for path in paths if path not in exported)
    for path in audio:
        sniff(path)
    return _Found(audio, exported, app.scenarios.read().scenarios if audio else ())


def _take_exported(app: App, paths: tuple[Path, ...]) -> ImportedSessions:
    came = [app.exchange.import_sessions(path) for path in paths]
    return ImportedSessions(
        tuple(one for each in came for one in each.added),
        tuple(one for each in came for one in each.unchanged),
        tuple(one for each in came for one in each.renamed),
        tuple(one for each in came for one in each.silent),
    )


def _take_audio(app: App, paths: tuple[Path, ...], scenario_id: str) -> Generator[_Step]:
    """One after the other; what is wrong with one keeps no other from coming in."""
    for path in paths:
        try:
            yield from app.exchange.import_audio(path, scenario_id)
        except UserError as error:
            yield _Refused(error)


def _named(paths: tuple[Path, ...]) -> str:
    return shown_name(paths[0].name) if len(paths) == 1 else counted(len(paths), "file")


def _audio_notice(tally: _Tally, *, is_stopped: bool) -> ImportNotice:
    """Of what did not become exactly one report."""
    if tally.files == 1 and tally.faults:
        (error,) = tally.faults
        return ImportNotice("missing", "file-x-corner", tr(error.what), tr(error.remedy))
    if tally.files == 1:
        text = tr(_SAFE) if tally.safe else tr("Nothing was taken in; your file is as it was.")
        return ImportNotice("accent", _ICON, tr("The import was stopped"), text)
    title = tr(
        "{made} of {files} imported", made=len(tally.made), files=counted(tally.files, "file")
    )
    words = [tr("The import was stopped.")] if is_stopped else []
    without_report = tally.safe - len(tally.made)
    if without_report:
        words.append(
            tr(
                "{recordings} came in without a report so far.",
                recordings=counted(without_report, "recording"),
            )
        )
    words += [f"{tr(error.what)} {tr(error.remedy)}" for error in tally.faults]
    tone = "missing" if tally.faults else "accent" if is_stopped else "pass"
    return ImportNotice(tone, _ICON, title, " ".join(words))


def _exported_notice(came: ImportedSessions) -> ImportNotice:
    words = []
    if came.unchanged:
        words.append(
            tr(
                "{sessions} here already, unchanged.",
                sessions=counted(len(came.unchanged), "session"),
            )
        )
    if came.renamed:
        words.append(
            tr(
                "{sessions} here with other content: what came in stands beside it.",
                sessions=counted(len(came.renamed), "session"),
            )
        )
    if came.silent:
        words.append(
            tr(
                "{sessions} without a recording: a bundle takes it along.",
                sessions=counted(len(came.silent), "session"),
            )
        )
    title = tr("{sessions} imported", sessions=counted(len(came.added), "session"))
    tone = "pass" if came.added else "accent"
    return ImportNotice(tone, _ICON, title, " ".join(words))
