"""What the window says of a library that was damaged and made again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hfprep_desktop.app import build_app
from hfprep_desktop.paths import Paths
from hfprep_desktop.ui.menus import Screen
from tests.ui.conftest import Desk
from tests.ui.stored import store_takes


def test_d2_the_window_tells_that_the_library_was_rebuilt(desk: Desk) -> None:
    store_takes(desk.data)
    Paths(desk.data).database.write_bytes(b"%PDF-1.7 " * 1000)
    window = desk.open()
    banner = window.pages.home.banner
    desk.wait(banner.isVisible)
    assert banner.title.text() == "Library rebuilt from 2 recordings"
    assert "is kept as library-damaged-" in banner.body.text()
    (look,) = banner.buttons
    QTest.mouseClick(look, Qt.MouseButton.LeftButton)
    assert window.screens.shown is Screen.LIBRARY
    # Told once.
    desk.close()
    app = build_app(desk.data)
    assert app.rebuilt is None
    assert len(app.library.list_sessions()) == 2


def test_e2_the_window_tells_that_the_settings_were_reset(desk: Desk) -> None:
    store_takes(desk.data)
    settings = Paths(desk.data).settings
    settings.write_bytes(b'theme = "dark')
    window = desk.open()
    banner = window.pages.home.banner
    desk.wait(banner.isVisible)
    assert banner.title.text() == "Settings reset"
    assert "kept as settings.toml.damaged" in banner.body.text()
    assert settings.with_name("settings.toml.damaged").read_bytes() == b'theme = "dark'
