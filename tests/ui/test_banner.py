"""A message leaves its words the room, however many buttons it has."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.banner import Banner
from tests.ui.conftest import settle


@pytest.mark.parametrize("before", [0, 3])
@pytest.mark.parametrize("buttons", [0, 1, 2, 3])
def test_the_words_have_room(theme: Theme, stage: QWidget, before: int, buttons: int) -> None:
    banner = Banner(theme)
    banner.setParent(stage)
    banner.resize(900, 200)
    for count in (before, buttons):
        banner.tell("accent", "history", "What happened", "What is safe, and what to do about it.")
        for number in range(count):
            banner.offer(f"Button {number}", "play", lambda: None)
        settle()
    assert banner.title.width() > 500
    assert banner.heightForWidth(900) < 140
    shown = [button for button in banner.buttons if button.isVisible()]
    assert len(shown) == buttons
    words_end = banner.body.geometry().bottom()
    below = [button for button in shown if button.mapTo(banner, QPoint()).y() > words_end]
    assert len(below) == (3 if buttons == 3 else 0)
