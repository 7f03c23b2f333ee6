"""The theme is chosen in the menu, holds at once, and is there again after a restart."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from hfprep_desktop.ui.main_window import MainWindow
from tests.ui.conftest import Desk

THEMES = ("Theme as the system's", "Light theme", "Dark theme")


def opened_menu(window: MainWindow) -> QMenu:
    menu = next(menu for menu in window.findChildren(QMenu) if menu.title() == "&View")
    # The offscreen platform cannot pop a menu up without a warning.
    menu.aboutToShow.emit()
    return menu


def action(window: MainWindow, text: str) -> QAction:
    return next(action for action in opened_menu(window).actions() if action.text() == text)


def checked(window: MainWindow) -> list[str]:
    actions = opened_menu(window).actions()
    return [action.text() for action in actions if action.isChecked()]


def ground_lightness(window: MainWindow) -> int:
    image = window.grab().toImage()
    return image.pixelColor(image.width() - 4, image.height() - 4).lightness()


def test_a_theme_holds_at_once_and_after_a_restart(desk: Desk) -> None:
    window = desk.open()
    texts = [action.text() for action in opened_menu(window).actions()]
    assert [text for text in texts if "heme" in text] == list(THEMES)
    assert checked(window) == ["Theme as the system's"]
    action(window, "Light theme").trigger()
    assert ground_lightness(window) > 200
    action(window, "Dark theme").trigger()
    assert ground_lightness(window) < 60
    assert checked(window) == ["Dark theme"]
    settings = desk.data / "settings.toml"
    desk.wait(lambda: settings.exists() and "dark" in settings.read_text())

    window = desk.open()
    assert ground_lightness(window) < 60
    assert checked(window) == ["Dark theme"]
