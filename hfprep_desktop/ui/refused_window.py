"""The window where there is no app to show, because the data folder cannot be used at all."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow

from hfprep_desktop.errors import UserError
from hfprep_desktop.paths import Paths
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.pages.refused_page import RefusedPage
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.focus_ring import FocusRing


class RefusedWindow(QMainWindow):
    """As large as the window that should have been here."""

    def __init__(
        self, background: Background, theme: Theme, error: UserError, paths: Paths | None
    ) -> None:
        super().__init__()
        self._background = background
        self.refusal: RefusedPage | None = RefusedPage(theme, background, error, paths)
        self._ring = FocusRing(theme, self)
        self.setWindowTitle(tr("The data folder cannot be used - HFPrep Desktop"))
        self.refusal.left.connect(self.leave_and_close)
        self.setCentralWidget(self.refusal.view)

    def start(self) -> None:
        """Bring the keys to what can be done."""
        if self.refusal is not None:
            self.refusal.view.setFocus()

    def leave_and_close(self) -> None:
        """Close without asking: there is nothing to lose."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._background.shut_down()
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ring.watch_input()
