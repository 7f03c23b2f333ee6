"""Notices when the person's scenario files change, whoever changes them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_file import SUFFIXES
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.translation import tr

SETTLE_MS: Final = 250
"""Programs write in several steps; so long nothing may have changed before it is told."""

_MOST_FILES: Final = 500


class ScenarioWatch(QObject):
    """Watches one folder and the scenario files in it; makes the folder where it is missing."""

    changed = Signal()
    failed = Signal(UserError)

    def __init__(self, background: Background, folder: Path) -> None:
        super().__init__(background)
        self._background = background
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._watcher.directoryChanged.connect(self._settle)
        self._watcher.fileChanged.connect(self._settle)
        self._timer.timeout.connect(self._tell)

    def start(self) -> None:
        """Watch what is there now. A folder tells of new and renamed files only, so each file is
        watched as well; one that was exchanged for another has to be watched anew.
        """
        self._background.run(partial(_places, self._folder), self._watch, self.failed.emit)

    def _watch(self, places: list[str]) -> None:
        watched = {*self._watcher.directories(), *self._watcher.files()}
        new = [place for place in places if place not in watched]
        if new:
            self._watcher.addPaths(new)

    def _settle(self, _place: str) -> None:
        self._timer.start()

    def _tell(self) -> None:
        self.start()
        self.changed.emit()


def _places(folder: Path) -> list[str]:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES)
    except OSError as error:
        raise UserError(
            tr(
                "Your scenario folder {folder} cannot be used: {value}.",
                folder=folder,
                value=error.strerror or error,
            ),
            tr("Mend its permissions. The built-in scenarios can be practised."),
        ) from error
    return [str(folder), *map(str, files[:_MOST_FILES])]
