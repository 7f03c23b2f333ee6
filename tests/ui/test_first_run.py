"""What a new profile begins with, in the window: through the real recorder and the real model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hfprep_desktop.app import App, assemble_app, build_app
from hfprep_desktop.audio.devices import Listing, Microphone
from hfprep_desktop.audio.messages import Command, Noticed, OpenMicrophone, RecorderReport
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import LevelMeasured, TranscriptionFailed
from hfprep_desktop.interview.drills import FRAMING
from hfprep_desktop.model import Pace, SessionState
from hfprep_desktop.notices import Notice, NoticeKind
from hfprep_desktop.settings import CHECK_BEGUN, CHECK_DONE, read_settings
from hfprep_desktop.speech.models import Models
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.first_run_view import FirstRunView
from hfprep_desktop.ui.widgets.key_button import ButtonKind
from hfprep_desktop.ui.widgets.status_glyph import Glyph
from tests.samples import at_home
from tests.ui.conftest import SENTENCE, Desk, settle, speaking_into
from tests.ui.test_playback import Loudspeaker

TWO = Listing((Microphone("Desk microphone", True, 1, 16_000), Microphone("R&D", False, 1, 48_000)))


def new_app(desk: Desk, **outside: object) -> App:
    """An app over the profile as it is, which may be none yet."""
    world = replace(desk.outside, open_recorder=speaking_into(SENTENCE, Pace.MAX))
    return assemble_app(desk.data, replace(world, **outside))  # type: ignore[arg-type]


def begun(desk: Desk, app: App | None = None) -> MainWindow:
    """A window that shows the first page and knows which microphones there are."""
    window = desk.show(new_app(desk) if app is None else app)
    view = window.pages.first_run.view
    desk.wait(
        lambda: view.sample.open.isEnabled() and not window.pages.first_run._is_checking_model
    )
    desk.wait(lambda: view.start.isEnabled() or not view.microphone.advice.isHidden())
    return window


def recorded(desk: Desk, window: MainWindow) -> Path:
    """Record five seconds there, and wait until they can be heard."""
    row = window.pages.first_run.view.microphone.trial
    row.record.click()
    assert row.is_recording
    desk.wait(lambda: row.has_take)
    (path,) = (desk.data / "tmp").rglob("*.wav")
    return path


def settings_state(desk: Desk) -> str:
    return read_settings(desk.data / "settings.toml").first_check


def test_a_new_profile_begins_with_the_check_and_only_once(desk: Desk) -> None:
    window = begun(desk)
    view = window.pages.first_run.view
    assert window.screens.shown is Screen.FIRST_RUN
    assert window.windowTitle() == "Welcome - HFPrep Desktop"
    assert not window.rail.isVisible()
    desk.wait(lambda: settings_state(desk) == CHECK_BEGUN)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    desk.wait(lambda: window.screens.shown is Screen.HOME)
    desk.wait(lambda: settings_state(desk) == CHECK_DONE)
    assert not view.isVisible()
    again = desk.show(new_app(desk))
    assert again.screens.shown is Screen.HOME


def test_a_check_that_was_broken_off_comes_again(desk: Desk) -> None:
    window = begun(desk)
    window.pages.first_run.view.microphone.devices.setCurrentIndex(0)
    desk.wait(lambda: settings_state(desk) == CHECK_BEGUN)
    assert begun(desk).screens.shown is Screen.FIRST_RUN


def test_the_facts_are_those_of_this_computer(theme: Theme) -> None:
    own = FirstRunView(theme, Path("/home/ada/.local/share/hfprep-desktop"), "")
    assert "stay in /home/ada/.local/share/hfprep-desktop." in own.welcome.place.text()
    copied = FirstRunView(theme, Path("/home/ada/Dropbox/hfprep"), "Dropbox")
    assert "Dropbox copies to other computers" in copied.welcome.place.text()


def test_five_seconds_are_recorded_heard_and_removed(desk: Desk) -> None:
    window = begun(desk)
    page, card = window.pages.first_run, window.pages.first_run.view.microphone
    card.trial.record.setFocus()
    path = recorded(desk, window)
    assert card.trial.peak.text().endswith("no clipping")
    assert card.trial.noise.text().startswith("room noise \N{MINUS SIGN}")
    assert card.trial.play.hasFocus()
    desk.wait(lambda: "written down in" in page.view.model.text.text())
    assert "monthly active developers" in card.trial.heard.text()
    # The level is measured again.
    desk.wait(lambda: window.check.is_listening)
    window.screens.show(Screen.HOME)
    assert not path.exists()
    assert list((desk.data / "tmp").iterdir()) == []
    assert window.pages.home.recent == []
    window.screens.show(Screen.FIRST_RUN)
    assert not card.trial.has_take


def test_another_recording_takes_the_place_of_the_first(desk: Desk) -> None:
    window = begun(desk)
    first = recorded(desk, window)
    second = recorded(desk, window)
    assert second != first
    assert not first.exists()


def test_a_recording_that_is_stopped_is_none(desk: Desk) -> None:
    window = begun(desk, new_app(desk, open_recorder=speaking_into(SENTENCE)))
    row = window.pages.first_run.view.microphone.trial
    levels: list[LevelMeasured] = []
    window.check.measured.connect(levels.append)
    row.record.click()
    desk.wait(lambda: any(level.at > 0.3 for level in levels) and row.wave.played > 0)
    assert row.record.text() == "Stop"
    row.record.click()
    assert not row.is_recording
    desk.wait(lambda: list((desk.data / "tmp").iterdir()) == [])
    assert not row.has_take


def test_space_plays_what_was_said_with_the_microphone_closed(desk: Desk) -> None:
    window = begun(desk)
    page, row = window.pages.first_run, window.pages.first_run.view.microphone.trial
    loudspeaker = Loudspeaker()
    page.playback._player = loudspeaker
    path = recorded(desk, window)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    desk.wait(lambda: page.playback.is_playing)
    assert [piece.path for piece in loudspeaker.routes[0].pieces] == [path]
    assert not window.check.is_listening
    loudspeaker.moves[0](2.5)
    desk.wait(lambda: row.wave.played == pytest.approx(0.5, abs=0.05))
    assert row.play.text() == "Stop"
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    desk.wait(lambda: window.check.is_listening)
    assert row.play.text() == "Play back"


def test_without_a_microphone_the_sample_round_is_the_way_on(desk: Desk) -> None:
    window = begun(desk, new_app(desk, list_microphones=lambda: Listing(())))
    view = window.pages.first_run.view
    assert view.microphone.head.status.text() == "No microphone"
    assert view.microphone.advice.title.text() == "No microphone was found"
    assert not view.start.isEnabled()
    assert view.sample.open.kind is ButtonKind.PRIMARY
    assert not view.microphone.trial.isVisible()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.screens.shown is Screen.FIRST_RUN


def test_f5_finds_a_microphone_that_was_plugged_in(desk: Desk) -> None:
    found = [Listing(())]
    window = begun(desk, new_app(desk, list_microphones=lambda: found[0]))
    view = window.pages.first_run.view
    found[0] = TWO
    QTest.keyClick(window, Qt.Key.Key_F5)
    desk.wait(view.start.isEnabled)
    assert view.microphone.advice.isHidden()
    assert view.sample.open.kind is ButtonKind.SECONDARY
    desk.wait(lambda: view.microphone.meter.word is not None)
    assert view.microphone.head.glyph is not Glyph.NOT_YET


def test_the_chosen_microphone_is_that_of_rounds(desk: Desk) -> None:
    opened: list[str | None] = []

    class Watched(speaking_into(SENTENCE, Pace.MAX)):  # type: ignore[misc]
        def send(self, command: Command) -> bool:
            if isinstance(command, OpenMicrophone):
                opened.append(command.device)
            return bool(super().send(command))

    app = new_app(desk, list_microphones=lambda: TWO, open_recorder=Watched)
    window = begun(desk, app)
    window.pages.first_run.view.microphone.devices.setCurrentIndex(1)
    assert window.pages.home.device == "R&D"
    desk.wait(lambda: opened[-1:] == ["R&D"])
    desk.wait(lambda: read_settings(desk.data / "settings.toml").microphone == "R&D")
    recorded(desk, window)
    assert set(opened[-2:]) == {"R&D"}


def test_silence_and_call_mode_are_advised_on(desk: Desk) -> None:
    told: list[Notice] = []

    class Odd(speaking_into(SENTENCE)):  # type: ignore[misc]
        def reports(self) -> list[RecorderReport]:
            found: list[RecorderReport] = super().reports()
            odd = [Noticed(told.pop(0))] if told and found else []
            return [*found, *odd]

    window = begun(desk, new_app(desk, open_recorder=Odd))
    advice = window.pages.first_run.view.microphone.advice
    told.append(Notice(NoticeKind.SILENT, 2.5))
    desk.wait(advice.isVisible)
    assert "muted or its permission refused?" in advice.title.text()
    assert window.pages.first_run.view.microphone.head.status.text() == "No signal"
    told.append(Notice(NoticeKind.AUDIBLE, 3.0))
    desk.wait(advice.isHidden)
    told.append(Notice(NoticeKind.CALL_MODE, 0.0, detail="16 kHz"))
    desk.wait(advice.isVisible)
    assert advice.title.text() == "Headset in call mode, 16 kHz"


def test_a_microphone_that_cannot_be_opened_is_told_and_stops_nobody(desk: Desk) -> None:
    app = new_app(desk, open_recorder=speaking_into(Path(__file__)))
    window = begun(desk, app)
    card = window.pages.first_run.view.microphone
    desk.wait(lambda: card.head.status.text() == "Cannot be heard")
    assert card.advice.isVisible()
    card.trial.record.click()
    desk.wait(lambda: not card.trial.is_recording)
    assert window.pages.first_run.view.start.isEnabled()


def test_enter_starts_the_framing_drill(desk: Desk) -> None:
    window = begun(desk)
    view = window.pages.first_run.view
    desk.wait(lambda: window.pages.home.scenario is not None)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.screens.shown is Screen.ROUND
    assert window.pages.home.scenario is not None
    assert window.pages.home.scenario.id == FRAMING
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    assert settings_state(desk) == CHECK_DONE


def test_s_opens_a_real_round_that_says_it_is_the_sample(desk: Desk) -> None:
    window = begun(desk, new_app(desk, list_microphones=lambda: Listing(())))
    assert "2:24" in window.pages.first_run.view.sample.text.text()
    QTest.keyClick(window, Qt.Key.Key_S)
    assert window.screens.shown is Screen.ROUND
    view = window.pages.round_view
    desk.wait(lambda: view.timer_text >= "00:02" and view.may_finish)
    assert view.prompt.isVisible()
    window.rounds.finish()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    session = window.pages.report.session
    assert session is not None
    assert session.name == "Sample round"
    assert session.scenario_id == "model-marketplace"
    assert session.recordings[0].device == "replay of marketplace-1.opus"
    desk.wait(lambda: len(window.pages.home.recent) == 1)
    assert window.pages.home.recent[0].recent.summary.name == "Sample round"


def test_help_leads_back_to_the_check(desk: Desk) -> None:
    window = desk.open()
    desk.wait(lambda: window.pages.home.has_microphone)
    (action,) = (
        one
        for menu in window.menuBar().actions()
        for one in menu.menu().actions()  # type: ignore[attr-defined]
        if one.text() == "Check microphone and model"
    )
    action.trigger()
    assert window.screens.shown is Screen.FIRST_RUN
    view = window.pages.first_run.view
    desk.wait(lambda: view.start.isEnabled() and view.microphone.meter.word is not None)
    desk.wait(lambda: view.model.head.status.text() == "Bundled and verified")
    assert "Checksums match" in view.model.text.text()
    view.skip.click()
    desk.wait(lambda: window.screens.shown is Screen.HOME)


# Without a speech model


def bare_app(desk: Desk) -> App:
    app = new_app(desk)
    return replace(app, models=Models(app.paths.models, ()))


def test_a_missing_model_stands_in_nobodys_way(desk: Desk) -> None:
    window = begun(desk, bare_app(desk))
    view = window.pages.first_run.view
    assert view.model.head.status.text() == "Missing"
    assert "transcribed later" in view.model.text.text()
    recorded(desk, window)
    heard = view.microphone.trial.heard.text()
    assert heard.startswith("Not written down: The speech model tiny.en is not installed.")
    assert view.start.isEnabled()


def test_a_round_without_a_model_is_recorded_and_reviewed_and_written_down_later(
    desk: Desk,
) -> None:
    window = desk.show(at_home(bare_app(desk)))
    desk.wait(lambda: window.pages.home.has_microphone)
    told: list[object] = []
    window.pages.round_page.runner.happened.connect(told.append)
    window.rounds.start()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    assert len([event for event in told if isinstance(event, TranscriptionFailed)]) == 1
    later = "No captions: this round is recorded, and transcribed later"
    assert window.pages.round_view.banner.title.text() == later
    session = window.pages.report.session
    assert session is not None
    assert session.state is SessionState.RECORDED
    assert window.pages.home.banner.isHidden()
    (make,) = window.pages.report.banner.buttons
    make.click()
    desk.wait(
        lambda: (
            window.screens.shown is Screen.REPORT
            and window.pages.report.banner.title.text()
            == "The speech model tiny.en is not installed."
        )
    )
    # It says so where the recording is, and can be tried again there.
    assert window.pages.home.banner.isHidden()
    again = desk.show(at_home(new_app(desk)))
    again.pages.open_session(session.id)
    desk.wait(lambda: again.screens.shown is Screen.REPORT)
    again.pages.report.banner.buttons[0].click()
    desk.wait(
        lambda: build_app(desk.data).library.get_session(session.id).state is SessionState.ANALYZED
    )
    desk.wait(lambda: again.screens.shown is Screen.REPORT)


@pytest.mark.parametrize("size", [(1280, 800), (1120, 690)])
def test_nothing_is_clipped_or_outside(theme: Theme, stage: QWidget, size: tuple[int, int]) -> None:
    view = FirstRunView(theme, Path("/home/ada" + "/deep" * 20), "")
    view.setParent(stage)
    view.resize(*size)
    view.show()
    view.microphone.show_microphones(TWO.microphones, "")
    view.microphone.trial.begin()
    settle()
    for part in view.findChildren(QWidget):
        if part.isVisible() and isinstance(part, QLabel | QPushButton):
            corner = part.mapTo(view, part.rect().topRight())
            assert corner.x() < view.width(), part
            assert part.height() >= part.minimumSizeHint().height(), part


def test_an_error_of_the_sound_output_is_told(desk: Desk) -> None:
    window = begun(desk)
    page = window.pages.first_run
    loudspeaker = Loudspeaker()
    page.playback._player = loudspeaker
    recorded(desk, window)
    page.view.microphone.trial.play.click()
    desk.wait(lambda: page.playback.is_playing)
    loudspeaker.endings[0](UserError("The recording could not be played; it is safe.", "Look."))
    advice = page.view.microphone.advice
    desk.wait(advice.isVisible)
    assert advice.title.text() == "The recording could not be played; it is safe."
    assert not page.playback.is_playing


def test_closing_in_the_middle_of_it_leaves_no_voice_behind(desk: Desk) -> None:
    window = begun(desk)
    recorded(desk, window)
    desk.close()
    assert list((desk.data / "tmp").iterdir()) == []
