"""A person at the window: from the home page through a round to the report, and back later."""

from __future__ import annotations

import os
import signal
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from hfprep_desktop.app import Outside, build_app
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.devices import Listing, list_microphones
from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.exporting import ExportWish
from hfprep_desktop.model import Mode, Pace, SessionState, Transcript
from hfprep_desktop.speech.models import Models
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.widgets.round_top_bar import RoundTopBar
from hfprep_desktop.wording import DISPUTED
from tests.conftest import SPEECH
from tests.ui.conftest import STRONG, WINDOW_MICROPHONE, Desk, speaking_into
from tests.virtual_microphone import VirtualMicrophone

CTRL = Qt.KeyboardModifier.ControlModifier


def begin_round(desk: Desk, window: MainWindow) -> None:
    desk.wait(lambda: window.pages.home.has_microphone)
    QTest.keyClick(window, Qt.Key.Key_N, CTRL)
    desk.wait(lambda: window.pages.round_view.may_finish)


def finish_round(desk: Desk, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert window.screens.shown is Screen.PROGRESS
    desk.wait(lambda: window.screens.shown is Screen.REPORT)


@pytest.fixture
def practised(desk: Desk) -> MainWindow:
    """A window that shows the report of a strong answer, heard as fast as it can be read."""
    window = desk.open(open_recorder=speaking_into(STRONG, Pace.MAX))
    desk.wait(lambda: window.pages.home.has_microphone)
    window.rounds.start()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    return window


@pytest.mark.audio
def test_from_the_first_word_to_the_report_and_back_after_a_restart(
    desk: Desk, virtual_microphone: VirtualMicrophone
) -> None:
    real = {"open_recorder": RecorderClient, "list_microphones": list_microphones}
    window = desk.open(**real)
    desk.wait(lambda: window.pages.home.has_microphone)
    speaking = threading.Thread(target=virtual_microphone.play, args=(STRONG,))
    speaking.start()
    desk.wait(
        lambda: (
            window.pages.home.meter.word is not None and window.pages.home.meter.word != "No signal"
        )
    )
    begin_round(desk, window)
    desk.wait(lambda: "developers" in window.pages.round_view.captions.text)
    finish_round(desk, window)
    speaking.join()
    assert "developers" in window.pages.report.transcript.toPlainText()
    assert window.pages.report.verdict.text().count("pass") == 1
    assert any(item.entry.finding.evidence for item in window.pages.report.items)

    item = next(item for item in window.pages.report.items if item.entry.finding.evidence)
    item.set_open(True)
    item.hear_buttons[0].click()
    player = window.pages.report.listening.player
    assert player.is_playing
    desk.wait(lambda: not player.is_playing)

    verdict, words = (
        window.pages.report.verdict.text(),
        window.pages.report.transcript.toPlainText(),
    )
    window = desk.open(**real)
    desk.wait(lambda: len(window.pages.home.recent) == 1)
    window.pages.home.recent[0].click()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    assert window.pages.report.verdict.text() == verdict
    assert window.pages.report.transcript.toPlainText() == words


def test_a_moment_marked_while_one_speaks_waits_in_the_report(desk: Desk) -> None:
    window = desk.open(open_recorder=speaking_into(STRONG))
    begin_round(desk, window)
    bar = window.pages.round_view.findChild(RoundTopBar)
    assert bar is not None
    marked = bar.marked
    QTest.keyClick(window, Qt.Key.Key_M)
    desk.wait(marked.isVisible)
    assert marked.text().startswith("Marked 0:0")
    finish_round(desk, window)
    session = window.pages.report.session
    assert session is not None
    (moment,) = session.moments
    assert moment.starred
    assert 0 <= moment.second <= session.duration_s


def test_pausing_the_next_question_and_finishing_by_keys(desk: Desk) -> None:
    window = desk.open(open_recorder=speaking_into(STRONG))
    begin_round(desk, window)
    view = window.pages.round_view
    QTest.keyClick(window, Qt.Key.Key_Space)
    desk.wait(lambda: view.paused)
    assert view.recording_tag.text() == "Paused"
    QTest.keyClick(window, Qt.Key.Key_Space)
    desk.wait(lambda: not view.paused)
    first = view.prompt.words.text()
    QTest.keyClick(window, Qt.Key.Key_N)
    desk.wait(lambda: view.prompt.head.text().startswith("Question 2 of 3"))
    assert view.prompt.words.text() != first
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert "is kept" in view.banner.body.text()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not view.banner.isVisible()
    finish_round(desk, window)
    session = window.pages.report.session
    assert session is not None
    assert [turn.kind for turn in session.turns] == ["framing", "pushback"]


def test_an_exam_shows_no_captions(desk: Desk) -> None:
    window = desk.open()
    desk.wait(lambda: window.pages.home.has_microphone)
    window.pages.home.modes.choose(1)
    begin_round(desk, window)
    assert window.pages.round_view.captions.isHidden()
    finish_round(desk, window)
    session = window.pages.report.session
    assert session is not None
    assert session.mode is Mode.EXAM
    # The choice is there again next time.
    assert desk.open().pages.home.mode is Mode.EXAM


def test_without_a_microphone_nothing_can_start_until_one_is_there(desk: Desk) -> None:
    found = [Listing(())]
    window = desk.open(list_microphones=lambda: found[0])
    desk.wait(window.pages.home.banner.isVisible)
    assert window.pages.home.banner.title.text() == "No microphone was found"
    assert not window.pages.home.start.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_N, CTRL)
    assert window.screens.shown is Screen.HOME
    found[0] = WINDOW_MICROPHONE
    QTest.keyClick(window, Qt.Key.Key_F5)
    desk.wait(window.pages.home.start.isEnabled)
    assert not window.pages.home.banner.isVisible()


def test_a_microphone_that_cannot_be_opened_leads_back_home_with_a_word(
    desk: Desk, virtual_microphone: VirtualMicrophone
) -> None:
    window = desk.open(open_recorder=RecorderClient)
    desk.wait(window.pages.home.banner.isVisible)
    assert "Desk microphone" in window.pages.home.banner.title.text()
    window.rounds.start()
    assert window.screens.shown is Screen.ROUND
    desk.wait(lambda: window.screens.shown is Screen.HOME)
    assert "Desk microphone" in window.pages.home.banner.title.text()
    assert window.pages.home.banner.body.text()
    assert build_app(desk.data).library.list_sessions() == ()


def test_a_recorder_that_is_killed_costs_nothing_that_was_said(desk: Desk) -> None:
    started: list[RecorderClient] = []
    recorder = speaking_into(STRONG)

    def open_recorder(path: Path | None) -> RecorderClient:
        client = recorder(path)
        if path is not None:
            started.append(client)
        return client

    window = desk.open(open_recorder=open_recorder)
    begin_round(desk, window)
    desk.wait(lambda: window.pages.round_view.captions.text != "")
    pid = started[0].pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    desk.wait(lambda: window.pages.round_view.messages.is_lost)
    banner = window.pages.round_view.banner
    assert banner.title.text().startswith("Microphone lost at 0:")
    go_on, finish, *_ = banner.buttons
    go_on.click()
    desk.wait(lambda: len(started) == 2 and not window.pages.round_view.messages.is_lost)
    os.kill(started[1].pid or 0, signal.SIGKILL)
    desk.wait(lambda: window.pages.round_view.messages.is_lost)
    finish = banner.buttons[1]
    finish.click()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    session = window.pages.report.session
    assert session is not None
    assert session.state is SessionState.ANALYZED
    assert session.turns[0].transcript.words


def test_without_a_speech_model_the_report_can_be_made_later(desk: Desk, tmp_path: Path) -> None:
    bare = replace(
        Outside(),
        open_transcriber=lambda _models, name: Outside().open_transcriber(
            Models(tmp_path / "none", ()), name
        ),
    )
    window = desk.open(
        open_recorder=speaking_into(STRONG, Pace.MAX), open_transcriber=bare.open_transcriber
    )
    desk.wait(lambda: window.pages.home.has_microphone)
    window.rounds.start()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    assert "not transcribed" in window.pages.report.banner.title.text()
    (summary,) = build_app(desk.data).library.list_sessions()
    assert summary.state is SessionState.RECORDED

    window = desk.open()
    desk.wait(lambda: len(window.pages.home.recent) == 1)
    window.pages.open_session(summary.id)
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    window.pages.report.banner.buttons[0].click()
    assert window.screens.shown is Screen.PROGRESS
    desk.wait(
        lambda: window.screens.shown is Screen.REPORT and not window.pages.report.banner.isVisible()
    )
    assert "developers" in window.pages.report.transcript.toPlainText()


def test_closing_the_window_asks_once_and_keeps_the_recording(desk: Desk) -> None:
    window = desk.open(open_recorder=speaking_into(STRONG))
    begin_round(desk, window)
    desk.wait(lambda: window.pages.round_view.captions.text != "")
    window.close()
    assert window.isVisible()
    assert window.pages.round_view.banner.isVisible()
    window.close()
    assert not window.isVisible()
    (summary,) = build_app(desk.data).library.list_sessions()
    assert summary.state is SessionState.RECORDED
    assert summary.duration_s > 1


def test_an_interrupted_recording_is_offered_at_the_next_start(
    desk: Desk, practised: MainWindow
) -> None:
    session = practised.pages.report.session
    assert session is not None
    desk.close()
    app = build_app(desk.data)
    app.library.save_session(replace(session, state=SessionState.RECORDING, turns=()))
    window = desk.open()
    desk.wait(window.pages.home.banner.isVisible)
    assert window.pages.home.banner.title.text().startswith("Interrupted recording recovered, 0:")
    go_on, open_it = window.pages.home.banner.buttons
    assert go_on.text() == "Go on"
    open_it.click()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    assert window.pages.report.banner.title.text() == "Recovered"


def test_an_interrupted_round_goes_on_from_the_first_page(
    desk: Desk, practised: MainWindow
) -> None:
    session = practised.pages.report.session
    assert session is not None
    desk.close()
    app = build_app(desk.data)
    turns = (replace(session.turns[0], transcript=Transcript.from_text("")),)
    app.library.save_session(replace(session, state=SessionState.RECORDING, turns=turns))
    window = desk.open(open_recorder=speaking_into(STRONG, Pace.REAL))
    desk.wait(window.pages.home.banner.isVisible)
    desk.wait(lambda: window.pages.home.has_microphone)
    window.pages.home.banner.buttons[0].click()
    desk.wait(lambda: window.pages.round_view.may_finish)
    prompt = session.turns[0].prompt
    desk.wait(lambda: prompt in window.pages.round_view.prompt.words.text())
    began = window.pages.round_view.timer_text
    desk.wait(lambda: window.pages.round_view.timer_text > began)
    window.rounds.finish()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    taken_up = window.pages.report.session
    assert taken_up is not None
    assert taken_up.id == session.id
    assert taken_up.state is SessionState.ANALYZED
    assert len(taken_up.recordings) == len(session.recordings) + 1
    assert taken_up.duration_s > session.duration_s
    assert taken_up.turns[0].transcript.words[0] == session.turns[0].transcript.words[0]


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


def test_a_lost_microphone_is_told_and_the_round_waits(
    desk: Desk, virtual_microphone: VirtualMicrophone
) -> None:
    window = desk.open(open_recorder=RecorderClient, list_microphones=list_microphones)
    begin_round(desk, window)
    virtual_microphone.unplug()
    desk.wait(lambda: window.pages.round_view.messages.is_lost)
    assert "disconnected" in window.pages.round_view.banner.body.text()
    window.pages.round_view.banner.buttons[1].click()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)


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


def test_a_scenario_file_with_faults_is_told_and_the_others_can_be_used(desk: Desk) -> None:
    app = build_app(desk.data)
    app.paths.scenarios.mkdir()
    (app.paths.scenarios / "broken.yaml").write_text("id: broken\n")
    window = desk.open()
    desk.wait(window.pages.home.banner.isVisible)
    assert window.pages.home.banner.title.text() == "1 scenario file could not be used"


def test_again_repeats_the_round_whatever_is_chosen_now(desk: Desk, practised: MainWindow) -> None:
    first = practised.pages.report.session
    assert first is not None
    practised.pages.home.choose_scenario("senior-pm-offer")
    QTest.keyClick(practised, Qt.Key.Key_R, CTRL)
    desk.wait(lambda: practised.screens.shown is Screen.ROUND)
    desk.wait(lambda: practised.screens.shown is Screen.REPORT)
    again = practised.pages.report.session
    assert again is not None
    assert again.id != first.id
    assert again.scenario_id == "model-marketplace"


def test_what_is_reachable_by_keys_has_a_name(practised: MainWindow) -> None:
    for screen in (Screen.HOME, Screen.LIBRARY, Screen.REPORT):
        practised.screens.show(screen)
        seen = set()
        practised.setFocus()
        for _ in range(60):
            QTest.keyClick(practised.focusWidget() or practised, Qt.Key.Key_Tab)
            widget = practised.focusWidget()
            if widget is None or widget in seen:
                break
            seen.add(widget)
            if widget.property("ground") == "true":
                continue
            assert widget.accessibleName() or widget.property("text"), widget
            assert min(widget.width(), widget.height()) >= 28, widget
        assert len(seen) >= 4
