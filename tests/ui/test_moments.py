"""Stars and notes on moments of a session."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.model import Moment
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.icon_button import IconButton
from hfprep_desktop.ui.widgets.transcript_panel import TranscriptPanel
from tests.ui.conftest import settle
from tests.ui.transcripts import long_answer, number_of, rows_of, with_answers

MOMENTS = (Moment(3.0, "good link", starred=True), Moment(8.0, "", starred=True))


@pytest.fixture
def panel(stage: QWidget, theme: Theme) -> TranscriptPanel:
    panel = TranscriptPanel(theme)
    panel.setParent(stage)
    panel.resize(680, 400)
    panel.show()
    stage.activateWindow()
    panel.show_session(replace(with_answers(long_answer(60)), moments=MOMENTS), ())
    settle()
    return panel


def choose(panel: TranscriptPanel, word: str, action: str) -> None:
    menu = panel.view.menu_for(number_of(panel.view, word))
    next(one for one in menu.actions() if one.text() == action).trigger()


def write(panel: TranscriptPanel, text: str) -> None:
    field = panel.view.field
    assert field is not None
    field.field.setText(text)
    QTest.keyClick(field.field, Qt.Key.Key_Return)


def test_stars_stand_at_their_rows_and_notes_below_them(panel: TranscriptPanel) -> None:
    rows = rows_of(panel.view)
    assert rows[2].startswith("w0 ")
    assert rows[3] == "good link"
    assert rows[4].startswith("w10 ")
    assert [row.starred for row in panel.view.script.rows[:6]] == [
        False,
        False,
        True,
        False,
        True,
        False,
    ]


def test_a_star_is_painted_in_the_gutter(panel: TranscriptPanel, theme: Theme) -> None:
    def stars() -> int:
        image = panel.view.viewport().grab().toImage()
        accent = theme.color("accent").rgb()
        return sum(image.pixel(x, y) == accent for x in range(16) for y in range(image.height()))

    with_two = stars()
    assert with_two > 40
    panel.view.change_moments(MOMENTS[:1])
    assert 20 < stars() < with_two
    panel.view.change_moments(())
    assert stars() == 0


def test_a_word_can_be_starred_and_its_star_removed(panel: TranscriptPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.moments_changed) as changed:
        choose(panel, "w2", "Star this moment")
    assert changed.args == [(Moment(2.0, "", starred=True), *MOMENTS)]
    with qtbot.waitSignal(panel.moments_changed) as changed:
        choose(panel, "w2", "Remove the star")
    assert changed.args == [MOMENTS]


def test_a_note_is_written_at_a_word(panel: TranscriptPanel, qtbot: QtBot) -> None:
    choose(panel, "w23", "Note here")
    field = panel.view.field
    assert field is not None
    assert field.field.text() == ""
    with qtbot.waitSignal(panel.moments_changed) as changed:
        write(panel, " too  long ")
    (moments,) = changed.args
    assert [one.note for one in moments] == ["good link", "", "too long"]
    assert "too long" in rows_of(panel.view)


def test_a_note_is_changed_and_emptied(panel: TranscriptPanel) -> None:
    told: list[tuple[Moment, ...]] = []
    panel.moments_changed.connect(told.append)
    choose(panel, "w4", "Change the note")
    field = panel.view.field
    assert field is not None
    assert field.field.text() == "good link"
    write(panel, "better link")
    choose(panel, "w4", "Change the note")
    write(panel, "")
    assert [one[0].note for one in told] == ["better link", ""]
    assert told[1][0].starred


def test_escape_leaves_a_note_as_it_was(panel: TranscriptPanel) -> None:
    told: list[object] = []
    panel.moments_changed.connect(told.append)
    panel.note_here(3.0)
    field = panel.view.field
    assert field is not None
    field.field.setText("other")
    QTest.keyClick(field.field, Qt.Key.Key_Escape)
    assert told == []
    assert panel.view.field is None


def test_the_second_that_plays_is_starred(panel: TranscriptPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.moments_changed) as changed:
        panel.star_here(20.5)
    assert changed.args == [(*MOMENTS, Moment(20.5, "", starred=True))]


def test_the_list_plays_writes_and_removes(panel: TranscriptPanel, qtbot: QtBot) -> None:
    assert panel.moments.isHidden()
    assert panel.moments_button.text() == "2 moments"
    panel.moments_button.click()
    assert not panel.moments.isHidden()
    names = [row.accessibleName() for row in panel.moments.rows]
    assert names == ["Play from 0:03, starred, good link", "Play from 0:08, starred"]
    with qtbot.waitSignal(panel.word_chosen) as chosen:
        QTest.keyClick(panel.moments.rows[1], Qt.Key.Key_Return)
    assert chosen.args == [8.0]
    buttons = {one.accessibleName(): one for one in panel.moments.findChildren(IconButton)}
    buttons["Write the note at 0:08"].click()
    assert panel.view.field is not None
    with qtbot.waitSignal(panel.moments_changed) as changed:
        buttons["Remove the moment at 0:03"].click()
    assert changed.args == [MOMENTS[1:]]
    assert panel.moments_button.text() == "1 moment"


def test_a_moment_far_down_is_shown(panel: TranscriptPanel) -> None:
    panel.show_session(
        replace(with_answers(long_answer()), moments=(Moment(200.2, "", starred=True),)), ()
    )
    panel.moments.rows[0].click()
    caret = panel.view.caret
    assert caret is not None
    assert caret.second == pytest.approx(200.0)
    box = panel.view.word_box(number_of(panel.view, caret.word.text))
    assert panel.view.viewport().rect().contains(box)


def test_without_moments_there_is_no_list(panel: TranscriptPanel) -> None:
    panel.moments_button.click()
    panel.view.change_moments(())
    assert panel.moments_button.isHidden()
    assert panel.moments.isHidden()


def test_every_button_of_the_list_is_large_enough(panel: TranscriptPanel) -> None:
    panel.moments_button.click()
    settle()
    buttons = [*panel.moments.rows, *panel.moments.findChildren(IconButton)]
    assert len(buttons) == 6
    assert min(min(one.width(), one.height()) for one in buttons) >= 30


def test_moments_before_and_behind_all_words_have_a_row(panel: TranscriptPanel) -> None:
    panel.view.change_moments((Moment(0.0, "before"), Moment(5000.0, "behind")))
    rows = rows_of(panel.view)
    assert rows[3] == "before"
    assert rows[-1] == "behind"
