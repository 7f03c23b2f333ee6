"""Puts the window where it was when it was closed, and notes where it is when it closes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from hfprep_desktop.window_place import Rectangle, WindowPlace, read_place, write_place


class WindowKeeper:
    """Knows the window's file; a window without one keeps the place and size that it has."""

    def __init__(self, window: QMainWindow, file: Path) -> None:
        self._window = window
        self._file = file

    def put_back(self) -> None:
        """To be done before the window is shown."""
        kept = read_place(self._file)
        if kept is None:
            return
        smallest = self._window.minimumSize()
        place = kept.fitted(_screens(), (smallest.width(), smallest.height()))
        found = place.rectangle
        self._window.setGeometry(found.x, found.y, found.width, found.height)
        if place.is_maximised:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def keep(self) -> None:
        """To be done while the window is still shown. Full screen is for the moment only."""
        window = self._window
        is_normal = not (window.isMaximized() or window.isFullScreen() or window.isMinimized())
        shown = window.geometry() if is_normal else window.normalGeometry()
        if shown.isValid():
            write_place(self._file, WindowPlace(_rectangle(shown), window.isMaximized()))


def _screens() -> list[Rectangle]:
    """What there is now, the main one first."""
    primary = QGuiApplication.primaryScreen()
    found = sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)
    return [_rectangle(screen.availableGeometry()) for screen in found]


def _rectangle(rect: QRect) -> Rectangle:
    return Rectangle(rect.x(), rect.y(), rect.width(), rect.height())
