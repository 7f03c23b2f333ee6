"""Buttons pressed in any thread reach the round's loop, once and in order."""

from __future__ import annotations

import threading

import pytest

from hfprep_desktop.controls import Control, Controls
from hfprep_desktop.process import wait_for


@pytest.fixture
def controls() -> Controls:
    return Controls()


def is_ready(controls: Controls) -> bool:
    return controls.waitable in wait_for([controls.waitable], 0.0)


def test_each_button_arrives_once_in_the_order_pressed(controls: Controls) -> None:
    for control in (Control.PAUSE, Control.END_TURN, Control.PAUSE):
        controls.press(control)
    assert is_ready(controls)
    assert controls.take() == (Control.PAUSE, Control.END_TURN)
    assert not is_ready(controls)
    assert controls.take() == ()


def test_another_thread_wakes_the_one_that_waits(controls: Controls) -> None:
    other = threading.Thread(target=controls.press, args=(Control.FINISH,))
    other.start()
    assert controls.waitable in wait_for([controls.waitable], 60.0)
    other.join()
    assert controls.take() == (Control.FINISH,)


def test_pressing_never_blocks_however_long_nobody_looks(controls: Controls) -> None:
    for _ in range(100_000):
        controls.press(Control.END_TURN)
    assert controls.take() == (Control.END_TURN,)


def test_what_is_pressed_after_the_end_asks_for_nothing(controls: Controls) -> None:
    controls.close()
    controls.press(Control.FINISH)
    assert controls.take() == ()
