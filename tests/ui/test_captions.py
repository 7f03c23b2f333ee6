"""Live captions: what is committed stays, what is tentative is marked and may change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hfprep_desktop.events import (
    CaptionsBehind,
    Event,
    RecordingPaused,
    TranscriberRestarted,
    TranscriptionFailed,
    TurnStarted,
    WordsCommitted,
    WordsTentative,
)
from hfprep_desktop.model import AnswerKind, Mode, PlannedTurn, Word
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.round_view import RoundView
from hfprep_desktop.ui.widgets import caption_view, text
from hfprep_desktop.ui.widgets.caption_view import CaptionView
from hfprep_desktop.ui.widgets.captions_head import CaptionsHead
from tests.ui.conftest import Desk, settle

TURN = PlannedTurn(AnswerKind.FRAMING, "Where do you start?", 120)
LINE = 29
LONG = ["and", "behind", "it", "a", "registry", "that", "every", "team", "calls"] * 2


@pytest.fixture
def captions(qtbot: QtBot, theme: Theme) -> CaptionView:
    view = CaptionView(theme)
    qtbot.addWidget(view)
    view.resize(600, view.sizeHint().height())
    return view


def committed(words: str) -> WordsCommitted:
    return WordsCommitted(tuple(Word(word) for word in words.split()))


def tentative(words: str) -> WordsTentative:
    return WordsTentative(tuple(words.split()), 0)


def drawn(view: CaptionView) -> QImage:
    return view.grab().toImage()


def lines(view: CaptionView) -> list[str]:
    return list(view.shown)


def places(image: QImage, color: QColor) -> list[tuple[int, int]]:
    wanted = color.rgb()
    return [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixel(x, y) == wanted
    ]


def darkest(image: QImage, line_from_below: int) -> int:
    """The lightness of the ink of one line of text."""
    bottom = image.height() - 2 - line_from_below * (LINE + 4)
    rows = range(bottom - LINE, bottom)
    return min(image.pixelColor(x, y).lightness() for y in rows for x in range(image.width()))


def test_tentative_words_follow_and_are_replaced_while_committed_ones_stay(
    captions: CaptionView,
) -> None:
    captions.add_words([" so", "in ", "front"])
    captions.show_tentative(["an", "edge"])
    assert lines(captions) == ["so in front", "an edge"]
    captions.show_tentative(["and", "the", "edge", "cache"])
    assert lines(captions) == ["so in front", "and the edge cache"]
    assert captions.text == "so in front"
    captions.show_tentative([])
    assert lines(captions) == ["so in front"]


def test_committing_ends_what_was_tentative_and_begins_a_line(captions: CaptionView) -> None:
    captions.add_words(["so", "in", "front"])
    captions.show_tentative(["an", "etch", "cash"])
    captions.add_words(["an", "edge", "cache"])
    assert lines(captions) == ["so in front", "an edge cache"]
    assert captions.accessibleDescription() == "an edge cache"
    # A chunk in which nothing was said ends them, too.
    captions.show_tentative(["um"])
    captions.add_words([])
    assert lines(captions) == ["so in front", "an edge cache"]


def test_the_newest_five_lines_are_shown_and_fewer_where_there_is_no_room(
    captions: CaptionView,
) -> None:
    for number in range(6):
        captions.add_words([f"line{number}"])
    captions.show_tentative(["open"])
    assert lines(captions) == ["line2", "line3", "line4", "line5", "open"]
    captions.resize(600, captions.minimumSizeHint().height())
    assert lines(captions) == ["line5", "open"]
    captions.show_tentative(LONG * 8)
    captions.resize(600, captions.sizeHint().height())
    assert len(captions.shown) == 5
    assert " ".join(LONG * 8).endswith(" ".join(captions.shown))


def test_tentative_words_are_slanted_dotted_and_have_a_caret_behind_them(
    captions: CaptionView, theme: Theme
) -> None:
    captions.add_words(["so"])
    plain = drawn(captions)
    assert not places(plain, theme.color("accent"))
    assert not places(plain, theme.color("strong"))
    captions.show_tentative(["the", "hot", "models"])
    marked = drawn(captions)
    slanted = theme.font("caption")
    slanted.setItalic(True)
    width = QFontMetricsF(slanted).horizontalAdvance("the hot models")
    columns = {x for x, _ in places(marked, theme.color("accent"))}
    assert columns == {round(width) + 6, round(width) + 7}
    dots = [x for x, y in places(marked, theme.color("strong")) if y == captions.height() - 2]
    assert width / 2 - 4 <= len(dots) <= width / 2 + 4
    assert max(dots) <= width
    captions.add_words(["the", "hot", "models"])
    assert not places(drawn(captions), theme.color("accent"))


def test_older_lines_fade(captions: CaptionView) -> None:
    for _ in range(4):
        captions.add_words(["illness", "will", "fill"])
    image = drawn(captions)
    newest, second, third, fourth = (darkest(image, number) for number in range(4))
    assert newest < second - 15 < third - 30
    assert third == fourth


def test_committed_rows_are_wrapped_again_only_at_another_width(
    captions: CaptionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrapped: list[str] = []
    wrap = text.wrapped_lines

    def counting(words: str, font: QFont, width: float) -> list[str]:
        wrapped.append(words)
        return wrap(words, font, width)

    monkeypatch.setattr(caption_view, "wrapped_lines", counting)
    for number in range(3):
        captions.add_words([f"row{number}", *LONG[:3]])
    drawn(captions)
    assert len(wrapped) == 3
    wrapped.clear()
    for words in (["an"], ["an", "edge"], ["an", "edge"]):
        captions.show_tentative(words)
        drawn(captions)
    assert wrapped == ["an", "an edge"]
    wrapped.clear()
    captions.resize(200, captions.height())
    drawn(captions)
    assert len(wrapped) == 4


def test_before_the_first_word_the_hint_tells_how_soon_words_come(captions: CaptionView) -> None:
    assert "about a second behind" in captions.accessibleDescription()
    empty = drawn(captions)
    assert darkest(empty, 0) < 150
    captions.show_tentative(["so"])
    captions.clear()
    assert drawn(captions) == empty


def test_being_behind_is_told_quietly_until_it_is_over(qtbot: QtBot, theme: Theme) -> None:
    head = CaptionsHead(theme)
    qtbot.addWidget(head)
    assert head.behind_note.isHidden()
    head.show_behind(12.4)
    assert not head.behind_note.isHidden()
    assert head.behind.text() == "Catching up, 12 s behind"
    assert head.behind.property("tone") == "partial"
    assert head.behind_note.toolTip() == "Recording goes on"
    assert head.behind.accessibleDescription() == "Recording goes on"
    head.show_behind(0.2)
    assert head.behind.text() == "Catching up, 1 s behind"
    head.show_behind(0)
    assert head.behind_note.isHidden()
    assert head.behind.accessibleName() == ""


def test_a_round_shows_what_it_hears_until_the_next_question(round_view: RoundView) -> None:
    round_view.begin("System design", Mode.COACH)
    for event in (TurnStarted(0, 2, TURN, 0.0), committed("so in front"), tentative("an edge")):
        round_view.handle(event)
    assert lines(round_view.captions) == ["so in front", "an edge"]
    round_view.handle(RecordingPaused(4.0))
    assert lines(round_view.captions) == ["so in front", "an edge"]
    round_view.handle(CaptionsBehind(7.0))
    assert round_view.captions_head.behind.isVisible()
    round_view.handle(TurnStarted(1, 2, TURN, 5.0))
    assert lines(round_view.captions) == []
    # The next answer is behind as well.
    assert round_view.captions_head.behind.isVisible()
    round_view.handle(CaptionsBehind(0.0))
    assert not round_view.captions_head.behind.isVisible()


def test_the_end_of_the_answer_before_is_not_put_under_the_next_question(
    round_view: RoundView,
) -> None:
    round_view.begin("System design", Mode.COACH)
    round_view.handle(TurnStarted(1, 3, TURN, 60.0))
    round_view.handle(WordsCommitted((Word("late", 58.0, 58.4), Word("end.", 58.5, 59.0))))
    assert round_view.captions.text == ""
    round_view.handle(WordsCommitted((Word("begun", 60.5, 61.0),)))
    assert round_view.captions.text == "begun"


def test_what_failed_neither_catches_up_nor_changes_any_more(round_view: RoundView) -> None:
    round_view.begin("System design", Mode.COACH)
    for event in (committed("so in front"), tentative("an edge"), CaptionsBehind(30.0)):
        round_view.handle(event)
    round_view.handle(TranscriptionFailed("No words.", "Try again later."))
    assert lines(round_view.captions) == ["so in front"]
    assert round_view.captions_head.behind_note.isHidden()


def test_an_exam_takes_no_notice_of_words(round_view: RoundView) -> None:
    round_view.begin("System design", Mode.EXAM)
    events: tuple[Event, ...] = (
        TurnStarted(0, 2, TURN, 0.0),
        committed("so in front"),
        tentative("an edge"),
        CaptionsBehind(9.0),
    )
    for event in events:
        round_view.handle(event)
    round_view.toggle_captions()
    assert round_view.captions.text == ""
    assert round_view.captions.tentative == ""
    assert not round_view.captions.isVisible()
    assert not round_view.captions_head.isVisible()
    assert round_view.captions_head.behind.text() == ""
    round_view.begin("System design", Mode.COACH)
    assert round_view.captions.isVisible()


def test_the_headline_brings_hidden_captions_back(round_view: RoundView) -> None:
    round_view.begin("System design", Mode.COACH)
    head = round_view.captions_head
    settle()
    place = head.mapTo(round_view, QPoint(0, 0))
    assert head.toggle_button.toolTip() == "Hide captions (C)"
    head.toggle_button.click()
    settle()
    assert not round_view.captions.isVisible()
    assert not any(sample.isVisible() for sample in head.legend)
    assert head.isVisible()
    assert head.mapTo(round_view, QPoint(0, 0)) == place
    assert head.toggle_button.text() == "Show"
    assert head.toggle_button.accessibleName() == "Show captions"
    round_view.handle(committed("so in front"))
    # Who works without captions does so in the next round, too.
    round_view.begin("System design", Mode.COACH)
    assert not round_view.captions.isVisible()
    round_view.handle(committed("so in front"))
    head.toggle_button.click()
    assert round_view.captions.isVisible()
    assert lines(round_view.captions) == ["so in front"]
    assert all(sample.isVisible() for sample in head.legend)
    assert head.toggle_button.text() == "Hide"


def test_the_key_c_hides_captions_and_brings_them_back(desk: Desk) -> None:
    window = desk.open()
    window.pages.round_view.begin("System design", Mode.COACH)
    window.screens.show(Screen.ROUND)
    QTest.keyClick(window, Qt.Key.Key_C)
    assert not window.pages.round_view.captions.isVisible()
    QTest.keyClick(window, Qt.Key.Key_C)
    assert window.pages.round_view.captions.isVisible()
    window.screens.show(Screen.HOME)
    QTest.keyClick(window, Qt.Key.Key_C)
    window.screens.show(Screen.ROUND)
    assert window.pages.round_view.captions.isVisible()


def test_in_a_low_window_a_message_takes_the_place_of_the_headline(round_view: RoundView) -> None:
    round_view.begin("System design", Mode.COACH)
    round_view.handle(TurnStarted(0, 2, TURN, 0.0))
    round_view.handle(TranscriberRestarted("The speech process ended."))
    assert round_view.captions_head.isVisible()
    round_view.resize(1120, 690)
    assert not round_view.captions_head.isVisible()
    assert round_view.captions.isVisible()
    # Hidden captions could not be brought back without it.
    round_view.toggle_captions()
    assert round_view.captions_head.isVisible()
    round_view.toggle_captions()
    round_view.banner.hide()
    assert round_view.captions_head.isVisible()
