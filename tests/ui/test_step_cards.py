"""The three steps of a reply: cards that light up as they are heard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hfprep_desktop.model import (
    CueState,
    TradeSide,
)
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.step_card import FADE_MS
from hfprep_desktop.ui.widgets.step_cards import StepCards
from tests.ui.conftest import settle
from tests.ui.pushback_cues import BEGUN, COST, GAIN, NOTHING, granted, sized


@pytest.fixture
def cards(stage: QWidget, theme: Theme) -> StepCards:
    theme.set_reduces_motion(True)
    cards = StepCards(theme)
    cards.setParent(stage)
    cards.resize(1216, 188)
    cards.show()
    settle()
    return cards


def test_steps_light_in_any_order_with_word_quote_and_time(cards: StepCards) -> None:
    first, second, third = cards.cards
    assert [card.word for card in cards.cards] == ["Not yet"] * 3
    mitigated = replace(NOTHING[2], state=CueState.HEARD, at=BEGUN + 40, detail="cap it at two")
    cards.show_cues((NOTHING[0], NOTHING[1], mitigated), BEGUN)
    assert [card.word for card in cards.cards] == ["Not yet", "Not yet", "Heard"]
    assert third.accessibleName() == "3. Mitigate, heard, at 40 seconds"
    assert third.accessibleDescription() == "“cap it at two”"
    assert third.toolTip() == "<p>“cap it at two”</p>"
    cards.show_cues((granted(), NOTHING[1], mitigated), BEGUN)
    assert first.accessibleName() == "1. Acknowledge, heard, at 3 seconds"
    assert "Cost against revenue" in second.accessibleDescription()
    # Words that may still change have no time yet.
    cards.show_cues((granted(at=None), NOTHING[1], mitigated), BEGUN)
    assert first.accessibleName() == "1. Acknowledge, heard"


def test_each_number_stands_on_its_line(cards: StepCards) -> None:
    card = cards.cards[1]
    cards.show_cues((NOTHING[0], sized((TradeSide.GAIN, GAIN)), NOTHING[2]), BEGUN)
    assert card.word == "One side"
    assert card.accessibleDescription() == (
        "It costs: not heard yet; It brings: “fifteen percent less latency”"
    )
    both = sized((TradeSide.COST, COST), (TradeSide.GAIN, GAIN))
    cards.show_cues((NOTHING[0], both, NOTHING[2]), BEGUN)
    assert card.word == "Heard"
    assert card.accessibleDescription() == (
        "It costs: “twelve thousand a month” at 12 seconds; "
        "It brings: “fifteen percent less latency”"
    )


def test_a_step_is_announced_once_a_reply(cards: StepCards, announced: list[str]) -> None:
    cards.show_cues((granted(), sized((TradeSide.COST, COST)), NOTHING[2]), BEGUN)
    cards.show_cues(NOTHING, BEGUN)
    cards.show_cues((granted(), *NOTHING[1:]), BEGUN)
    assert announced == ["Heard: Concern acknowledged"]
    cards.clear()
    cards.show_cues((granted(), *NOTHING[1:]), BEGUN)
    assert len(announced) == 2
    cards.hide()
    cards.show_cues((granted(), sized((TradeSide.COST, COST), (TradeSide.GAIN, GAIN))), BEGUN)
    assert len(announced) == 2


def test_blank_cards_say_nothing(cards: StepCards, theme: Theme, announced: list[str]) -> None:
    cards.set_blank(True)
    empty = cards.grab().toImage()
    cards.show_cues((granted(), sized((TradeSide.COST, COST)), NOTHING[2]), BEGUN)
    assert cards.grab().toImage() == empty
    assert announced == []
    for card in cards.cards:
        assert card.word == ""
        assert card.toolTip() == ""
        assert card.accessibleDescription() == "Told in the report."
    cards.set_blank(False)
    assert cards.cards[0].word == "Heard"
    assert cards.grab().toImage() != empty


def test_the_tint_comes_softly_and_stays(stage: QWidget, theme: Theme) -> None:
    cards = StepCards(theme)
    cards.setParent(stage)
    cards.resize(1216, 188)
    cards.show()
    cards.show_cues((granted(), *NOTHING[1:]), BEGUN)
    card = cards.cards[0]
    assert card.lighting.totalDuration() == FADE_MS
    assert card.glow == 0
    card.lighting.setCurrentTime(FADE_MS)
    assert card.glow == 1
    tint = theme.color("pass_tint").rgb()
    assert cards.grab().toImage().pixel(60, 120) == tint


def test_arrow_keys_go_from_card_to_card(cards: StepCards) -> None:
    first, second, third = cards.cards
    first.setFocus()
    for key, there in (
        (Qt.Key.Key_Right, second),
        (Qt.Key.Key_Right, third),
        (Qt.Key.Key_Right, third),
        (Qt.Key.Key_Left, second),
    ):
        QTest.keyClick(cards.window().focusWidget(), key)
        assert cards.window().focusWidget() is there
