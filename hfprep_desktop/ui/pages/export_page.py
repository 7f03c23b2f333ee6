"""Exports in the window: asks what and where, writes in the background, tells what came of it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hfprep_desktop.app import App
from hfprep_desktop.errors import UserError
from hfprep_desktop.export.exporters import EXPORTERS, Exporter, export_stem
from hfprep_desktop.export.own_layout import load_layout
from hfprep_desktop.export.to_zip import Bundled
from hfprep_desktop.exporting import Exported, ExportWish
from hfprep_desktop.ui.bridge import Background, Stream
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.export_sheet import ExportSheet, FormatChoice

BUNDLE: Final = "zip"
_BUNDLE_SUFFIX: Final = ".zip"

OWN: Final = "own:"
"""What the keys of a person's own layouts begin with."""

_Step: TypeAlias = Exported | Bundled


@dataclass(frozen=True, slots=True)
class _Offer:
    """What is to be exported, and `stem`, what its file might be called."""

    ids: tuple[str, ...]
    stem: str
    layouts: Mapping[str, Path]


@dataclass(frozen=True, slots=True)
class _Target:
    """`may_go`: the person has said that a file of that name may be replaced."""

    path: Path
    may_go: bool


class ExportPage(QObject):
    """Owns the sheet; whoever wants an export calls `ask`."""

    exported = Signal(str)
    """What was written, in words."""
    failed = Signal(UserError)

    def __init__(
        self, theme: Theme, choices: Choices, background: Background, parent: QWidget
    ) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._parent = parent
        self._offer = _Offer((), "", {})
        self._folder = Path.home()
        self._stream: Stream[_Step] | None = None
        self._last: Exported | None = None
        self._place = self._folder
        self.sheet = ExportSheet(theme, parent)
        self.sheet.target_asked.connect(self._ask_target)
        self.sheet.stop_asked.connect(self._stop)

    @property
    def is_writing(self) -> bool:
        """Whether files are being written; nothing else can be exported meanwhile."""
        return self._stream is not None

    def ask(self, session_ids: Sequence[str]) -> None:
        """Ask what these sessions should become."""
        ids = tuple(session_ids)
        if ids and not self.is_writing:
            look_up = partial(_look_up, self._choices.app, ids)
            self._background.run(look_up, self._show, self.failed.emit)

    def _show(self, offer: _Offer) -> None:
        self._offer = offer
        self.sheet.ask(self._offered(), len(offer.ids))

    def _offered(self) -> tuple[FormatChoice, ...]:
        formats = [
            FormatChoice(key, tr(one.name), tr(one.about), one.with_sound is not None)
            for key, one in EXPORTERS.items()
        ]
        own = [
            FormatChoice(
                f"{OWN}{name}",
                tr("Own layout: {name}", name=name),
                tr("Your file {name}", name=path.name),
            )
            for name, path in self._offer.layouts.items()
        ]
        bundle = FormatChoice(
            BUNDLE,
            tr("Bundle with the recordings"),
            tr("Everything, to be taken in again here or on another computer."),
        )
        return (*formats, bundle, *own)

    def _ask_target(self, key: str, with_sound: bool) -> None:
        if key == BUNDLE:
            self._ask_for_bundle()
            return
        try:
            exporter = self._exporter(key)
        except UserError as error:
            self.sheet.show_fault(error)
            return
        chosen = self._target(exporter)
        if chosen is None:
            return
        wish = ExportWish(
            self._offer.ids, exporter, chosen.path, with_sound, overwrite=chosen.may_go
        )
        self._begin(lambda app: app.exchange.export(wish), chosen.path)

    def _ask_for_bundle(self) -> None:
        chosen = self._file(tr("Bundle with the recordings"), _BUNDLE_SUFFIX)
        if chosen is not None:
            ids = self._offer.ids
            self._begin(lambda app: _pack(app, ids, chosen), chosen.path)

    def _exporter(self, key: str) -> Exporter:
        if key.startswith(OWN):
            return load_layout(self._offer.layouts[key.removeprefix(OWN)])
        return EXPORTERS[key]

    def _target(self, exporter: Exporter) -> _Target | None:
        """Where it should go; None where the person left the system's dialog."""
        if len(self._offer.ids) == 1 or exporter.together is not None:
            return self._file(exporter.name, exporter.suffix)
        folder = QFileDialog.getExistingDirectory(
            self._parent, tr("Export into a folder"), str(self._folder)
        )
        if not folder:
            return None
        self._folder = Path(folder)
        return _Target(self._folder, may_go=False)

    def _file(self, kind: str, suffix: str) -> _Target | None:
        suggested = self._folder / f"{self._offer.stem}{suffix}"
        text, _ = QFileDialog.getSaveFileName(
            self._parent, tr("Export"), str(suggested), f"{kind} (*{suffix})"
        )
        if not text:
            return None
        path = Path(text)
        self._folder = path.parent
        if path.suffix.lower() == suffix:
            return _Target(path, may_go=True)
        # The dialog has not asked whether a file of this longer name may go.
        return _Target(path.with_name(f"{path.name}{suffix}"), may_go=False)

    def _begin(self, steps: Callable[[App], Generator[_Step]], place: Path) -> None:
        app = self._choices.app
        self._place = place
        self._last = None
        self.sheet.show_writing(0, len(self._offer.ids))
        self._stream = self._background.stream(
            lambda: steps(app), self._told, self._ended, may_leave=lambda _: True
        )

    def _told(self, step: _Step) -> None:
        if isinstance(step, Exported):
            self._last = step
        if not self.sheet.isVisible():
            return
        if isinstance(step, Exported):
            self.sheet.show_writing(step.done, step.total)
        else:
            packed = tr(", {value:.1f} MB", value=step.packed_bytes / 1e6)
            self.sheet.show_writing(step.done, len(self._offer.ids), packed)

    def _stop(self) -> None:
        if self._stream is not None:
            self._stream.leave()

    def _ended(self, error: UserError | None) -> None:
        self._stream = None
        if error is not None and self.sheet.isVisible():
            self.sheet.show_fault(error)
            return
        if self.sheet.isVisible():
            self.sheet.accept()
        if error is not None:
            self.failed.emit(error)
        elif self._last is not None:
            self.exported.emit(_told_of(self._last, self._place))


def _look_up(app: App, ids: tuple[str, ...]) -> _Offer:
    stem = "sessions"
    if len(ids) == 1:
        stem = export_stem(app.library.get_session(ids[0]))
    return _Offer(ids, stem, app.exchange.layouts())


def _pack(app: App, ids: tuple[str, ...], target: _Target) -> Generator[_Step]:
    """The bundle has its name when all of it is packed; stopped before, it leaves nothing."""
    with closing(app.exchange.export_bundle(ids, target.path, overwrite=target.may_go)) as steps:
        yield from steps
    yield Exported(len(ids), len(ids), target.path)


def _told_of(last: Exported, place: Path) -> str:
    if last.total == 1:
        return str(last.path)
    if last.done < last.total:
        return tr(
            "{done} of {sessions} in {place}, then stopped",
            done=last.done,
            sessions=counted(last.total, "session"),
            place=place,
        )
    return tr("{sessions} in {place}", sessions=counted(last.total, "session"), place=place)
