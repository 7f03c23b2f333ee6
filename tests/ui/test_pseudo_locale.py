"""Every screen in a language that nobody speaks: nothing is left in English but the content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.translation import tr
from tests.ui.conftest import Desk
from tests.ui.every_screen import SHOWN, EveryScreen
from tests.ui.pseudo_locale import PseudoLocale, unmarked, untranslated

NAMES: Final = (
    "hfprep desktop whisper tiny base english deutsch coach ctrl shift space enter esc tab "
    "home end desk headset microphone"
)
"""Names, languages in their own words, keys, devices, folders."""


@pytest.fixture
def pseudo(qtbot: QtBot) -> Iterator[PseudoLocale]:
    application = QCoreApplication.instance()
    assert application is not None
    translator = PseudoLocale()
    application.installTranslator(translator)
    yield translator
    application.removeTranslator(translator)


def test_texts_are_marked_and_values_stay(pseudo: PseudoLocale) -> None:
    assert tr("Start the round") == "⟦Stàrt thé röüñd⟧"
    assert tr("{count} of {all}, heard", count=2, all=3) == "⟦2 öf 3, héàrd⟧"
    assert unmarked("⟦Ö ⟦àb⟧ ö⟧ left ⟦ü⟧").split() == ["left"]


@pytest.mark.parametrize("screen", SHOWN)
def test_nothing_stays_english(desk: Desk, pseudo: PseudoLocale, screen: Screen) -> None:
    screens = EveryScreen(desk)
    screens.show(screen)
    assert untranslated(screens.window, screens.content().casefold(), NAMES) == set()


def test_no_key_is_told_in_english(desk: Desk, pseudo: PseudoLocale) -> None:
    screens = EveryScreen(desk)
    screens.window.keys.toggle(Screen.HOME)
    assert untranslated(screens.window, screens.content().casefold(), NAMES) == set()
