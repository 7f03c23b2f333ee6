"""S24: nothing is put into the clipboard but by the person."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from hfprep_desktop.model import Pace
from hfprep_desktop.ui.menus import Screen
from tests.ui.conftest import SENTENCE, Desk, desk, speaking_into

__all__ = ["desk"]

CANARY = "what somebody copied before"


def test_a_round_and_its_report_leave_the_clipboard_alone(desk: Desk) -> None:
    QGuiApplication.clipboard().setText(CANARY)
    window = desk.open(open_recorder=speaking_into(SENTENCE, Pace.MAX))
    desk.wait(lambda: window.pages.home.has_microphone)
    window.rounds.start()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    for screen in (Screen.LIBRARY, Screen.PRIVACY, Screen.HOME):
        window.screens.show(screen)
    assert QGuiApplication.clipboard().text() == CANARY
