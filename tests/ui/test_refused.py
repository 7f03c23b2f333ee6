"""A library that this version cannot use: the window says so, and touches nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from hfprep_desktop.app import assemble_app, build_app
from hfprep_desktop.ui.main import build_window
from hfprep_desktop.ui.problems import tell_refusal
from tests.ui.conftest import LONG_MS, KeepingReporter


def test_d4_a_newer_library_is_told_in_the_window_and_left_as_it_is(
    qtbot: QtBot, tmp_path: Path
) -> None:
    database = build_app(tmp_path / "data").paths.database
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('hfprep', 'm999_future', 'later')"
        )
    before = database.read_bytes()
    bugs: list[object] = []
    window = build_window(assemble_app(tmp_path / "data"), KeepingReporter(bugs))
    window.refused.connect(lambda error: tell_refusal(window, error, window.leave_and_close))
    assert window.windowTitle() == "Opening the library - HFPrep Desktop"
    window.show()
    with qtbot.waitSignal(window.refused, timeout=LONG_MS) as refused:
        window.start()
    assert "newer version" in refused.args[0].what
    (box,) = window.findChildren(QMessageBox)
    assert "newer version" in box.text()
    assert "Install the newest version" in box.informativeText()
    assert not window.home.isEnabled()
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=LONG_MS)
    assert database.read_bytes() == before
    assert bugs == []
    window.deleteLater()
