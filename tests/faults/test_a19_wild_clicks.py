"""A19: double clicks, record and stop at once, storms of pauses: whole recordings or none."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hfprep_desktop.app import Outside, build_app
from hfprep_desktop.events import Event, RoundStarted
from hfprep_desktop.library_check import LibraryCheck, Problem
from hfprep_desktop.model import Pace
from hfprep_desktop.speech.models import Models
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from tests.conftest import SPEECH
from tests.faults.sounds import read_wav
from tests.faults.trials import Figure, is_long
from tests.ui.conftest import Desk, desk, speaking_into

__all__ = ["desk"]

STRONG = SPEECH / "framing-strong.opus"


def without_speech(tmp_path: Path) -> Callable[..., object]:
    """Words are not what is looked at here, and take a second for each round."""
    return lambda _models, name: Outside().open_transcriber(Models(tmp_path / "none", ()), name)


def act(window: MainWindow, chance: random.Random) -> None:
    """One of the things that a hand does on the keyboard, sometimes twice."""
    keys = [
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier),
    ]
    key, modifier = chance.choices(keys, weights=[4, 4, 1, 1, 1, 1, 1, 3])[0]
    for _ in range(chance.choice([1, 1, 2, 5])):
        QTest.keyClick(window, key, modifier)
    for _ in range(chance.choice([0, 1, 3])):
        QApplication.processEvents()


def test_wild_hands_leave_whole_recordings_only(
    desk: Desk, tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    window = desk.open(
        open_recorder=speaking_into(STRONG, Pace.REAL), open_transcriber=without_speech(tmp_path)
    )
    desk.wait(lambda: window.pages.home.has_microphone)
    begun: list[str] = []

    def hear(event: Event) -> None:
        if isinstance(event, RoundStarted):
            begun.append(event.session_id)

    window.pages.round_page.runner.happened.connect(hear)
    chance = random.Random(19)
    steps = 1_000 if is_long() else 150
    for _ in range(steps):
        act(window, chance)
        if chance.random() < 0.1:
            # Time for a round to begin, else none ever would.
            desk.qtbot.wait(chance.choice([50, 300, 1_200]))
    desk.wait(
        lambda: not window.pages.round_page.runner.is_busy or window.pages.round_view.may_finish
    )
    if window.pages.round_page.runner.is_busy:
        window.pages.round_page.runner.finish()
    desk.wait(lambda: not window.pages.round_page.runner.is_busy)
    desk.close()
    app = build_app(desk.data)
    listed = app.library.list_sessions()
    assert begun
    assert {one.id for one in listed} == set(begun)
    for one in listed:
        (path,) = one.audio_paths
        assert one.duration_s > 0
        assert len(read_wav(path)) / 16_000 == pytest.approx(one.duration_s, abs=0.01)
    folders = {folder.name for folder in app.paths.recordings.iterdir()}
    assert folders == set(begun)
    assert problems(app.upkeep.check_library()) == ()
    measured(
        Figure("A19", f"{steps} keys at random", len(begun), f"{len(begun)} rounds, all whole")
    )


def problems(found: LibraryCheck | Iterable[object]) -> tuple[Problem, ...]:
    """What a check says in the end."""
    steps = [found] if isinstance(found, LibraryCheck) else list(found)
    last = steps[-1]
    assert isinstance(last, LibraryCheck)
    return last.problems


def test_a_double_click_begins_one_round_and_stopping_at_once_keeps_it(
    desk: Desk, tmp_path: Path
) -> None:
    window = desk.open(
        open_recorder=speaking_into(STRONG, Pace.REAL), open_transcriber=without_speech(tmp_path)
    )
    desk.wait(lambda: window.pages.home.has_microphone)
    QTest.mouseDClick(window.pages.home.start, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.pages.home.start, Qt.MouseButton.LeftButton)
    desk.wait(lambda: window.pages.round_view.may_finish)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    (one,) = build_app(desk.data).library.list_sessions()
    assert one.duration_s > 0
