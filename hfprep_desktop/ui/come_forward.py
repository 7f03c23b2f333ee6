"""Brings the window forward when a second start asks for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QWidget


class ComeForward(QObject):
    """Watches the file that a second start writes to."""

    def __init__(self, window: QWidget, asked: Path) -> None:
        super().__init__(window)
        self._window = window
        asked.touch(mode=0o600)
        self._watcher = QFileSystemWatcher([str(asked)], self)
        self._watcher.fileChanged.connect(self._come)

    def _come(self, _path: str) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
