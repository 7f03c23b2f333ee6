"""The settings page: what holds is shown, what is chosen holds at once and after a restart."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.audio.devices import Listing, Microphone
from hfprep_desktop.model import Mode
from hfprep_desktop.paths import Paths
from hfprep_desktop.settings import CHECK_DONE, Settings, read_settings, write_settings
from hfprep_desktop.speech.catalogue import CATALOGUE
from hfprep_desktop.speech.languages import LANGUAGES
from hfprep_desktop.speech.models import ModelFolder
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import Theme, ThemeChoice
from hfprep_desktop.ui.views.settings_view import SettingsView
from hfprep_desktop.ui.widgets.level_meter import LevelWord
from hfprep_desktop.ui.widgets.nav_rail import NavItem
from hfprep_desktop.ui.widgets.switch import Switch
from hfprep_desktop.ui.widgets.value_choice import ValueCombo, ValueSegments
from hfprep_desktop.ui.widgets.words_field import WordsField
from hfprep_desktop.window_place import Rectangle, read_place
from tests.samples import full_session
from tests.ui.conftest import Desk, settle

CTRL = Qt.KeyboardModifier.ControlModifier
DEVICES = Listing(
    (Microphone("Desk microphone", True, 1, 16_000), Microphone("Headset", False, 1, 48_000)),
    outputs=("Headset", "Loudspeakers"),
)


def opened(desk: Desk) -> tuple[MainWindow, SettingsView]:
    window = desk.open(list_microphones=lambda: DEVICES)
    QTest.keyClick(window, Qt.Key.Key_Comma, CTRL)
    assert window.screens.shown is Screen.SETTINGS
    view = window.pages.settings.view
    desk.wait(lambda: view.sound.outputs.count() == 3)
    return window, view


def kept(desk: Desk) -> Settings:
    return read_settings(Paths(desk.data).settings)


def in_file(desk: Desk, name: str, value: str) -> Callable[[], bool]:
    return lambda: getattr(kept(desk), name) == value


def pick(view: SettingsView, name: str, value: str) -> None:
    """As a person does it with the keyboard."""
    control = view.controls[name]
    match control:
        case Switch():
            control.setFocus()
            QTest.keyClick(control, Qt.Key.Key_Return)
        case ValueSegments():
            for _ in range(10):
                if control.value != value:
                    control.focus_chosen()
                    QTest.keyClick(view.window().focusWidget() or view, Qt.Key.Key_Right)
        case ValueCombo():
            for _ in range(control.count()):
                if control.value != value:
                    QTest.keyClick(control, Qt.Key.Key_Down)
        case WordsField():
            control.setFocus()
            control.selectAll()
            QTest.keyClicks(control, value)
            QTest.keyClick(control, Qt.Key.Key_Return)
    assert control.value == value


OTHER = {
    "speaker": "Loudspeakers",
    "voice": "off",
    "headphones": "on",
    "own_words": "vLLM, Anneliese",
    "speech_language": "de",
    "mode": "exam",
    "timers": "1.5",
    "self_mark": "on",
    "theme": "dark",
    "text_size": "150",
    "caption_size": "28",
    "reduce_motion": "on",
    "language": "de",
    "letter_keys": "off",
    "backup_audio": "off",
    "retention": "1 year",
}


def test_the_page_is_reached_by_key_menu_and_rail(desk: Desk) -> None:
    window, _ = opened(desk)
    assert window.windowTitle() == "Settings - HFPrep Desktop"
    window.screens.show(Screen.HOME)
    (item,) = (one for one in window.findChildren(NavItem) if one.text() == "Settings")
    item.click()
    assert window.screens.shown is Screen.SETTINGS
    assert item.isChecked()
    assert item.accessibleDescription() == "Key: Ctrl+,"


def test_every_choice_holds_at_once_and_after_a_restart(desk: Desk) -> None:
    window, view = opened(desk)
    assert set(OTHER) == set(view.controls)
    told: list[str] = []
    window.choices.changed.connect(told.append)
    for name, value in OTHER.items():
        pick(view, name, value)
        assert getattr(window.choices.app.settings, name) == value
        assert told[-1] == name
    desk.wait(lambda: kept(desk) == replace(Settings(first_check=CHECK_DONE), **OTHER))

    _, view = opened(desk)
    assert {name: one.value for name, one in view.controls.items()} == OTHER


def test_the_theme_is_exchanged_and_the_other_pages_follow(desk: Desk) -> None:
    window, view = opened(desk)
    pick(view, "theme", "dark")
    assert window.themes.theme.is_dark
    pick(view, "mode", "exam")
    assert window.pages.home.mode is Mode.EXAM
    window.themes.choose(ThemeChoice.LIGHT)
    assert view.controls["theme"].value == "light"


def test_the_microphone_is_heard_here_and_chosen_for_rounds(desk: Desk) -> None:
    window, view = opened(desk)
    row = view.sound.microphone
    heard: list[LevelWord | None] = []
    row.meter.word_changed.connect(heard.append)
    desk.wait(lambda: LevelWord.GOOD in heard)
    row.devices.setFocus()
    QTest.keyClick(row.devices, Qt.Key.Key_Down)
    assert row.device == "Headset"
    assert window.pages.home.device == "Headset"
    desk.wait(in_file(desk, "microphone", "Headset"))
    window.screens.show(Screen.LIBRARY)
    desk.wait(lambda: not window.check.is_listening)
    assert window.pages.home.device == "Headset"


def test_without_devices_the_page_says_so_and_finds_them_later(desk: Desk) -> None:
    found = [Listing((), "The sound system does not answer.", "Restart it and try again.")]
    window = desk.open(list_microphones=lambda: found[-1])
    window.screens.show(Screen.SETTINGS)
    view = window.pages.settings.view
    desk.wait(view.banner.isVisible)
    assert view.banner.title.text() == "The sound system does not answer."
    assert view.sound.microphone.devices.placeholderText() == "No microphone found"
    found.append(DEVICES)
    QTest.keyClick(window, Qt.Key.Key_F5)
    desk.wait(lambda: view.sound.microphone.devices.count() == 2)
    assert window.pages.home.has_microphone


def test_an_output_that_is_gone_stays_chosen(theme: Theme, stage: QWidget) -> None:
    view = SettingsView(theme)
    view.setParent(stage)
    view.show_settings(Settings(speaker="Old headset"))
    view.sound.show_outputs(DEVICES.outputs, "Old headset")
    assert view.sound.outputs.value == "Old headset"
    assert view.sound.outputs.currentText() == "Old headset (not there)"
    view.sound.show_outputs(DEVICES.outputs, "Headset")
    assert view.sound.outputs.count() == 3


def test_a_sound_is_played_and_stopped(desk: Desk) -> None:
    window, view = opened(desk)
    app = window.choices.app
    assert app.sound.spoken_sample().is_file()
    words: list[str] = []
    window.pages.settings.playback.changed.connect(lambda _on: words.append(view.sound.play.text()))
    view.sound.play.click()
    # Without a sound system it ends at once, and says why.
    desk.wait(lambda: len(words) == 2 or view.sound.play.text() == "Stop")
    if len(words) == 1:
        view.sound.play.click()
    desk.wait(lambda: view.sound.play.text() == "Play a sound")
    assert not window.pages.settings.playback.is_playing


def test_all_is_put_back_and_an_undo_takes_that_back(desk: Desk) -> None:
    Paths(desk.data).prepare()
    write_settings(Paths(desk.data).settings, replace(Settings(model="base"), **OTHER))
    window, view = opened(desk)
    assert window.themes.theme.is_dark
    view.reset_button.click()
    assert window.choices.app.settings == Settings(model="base", first_check=CHECK_DONE)
    assert {name: one.value for name, one in view.controls.items()} == {
        name: getattr(Settings(), name) for name in OTHER
    }
    assert window.themes.theme.choice is ThemeChoice.SYSTEM
    (undo,) = view.banner.buttons
    assert undo.hasFocus()
    QTest.keyClick(undo, Qt.Key.Key_Return)
    assert window.choices.app.settings == replace(
        Settings(model="base", first_check=CHECK_DONE), **OTHER
    )
    assert window.themes.theme.is_dark
    assert not view.banner.isVisible()
    assert view.reset_button.hasFocus()
    desk.wait(in_file(desk, "timers", "1.5"))


def test_where_all_is_as_shipped_nothing_is_undone(desk: Desk) -> None:
    _, view = opened(desk)
    view.reset_button.click()
    assert view.banner.title.text() == "All is as shipped"
    assert view.banner.buttons == ()


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_what_cannot_be_written_is_told_on_the_page(desk: Desk) -> None:
    _, view = opened(desk)
    desk.data.chmod(0o500)
    try:
        view.controls["voice"].show_value("on")
        pick(view, "voice", "off")
        desk.wait(view.banner.isVisible)
        assert "could not be saved" in view.banner.title.text()
        assert "hold until the program ends" in view.banner.body.text()
    finally:
        desk.data.chmod(0o700)


def test_a_folder_in_the_way_is_told_on_the_page(desk: Desk) -> None:
    _, view = opened(desk)
    in_the_way = Paths(desk.data).settings
    in_the_way.unlink(missing_ok=True)
    in_the_way.mkdir()
    pick(view, "voice", "off")
    desk.wait(view.banner.isVisible)
    assert "could not be saved" in view.banner.title.text()
    assert view.controls["voice"].value == "off"


def test_unknown_values_are_shown_as_the_defaults(theme: Theme, stage: QWidget) -> None:
    view = SettingsView(theme)
    view.setParent(stage)
    names = [one.name for one in fields(Settings) if one.name in view.controls]
    for strange in ("", "from the future", "ON", "-1"):
        view.show_settings(replace(Settings(), **dict.fromkeys(names, strange)))
        for name, control in view.controls.items():
            if not isinstance(control, Switch | WordsField):
                assert control.value == getattr(Settings(), name)


def test_showing_what_holds_tells_nobody(theme: Theme, stage: QWidget) -> None:
    view = SettingsView(theme)
    view.setParent(stage)
    told: list[tuple[str, str]] = []
    view.picked.connect(lambda name, value: told.append((name, value)))
    view.sound.show_outputs(DEVICES.outputs, "")
    view.show_settings(replace(Settings(), **OTHER))
    assert {name: one.value for name, one in view.controls.items()} == OTHER
    assert told == []


def test_words_are_kept_when_one_goes_elsewhere_and_esc_takes_them_back(desk: Desk) -> None:
    window, view = opened(desk)
    words = view.controls["own_words"]
    assert isinstance(words, WordsField)
    words.setFocus()
    QTest.keyClicks(words, "vLLM")
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert (words.text(), window.screens.shown) == ("", Screen.SETTINGS)
    QTest.keyClicks(words, "vLLM")
    # While one writes, another choice must not take the words away.
    view.controls["voice"].picked.emit("off")
    assert words.text() == "vLLM"
    QTest.keyClick(words, Qt.Key.Key_Tab)
    assert window.choices.app.settings.own_words == "vLLM"


def test_a_model_that_knows_english_only_offers_no_language(theme: Theme, stage: QWidget) -> None:
    view = SettingsView(theme)
    view.setParent(stage)
    view.show()
    tiny, base = (ModelFolder(entry.name, Path(entry.name), entry) for entry in CATALOGUE)
    view.speech.show_model("tiny.en", tiny)
    assert not view.speech.languages.isVisibleTo(view)
    assert view.speech.only_english.isVisibleTo(view)
    assert view.speech.model.text() == "Whisper tiny, English"
    view.speech.show_model("base", base)
    assert view.speech.languages.isVisibleTo(view)
    assert view.speech.languages.count() == len(LANGUAGES)
    view.speech.show_missing("large")
    assert view.speech.model.text() == "large is not installed"


def test_every_control_has_a_label_a_line_of_help_and_its_place_in_the_order(
    desk: Desk,
) -> None:
    window, view = opened(desk)
    buddies = {label.buddy() for label in view.findChildren(QLabel)} - {None}
    for name, control in view.controls.items():
        row = control if control in buddies else control.parentWidget()
        assert row in buddies, name
        assert control.accessibleName(), name
    desk.wait(lambda: view.speech.model.text() != Settings().model)
    view.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        QTest.keyClick(window.focusWidget() or view, Qt.Key.Key_Tab)
        stop = window.focusWidget()
        if stop is None or not view.isAncestorOf(stop):
            break
        seen.append(stop)
        assert stop.accessibleName(), stop
        # Whatever has the keys can be seen.
        port = view._scroll.viewport()
        at = stop.mapTo(port, QPoint(0, 0)).y()
        assert at >= 0
        assert at + stop.height() <= port.height()
    places = [one.mapTo(view._content, QPoint(0, 0)) for one in seen]
    rows = [place.y() // 12 for place in places]
    assert len(seen) >= 20
    assert rows == sorted(rows)
    assert seen[-1] is view.reset_button


def test_the_sections_lead_to_their_cards(desk: Desk) -> None:
    window, view = opened(desk)
    assert window.focusWidget() is view.sections
    for _ in range(5):
        QTest.keyClick(view.sections, Qt.Key.Key_Down)
    assert view.sections.currentItem().text() == "Your data"
    settle()
    port = view._scroll.viewport()
    assert 0 <= view.data.mapTo(port, QPoint(0, 0)).y() < port.height()
    QTest.keyClick(view.sections, Qt.Key.Key_Return)
    assert view.data.open_button.hasFocus()
    view._scroll.verticalScrollBar().setValue(0)
    assert view.sections.currentRow() == 0


def test_what_other_pages_do_is_only_asked_for(desk: Desk) -> None:
    window, view = opened(desk)
    page, asked = window.pages.settings, []
    page.models_asked.connect(lambda: asked.append("models"))
    page.keys_asked.connect(lambda: asked.append("keys"))
    page.first_check_asked.connect(lambda: asked.append("check"))
    for button in (view.speech.models_button, view.keys_button, view.check_button):
        button.click()
    assert asked == ["models", "keys", "check"]
    view.data.privacy_button.click()
    assert window.screens.shown is Screen.PRIVACY


def test_old_sessions_are_pointed_out_once_wanted_and_looked_at(desk: Desk) -> None:
    app = build_app(desk.data)
    whole = replace(full_session(desk.data), recordings=())
    now = datetime.now().astimezone()
    for place, days in enumerate((1, 400, 500)):
        made = replace(whole, id=f"{whole.id[:-1]}{place}", started_at=now - timedelta(days))
        app.library.add_session(made)
    window, view = opened(desk)
    window.screens.show(Screen.LIBRARY)
    library = window.pages.library
    desk.wait(lambda: library.model.rowCount() == 3)
    assert not library.old.isVisible()
    pick(view, "retention", "1 year")
    desk.wait(library.old.isVisible)
    assert library.old.words.text() == "2 sessions are older than a year"
    library.old.look.click()
    desk.wait(lambda: library.model.rowCount() == 2)
    assert not library.old.isVisible()
    library.filters.clear_button.click()
    desk.wait(lambda: library.model.rowCount() == 3 and library.old.isVisible())
    library.places.choose(1)
    desk.wait(lambda: not library.old.isVisible())


def test_the_window_comes_back_in_its_size(desk: Desk) -> None:
    window = desk.open()
    window.resize(1120, 760)
    settle()
    was = window.geometry()
    desk.close()
    place = read_place(Paths(desk.data).window)
    assert place is not None
    assert place.rectangle == Rectangle(was.x(), was.y(), 1120, 760)
    assert not place.is_maximised
    window = desk.open()
    assert (window.width(), window.height()) == (1120, 760)
    window.showMaximized()
    settle()
    desk.close()
    place = read_place(Paths(desk.data).window)
    assert place is not None
    assert place.is_maximised
    assert desk.open().isMaximized()


def test_a_window_that_was_on_a_screen_that_is_gone_is_seen(desk: Desk) -> None:
    Paths(desk.data).prepare()
    Paths(desk.data).window.write_text(
        '{"x": 9000, "y": 9000, "width": 1200, "height": 760, "is_maximised": false}'
    )
    window = desk.open()
    screen = window.screen().availableGeometry()
    assert screen.contains(window.geometry().topLeft())


@pytest.mark.parametrize("size", [(1196, 830), (1036, 720)])
def test_nothing_is_wider_than_the_window(
    theme: Theme, stage: QWidget, size: tuple[int, int]
) -> None:
    view = SettingsView(theme)
    view.setParent(stage)
    view.resize(*size)
    view.show()
    long = "A microphone whose maker gave it a very long name, with its port (USB 3.2)"
    view.sound.show_microphones([Microphone(long, True, 1, 48_000)], Settings())
    view.sound.show_outputs([long], long)
    base = CATALOGUE[1]
    view.speech.show_model("base", ModelFolder("base", Path("base"), base))
    view.data.show_folder(Path("/mnt/c/Users/ada" + "/deep" * 40))
    settle()
    port = view._scroll.viewport()
    for card in view.cards:
        for child in card.findChildren(QWidget):
            if child.isVisible() and not child.isWindow():
                right = child.mapTo(port, QPoint(child.width(), 0)).x()
                assert right <= port.width(), (card.title, child)


def test_more_time_holds_for_the_next_round_of_the_window(desk: Desk) -> None:
    window, view = opened(desk)
    pick(view, "timers", "1.5")
    written = window.pages.home.scenario
    assert written is not None
    window.rounds.start()
    desk.wait(lambda: window.pages.round_view.may_finish)
    shown = window.pages.round_view._scenario
    assert shown is not None
    assert shown.opening.seconds == 1.5 * written.opening.seconds
    (session,) = window.choices.app.library.list_sessions()
    assert session.tags == ("1.5x time",)
