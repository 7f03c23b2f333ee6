"""A data folder that cannot be used: says so in the window and takes the person's wish."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from hfprep_desktop.disk_room import NoRoomError
from hfprep_desktop.errors import UserError
from hfprep_desktop.paths import Paths, cloud_folder
from hfprep_desktop.storage import Kept, look_at_kept
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.open_folder import open_folder
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.views.refused_view import RefusedView


@dataclass(frozen=True, slots=True)
class Again:
    """Begin once more, over this folder; None stands for the platform's own place."""

    folder: Path | None


class RefusedPage(QObject):
    """Owns the view. `paths` is None where not even a place for data is known."""

    left = Signal()
    """The window is to close; `again` says whether another one follows."""

    def __init__(
        self, theme: Theme, background: Background, error: UserError, paths: Paths | None
    ) -> None:
        super().__init__(background)
        self.error = error
        self.again: Again | None = None
        self._paths = paths
        full = isinstance(error, NoRoomError)
        title = tr("Nothing can be recorded here") if full else tr("Your library cannot be opened")
        self.view = RefusedView(theme, title, error)
        self.view.again_asked.connect(self._try_again)
        self.view.folder_asked.connect(self._choose)
        self.view.open_asked.connect(self._open)
        self.view.quit_asked.connect(self.left)
        if paths is None:
            self.view.hide_folder()
        else:
            background.run(partial(look_at_kept, paths), self._show_kept, self._tell)

    def use(self, folder: Path) -> None:
        """Begin over another folder; one that is copied to other computers is asked about first."""
        cloud = cloud_folder(folder)
        if not cloud:
            self._begin(folder)
            return
        self.view.banner.tell(
            "partial",
            "wifi-off",
            tr("This is a folder of {cloud}", cloud=cloud),
            tr("{cloud} would copy your recordings to other computers.", cloud=cloud),
        )
        self.view.banner.offer(tr("Use it anyway"), "check", partial(self._begin, folder))

    def _show_kept(self, kept: Kept) -> None:
        if self._paths is not None:
            self.view.show_kept(kept, self._paths)

    def _try_again(self) -> None:
        self._begin(None if self._paths is None else self._paths.data)

    def _choose(self) -> None:
        start = "" if self._paths is None else str(self._paths.data.parent)
        chosen = QFileDialog.getExistingDirectory(self.view, tr("Another data folder"), start)
        if chosen:
            self.use(Path(chosen))

    def _begin(self, folder: Path | None) -> None:
        self.again = Again(folder)
        self.left.emit()

    def _open(self) -> None:
        if self._paths is not None and open_folder(self._paths.data, self._tell):
            self.view.banner.hide()

    def _tell(self, error: UserError) -> None:
        self.view.banner.tell_problem(error, "file-x-corner")
