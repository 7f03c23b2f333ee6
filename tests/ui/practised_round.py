"""Rounds that tests practise in the window: how they begin and end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from tests.ui.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def begin_round(desk: Desk, window: MainWindow) -> None:
    desk.wait(lambda: window.pages.home.has_microphone)
    QTest.keyClick(window, Qt.Key.Key_N, CTRL)
    desk.wait(lambda: window.pages.round_view.may_finish)


def finish_round(desk: Desk, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert window.screens.shown is Screen.PROGRESS
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
