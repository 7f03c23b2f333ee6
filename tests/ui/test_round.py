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

from hfprep_desktop.app import Outside, build_app
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.devices import Listing, list_microphones
from hfprep_desktop.model import Mode, Pace, SessionState, Transcript
from hfprep_desktop.speech.models import Models
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.widgets.round_top_bar import RoundTopBar
from tests.ui.conftest import STRONG, WINDOW_MICROPHONE, Desk, speaking_into
from tests.ui.practised_round import CTRL, begin_round, finish_round
from tests.virtual_microphone import VirtualMicrophone


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
