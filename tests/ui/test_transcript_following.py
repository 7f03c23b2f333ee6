"""The transcript while it is played: the word that is spoken, and when the text follows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.transcript_text import HANDS_OFF_S
from hfprep_desktop.ui.widgets.transcript_view import TranscriptView
from tests.ui.conftest import settle
from tests.ui.transcripts import (
    SENTENCE,
    Clock,
    drawn,
    long_answer,
    middle_of,
    number_of,
    playing,
    shown_transcript,
    with_answers,
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def view(stage: QWidget, theme: Theme, clock: Clock) -> TranscriptView:
    return shown_transcript(stage, theme, clock)


class Painted(QObject):
    """Keeps what part of a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def test_the_word_under_the_playhead_is_marked_with_its_row(
    view: TranscriptView, theme: Theme
) -> None:
    view.show_session(with_answers(SENTENCE), ())
    view.clearFocus()
    view.show_second(10.9)
    assert playing(view) == "queue"
    image = drawn(view)
    box = view.word_box(number_of(view, "queue"))
    ratio = image.width() / view.width()
    corner = view.viewport().mapTo(view, box.topLeft()) + QPoint(1, 1)
    assert image.pixelColor(corner * ratio) == theme.color("accent_fill")
    row = QPoint(int(4 * ratio), int((corner.y() + 8) * ratio))
    assert image.pixelColor(row) == theme.color("sunken")
    view.show_second(None)
    assert playing(view) == ""
    assert drawn(view).pixelColor(row) != theme.color("sunken")


def test_only_the_rows_of_the_playhead_are_painted_anew(view: TranscriptView) -> None:
    view.show_session(with_answers(long_answer(60)), ())
    view.show_second(1.1)
    settle()
    painted = Painted(view.viewport())
    view.show_second(7.1)
    settle()
    for word in ("w0", "w10"):
        assert painted.region.contains(QPoint(2, middle_of(view, word).y()))
    assert not painted.region.contains(QPoint(2, middle_of(view, "w30").y()))


def test_in_a_pause_no_word_is_marked_but_its_row_stays(view: TranscriptView) -> None:
    view.show_session(with_answers(long_answer(20)), ())
    view.show_second(6.6)
    assert playing(view) == ""
    view.show_second(7.1)
    assert playing(view) == "w10"


def test_the_text_follows_the_playhead(view: TranscriptView) -> None:
    view.show_session(with_answers(long_answer()), ())
    view.show_second(200.0)
    assert view.viewport().rect().contains(view.word_box(number_of(view, playing(view))))


def test_the_text_stays_where_the_person_scrolled_for_three_seconds(
    view: TranscriptView, clock: Clock
) -> None:
    view.show_session(with_answers(long_answer()), ())
    bar = view.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    there = bar.value()
    assert there > 0
    view.show_second(200.0)
    assert bar.value() == there
    clock.second += HANDS_OFF_S + 0.1
    view.show_second(201.0)
    assert bar.value() > there


def test_the_text_stays_while_words_are_selected_or_written(
    view: TranscriptView, clock: Clock
) -> None:
    view.show_session(with_answers(long_answer()), ())
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.textCursor().selectedText() == "w0 w1"
    clock.second += 60
    view.show_second(200.0)
    assert view.verticalScrollBar().value() == 0
    view.go_to(0, 0)
    view.correct(0)
    clock.second += 60
    view.show_second(210.0)
    assert view.verticalScrollBar().value() == 0
