"""What a person does after a round: findings by keys, wrong ones, words to hear, trash, export."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.exporting import ExportWish
from hfprep_desktop.model import Pace
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.wording import DISPUTED
from tests.conftest import SPEECH
from tests.ui.conftest import Desk, speaking_into
from tests.ui.practised_round import CTRL


def test_a_first_report_opens_with_its_weakest_finding_marked(desk: Desk) -> None:
    window = desk.open(open_recorder=speaking_into(SPEECH / "negotiation-accepts.opus", Pace.MAX))
    desk.wait(lambda: window.pages.home.has_microphone)
    window.pages.home.choose_scenario("senior-pm-offer")
    window.rounds.start()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    (opened,) = [item for item in window.pages.report.items if item.is_open]
    assert opened.to_fix
    assert opened.entry.finding.evidence
    assert window.pages.report.transcript.marked == opened.entry.finding.evidence


def test_findings_by_keys_and_what_they_mark(desk: Desk, practised: MainWindow) -> None:
    report = practised.pages.report
    for item in report.items:
        item.set_open(False)

    def opened_after(widget: QWidget, key: Qt.Key) -> list[int]:
        QTest.keyClick(widget, key)
        return [number for number, item in enumerate(report.items) if item.is_open]

    assert opened_after(practised, Qt.Key.Key_BracketRight) == [0]
    assert opened_after(practised, Qt.Key.Key_BracketRight) == [1]
    assert opened_after(practised, Qt.Key.Key_BracketLeft) == [0]
    assert opened_after(report.items[0].head, Qt.Key.Key_Return) == []

    quoted = next(item for item in report.items if item.entry.finding.evidence)
    quoted.set_open(True)
    assert report.transcript.marked == quoted.entry.finding.evidence

    report.filter.choose(1)
    assert all(item.isHidden() != item.to_fix for item in report.items)


def test_a_finding_can_be_marked_as_wrong_and_shows_that_for_good(
    desk: Desk, practised: MainWindow, tmp_path: Path
) -> None:
    session = practised.pages.report.session
    assert session is not None
    item = practised.pages.report.items[0]
    rule = item.entry.info.id
    item.set_open(True)
    item.dispute_button.click()
    assert item.dispute_button.text() == "Take that back"

    def marked() -> list[str]:
        turn = build_app(desk.data).library.get_session(session.id).turns[item.entry.turn]
        return [f.rule for f in turn.analysis.findings if f.disputed] if turn.analysis else []

    desk.wait(lambda: marked() == [rule])
    wish = ExportWish((session.id,), EXPORTERS["txt"], tmp_path / "report.txt")
    (written,) = build_app(desk.data).exchange.export(wish)
    assert DISPUTED in " ".join(written.path.read_text("utf-8").split())
    practised.pages.open_session(session.id)
    # It counts no more, so that others stand before it.
    desk.wait(lambda: practised.pages.report.items[-1].entry.finding.disputed)
    shown = practised.pages.report.items[-1]
    assert shown.entry.info.id == rule
    shown.set_open(True)
    assert DISPUTED in [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]
    shown.dispute_button.click()
    desk.wait(lambda: marked() == [])


def test_a_click_on_a_word_plays_from_it(desk: Desk, practised: MainWindow) -> None:
    transcript, session = practised.pages.report.transcript, practised.pages.report.session
    assert session is not None
    said = session.turns[0].transcript
    place = transcript.document().find(said.text[: said.offsets[4]])
    place.setPosition(place.selectionStart() + said.offsets[3] + 1)
    transcript.setTextCursor(place)
    transcript.ensureCursorVisible()
    with desk.qtbot.waitSignal(transcript.word_chosen) as chosen:
        point = transcript.cursorRect(place).center()
        QTest.mouseClick(transcript.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen.args == [said.words[3].start]


def test_the_library_moves_to_the_trash_and_back(desk: Desk, practised: MainWindow) -> None:
    QTest.keyClick(practised, Qt.Key.Key_2, CTRL)
    assert practised.screens.shown is Screen.LIBRARY
    library = practised.pages.library
    desk.wait(lambda: library.list.model().rowCount() == 1)
    QTest.keyClick(library.list, Qt.Key.Key_Delete)
    desk.wait(lambda: library.list.model().rowCount() == 0)
    assert library.banner.isVisible()
    library.banner.buttons[0].click()
    desk.wait(lambda: library.list.model().rowCount() == 1)
    QTest.keyClick(library.list, Qt.Key.Key_Return)
    desk.wait(lambda: practised.screens.shown is Screen.REPORT)


def test_a_report_is_exported_to_the_chosen_file(
    desk: Desk, practised: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "Markdown (*.md)"))
    QTest.keyClick(practised, Qt.Key.Key_E, CTRL)
    sheet = practised.pages.exports.sheet
    desk.wait(sheet.isVisible)
    (markdown,) = sheet.formats.findItems("Markdown", Qt.MatchFlag.MatchExactly)
    sheet.formats.setCurrentItem(markdown)
    sheet.go_button.click()
    desk.wait(practised.pages.report.banner.isVisible)
    assert practised.pages.report.banner.title.text() == "Exported"
    assert "developers" in (tmp_path / "report.md").read_text(encoding="utf-8")
