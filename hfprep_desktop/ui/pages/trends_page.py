"""Trends in the window: reads the latest sessions, has them put together, writes them to files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.to_csv import table_csv
from hfprep_desktop.export.write import write_export
from hfprep_desktop.report.trend_lines import COLUMNS, trend_lines
from hfprep_desktop.report.trends import Trends
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Command, Screen
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.trend_picture import png_picture, svg_picture
from hfprep_desktop.ui.widgets.trends_panel import TrendsPanel

FILTERS: Final = (
    ("Picture (*.png)", ".png"),
    ("Drawing (*.svg)", ".svg"),
    ("Table of all figures (*.csv)", ".csv"),
)
_HERE: Final = frozenset({Screen.LIBRARY})
_MENU: Final = "&Library"


class TrendsPage(QObject):
    """Owns the panel."""

    session_opened = Signal(str)
    exported = Signal(str)
    """The file that was written."""
    failed = Signal(UserError)

    def __init__(self, theme: Theme, choices: Choices, background: Background) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._is_reading = False
        self._is_stale = True
        self.panel = TrendsPanel(theme)
        self.panel.session_opened.connect(self.session_opened)
        self.panel.export_asked.connect(self.export)

    def forget(self) -> None:
        """Sessions have changed: what is shown next is read anew."""
        self._is_stale = True
        if self.panel.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """The panel is shown: read what is not read yet."""
        if not self._is_stale or self._is_reading:
            return
        self._is_reading = True
        self._is_stale = False
        self._background.run(self._choices.app.progress.trends, self._show, self._not_read)

    def commands(self) -> tuple[Command, ...]:
        """What the menus offer for trends."""
        return (
            Command(_MENU, tr("Trends as a table"), ("Ctrl+T",), self.panel.toggle_table, _HERE),
            Command(_MENU, tr("Export trends"), (), self.export, _HERE),
        )

    def export(self) -> None:
        """Write what is shown as a picture, or all figures as a table."""
        if self.panel.table is None:
            return
        start = str(Path.home() / f"trends-{self.panel.kind.value.lower()}.png")
        path, chosen = QFileDialog.getSaveFileName(
            self.panel, tr("Export trends"), start, ";;".join(tr(words) for words, _ in FILTERS)
        )
        if path:
            self.write(
                _named(Path(path), {tr(words): ending for words, ending in FILTERS}.get(chosen, ""))
            )

    def write(self, path: Path) -> None:
        """Write the trends to a file, in the form that its name asks for."""
        write = partial(write_export, path, self._data(path), overwrite=True)
        done = partial(self.exported.emit, str(path))
        self._background.run(write, lambda _: done(), self.failed.emit)

    def _data(self, path: Path) -> bytes:
        panel = self.panel
        if path.suffix.lower() == ".csv" and panel.trends is not None:
            return table_csv(COLUMNS, trend_lines(panel.trends))
        if path.suffix.lower() == ".svg":
            title = tr("Trends: {value}", value=panel.kind.value)
            return svg_picture(panel.picture_size(), title, panel.paint_picture)
        return png_picture(panel.picture_size(), panel.paint_picture)

    def _show(self, trends: Trends) -> None:
        self._is_reading = False
        self.panel.show_trends(trends)
        if self._is_stale:
            self.refresh()

    def _not_read(self, error: UserError) -> None:
        self._is_reading = False
        self._is_stale = True
        self.failed.emit(error)


def _named(path: Path, suffix: str) -> Path:
    """The name as given; one without an ending gets that of the form that was chosen."""
    known = {ending for _, ending in FILTERS}
    return (
        path if path.suffix.lower() in known else path.with_name(f"{path.name}{suffix or '.png'}")
    )
