"""The ring that counts an objection's time down."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.ring_timer import RingTimer


@pytest.fixture
def ring(qtbot: QtBot, theme: Theme) -> RingTimer:
    ring = RingTimer(theme)
    qtbot.addWidget(ring)
    return ring


def test_the_ring_counts_down_once_a_second(ring: RingTimer) -> None:
    ring.restart(90)
    assert (ring.figure, ring.note, ring.word) == ("1:30", "left of 90 s", "")
    ring.advance(38.7)
    assert ring.figure == "0:52"
    assert ring.accessibleName() == "Timer: 52 seconds left of 1 minute 30 seconds"
    ring.advance(20.0)
    assert ring.figure == "0:52", "never backwards"


def test_the_last_ten_seconds_say_closing_and_nothing_stops_after_them(ring: RingTimer) -> None:
    ring.restart(90)
    ring.advance(79.9)
    assert ring.word == ""
    ring.advance(80)
    assert (ring.figure, ring.word) == ("0:10", "closing")
    assert ring.accessibleName().endswith("closing")
    ring.advance(90)
    assert (ring.figure, ring.over) == ("0:00", 0)
    ring.advance(110.2)
    assert (ring.figure, ring.note, ring.word) == ("+0:20", "over 90 s", "")
    assert ring.accessibleName() == "Timer: 20 seconds over 1 minute 30 seconds"
    ring.advance(400)
    assert ring.figure == "+5:10"


def test_the_ring_holds_whatever_seconds_the_turn_has(ring: RingTimer) -> None:
    for seconds, note in ((20, "left of 20 s"), (120, "left of 2:00"), (360, "left of 6:00")):
        ring.restart(seconds)
        assert ring.note == note
    ring.wait(120)
    ring.advance(9)
    assert (ring.figure, ring.note, ring.word) == ("2:00", "to answer", "the clock waits")


def test_over_time_is_drawn_in_the_partial_colour_and_standing_still_quietly(
    ring: RingTimer, theme: Theme
) -> None:
    def has(token: str) -> bool:
        image, wanted = ring.grab().toImage(), theme.color(token).rgb()
        points = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return any(image.pixel(x, y) == wanted for x, y in points)

    ring.restart(90)
    ring.advance(30)
    assert has("accent_fill")
    assert not has("partial")
    ring.set_standing(True)
    assert ring.word == "paused"
    assert has("text_3")
    assert not has("accent_fill")
    ring.set_standing(False)
    ring.advance(100)
    assert has("partial")
    assert not has("accent_fill")
