"""Asks where a report should go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from hfprep_desktop.app import App
from hfprep_desktop.export.exporters import EXPORTERS, Exporter, export_name
from hfprep_desktop.export.write import write_export
from hfprep_desktop.model import Session


@dataclass(frozen=True, slots=True)
class ChosenExport:
    """What was chosen. `overwrite`: the dialog has asked whether a file of that name may go."""

    session: Session
    exporter: Exporter
    target: Path
    overwrite: bool

    def write(self, app: App) -> Path:
        """Make the report and write it. Raises `UserError` where that cannot be done.

        The session is read again: findings may have been marked since it was shown.
        """
        session = app.library.get_session(self.session.id)
        data = self.exporter.export(session, app.report(session))
        write_export(self.target, data, overwrite=self.overwrite)
        return self.target


def ask_for_export(parent: QWidget, session: Session) -> ChosenExport | None:
    """Show the system's dialog; None when it was left."""
    filters = {f"{one.name} (*{one.suffix})": one for one in EXPORTERS.values()}
    suggested = str(Path.home() / export_name(session, next(iter(EXPORTERS.values()))))
    path, chosen = QFileDialog.getSaveFileName(
        parent, "Export the report", suggested, ";;".join(filters)
    )
    if not path:
        return None
    exporter = filters[chosen]
    target = Path(path)
    if target.suffix != exporter.suffix:
        target = target.with_suffix(exporter.suffix)
    return ChosenExport(session, exporter, target, overwrite=str(target) == path)
