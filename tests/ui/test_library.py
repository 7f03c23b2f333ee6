"""The library in the window: found, narrowed, named, thrown away, brought back, erased."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.model import Moment, RoundKind, Session, Transcript
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.models.session_list_model import SessionLine, SessionListModel
from hfprep_desktop.ui.pages.library_page import TRASH_KEEPS
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.library_view import LibraryView
from hfprep_desktop.ui.widgets.line_sheet import LineSheet
from hfprep_desktop.ui.widgets.session_list import SessionList
from tests.samples import full_session
from tests.ui.conftest import Desk, settle

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def stored(data: Path, count: int = 4) -> list[Session]:
    """Sessions two days apart, the newest first; the second is a drill."""
    app = build_app(data)
    whole = full_session(data)
    made = [
        replace(
            whole,
            id=f"{whole.id[:-1]}{place}",
            recordings=tuple(
                replace(one, session_id=f"{whole.id[:-1]}{place}") for one in whole.recordings
            ),
            started_at=whole.started_at - timedelta(days=2 * place),
            round=RoundKind.DRILL if place == 1 else whole.round,
        )
        for place in range(count)
    ]
    for session in made:
        app.library.add_session(session)
    return made


def opened(desk: Desk, count: int = 4) -> MainWindow:
    window = desk.open()
    window.screens.show(Screen.LIBRARY)
    desk.wait(lambda: window.pages.library.model.rowCount() == count)
    return window


def shown(view: LibraryView) -> list[str]:
    return [one.id for one in view.model.summaries]


def search(desk: Desk, view: LibraryView, text: str, told: str) -> None:
    view.search.setText(text)
    desk.wait(lambda: view.found.text() == told)


def test_words_are_found_as_one_types_and_the_report_opens_at_the_hit(desk: Desk) -> None:
    sessions = stored(desk.data)
    window = opened(desk)
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    assert window.pages.library.search.hasFocus()
    QTest.keyClicks(window.pages.library.search, "replicat")
    desk.wait(lambda: window.pages.library.found.text() == "4 hits in 4 sessions")
    line = window.pages.library.list.current
    assert line is not None
    assert line.hit is not None
    assert line.hit.snippet[slice(*line.hit.marks[0])] == "replication"
    assert "1 hit" in str(
        window.pages.library.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    )
    window.pages.library.list.setFocus()
    QTest.keyClick(window.pages.library.list, Qt.Key.Key_Return)
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    session = window.pages.report.session
    assert session is not None
    assert session.id == sessions[0].id
    assert window.pages.report_page.playback.position == pytest.approx(line.hit.second, abs=0.5)


def test_a_click_on_found_words_opens_there_and_one_beside_them_only_chooses(desk: Desk) -> None:
    stored(desk.data)
    window = opened(desk)
    rows = window.pages.library.list
    search(desk, window.pages.library, "replication", "4 hits in 4 sessions")
    row = rows.visualRect(window.pages.library.model.index(2))
    QTest.mouseClick(rows.viewport(), LEFT, pos=QPoint(row.left() + 120, row.top() + 20))
    assert rows.currentIndex().row() == 2
    line = rows.current
    assert line is not None
    assert line.hit is not None
    words = rows.delegate.hit_box(row).center().toPoint()
    QTest.mouseClick(rows.viewport(), LEFT, pos=QPoint(row.left() + 120, words.y()))
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    assert window.pages.report_page.playback.position == pytest.approx(line.hit.second, abs=0.5)


def test_leaving_the_search_shows_all_again(desk: Desk) -> None:
    stored(desk.data)
    window = opened(desk)
    view = window.pages.library
    search(desk, view, "zebra", "0 hits in 0 sessions")
    assert view.model.rowCount() == 0
    assert not view.list.isVisible()
    view.search.setFocus()
    QTest.keyClick(view.search, Qt.Key.Key_Escape)
    desk.wait(lambda: view.model.rowCount() == 4)
    QTest.keyClick(view.search, Qt.Key.Key_Escape)
    assert view.list.hasFocus()


def test_names_tags_notes_and_moments_are_found_too(desk: Desk) -> None:
    sessions = stored(desk.data)
    library = build_app(desk.data).library
    library.set_title(sessions[2].id, "The one before Friday")
    library.set_moments(sessions[3].id, [Moment(3.0, "before you breathe")])
    window = opened(desk)
    search(desk, window.pages.library, "before", "0 hits in 2 sessions")
    assert shown(window.pages.library) == [sessions[2].id, sessions[3].id]


def test_filters_narrow_the_list_and_can_be_cleared(desk: Desk) -> None:
    sessions = stored(desk.data)
    library = build_app(desk.data).library
    library.set_tags(sessions[3].id, ["weak"])
    library.set_starred(sessions[2].id, on=True)
    window = opened(desk)
    bar = window.pages.library.filters
    for combo, words, found in (
        (bar.rounds, "Drill", [sessions[1]]),
        (bar.marks, "weak", [sessions[3]]),
        (bar.marks, "Starred", [sessions[2]]),
        (bar.findings, "To fix: Order of delivery", sessions),
        (bar.findings, "To fix: Goal restated", []),
    ):
        combo.setCurrentText(words)
        assert bar.is_narrowed
        expected = [one.id for one in found]
        desk.wait(lambda expected=expected: shown(window.pages.library) == expected)  # type: ignore[misc]
        bar.clear_button.click()
        desk.wait(lambda: window.pages.library.model.rowCount() == 4)
    bar.orders.setCurrentText("Oldest first")
    desk.wait(lambda: shown(window.pages.library) == [one.id for one in reversed(sessions)])


def test_a_scenario_and_days_of_ones_own_narrow_the_list(desk: Desk) -> None:
    sessions = stored(desk.data)
    library = build_app(desk.data).library
    other = replace(
        sessions[0], id=f"{sessions[0].id[:-1]}Z", scenario_id="launch", scenario_title="A launch"
    )
    library.add_session(replace(other, recordings=()))
    window = opened(desk, 5)
    bar = window.pages.library.filters
    bar.rounds.setCurrentText("Scenario: A launch")
    desk.wait(lambda: shown(window.pages.library) == [other.id])
    library.trash(other.id)
    window.pages.library_page.refresh()
    desk.wait(lambda: window.pages.library.model.rowCount() == 4)
    assert bar.rounds.currentText() == "Any round", "what is not there cannot stay chosen"
    assert not bar.first_day.isVisible()
    bar.days.setCurrentText("Between two days")
    assert bar.first_day.isVisible()
    day = sessions[1].started_at.astimezone().date()
    bar.last_day.set_day(day)
    bar.first_day.set_day(day)
    desk.wait(lambda: shown(window.pages.library) == [sessions[1].id])
    bar.first_day.set_day(day - timedelta(days=2))
    desk.wait(lambda: shown(window.pages.library) == [sessions[1].id, sessions[2].id])
    bar.clear_button.click()
    desk.wait(lambda: window.pages.library.model.rowCount() == 4)
    assert not bar.first_day.isVisible()


def test_a_name_tags_and_a_note_are_written_and_shown(desk: Desk) -> None:
    sessions = stored(desk.data)
    window = opened(desk)
    view = window.pages.library
    view.list.setCurrentIndex(view.model.index(1))
    view.list.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F2)
    sheet = view.findChild(LineSheet)
    assert sheet is not None
    sheet.line.setText("Mine")
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    desk.wait(lambda: view.model.summaries[1].name == "Mine")
    view.tags_asked.emit(view.model.summaries[1])
    sheet = next(one for one in view.findChildren(LineSheet) if one.isVisible())
    sheet.line.setText("weak, before  Friday,")
    sheet.keep_button.click()
    desk.wait(lambda: view.model.summaries[1].tags == ("weak", "before Friday"))
    view.note_asked.emit(view.model.summaries[1])
    sheet = next(one for one in view.findChildren(LineSheet) if one.isVisible())
    assert sheet.note.toPlainText() == sessions[1].notes
    sheet.note.setPlainText("first\nsecond")
    sheet.keep_button.click()
    desk.wait(lambda: view.model.summaries[1].notes == "first\nsecond")
    view.star_asked.emit(sessions[1].id, True)
    desk.wait(lambda: view.model.summaries[1].starred)


def test_several_are_ticked_and_the_bar_says_how_many(desk: Desk) -> None:
    stored(desk.data)
    window = opened(desk)
    view = window.pages.library
    assert not view.compare_button.isVisible()
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Space)
    assert view.selected.text() == "1 selected"
    assert view.compare_button.isVisible()
    assert not view.compare_button.isEnabled()
    third = view.list.visualRect(view.model.index(2))
    box = QPoint(25, third.center().y())
    QTest.mouseClick(
        view.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, box
    )
    assert view.selected.text() == "3 selected"
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert view.compare_button.isEnabled()
    QTest.keyClick(view.list, Qt.Key.Key_A, CTRL)
    assert view.selected.text() == "4 selected"
    QTest.keyClick(view.list, Qt.Key.Key_A, CTRL)
    assert view.selected.text() == ""


def test_two_that_are_ticked_are_compared_and_many_exported(desk: Desk) -> None:
    sessions = stored(desk.data)
    window = opened(desk)
    view = window.pages.library
    view.model.tick([0, 2], on=True)
    with desk.qtbot.waitSignal(view.compare_asked) as asked:
        QTest.keyClick(window, Qt.Key.Key_C)
    assert asked.args == [sessions[2].id, sessions[0].id]
    desk.wait(lambda: window.screens.shown is Screen.COMPARE)
    window.screens.show(Screen.LIBRARY)
    QTest.keyClick(window, Qt.Key.Key_E, CTRL)
    desk.wait(window.pages.exports.sheet.isVisible)
    assert window.pages.exports.sheet.title.text() == "Export 2 sessions"
    window.pages.exports.sheet.reject()


def test_delete_moves_to_the_trash_and_undo_brings_all_of_it_back(desk: Desk) -> None:
    sessions = stored(desk.data)
    window = opened(desk)
    view = window.pages.library
    view.model.tick([0, 1], on=True)
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Delete)
    desk.wait(lambda: shown(view) == [one.id for one in sessions[2:]])
    assert view.banner.title.text() == "Moved to the trash: 2 sessions"
    view.banner.buttons[0].click()
    desk.wait(lambda: shown(view) == [one.id for one in sessions])


def test_the_trash_restores_and_erases_only_when_asked_twice(desk: Desk) -> None:
    sessions = stored(desk.data)
    library = build_app(desk.data).library
    for session in sessions[:2]:
        library.trash(session.id)
    window = opened(desk, 2)
    view = window.pages.library
    view.places.choose(1)
    desk.wait(lambda: set(shown(view)) == {one.id for one in sessions[:2]})
    assert not view.export_button.isVisible()
    view.model.tick([0], on=True)
    gone = view.model.ticked[0]
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Delete)
    assert view.banner.title.text() == f"Erase “{gone.name}” for good?"
    assert len(library.list_trashed()) == 2
    view.banner.buttons[0].click()
    desk.wait(lambda: view.model.rowCount() == 1)
    assert gone.id not in {one.id for one in library.list_trashed()}
    view.model.tick([0], on=True)
    view.restore_button.click()
    desk.wait(lambda: view.model.rowCount() == 0)
    view.places.choose(0)
    desk.wait(lambda: view.model.rowCount() == 3)


def test_sessions_are_judged_again_and_it_is_told(desk: Desk) -> None:
    sessions = stored(desk.data, 2)
    window = opened(desk, 2)
    view = window.pages.library
    view.model.tick([0, 1], on=True)
    view.judge_asked.emit(view.chosen)
    desk.wait(lambda: view.banner.title.text() == "2 sessions judged by today's rules")
    past = build_app(desk.data).library.get_session(sessions[0].id).past
    assert {one.analysis.rules_version for one in past} == {"1"}


def test_files_that_are_dropped_are_handed_on(desk: Desk, tmp_path: Path) -> None:
    stored(desk.data)
    window = opened(desk)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.m4a")), QUrl("https://x.example/b.mp3")])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with desk.qtbot.waitSignal(window.pages.library.files_dropped) as dropped:
        window.pages.library.dropEvent(event)
    assert dropped.args == [(str(tmp_path / "a.m4a"),)]


def test_what_lies_in_the_trash_for_long_is_marked_and_comes_first(desk: Desk) -> None:
    sessions = stored(desk.data)
    app = build_app(desk.data)
    for session in sessions[:2]:
        app.library.trash(session.id)
    with sqlite3.connect(app.paths.database) as database:
        thrown = (app.outside.wall_clock() - TRASH_KEEPS - timedelta(days=1)).isoformat()
        database.execute(
            "UPDATE sessions SET trashed_at = ? WHERE id = ?", (thrown, sessions[0].id)
        )
    database.close()
    window = opened(desk, 2)
    view = window.pages.library
    view.places.choose(1)
    desk.wait(lambda: shown(view) == [sessions[0].id, sessions[1].id])
    first, second = (view.model.line(row) for row in range(2))
    assert first is not None
    assert second is not None
    assert first.trash_words.endswith("more than 30 days")
    assert second.trash_words.startswith("In the trash since")
    assert not second.is_due
    assert not view.search.isVisible()
    assert not view.filters.isVisible()


def test_what_was_said_stands_before_what_is_only_named_so(desk: Desk) -> None:
    sessions = stored(desk.data)
    build_app(desk.data).library.set_title(sessions[0].id, "Named sailboat")
    library = build_app(desk.data).library
    spoken = replace(sessions[3].turns[0], transcript=Transcript.from_text("a sailboat it is"))
    library.save_session(replace(sessions[3], turns=(spoken, *sessions[3].turns[1:])))
    window = opened(desk)
    search(desk, window.pages.library, "sailboat", "1 hit in 2 sessions")
    assert shown(window.pages.library) == [sessions[3].id, sessions[0].id]
    assert window.pages.library.list.currentIndex().row() == 0, (
        "the first, whatever was chosen before"
    )


def test_ten_thousand_rows_are_laid_out_without_asking_python_for_each(
    stage: QWidget, theme: Theme, tmp_path: Path
) -> None:
    class Counting(SessionListModel):
        asked = 0

        def data(
            self,
            index: QModelIndex | QPersistentModelIndex,
            role: int = Qt.ItemDataRole.DisplayRole,
        ) -> object:
            self.asked += 1
            return super().data(index, role)

    view = SessionList(theme, Counting())
    view.setParent(stage)
    view.resize(600, 700)
    view.show()
    model = view.model()
    assert isinstance(model, Counting)
    summary = build_app(tmp_path / "data").library
    summary.add_session(replace(full_session(tmp_path / "data"), recordings=()))
    (one,) = summary.list_sessions()
    model.show([SessionLine(replace(one, id=str(number))) for number in range(10_000)])
    view.setCurrentIndex(model.index(9_999))
    settle()
    assert model.rowCount() == 10_000
    assert view.verticalScrollBar().maximum() > 9_000 * view.visualRect(model.index(9_999)).height()
    assert model.asked < 500
    assert "rowCount" not in vars(SessionListModel), "asked ten thousand times for each layout"


def test_d6_a_note_that_could_not_be_kept_stands_there_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored(desk.data)
    window = opened(desk)
    view = window.pages.library
    monkeypatch.setattr("hfprep_desktop.library.connection.BUSY_SECONDS", 0.05)
    view.note_asked.emit(view.model.summaries[1])
    with closing(sqlite3.connect(desk.data / "library.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        sheet_shown(view).note.setPlainText("what took an hour")
        sheet_shown(view).keep_button.click()
        desk.wait(lambda: any(sheet.fault.isVisible() for sheet in sheets_shown(view)))
        other.rollback()
    sheet = sheet_shown(view)
    assert "in use by another program" in sheet.fault.text()
    assert sheet.note.toPlainText() == "what took an hour"
    sheet.keep_button.click()
    desk.wait(lambda: view.model.summaries[1].notes == "what took an hour")
    assert not sheets_shown(view)


def sheets_shown(view: LibraryView) -> list[LineSheet]:
    return [sheet for sheet in view.findChildren(LineSheet) if sheet.isVisible()]


def sheet_shown(view: LibraryView) -> LineSheet:
    (sheet,) = sheets_shown(view)
    return sheet
