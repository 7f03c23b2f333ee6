"""Exports from the window: what is asked, what is written, what is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.app import App, build_app
from hfprep_desktop.app.exchange import Exchange
from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.pages.export_page import ExportPage
from hfprep_desktop.ui.theme import Theme
from tests.samples import full_session
from tests.ui.conftest import LONG_MS


@pytest.fixture
def app(tmp_path: Path) -> App:
    app = build_app(tmp_path / "data")
    whole = replace(full_session(app.paths.data), recordings=())
    for letter in "ABC":
        app.library.add_session(replace(whole, id=f"{whole.id[:-1]}{letter}"))
    return app


@pytest.fixture
def page(qtbot: QtBot, stage: QWidget, theme: Theme, app: App) -> Iterator[ExportPage]:
    background = Background()
    page = ExportPage(theme, Choices(background, app), background, stage)
    yield page
    background.shut_down()


@pytest.fixture
def ids(app: App) -> tuple[str, ...]:
    return tuple(one.id for one in app.library.list_sessions())


def choose(page: ExportPage, qtbot: QtBot, ids: tuple[str, ...], title: str) -> None:
    page.ask(ids)
    qtbot.waitUntil(page.sheet.isVisible, timeout=LONG_MS)
    titles = [page.sheet.formats.item(row).text() for row in range(page.sheet.formats.count())]
    page.sheet.formats.setCurrentRow(titles.index(title))


def going_to(
    monkeypatch: pytest.MonkeyPatch, path: Path | None, folder: Path | None = None
) -> list[str]:
    """The system's dialogs answer with these; what they were asked for comes back."""
    asked: list[str] = []

    def save(_: QWidget, title: str, suggested: str, kind: str) -> tuple[str, str]:
        asked.append(Path(suggested).name)
        return str(path or ""), kind

    def pick(_: QWidget, title: str, suggested: str) -> str:
        asked.append(title)
        return str(folder or "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", pick)
    return asked


def holding_back(monkeypatch: pytest.MonkeyPatch, name: str) -> threading.Event:
    """Nothing that an export of this name writes is told before the event."""
    really: Callable[..., Generator[object]] = getattr(Exchange, name)
    go_on = threading.Event()

    def told_later(*args: object, **kwargs: object) -> Generator[object]:
        with closing(really(*args, **kwargs)) as steps:
            for step in steps:
                assert go_on.wait(LONG_MS / 1000)
                yield step

    monkeypatch.setattr(Exchange, name, told_later)
    return go_on


def test_every_format_is_offered_with_what_it_is_good_for(
    page: ExportPage, qtbot: QtBot, ids: tuple[str, ...]
) -> None:
    choose(page, qtbot, ids[:1], "PDF")
    titles = [page.sheet.formats.item(row).text() for row in range(page.sheet.formats.count())]
    assert titles == [*(one.name for one in EXPORTERS.values()), "Bundle with the recordings"]
    assert page.sheet.about.text() == EXPORTERS["pdf"].about
    assert page.sheet.title.text() == "Export this session"
    assert not page.sheet.sound.isVisible()
    page.sheet.formats.setCurrentRow(titles.index("Web page"))
    assert page.sheet.sound.isVisible()


def test_one_session_is_written_where_the_person_says(
    page: ExportPage,
    qtbot: QtBot,
    ids: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = going_to(monkeypatch, tmp_path / "mine")
    choose(page, qtbot, ids[:1], "Markdown")
    with qtbot.waitSignal(page.exported, timeout=LONG_MS) as told:
        QTest.keyClick(page.sheet.formats, Qt.Key.Key_Return)
    assert asked == [f"2026-04-21-model-marketplace-{ids[0]}.md"]
    assert told.args == [str(tmp_path / "mine.md")]
    assert (tmp_path / "mine.md").read_text(encoding="utf-8").startswith("# Model marketplace")
    assert not page.sheet.isVisible()


def test_several_go_into_a_folder_and_it_is_told_how_many(
    page: ExportPage,
    qtbot: QtBot,
    ids: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    asked = going_to(monkeypatch, None, folder)
    choose(page, qtbot, ids, "Plain text")
    assert page.sheet.title.text() == "Export 3 sessions"
    with qtbot.waitSignal(page.exported, timeout=LONG_MS) as told:
        page.sheet.go_button.click()
    assert asked == ["Export into a folder"]
    assert told.args == [f"3 sessions in {folder}"]
    assert len(list(folder.iterdir())) == 3


def test_a_table_of_several_is_one_file(
    page: ExportPage,
    qtbot: QtBot,
    ids: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = going_to(monkeypatch, tmp_path / "all.csv")
    choose(page, qtbot, ids, "Table of findings")
    with qtbot.waitSignal(page.exported, timeout=LONG_MS):
        page.sheet.go_button.click()
    assert asked == ["sessions.csv"]
    assert all(one in (tmp_path / "all.csv").read_text(encoding="utf-8-sig") for one in ids)


def test_stopping_keeps_what_is_written_whole_and_says_so(
    page: ExportPage,
    qtbot: QtBot,
    app: App,
    ids: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    going_to(monkeypatch, None, folder)
    choose(page, qtbot, ids, "Plain text")
    go_on = holding_back(monkeypatch, "export")
    page.sheet.go_button.click()
    assert page.sheet.is_writing
    with qtbot.waitSignal(page.exported, timeout=LONG_MS) as told:
        QTest.keyClick(page.sheet, Qt.Key.Key_Escape)
        go_on.set()
    assert told.args == [f"1 of 3 sessions in {folder}, then stopped"]
    assert len(list(folder.iterdir())) == 1


def test_leaving_the_systems_dialog_leaves_the_sheet_as_it_was(
    page: ExportPage, qtbot: QtBot, ids: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    going_to(monkeypatch, None)
    choose(page, qtbot, ids[:1], "PDF")
    page.sheet.go_button.click()
    assert page.sheet.isVisible()
    assert not page.sheet.is_writing
    QTest.keyClick(page.sheet, Qt.Key.Key_Escape)
    assert not page.sheet.isVisible()


def test_e1_a_place_that_cannot_be_written_is_told_and_one_can_choose_again(
    page: ExportPage,
    qtbot: QtBot,
    ids: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    going_to(monkeypatch, tmp_path / "gone" / "mine.md")
    choose(page, qtbot, ids[:1], "Markdown")
    page.sheet.go_button.click()
    qtbot.waitUntil(page.sheet.fault.isVisible, timeout=LONG_MS)
    assert "could not be written" in page.sheet.fault.text()
    assert "Choose a folder" in page.sheet.fault.text()
    assert not page.sheet.is_writing
    going_to(monkeypatch, tmp_path / "mine.md")
    with qtbot.waitSignal(page.exported, timeout=LONG_MS):
        page.sheet.go_button.click()
    assert (tmp_path / "mine.md").is_file()
    choose(page, qtbot, ids[:1], "Markdown")
    assert not page.sheet.fault.isVisible()


def test_e1_a_name_that_the_dialog_did_not_ask_about_is_never_replaced(
    page: ExportPage,
    qtbot: QtBot,
    ids: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "mine 2.0.md").write_text("precious")
    going_to(monkeypatch, tmp_path / "mine 2.0")
    choose(page, qtbot, ids[:1], "Markdown")
    page.sheet.go_button.click()
    qtbot.waitUntil(page.sheet.fault.isVisible, timeout=LONG_MS)
    assert "exists already" in page.sheet.fault.text()
    assert (tmp_path / "mine 2.0.md").read_text() == "precious"


def test_a_bundle_of_several_is_one_archive(
    page: ExportPage,
    qtbot: QtBot,
    app: App,
    ids: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "all.zip"
    asked = going_to(monkeypatch, target)
    choose(page, qtbot, ids, "Bundle with the recordings")
    with qtbot.waitSignal(page.exported, timeout=LONG_MS) as told:
        page.sheet.go_button.click()
    assert asked == ["sessions.zip"]
    assert told.args == [f"3 sessions in {target}"]
    assert set(app.exchange.import_sessions(target).unchanged) == set(ids)


def test_a_bundle_that_is_stopped_leaves_nothing_and_the_one_before(
    page: ExportPage,
    qtbot: QtBot,
    ids: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "all.zip"
    target.write_bytes(b"before")
    going_to(monkeypatch, target)
    choose(page, qtbot, ids, "Bundle with the recordings")
    go_on = holding_back(monkeypatch, "export_bundle")
    page.sheet.go_button.click()
    QTest.keyClick(page.sheet, Qt.Key.Key_Escape)
    go_on.set()
    qtbot.waitUntil(lambda: not page.is_writing, timeout=LONG_MS)
    assert [one.name for one in folder.iterdir()] == ["all.zip"]
    assert target.read_bytes() == b"before"


def test_a_layout_of_ones_own_is_a_format_and_its_faults_are_told(
    page: ExportPage,
    qtbot: QtBot,
    app: App,
    ids: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app.paths.layouts.mkdir()
    (app.paths.layouts / "weekly.txt.j2").write_text("{{ page.title }}!")
    (app.paths.layouts / "broken.txt.j2").write_text("{{ nothing }}")
    going_to(monkeypatch, tmp_path / "mine.txt")
    choose(page, qtbot, ids[:1], "Own layout: weekly")
    with qtbot.waitSignal(page.exported, timeout=LONG_MS):
        page.sheet.go_button.click()
    assert (tmp_path / "mine.txt").read_text() == "Model marketplace!"
    choose(page, qtbot, ids[:1], "Own layout: broken")
    page.sheet.go_button.click()
    qtbot.waitUntil(page.sheet.fault.isVisible, timeout=LONG_MS)
    assert "broken.txt.j2, line 1" in page.sheet.fault.text()


def test_the_recording_goes_inside_where_the_box_is_ticked_by_key_or_mouse(
    page: ExportPage, qtbot: QtBot, ids: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    going_to(monkeypatch, None)
    choose(page, qtbot, ids[:1], "Web page")
    box = page.sheet.sound
    assert box.height() >= 30
    with qtbot.waitSignal(page.sheet.target_asked, timeout=LONG_MS) as asked:
        page.sheet.go_button.click()
    assert asked.args == ["html", False]
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    QTest.keyClick(box, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.sheet.target_asked, timeout=LONG_MS) as asked:
        page.sheet.go_button.click()
    assert asked.args == ["html", True]
    page.sheet.reject()
