"""Exports in the window: asks what and where, writes in the background, tells what came of it."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hfprep_desktop.app import App
from hfprep_desktop.errors import UserError
from hfprep_desktop.export.exporters import EXPORTERS, Exporter, export_stem
from hfprep_desktop.export.own_layout import load_layout
from hfprep_desktop.exporting import Exported, ExportWish
from hfprep_desktop.ui.bridge import Background, Stream
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.export_sheet import ExportSheet, FormatChoice
from hfprep_desktop.wording import counted

OWN: Final = "own:"
"""What the keys of a person's own layouts begin with."""


@dataclass(frozen=True, slots=True)
class _Offer:
    """What is to be exported, and `stem`, what its file might be called."""

    ids: tuple[str, ...]
    stem: str
    layouts: Mapping[str, Path]


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
        self._stream: Stream[Exported] | None = None
        self._last: Exported | None = None
        self.sheet = ExportSheet(theme, parent)
        self.sheet.target_asked.connect(self._ask_target)
        self.sheet.stop_asked.connect(self._stop)

    def ask(self, session_ids: Sequence[str]) -> None:
        """Ask what these sessions should become."""
        ids = tuple(session_ids)
        if ids and self._stream is None:
            look_up = partial(_look_up, self._choices.app, ids)
            self._background.run(look_up, self._show, self.failed.emit)

    def _show(self, offer: _Offer) -> None:
        self._offer = offer
        self.sheet.ask(self._offered(), len(offer.ids))

    def _offered(self) -> tuple[FormatChoice, ...]:
        formats = [
            FormatChoice(key, one.name, one.about, one.with_sound is not None)
            for key, one in EXPORTERS.items()
        ]
        own = [
            FormatChoice(f"{OWN}{name}", f"Own layout: {name}", f"Your file {path.name}")
            for name, path in self._offer.layouts.items()
        ]
        return (*formats, *own)

    def _ask_target(self, key: str, with_sound: bool) -> None:
        try:
            exporter = self._exporter(key)
        except UserError as error:
            self.sheet.reject()
            self.failed.emit(error)
            return
        target = self._target(exporter)
        if target is None:
            return
        self._folder = target if target.is_dir() else target.parent
        # The system's dialog has asked already whether a file of that name may go.
        wish = ExportWish(self._offer.ids, exporter, target, with_sound, overwrite=True)
        self._begin(wish)

    def _exporter(self, key: str) -> Exporter:
        if key.startswith(OWN):
            return load_layout(self._offer.layouts[key.removeprefix(OWN)])
        return EXPORTERS[key]

    def _target(self, exporter: Exporter) -> Path | None:
        """Where it should go; None where the person left the system's dialog."""
        if len(self._offer.ids) > 1 and exporter.together is None:
            folder = QFileDialog.getExistingDirectory(
                self._parent, "Export into a folder", str(self._folder)
            )
            return Path(folder) if folder else None
        name = f"{self._offer.stem}{exporter.suffix}"
        kind = f"{exporter.name} (*{exporter.suffix})"
        path, _ = QFileDialog.getSaveFileName(
            self._parent, "Export", str(self._folder / name), kind
        )
        if not path:
            return None
        target = Path(path)
        return target if target.suffix else target.with_suffix(exporter.suffix)

    def _begin(self, wish: ExportWish) -> None:
        app = self._choices.app
        self._last = None
        self.sheet.show_writing(0, len(wish.session_ids))
        self._stream = self._background.stream(
            lambda: _write(app, wish), self._told, self._ended, may_leave=lambda _: True
        )

    def _told(self, written: Exported) -> None:
        self._last = written
        if self.sheet.isVisible():
            self.sheet.show_writing(written.done, written.total)

    def _stop(self) -> None:
        if self._stream is not None:
            self._stream.leave()

    def _ended(self, error: UserError | None) -> None:
        self._stream = None
        if self.sheet.isVisible():
            self.sheet.accept()
        if error is not None:
            self.failed.emit(error)
        elif self._last is not None:
            self.exported.emit(_told_of(self._last))


def _look_up(app: App, ids: tuple[str, ...]) -> _Offer:
    stem = "sessions"
    if len(ids) == 1:
        stem = export_stem(app.library.get_session(ids[0]))
    return _Offer(ids, stem, app.layouts())


def _write(app: App, wish: ExportWish) -> Generator[Exported]:
    yield from app.export(wish)


def _told_of(last: Exported) -> str:
    if last.total == 1:
        return str(last.path)
    where = last.path.parent
    if last.done < last.total:
        return f"{last.done} of {counted(last.total, 'session')} in {where}, then stopped"
    return f"{counted(last.total, 'session')} in {where}"
