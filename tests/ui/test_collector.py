"""Widgets die in the window's thread, whoever makes the garbage collector's work due."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hfprep_desktop.ui import collector
from hfprep_desktop.ui.collector import Collector


class Ring(QObject):
    """Holds itself; says in which thread it ends."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        super().__init__()
        self.me = self
        self._ended = ended

    def __del__(self) -> None:
        self._ended.append(threading.current_thread())


def make_garbage() -> None:
    """So much that Python would collect each generation."""
    kept = [[index] for index in range(400_000)]
    assert kept


def make_rings(count: int) -> None:
    """So many objects that only the garbage collector takes away."""
    for _ in range(count):
        ring: list[object] = []
        ring.append(ring)


def in_a_worker() -> None:
    worker = threading.Thread(target=make_garbage)
    worker.start()
    worker.join()


def test_what_holds_itself_ends_in_the_windows_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collector, "EVERY_MS", 20)
    window = QObject()
    Collector(window)
    ended: list[threading.Thread] = []
    Ring(ended)
    in_a_worker()
    assert ended == []
    make_rings(collector.AFTER[0] + 100)
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.main_thread()]


def test_python_takes_over_again_when_the_window_is_gone(qtbot: QtBot) -> None:
    window = QObject()
    Collector(window)
    assert not gc.isenabled()
    window.deleteLater()
    qtbot.waitUntil(gc.isenabled)


def test_older_generations_are_looked_at_in_their_turn(qtbot: QtBot) -> None:
    window = QObject()
    mine = Collector(window)
    seen = set()
    rounds = (collector.AFTER[1] + 2) * (collector.AFTER[2] + 2)
    for _ in range(rounds):
        make_rings(collector.AFTER[0] + 100)
        seen.add(mine.collect())
    assert seen >= {0, 1, 2}
    window.deleteLater()
    qtbot.waitUntil(gc.isenabled)
