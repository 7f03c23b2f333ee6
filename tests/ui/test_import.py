"""Imports in the window: chosen or dropped, audio or what was exported, broken or stopped."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.app.exchange import Exchange
from hfprep_desktop.app.speech import Speech
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import AudioSaved, Progress
from hfprep_desktop.importing_audio import DEVICE
from hfprep_desktop.model import AnswerKind, Session, SessionState
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.widgets.import_sheet import NO_SCENARIO, ImportSheet
from tests.conftest import SPEECH
from tests.samples import full_session
from tests.ui.conftest import LONG_MS, SENTENCE, STRONG, Desk


def opened(desk: Desk) -> MainWindow:
    window = desk.open()
    window.screens.show(Screen.LIBRARY)
    return window


def dropped(desk: Desk, window: MainWindow, *paths: Path) -> ImportSheet:
    window.pages.library.files_dropped.emit(tuple(str(path) for path in paths))
    desk.wait(window.pages.imports.sheet.isVisible)
    return window.pages.imports.sheet


def offered(sheet: ImportSheet) -> list[str]:
    return [sheet.list.item(row).text() for row in range(sheet.list.count())]


def kept(desk: Desk) -> list[Session]:
    library = build_app(desk.data).library
    return [library.get_session(one.id) for one in library.list_sessions()]


def holding_at(monkeypatch: pytest.MonkeyPatch, stage: type) -> threading.Event:
    """Nothing of an import goes on behind its first event of this kind before the event is set."""
    really = Exchange.import_audio
    go_on = threading.Event()

    def held(exchange: Exchange, path: Path, scenario_id: str = "") -> Generator[object]:
        with closing(really(exchange, path, scenario_id)) as steps:
            for step in steps:
                yield step
                if isinstance(step, stage):
                    assert go_on.wait(LONG_MS / 1000)

    monkeypatch.setattr(Exchange, "import_audio", held)
    return go_on


def test_chosen_audio_becomes_an_answer_of_a_scenario_and_its_report_opens(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(_: QWidget, title: str, folder: str, kinds: str) -> tuple[list[str], str]:
        assert "*.m4a" in kinds
        assert "*.zip" in kinds
        return [str(SENTENCE)], kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    window = opened(desk)
    sheet = window.pages.imports.sheet
    window.pages.library.import_button.click()
    desk.wait(sheet.isVisible)
    assert sheet.files.text() == SENTENCE.name
    assert offered(sheet)[0] == NO_SCENARIO
    assert sheet.not_judged.isVisible()
    QTest.keyClicks(sheet.search, "model design")
    QTest.keyClick(sheet.search, Qt.Key.Key_Down)
    assert sheet.list.currentRow() == 1
    QTest.keyClick(sheet.search, Qt.Key.Key_Up)
    assert sheet.list.currentRow() == 0
    QTest.keyClicks(sheet.search, " marketplace")
    asked = build_app(desk.data).scenarios.get("model-marketplace").opening.prompt
    assert sheet.question.text() == f"“{asked}”"
    with desk.qtbot.waitSignal(window.pages.imports.begun) as begun:
        QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert begun.args == [SENTENCE.name]
    assert window.screens.shown is Screen.PROGRESS
    assert window.pages.progress.stop_button.isVisible()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    session = window.pages.report.session
    assert session is not None
    assert (session.scenario_id, session.state) == ("model-marketplace", SessionState.ANALYZED)
    assert session.name == SENTENCE.stem
    assert session.recordings[0].device == DEVICE
    desk.wait(lambda: window.pages.library.model.rowCount() == 1)


def test_a_search_that_finds_nothing_imports_nothing(desk: Desk) -> None:
    window = opened(desk)
    sheet = dropped(desk, window, SENTENCE)
    sheet.search.setText("zebra")
    assert offered(sheet) == []
    assert not sheet.go_button.isEnabled()
    with desk.qtbot.assertNotEmitted(sheet.chosen):
        QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert sheet.isVisible()
    sheet.search.clear()
    assert sheet.go_button.isEnabled()
    assert sheet.scenario is None
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert not window.pages.imports.is_busy
    assert kept(desk) == []


def test_a_broken_file_keeps_no_other_from_coming_in(desk: Desk, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp3"
    broken.write_bytes(b"ID3" + bytes(4000))
    window = opened(desk)
    sheet = dropped(desk, window, broken, SENTENCE)
    assert sheet.files.text().startswith("2 files, each a session of its own")
    sheet.go_button.click()
    banner = window.pages.library.banner
    desk.wait(lambda: banner.title.text() == "1 of 2 files imported")
    assert window.screens.shown is Screen.LIBRARY
    assert banner.body.text().startswith("broken.mp3 is damaged")
    desk.wait(lambda: window.pages.library.model.rowCount() == 1)
    (session,) = kept(desk)
    assert [turn.kind for turn in session.turns] == [AnswerKind.OPEN]
    assert session.state is SessionState.ANALYZED


def test_what_is_no_audio_is_told_before_anything_is_asked(desk: Desk, tmp_path: Path) -> None:
    letter = tmp_path / "letter.wav"
    letter.write_text("Dear all,")
    window = opened(desk)
    window.pages.library.files_dropped.emit((str(letter),))
    desk.wait(window.pages.library.banner.isVisible)
    assert window.pages.library.banner.title.text().startswith("letter.wav is no audio file")
    assert not window.pages.imports.sheet.isVisible()


def test_a_bundle_comes_in_without_a_question_and_twice_changes_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    other = build_app(tmp_path / "other")
    session = replace(full_session(other.paths.data), recordings=())
    other.library.add_session(session)
    path = tmp_path / "one.zip"
    list(other.exchange.export_bundle([session.id], path))
    window = opened(desk)
    banner = window.pages.library.banner
    window.pages.library.files_dropped.emit((str(path),))
    desk.wait(lambda: banner.title.text() == "1 session imported")
    desk.wait(lambda: window.pages.library.model.rowCount() == 1)
    window.pages.library.files_dropped.emit((str(path),))
    desk.wait(lambda: banner.title.text() == "0 sessions imported")
    assert banner.body.text() == "1 session here already, unchanged."
    assert not window.pages.imports.sheet.isVisible()
    assert kept(desk) == [session]


def test_an_import_stopped_while_it_is_read_leaves_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = holding_at(monkeypatch, Progress)
    window = opened(desk)
    dropped(desk, window, STRONG).go_button.click()
    desk.wait(lambda: window.pages.progress.bar.value() > 0)
    # The offscreen platform has no window manager that would, once the sheet is gone.
    window.activateWindow()
    desk.wait(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    go_on.set()
    banner = window.pages.library.banner
    desk.wait(lambda: banner.title.text() == "The import was stopped")
    assert banner.body.text() == "Nothing was taken in; your file is as it was."
    assert window.screens.shown is Screen.LIBRARY
    assert kept(desk) == []
    paths = build_app(desk.data).paths
    assert [*paths.temporary.iterdir(), *paths.recordings.iterdir()] == []


def test_an_import_stopped_once_its_audio_is_safe_keeps_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = holding_at(monkeypatch, AudioSaved)
    window = opened(desk)
    dropped(desk, window, SPEECH / SENTENCE.name).go_button.click()
    desk.wait(lambda: window.pages.progress.title.text().startswith("Audio saved"))
    window.pages.progress.stop_button.click()
    go_on.set()
    banner = window.pages.library.banner
    desk.wait(lambda: banner.title.text() == "The import was stopped")
    assert banner.body.text().startswith("Its audio is in the library")
    desk.wait(lambda: window.pages.library.model.rowCount() == 1)
    (session,) = kept(desk)
    assert session.state is SessionState.RECORDED
    assert session.recordings[0].path.is_file()


def test_without_a_speech_model_the_audio_is_kept_and_it_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_: Speech) -> None:
        raise UserError("There is no speech model.", "Install one.")

    monkeypatch.setattr(Speech, "open_transcriber", missing)
    window = opened(desk)
    dropped(desk, window, SENTENCE).go_button.click()
    banner = window.pages.library.banner
    desk.wait(lambda: banner.title.text() == "There is no speech model.")
    assert "The audio is in the library" in banner.body.text()
    desk.wait(lambda: window.pages.library.model.rowCount() == 1)
    (session,) = kept(desk)
    assert session.state is SessionState.RECORDED
