"""Text from 90 to 150 %, windows from the smallest to 4K, and motion that can be switched off."""

from __future__ import annotations

from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.exceptions import TimeoutError as QtBotTimeoutError
from pytestqt.qtbot import QtBot

from hfprep_desktop.settings import TEXT_SIZES, Settings, read_settings
from hfprep_desktop.ui.main_window import SMALLEST, MainWindow
from hfprep_desktop.ui.theme import ROLES, Theme, ThemeChoice
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.page_area import MOST_WIDTH, PageArea, area_of
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.ui.widgets.two_columns import TwoColumns
from tests.ui.clipping import clipped
from tests.ui.conftest import Desk, settle
from tests.ui.every_state import every_state
from tests.ui.stored import store_takes

AT_REST_MS = 3_000
FOUR_K = (3840, 2160)


def view_action(window: MainWindow, text: str) -> QAction:
    (found,) = (one for one in window.findChildren(QAction) if one.text() == text)
    return found


def all_clipped(desk: Desk, size: tuple[int, int], percent: int, choice: ThemeChoice) -> list[str]:
    takes = store_takes(desk.data)
    window = desk.open()
    window.resize(*size)
    window.themes.choose(choice)
    window.choices.remember(text_size=str(percent))
    found: list[str] = []
    for name in every_state(desk, takes):
        seen: list[str] = []

        def fits(seen: list[str] = seen) -> bool:
            seen[:] = clipped(window)
            return seen == []

        with suppress(QtBotTimeoutError):
            # What is loaded in the background comes in its own time, and is laid out after that.
            desk.qtbot.waitUntil(fits, timeout=AT_REST_MS)
        assert (window.width(), window.height()) == size, name
        found.extend(f"{name}: {line}" for line in seen)
    return found


@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_is_clipped_in_the_smallest_window(desk: Desk, percent: int) -> None:
    choice = ThemeChoice.DARK if percent == 150 else ThemeChoice.LIGHT
    assert all_clipped(desk, SMALLEST, percent, choice) == []


@pytest.mark.parametrize("size", [(1280, 830), (1920, 1080), FOUR_K])
def test_nothing_is_clipped_in_larger_windows(desk: Desk, size: tuple[int, int]) -> None:
    assert all_clipped(desk, size, 100, ThemeChoice.LIGHT) == []


def test_the_menu_steps_through_the_sizes_and_keeps_the_choice(desk: Desk) -> None:
    window = desk.open()
    label = window.pages.home.title
    before = label.sizeHint().height()
    for _ in TEXT_SIZES:
        view_action(window, "Larger text").trigger()
    assert window.themes.theme.text_size == TEXT_SIZES[-1]
    assert label.sizeHint().height() >= 1.4 * before
    view_action(window, "Smaller text").trigger()
    assert window.themes.theme.text_size == TEXT_SIZES[-2]
    desk.wait(
        lambda: read_settings(window.choices.app.paths.settings).text_size == str(TEXT_SIZES[-2])
    )
    again = desk.open()
    assert again.themes.theme.text_size == TEXT_SIZES[-2]
    view_action(again, "Text as shipped").trigger()
    assert again.themes.theme.text_size == 100


def test_a_size_that_is_none_means_that_as_shipped() -> None:
    for nonsense in ("", "151", "1e3", "-100", "a"):
        settings = Settings(text_size=nonsense, caption_size=nonsense)
        assert settings.text_percent == 100
        assert settings.caption_pixels == 19


def test_captions_have_a_size_of_their_own(desk: Desk) -> None:
    window = desk.open()
    captions = window.pages.round_view.captions
    before = captions.sizeHint().height()
    window.choices.remember(text_size="150")
    assert captions.sizeHint().height() == before
    window.choices.remember(caption_size="28")
    assert captions.sizeHint().height() > before
    assert window.themes.theme.text_font("caption").pixelSize() == 28


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_labels_buttons_and_texts_follow_live(stage: QWidget, theme: Theme, percent: int) -> None:
    label, button = line_label("Words", "body"), KeyButton(theme, "Press", keys=("P",))
    text = TextBlock(theme, "Two words", role="quote")
    column = QVBoxLayout(stage)
    for widget in (label, button, text):
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    settle()
    width = button.sizeHint().width()
    theme.set_text_size(percent)
    settle()
    share = percent / 100
    assert label.minimumHeight() == round(20 * share)
    assert label.fontInfo().pixelSize() == round(14 * share)
    assert button.height() == theme.scaled(36)
    assert abs(button.sizeHint().width() - width * share) <= 2
    assert text.heightForWidth(400) == theme.scaled(ROLES["quote"].line)


def test_a_button_without_room_gives_up_keys_and_icon_but_no_word(
    stage: QWidget, theme: Theme
) -> None:
    button = KeyButton(theme, "Finish round", icon="check", keys=("Ctrl", "Enter"))
    button.setParent(stage)
    button.resize(button.sizeHint())
    assert button.shown_parts == (True, True)
    button.resize(button.minimumSizeHint().width() + 40, 36)
    assert button.shown_parts == (True, False)
    button.resize(button.minimumSizeHint())
    assert button.shown_parts == (False, False)


def test_columns_stand_below_each_other_where_they_are_too_narrow(
    stage: QWidget, theme: Theme
) -> None:
    both = TwoColumns(theme, QWidget(), QWidget(), least=(300, 200), heights=(100, 120))
    both.setParent(stage)
    both.resize(600, 400)
    both.show()
    settle()
    before = both.is_stacked
    theme.set_text_size(125)
    settle()
    assert (before, both.is_stacked) == (False, True)
    assert both.minimumSizeHint().height() >= theme.scaled(220)


def test_a_page_keeps_what_it_needs_and_scrolls(stage: QWidget, theme: Theme) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    text = TextBlock(theme, "Many words stand here. " * 60)
    column.addWidget(text)
    area = PageArea(theme, page)
    area.setParent(stage)
    area.resize(500, 120)
    area.show()
    settle()
    assert area_of(page) is area
    assert text.height() >= text.heightForWidth(text.width())
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0


def test_on_a_huge_screen_pages_stay_readable(desk: Desk) -> None:
    window = desk.open()
    window.resize(*FOUR_K)
    settle()
    page = window.pages.home
    assert page.width() == MOST_WIDTH
    left = page.mapTo(window, page.rect().topLeft()).x() - window.rail.width()
    right = window.width() - window.rail.width() - left - page.width()
    assert abs(left - right) <= 1


def test_without_motion_nothing_fades(theme: Theme) -> None:
    before = theme.reduces_motion
    theme.set_reduces_motion(True)
    assert not before
    assert theme.reduces_motion


def test_the_setting_stops_motion(desk: Desk) -> None:
    window = desk.open()
    assert not window.themes.theme.reduces_motion
    window.choices.remember(reduce_motion="on")
    assert window.themes.theme.reduces_motion


class TestTheChecker:
    """It must find what is broken."""

    @pytest.fixture
    def window(self, qtbot: QtBot, theme: Theme) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(400, 300)
        return window

    def test_finds_cut_words(self, window: QWidget) -> None:
        label = line_label("Words that need room", "heading")
        label.setParent(window)
        label.setGeometry(0, 0, 40, 30)
        window.show()
        (line,) = clipped(window)
        assert "Words that need room" in line
        assert "wide" in line

    def test_finds_cut_lines(self, window: QWidget, theme: Theme) -> None:
        text = TextBlock(theme, "Words that need some lines " * 4)
        text.setParent(window)
        text.setGeometry(0, 0, 200, 30)
        window.show()
        (line,) = clipped(window)
        assert "high" in line

    def test_finds_what_sticks_out_and_overlaps(self, window: QWidget) -> None:
        QHBoxLayout(window)
        one, other = QLabel("one", window), QLabel("other", window)
        one.setGeometry(0, 0, 100, 40)
        other.setGeometry(50, 0, 100, 40)
        third = QPushButton("third", window)
        third.setGeometry(380, 100, 100, 40)
        window.show()
        found = clipped(window)
        assert any("overlaps" in line for line in found)
        assert any("sticks out" in line for line in found)

    def test_finds_nothing_where_all_is_well(self, window: QWidget) -> None:
        column = QVBoxLayout(window)
        column.addWidget(line_label("All is well"))
        window.show()
        assert clipped(window) == []
