"""Whether a round is to be left is asked in a banner that others use as well."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.leaving_question import LeavingQuestion


@pytest.fixture
def banner(stage: QWidget, theme: Theme) -> Banner:
    banner = Banner(theme)
    banner.setParent(stage)
    return banner


def test_asked_again_it_goes(banner: Banner) -> None:
    question = LeavingQuestion(banner, lambda: None)
    question.toggle()
    assert banner.isVisible()
    question.toggle()
    assert not banner.isVisible()


def test_another_message_is_not_taken_for_it(banner: Banner) -> None:
    question = LeavingQuestion(banner, lambda: None)
    question.toggle()
    asked = banner.title.text()
    banner.buttons[0].click()
    banner.tell("missing", "unplug", "The microphone is gone", "The clock stands still.")
    question.toggle()
    assert banner.isVisible()
    assert banner.title.text() == asked
