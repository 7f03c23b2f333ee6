"""What stops the window waits until nobody uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.ui import quiet_moment
from hfprep_desktop.ui.quiet_moment import QuietMoment


@pytest.fixture
def widget(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setattr(quiet_moment, "QUIET_MS", 300)
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_keys_put_it_off_and_it_is_done_once(qtbot: QtBot, widget: QWidget) -> None:
    done: list[str] = []
    typing = QElapsedTimer()
    typing.start()
    QuietMoment(lambda: done.append("first"), lambda: True, widget).wait()

    def typed_for_long() -> bool:
        QTest.keyClick(widget, Qt.Key.Key_A)
        return typing.elapsed() > 3 * quiet_moment.QUIET_MS

    qtbot.waitUntil(typed_for_long)
    assert not done
    qtbot.waitUntil(lambda: done == ["first"])
    QuietMoment(lambda: done.append("second"), lambda: True, widget).wait()
    qtbot.waitUntil(lambda: "second" in done)
    assert done == ["first", "second"]


def test_it_waits_for_a_page_on_which_it_may_begin(qtbot: QtBot, widget: QWidget) -> None:
    done: list[str] = []
    asked: list[bool] = []

    def may_begin() -> bool:
        asked.append(not done)
        return len(asked) == 3

    QuietMoment(lambda: done.append("done"), may_begin, widget).wait()
    qtbot.waitUntil(lambda: done == ["done"])
    assert len(asked) == 3


def test_it_is_not_done_any_more_once_stopped(qtbot: QtBot, widget: QWidget) -> None:
    done: list[str] = []
    quiet = QuietMoment(lambda: done.append("stopped"), lambda: True, widget)
    quiet.wait()
    quiet.stop()
    QuietMoment(lambda: done.append("other"), lambda: True, widget).wait()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["other"]
