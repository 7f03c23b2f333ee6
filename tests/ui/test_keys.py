"""All keys: those of the design, the sheet that lists them, letters that can be switched off."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

import hfprep_desktop.ui
from hfprep_desktop.ui.key_places import PLACES, KeyPlace, key_places, parts
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen, usable_keys, writes
from hfprep_desktop.ui.own_keys import HasOwnKeys
from hfprep_desktop.ui.panes import panes_of
from hfprep_desktop.ui.widgets.key_sheet import KeySheet, spoken
from hfprep_desktop.ui.widgets.nav_rail import NavItem
from hfprep_desktop.ui.window.screen_pages import page_of
from tests.ui.conftest import Desk, settle
from tests.ui.every_screen import SHOWN, EveryScreen

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
UI: Final = Path(inspect.getfile(hfprep_desktop.ui)).parent

# The table of keys in the design, as it says them. The pages stand in the order of the rail.
EVERYWHERE: Final = "Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+N F1 F6 F11"
DESIGN: Final[Mapping[Screen, str]] = {
    Screen.HOME: f"{EVERYWHERE} Enter 1 2 3 4 Left Right Esc",
    Screen.ROUND: "F1 F6 F11 Space P M N C K Ctrl+Enter Esc S Enter",
    Screen.REPORT: f"{EVERYWHERE} Ctrl+F Space Left Right [ ] Up Down R C Ctrl+E Ctrl+R Esc",
    Screen.LIBRARY: f"{EVERYWHERE} Ctrl+F Space Enter Ctrl+A Del Ctrl+E Esc",
    Screen.COMPARE: f"{EVERYWHERE} X U Ctrl+E Esc",
    Screen.OFFER: f"{EVERYWHERE} Ctrl+Enter Ctrl+E Esc",
    Screen.PRACTISE: f"{EVERYWHERE} Ctrl+F Enter Esc",
    Screen.GUIDE: f"{EVERYWHERE} Enter Esc",
    Screen.PRIVACY: f"{EVERYWHERE} Esc",
    Screen.EDITOR: "F1 F6 F11 Ctrl+S Esc",
    Screen.SELF_MARK: "F1 F6 F11 Y N U Ctrl+Enter Esc",
}
_NAMES: Final = {
    "Return": "Enter",
    "Escape": "Esc",
    "Delete": "Del",
    "Backtab": "Tab",
    "Plus": "+",
    "Equal": "+",
    "Minus": "-",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
}


@pytest.fixture
def screens(desk: Desk) -> EveryScreen:
    return EveryScreen(desk)


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    target = window.focusWidget() or window
    QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)
    settle()


def page_room(window: MainWindow) -> QSize:
    centre = window.centralWidget()
    assert centre is not None
    return centre.size()


def shown(window: MainWindow) -> Screen:
    return window.screens.shown


def sheet_of(window: MainWindow) -> KeySheet:
    found = window.findChild(KeySheet)
    assert found is not None
    return found


def listed(window: MainWindow, here: Screen) -> tuple[KeyPlace, ...]:
    return key_places(window.menus.commands, partial(page_of, window.pages), here, letters=True)


def keys_at(places: tuple[KeyPlace, ...]) -> set[str]:
    """What holds at the first of the places, and everywhere."""
    return {"+".join(keys) for place in places[:2] for line in place.lines for keys in line.keys}


def test_every_screen_has_a_name_among_the_places() -> None:
    assert set(PLACES) == set(SHOWN)


def test_all_keys_of_the_design_are_in_force(screens: EveryScreen) -> None:
    for screen, wanted in DESIGN.items():
        screens.show(screen)
        places = listed(screens.window, screen)
        assert places[0].is_here
        missing = {"+".join(parts(key)) for key in wanted.split()} - keys_at(places)
        assert not missing, (screen, missing)


def test_no_two_actions_of_a_screen_share_a_key(screens: EveryScreen) -> None:
    """Qt would do neither."""
    window = screens.window
    for screen in SHOWN:
        window.menus.enable_for(screen)
        enabled = [one for one in window.findChildren(QAction) if one.isEnabled()]
        keys = [key.toString() for one in enabled for key in one.shortcuts()]
        assert sorted(keys) == sorted(set(keys)), screen


def test_the_sheet_lists_every_shortcut_there_is(screens: EveryScreen) -> None:
    window = screens.window
    for screen in SHOWN:
        screens.show(screen)
        told = keys_at(listed(window, screen))
        actions = [one for one in window.findChildren(QAction) if one.isEnabled()]
        in_force = {"+".join(parts(key.toString())) for one in actions for key in one.shortcuts()}
        assert in_force <= told, screen


def handlers() -> Iterator[tuple[str, ast.ClassDef]]:
    """Every widget class that handles keys itself."""
    for file in sorted(UI.rglob("*.py")):
        module = ".".join(("hfprep_desktop.ui", *file.relative_to(UI).with_suffix("").parts))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and any(
                isinstance(one, ast.FunctionDef) and one.name == "keyPressEvent"
                for one in node.body
            ):
                yield module, node


def test_what_a_widget_handles_is_what_it_declares() -> None:
    """So that the sheet cannot say anything else."""
    by_module: dict[str, set[str]] = {}
    for module, node in handlers():
        widget = getattr(importlib.import_module(module), node.name)
        assert isinstance(widget, HasOwnKeys), f"{module}.{node.name} declares no keys"
        own = {parts(key)[-1] for one in widget.OWN_KEYS for key in one.keys}
        by_module.setdefault(module, set()).update(own)
    assert len(by_module) > 15
    for module, declared in by_module.items():
        source = Path(inspect.getfile(importlib.import_module(module))).read_text("utf-8")
        named = {
            node.attr.removeprefix("Key_")
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Attribute) and node.attr.startswith("Key_")
        }
        handled = {_NAMES.get(name, name) for name in named}
        # Buttons have these from their base.
        assert handled - declared == set(), module
        assert declared - handled <= {"Enter", "Space"}, module


def test_no_key_hides_outside_of_the_menus() -> None:
    hidden = [
        file.name for file in UI.rglob("*.py") if "QShortcut" in file.read_text(encoding="utf-8")
    ]
    assert hidden == []


def test_enter_goes_to_a_page_from_the_rail(screens: EveryScreen) -> None:
    window = screens.window
    (item,) = [one for one in window.rail.findChildren(NavItem) if one.text() == "Library"]
    item.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, Qt.Key.Key_Return)
    assert window.screens.shown is Screen.LIBRARY


def test_f1_shows_the_keys_of_the_place_first_and_esc_gives_the_focus_back(
    screens: EveryScreen,
) -> None:
    window = screens.window
    screens.show(Screen.LIBRARY)
    assert window.focusWidget() is window.pages.library.list
    press(window, Qt.Key.Key_F1)
    sheet = sheet_of(window)
    assert sheet.isVisible()
    assert window.focusWidget() is sheet.area
    names = [one.accessibleName() for one in sheet.findChildren(QWidget)]
    assert names.index("Library") < min(names.index("Everywhere"), names.index("Report"))
    assert "Tick the session, or take the tick away: Space" in names
    press(window, Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert shown(window) is Screen.LIBRARY
    assert window.focusWidget() is window.pages.library.list
    press(window, Qt.Key.Key_F1)
    press(window, Qt.Key.Key_F1)
    assert sheet.isHidden()
    assert window.focusWidget() is window.pages.library.list


def test_the_sheet_leaves_with_the_page_and_hides_no_recording_sign(screens: EveryScreen) -> None:
    window = screens.window
    press(window, Qt.Key.Key_F1)
    sheet = sheet_of(window)
    assert sheet.size() == page_room(window)
    window.resize(1120, 720)
    settle()
    assert sheet.size() == page_room(window)
    press(window, Qt.Key.Key_2, CTRL)
    assert shown(window) is Screen.LIBRARY
    assert sheet.isHidden()
    screens.show(Screen.ROUND)
    press(window, Qt.Key.Key_F1)
    tag = window.pages.round_view.recording_tag
    assert tag.mapTo(window, tag.rect().bottomLeft()).y() < sheet.mapTo(window, QWidget().pos()).y()


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("N", True),
        ("1", True),
        ("[", True),
        ("Shift+S", True),
        ("Space", False),
        ("Ctrl+N", False),
        ("Esc", False),
        ("F1", False),
        ("Left", False),
        ("Del", False),
    ],
)
def test_which_keys_write(key: str, written: bool) -> None:
    assert writes(key) is written
    assert usable_keys((key,), letters=False) == (() if written else (key,))


def test_letters_can_be_switched_off_for_good(desk: Desk) -> None:
    window = desk.open()
    desk.wait(window.pages.home.tiles[0].isEnabled)
    started: list[str] = []
    window.pages.home.scenario_asked.disconnect()
    window.pages.home.scenario_asked.connect(started.append)
    press(window, Qt.Key.Key_1)
    assert len(started) == 1
    window.choices.flip("letter_keys")
    press(window, Qt.Key.Key_1)
    assert len(started) == 1
    press(window, Qt.Key.Key_2, CTRL)
    assert shown(window) is Screen.LIBRARY
    settings = desk.data / "settings.toml"
    desk.wait(lambda: settings.exists() and 'letter_keys = "off"' in settings.read_text())
    window = desk.open()
    left = [
        key.toString()
        for action in window.findChildren(QAction)
        for key in action.shortcuts()
        if writes(key.toString())
    ]
    assert left == []


def test_letters_write_while_a_field_has_the_keys(screens: EveryScreen) -> None:
    window = screens.window
    for screen in SHOWN:
        screens.show(screen)
        for field in page_of(window.pages, screen).findChildren(QLineEdit):
            if not field.isVisible() or not field.isEnabled() or field.isReadOnly():
                continue
            field.setFocus()
            for key in (Qt.Key.Key_1, Qt.Key.Key_C):
                before = window.screens.shown
                QTest.keyClick(field, key)
                assert window.screens.shown is before, (screen, field.accessibleName())
                assert field.hasFocus()


def go_round(window: MainWindow) -> list[QWidget | None]:
    """What has the keys at each press of F6, until one has them again."""
    seen: list[QWidget | None] = []
    while (at := QApplication.focusWidget()) not in seen:
        seen.append(at)
        press(window, Qt.Key.Key_F6)
    return seen


def test_f6_goes_through_the_panes_and_comes_back(screens: EveryScreen) -> None:
    window = screens.window
    for screen in SHOWN:
        if screen is Screen.EDITOR:
            continue  # tests/ui/test_scenario_editor.py
        screens.show(screen)
        panes = panes_of(window)
        assert panes, screen
        # The same controls that Tab reaches, each in one pane.
        stops = [stop for pane in panes for stop in pane]
        assert len(stops) == len(set(stops))
        panes[0][0].setFocus()
        go_round(window)
        # What shows beside a list may have come only when that got the keys.
        panes = panes_of(window)
        panes[0][0].setFocus()
        assert go_round(window) == [pane[0] for pane in panes], screen
        assert QApplication.focusWidget() is panes[0][0]
        press(window, Qt.Key.Key_F6, SHIFT)
        assert QApplication.focusWidget() is panes[-1][0], screen


def test_esc_takes_the_message_away_then_leads_back(screens: EveryScreen) -> None:
    window = screens.window
    for screen in (Screen.LIBRARY, Screen.GUIDE, Screen.OFFER, Screen.PRACTISE, Screen.PRIVACY):
        screens.show(screen)
        press(window, Qt.Key.Key_Escape)
        assert window.screens.shown is Screen.HOME, screen
    screens.show(Screen.REPORT)
    window.pages.report.banner.tell("pass", "download", "Exported", "There.")
    press(window, Qt.Key.Key_Escape)
    assert shown(window) is Screen.REPORT
    assert window.pages.report.banner.isHidden()
    press(window, Qt.Key.Key_Escape)
    assert shown(window) is Screen.LIBRARY


def test_only_ctrl_enter_ends_a_recording_and_esc_asks(screens: EveryScreen) -> None:
    window, ended = screens.window, []
    screens.show(Screen.ROUND)
    window.pages.round_view.finish_asked.disconnect()
    window.pages.round_view.finish_asked.connect(lambda: ended.append("end"))
    paused: list[str] = []
    window.pages.round_view.pause_asked.connect(lambda: paused.append("pause"))
    press(window, Qt.Key.Key_Space)
    assert paused == ["pause"]
    press(window, Qt.Key.Key_Escape)
    assert window.pages.round_view.banner.isVisible()
    assert window.screens.shown is Screen.ROUND
    assert ended == []


def test_s_skips_in_a_reply_to_push_back_alone(screens: EveryScreen) -> None:
    window, asked = screens.window, []
    window.pages.round_view.next_asked.connect(lambda: asked.append("next"))
    screens.show_round("model-marketplace")
    press(window, Qt.Key.Key_S)
    assert asked == []
    screens.show_round("pushback-rapid-fire")
    assert window.pages.round_view.stage.is_on
    press(window, Qt.Key.Key_S)
    assert asked == ["next"]


def test_keys_that_are_held_together_are_told_apart() -> None:
    assert parts("Ctrl+Shift+D") == ("Ctrl", "Shift", "D")
    assert parts("Ctrl+Return") == ("Ctrl", "Enter")
    assert parts("+") == ("+",)
    assert parts("Ctrl++") == ("Ctrl", "+")
    assert QKeySequence("Esc").toString() == "Esc"


def test_a_row_is_read_with_its_keys(screens: EveryScreen) -> None:
    (here, *_) = listed(screens.window, Screen.ROUND)
    told = {line.text: spoken(line) for line in here.lines}
    assert told["Finish the round"] == "Ctrl+Enter"
    assert told["Pause or go on"] == "Space"
