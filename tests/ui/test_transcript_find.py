"""Finding words in the transcript."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hfprep_desktop.model import Transcript
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.transcript_panel import TranscriptPanel
from tests.samples import spoken
from tests.ui.conftest import settle
from tests.ui.transcripts import long_answer, with_answers

FIRST = spoken("a Café with a queue, the cafe again and a queue of people", 1.0)
SECOND = spoken("no queue here", 1001.0)


@pytest.fixture
def panel(stage: QWidget, theme: Theme) -> TranscriptPanel:
    panel = TranscriptPanel(theme)
    panel.setParent(stage)
    panel.resize(680, 320)
    panel.show()
    stage.activateWindow()
    panel.show_session(with_answers(FIRST, SECOND), ())
    settle()
    return panel


def caret(panel: TranscriptPanel) -> tuple[int, str]:
    word = panel.view.caret
    assert word is not None
    return word.turn, word.word.text


def test_typing_finds_words_in_every_answer(panel: TranscriptPanel) -> None:
    panel.open_find()
    assert panel.find_bar.field.hasFocus()
    QTest.keyClicks(panel.find_bar.field, "QUEUE")
    assert panel.find_bar.count.text() == "1 of 3"
    assert [hit.turn for hit in panel.hits] == [0, 0, 1]
    assert caret(panel) == (0, "queue,")


def test_enter_and_f3_step_round_the_ends(panel: TranscriptPanel) -> None:
    panel.open_find()
    panel.find_text("queue")
    told = []
    shift = Qt.KeyboardModifier.ShiftModifier
    for key, held in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, shift),
        (Qt.Key.Key_F3, shift),
    ):
        QTest.keyClick(panel.find_bar.field, key, held)
        told.append(panel.find_bar.count.text())
    assert told == ["2 of 3", "3 of 3", "1 of 3", "3 of 3", "2 of 3"]
    panel.find_bar.on_button.click()
    assert caret(panel) == (1, "queue")


def test_accents_case_and_several_words(panel: TranscriptPanel) -> None:
    panel.find_text("CAFÉ")
    assert [FIRST.text[hit.char_start : hit.char_end] for hit in panel.hits] == ["Café", "cafe"]
    panel.find_text("the  cafe again")
    assert panel.find_bar.count.text() == "1 of 1"


def test_nothing_found_is_said(panel: TranscriptPanel) -> None:
    panel.find_text("zebra")
    assert panel.find_bar.count.text() == "Not found"
    assert not panel.find_bar.on_button.isEnabled()
    QTest.keyClick(panel.find_bar.field, Qt.Key.Key_Return)
    assert panel.hit is None


def test_escape_closes_and_gives_the_keys_back(panel: TranscriptPanel) -> None:
    panel.moments_button.show()
    panel.moments_button.setFocus()
    panel.open_find()
    panel.find_text("queue")
    QTest.keyClick(panel.find_bar.field, Qt.Key.Key_Escape)
    assert panel.find_bar.isHidden()
    assert panel.moments_button.hasFocus()
    assert panel.hits == ()
    assert caret(panel) == (0, "queue,")


def test_hits_are_drawn_and_the_current_one_more_strongly(
    panel: TranscriptPanel, theme: Theme
) -> None:
    tint, accent = theme.color("tint").rgb(), theme.color("accent").rgb()

    def inks(word: str) -> tuple[int, int]:
        view = panel.view
        number = next(n for n, one in enumerate(view.script.words) if one.word.text == word)
        image = view.viewport().grab(view.word_box(number).adjusted(-3, -3, 3, 3)).toImage()
        pixels = [image.pixel(x, y) for x in range(image.width()) for y in range(image.height())]
        return pixels.count(tint), pixels.count(accent)

    assert inks("queue,") == (0, 0)
    panel.find_text("queue")
    current, other = inks("queue,"), inks("queue")
    assert min(current[0], other[0]) > 100
    assert current[1] > other[1]


def test_a_hit_of_the_library_is_gone_to(panel: TranscriptPanel) -> None:
    panel.show_hit(1, SECOND.text.index("queue"))
    assert caret(panel) == (1, "queue")
    panel.find_text("queue")
    panel.show_hit(0, FIRST.text.rindex("queue"))
    assert panel.find_bar.count.text() == "2 of 3"
    panel.show_hit(7, 3)
    assert caret(panel) == (0, "queue")


def test_a_hit_far_down_comes_into_view(panel: TranscriptPanel) -> None:
    panel.show_session(replace(with_answers(long_answer()), id="long"), ())
    panel.find_text("w391")
    box = panel.view.word_box(391)
    assert panel.view.viewport().rect().contains(box)


def test_hits_are_found_anew_when_words_change(panel: TranscriptPanel) -> None:
    panel.open_find()
    panel.find_text("queue")
    words = list(SECOND.words)
    words[1] = replace(words[1], text="ledger", original=words[1])
    panel.show_session(with_answers(FIRST, Transcript.from_words(words)), ())
    assert panel.find_bar.count.text() == "1 of 2"


def test_another_session_closes_the_search(panel: TranscriptPanel) -> None:
    panel.open_find()
    panel.find_text("queue")
    panel.show_session(replace(with_answers(SECOND), id="another"), ())
    assert panel.find_bar.isHidden()
    assert panel.hits == ()
    assert panel.find_bar.text == ""


def test_a_search_through_odd_text_raises_nothing(panel: TranscriptPanel) -> None:
    odd = Transcript.from_text("a 😀 queue\u2028 \ud800 queue " + "q" * 1000)
    panel.show_session(replace(with_answers(odd), id="odd"), ())
    panel.find_text("queue")
    panel.step(1)
    assert panel.find_bar.count.text() == "2 of 2"
    assert not panel.view.grab().isNull()
