"""Words of a transcript that are put right where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.model import (
    Moment,
    Transcript,
)
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.transcript_view import TranscriptView
from hfprep_desktop.ui.widgets.transcript_wording import about
from tests.ui.transcripts import (
    SENTENCE,
    Clock,
    count_of,
    drawn,
    long_answer,
    middle_of,
    number_of,
    rows_of,
    said_text,
    shown_transcript,
    with_answers,
)


@pytest.fixture
def view(stage: QWidget, theme: Theme) -> TranscriptView:
    return shown_transcript(stage, theme, Clock())


def is_written_in(view: TranscriptView) -> bool:
    return view.field is not None


def test_f2_opens_a_field_over_the_word_and_enter_corrects_it(
    view: TranscriptView, qtbot: QtBot
) -> None:
    view.show_session(with_answers(SENTENCE), ())
    view.go_to(0, said_text(with_answers(SENTENCE)).index("queue"))
    QTest.keyClick(view, Qt.Key.Key_F2)
    field = view.field
    assert field is not None
    assert field.geometry().intersects(view.word_box(number_of(view, "queue")))
    assert field.field.text() == "queue"
    field.field.setText(" message  queue ")
    with qtbot.waitSignal(view.word_corrected) as corrected:
        QTest.keyClick(field.field, Qt.Key.Key_Return)
    assert corrected.args == [0, 2, "message queue"]
    assert view.field is None


def test_escape_leaves_the_word_as_it_was(view: TranscriptView) -> None:
    corrected: list[object] = []
    view.word_corrected.connect(lambda *told: corrected.append(told))
    view.show_session(with_answers(SENTENCE), ())
    view.window().activateWindow()
    view.correct(2)
    field = view.field
    assert field is not None
    field.field.setText("other")
    QTest.keyClick(field.field, Qt.Key.Key_Escape)
    assert view.field is None
    assert view.hasFocus()
    assert corrected == []


def test_an_unchanged_or_emptied_word_is_no_correction(view: TranscriptView) -> None:
    corrected: list[object] = []
    view.word_corrected.connect(lambda *told: corrected.append(told))
    view.show_session(with_answers(SENTENCE), ())
    for text in ("queue ", "  "):
        view.correct(2)
        field = view.field
        assert field is not None
        field.field.setText(text)
        QTest.keyClick(field.field, Qt.Key.Key_Return)
    assert corrected == []


def test_a_double_click_corrects_and_plays_only_once(view: TranscriptView) -> None:
    heard: list[float] = []
    view.word_chosen.connect(heard.append)
    view.show_session(with_answers(SENTENCE), ())
    where = middle_of(view, "queue")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert view.field is not None
    assert heard == [10.8]


def test_a_corrected_word_tells_what_was_heard_and_can_be_taken_back(
    view: TranscriptView, theme: Theme, qtbot: QtBot
) -> None:
    words = list(SENTENCE.words)
    words[2] = replace(words[2], text="ledger", probability=1.0, original=words[2])
    view.show_session(with_answers(SENTENCE), ())
    view.clearFocus()
    before = count_of(drawn(view), theme.color("accent"))
    view.show_session(with_answers(Transcript.from_words(words)), ())
    assert count_of(drawn(view), theme.color("accent")) > before
    assert "heard as “queue”" in about(view.script, view.script.words[2])
    view.correct(2)
    field = view.field
    assert field is not None
    assert field.extra is not None
    with qtbot.waitSignal(view.word_corrected) as corrected:
        field.extra.click()
    assert corrected.args == [0, 2, "queue"]


def test_what_is_being_written_stays_while_the_session_is_judged_anew(
    view: TranscriptView,
) -> None:
    session = with_answers(SENTENCE)
    view.show_session(session, ())
    view.correct(2)
    kept = view.document()
    judged = replace(session, moments=(Moment(10.0, "", starred=True),), notes="other")
    view.show_session(judged, ())
    assert is_written_in(view)
    assert view.document() is kept
    assert view.session == judged
    assert [row.starred for row in view.script.rows] == [False, False, True]
    view.show_session(with_answers(long_answer(20)), ())
    assert not is_written_in(view)
    assert rows_of(view)[2].startswith("w0")
