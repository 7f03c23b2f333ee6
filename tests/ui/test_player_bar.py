"""The player's bar: what it shows and what it asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.player_bar import DEFAULT_OUTPUT, PlayerBar, next_rate
from tests.ui.conftest import settle


@pytest.fixture
def bar(stage: QWidget, theme: Theme) -> PlayerBar:
    bar = PlayerBar(theme)
    bar.setParent(stage)
    bar.resize(700, 44)
    bar.show_session(1176.0)
    bar.show()
    settle()
    return bar


def test_the_place_is_told_in_figures_and_in_words(bar: PlayerBar) -> None:
    bar.show_second(291.4)
    assert (bar.place.text(), bar.length.text()) == ("4:51", "of 19:36")
    told = bar.place.accessibleName()
    assert told == "At 4 minutes 51 seconds of 19 minutes 36 seconds"


def test_play_and_pause(bar: PlayerBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.toggle_asked):
        bar.play_button.click()
    bar.show_playing(on=True)
    assert bar.play_button.accessibleName() == "Pause (Space)"
    bar.show_playing(on=False)
    assert bar.play_button.accessibleName() == "Play (Space)"


def test_steps_and_speeds(bar: PlayerBar, qtbot: QtBot) -> None:
    steps: list[float] = []
    bar.step_asked.connect(steps.append)
    for button in bar.step_buttons:
        button.click()
    assert steps == [-10.0, -5.0, 5.0, 10.0]
    with qtbot.waitSignal(bar.rate_chosen) as chosen:
        bar.speeds.choose(3)
    assert chosen.args == [1.5]
    with qtbot.assertNotEmitted(bar.rate_chosen):
        bar.show_rate(0.75)
    assert bar.speeds.index == 0
    assert bar.speed_button.accessibleName() == "Speed: 0.75×"  # noqa: RUF001  (as shown)


def test_speeds_go_up_and_down_to_the_ends() -> None:
    assert [next_rate(rate, 1) for rate in (0.75, 1.0, 2.0)] == [1.0, 1.25, 2.0]
    assert [next_rate(rate, -1) for rate in (0.75, 1.0, 2.0)] == [0.75, 0.75, 1.5]


def test_arrow_keys_on_the_speeds_change_the_speed(bar: PlayerBar, qtbot: QtBot) -> None:
    bar.speeds.focus_chosen()
    with qtbot.waitSignal(bar.rate_chosen) as chosen:
        QTest.keyClick(bar.window().focusWidget() or bar, Qt.Key.Key_Right)
    assert chosen.args == [1.25]


def test_in_a_narrow_bar_the_speeds_are_a_menu_and_nothing_is_cut_off(
    bar: PlayerBar, qtbot: QtBot
) -> None:
    assert bar.speeds.isVisible()
    assert not bar.speed_button.isVisible()
    bar.resize(560, 44)
    settle()
    assert not bar.speeds.isVisible()
    assert bar.speed_button.isVisible()
    for child in bar.findChildren(QWidget):
        if child.isVisible() and child.parent() is bar:
            assert child.geometry().right() < 560
            if child not in bar.step_buttons:  # they have a width of their own
                assert child.width() >= child.minimumSizeHint().width()
    with qtbot.waitSignal(bar.rate_chosen) as chosen:
        bar.speed_menu.actions()[4].trigger()
    assert chosen.args == [2.0]


def test_every_button_is_large_enough_and_has_words(bar: PlayerBar) -> None:
    bar.resize(560, 44)
    settle()
    for button in (bar.play_button, bar.skip_button, bar.loop_button, bar.output_button):
        assert button.width() >= 30
        assert button.height() >= 30
        assert button.accessibleName() == button.toolTip() != ""
    for push in bar.findChildren(QPushButton):
        if push.isVisible():
            assert push.accessibleName()
            assert min(push.width(), push.height()) >= 30


def test_silences_and_loop_are_switches(bar: PlayerBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.skip_chosen) as chosen:
        bar.skip_button.click()
    assert chosen.args == [True]
    bar.show_loop((290.0, 296.0))
    assert bar.loop_button.isChecked()
    assert bar.loop_button.accessibleName().startswith("Loop, 4:50 to 4:56")
    bar.show_loop(None)
    assert not bar.loop_button.isChecked()


def test_an_output_is_chosen_by_name(bar: PlayerBar, qtbot: QtBot) -> None:
    bar.show_outputs(("Speakers", "Head & phones"), "Speakers")
    assert bar.output_button.accessibleName() == "Output: Speakers"
    default, speakers, phones = bar.output_menu.actions()
    assert speakers.isChecked()
    # An ampersand is a part of the name, not the mark of a key.
    assert phones.text() == "Head && phones"
    with qtbot.waitSignal(bar.output_chosen) as chosen:
        phones.trigger()
    assert chosen.args == ["Head & phones"]
    with qtbot.waitSignal(bar.output_chosen) as chosen:
        default.trigger()
    assert chosen.args == [""]
    bar.show_outputs((), "Gone")
    assert bar.output_button.accessibleName() == f"Output: {DEFAULT_OUTPUT}"


def test_without_a_recording_nothing_can_be_pressed(bar: PlayerBar) -> None:
    bar.show_session(0.0)
    assert not bar.play_button.isEnabled()
