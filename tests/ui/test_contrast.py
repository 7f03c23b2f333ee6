"""Contrast as WCAG 2 measures it, of every colour on every ground that it is really painted on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pytest

from hfprep_desktop.model import Lane
from hfprep_desktop.ui.theme import DARK, LIGHT, ThemeChoice
from tests.ui.conftest import Desk
from tests.ui.every_screen import SHOWN, EveryScreen
from tests.ui.painted_pairs import contrast, painted_pairs

TEXT_AT_LEAST: Final = 4.5
GRAPHICS_AT_LEAST: Final = 3.0
TEXTS: Final = frozenset(
    {"text", "text_2", "text_3", "accent", "on_accent", "pass", "partial", "missing", "rec"}
)
GRAPHICS: Final = frozenset({"strong", "accent_fill", *(lane.value for lane in Lane)})
TINTED: Final = ("accent", "pass", "partial", "missing")
GROUNDS: Final = ("bg", "surface", "sunken", "tint")
FILLS: Final = ("accent_fill", "accent_hover", "accent_pressed")
THEMES: Final = {ThemeChoice.LIGHT: LIGHT, ThemeChoice.DARK: DARK}

both = pytest.mark.parametrize("choice", list(THEMES))


def names_of(tokens: Mapping[str, str], colour: str) -> set[str]:
    return {name for name, value in tokens.items() if value == colour}


def needed(tokens: Mapping[str, str], ink: str) -> float:
    """What a colour must reach; 0 for grounds and hairlines, which nothing is read from."""
    names = names_of(tokens, ink)
    if names & {*GROUNDS, "track", "border"}:
        return 0.0
    if names & TEXTS:
        return TEXT_AT_LEAST
    return GRAPHICS_AT_LEAST if names & GRAPHICS else 0.0


@both
def test_what_is_painted_can_be_read(desk: Desk, choice: ThemeChoice) -> None:
    screens, tokens = EveryScreen(desk), THEMES[choice]
    window = screens.window
    window.themes.choose(choice)
    measured: set[tuple[str, str]] = set()
    wrong = []
    for screen in SHOWN:
        screens.show(screen)
        for (ink, ground), painters in painted_pairs(window, tokens).items():
            need, reached = needed(tokens, ink), contrast(ink, ground)
            measured.update((ink, ground) for _ in range(need > 0))
            if reached < need:
                names = sorted(names_of(tokens, ink)), sorted(names_of(tokens, ground))
                wrong.append((screen.value, *names, round(reached, 2), sorted(painters)))
    # Else it would be the reading of pictures that is broken.
    assert len(measured) > 20
    assert (tokens["text"], tokens["surface"]) in measured
    assert wrong == []


@both
def test_words_on_the_grounds_of_controls_can_be_read(choice: ThemeChoice) -> None:
    """As they look while they are pressed or pointed at, which no picture shows by itself."""
    tokens = THEMES[choice]
    pairs = [("on_accent", fill) for fill in FILLS]
    pairs += [(ink, ground) for ink in ("text", "text_2", "accent") for ground in GROUNDS]
    pairs += [("text_3", ground) for ground in ("bg", "surface", "sunken")]
    pairs += [("missing", ground) for ground in ("surface", "sunken", "tint")]
    pairs += [(tone, f"{tone}_tint") for tone in TINTED[1:]]
    pairs += [("text", f"{lane.value}_tint") for lane in Lane]
    wrong = {
        pair: round(found, 2)
        for pair in pairs
        if (found := contrast(tokens[pair[0]], tokens[pair[1]])) < TEXT_AT_LEAST
    }
    assert wrong == {}


@both
def test_outlines_and_graphics_stand_out(choice: ThemeChoice) -> None:
    tokens = THEMES[choice]
    inks = ("strong", "accent", *TINTED[1:], "rec", *(lane.value for lane in Lane))
    pairs = [(ink, ground) for ink in inks for ground in ("bg", "surface")]
    pairs += [("strong", ground) for ground in ("sunken", "tint")]
    wrong = {
        pair: round(found, 2)
        for pair in pairs
        if (found := contrast(tokens[pair[0]], tokens[pair[1]])) < GRAPHICS_AT_LEAST
    }
    assert wrong == {}


def test_the_measure_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
