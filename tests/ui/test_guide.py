"""The guide's pages: read by keys, followed to rounds, and closed to everything outside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from hfprep_desktop.audio.devices import Listing
from hfprep_desktop.interview.guide import CHAPTERS, Chapter, load_guide
from hfprep_desktop.resources import find_resources
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import SANS, SERIF, Theme, ThemeChoice
from hfprep_desktop.ui.views.guide_view import GuideView
from tests.ui.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(stage: QWidget, theme: Theme) -> GuideView:
    view = GuideView(theme)
    view.setParent(stage)
    view.resize(1120, 720)
    view.show()
    view.show_chapters(load_guide(find_resources().asset("guide")))
    return view


@pytest.fixture
def reading(desk: Desk) -> MainWindow:
    window = desk.open()
    desk.wait(
        lambda: window.pages.guide.view.chapter is not None and window.pages.home.has_microphone
    )
    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    assert window.screens.shown is Screen.GUIDE
    return window


def shown_chapter(view: GuideView) -> str:
    assert view.chapter is not None
    assert view.browser.toPlainText().startswith(view.chapter.title)
    return view.chapter.id


def font_of(view: GuideView, words: str) -> str:
    found = view.browser.document().find(words)
    assert not found.isNull(), words
    # A format stands behind its characters.
    place = QTextCursor(view.browser.document())
    place.setPosition(found.selectionStart() + 1)
    return place.charFormat().font().family()


def test_pages_are_walked_by_keys_in_reading_order(reading: MainWindow) -> None:
    view = reading.pages.guide.view
    assert reading.focusWidget() is view.list
    seen = [shown_chapter(view)]
    for _ in CHAPTERS[1:]:
        QTest.keyClick(view.list, Qt.Key.Key_Down)
        seen.append(shown_chapter(view))
    assert seen == list(CHAPTERS)
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert reading.focusWidget() is view.browser


def test_a_link_followed_by_keys_begins_its_round(desk: Desk, reading: MainWindow) -> None:
    view = reading.pages.guide.view
    view.open("framing")
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    QTest.keyClick(view.browser, Qt.Key.Key_Tab)
    assert view.browser.textCursor().selectedText() == "Framing in 90 seconds"
    with desk.qtbot.waitSignal(view.round_asked) as asked:
        QTest.keyClick(view.browser, Qt.Key.Key_Return)
    assert asked.args == ["framing-90-seconds"]
    assert reading.screens.shown is Screen.ROUND


def test_without_a_microphone_a_link_leads_to_where_that_is_told(desk: Desk) -> None:
    window = desk.open(list_microphones=lambda: Listing(()))
    desk.wait(window.pages.home.banner.isVisible)
    window.screens.show(Screen.GUIDE)
    window.pages.guide.view.round_asked.emit("model-marketplace")
    assert window.screens.shown is Screen.HOME
    assert window.pages.home.banner.title.text() == "No microphone was found"


def test_a_link_between_pages_goes_there(view: GuideView) -> None:
    view.browser.anchorClicked.emit(QUrl("guide:offer"))
    assert shown_chapter(view) == "offer"
    view.browser.anchorClicked.emit(QUrl("guide:nowhere"))
    assert shown_chapter(view) == "offer"


@pytest.mark.parametrize("address", ["https://example.org/", "file:///etc/passwd", "mailto:a@b.c"])
def test_nothing_outside_is_followed(view: GuideView, address: str) -> None:
    asked: list[str] = []
    view.round_asked.connect(asked.append)
    before = view.browser.toPlainText()
    view.browser.anchorClicked.emit(QUrl(address))
    assert asked == []
    assert view.browser.toPlainText() == before
    assert not view.browser.openLinks()
    assert not view.browser.openExternalLinks()


def test_no_image_is_loaded_even_from_this_computer(view: GuideView) -> None:
    icon = find_resources().asset("icons", "app.svg")
    view.show_chapters([Chapter("x", "X", f"# X\n\n![picture]({icon.as_uri()})\n<b>raw</b>\n")])
    kind = QTextDocument.ResourceType.ImageResource.value
    assert not view.browser.document().resource(kind, QUrl(icon.as_uri()))
    assert not view.browser.loadResource(kind, QUrl(icon.as_uri()))
    assert "<b>raw</b>" in view.browser.toPlainText(), "HTML is text"


def test_the_tool_is_sans_and_what_is_said_is_serif(view: GuideView) -> None:
    view.open("mistakes")
    assert font_of(view, "Each one is made by capable people") == SANS
    assert font_of(view, "Developers leave when a call") == SERIF


def test_links_take_the_accent_of_the_theme_in_force(view: GuideView, theme: Theme) -> None:
    view.open("framing")

    def ink() -> str:
        found = view.browser.document().find("Roadmap in two sprints")
        place = QTextCursor(view.browser.document())
        place.setPosition(found.selectionStart() + 1)
        return place.charFormat().foreground().color().name().upper()

    light = ink()
    theme.choose(ThemeChoice.DARK)
    assert light == "#2A4FC4"
    assert ink() == "#94B2FF"


def test_no_line_is_wider_than_its_place(view: GuideView) -> None:
    for chapter_id in CHAPTERS:
        view.open(chapter_id)
        assert view.browser.horizontalScrollBar().maximum() == 0, chapter_id


def test_the_rail_and_the_help_menu_lead_to_the_guide(reading: MainWindow) -> None:
    reading.screens.show(Screen.HOME)
    menus = [menu for menu in reading.menuBar().findChildren(QMenu) if menu.title() == "&Help"]
    actions = {action.text(): action for menu in menus for action in menu.actions()}
    actions["Guide"].trigger()
    assert reading.screens.shown is Screen.GUIDE
