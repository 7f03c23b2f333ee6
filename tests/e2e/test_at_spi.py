"""The program on a real X server as a screen reader meets it, over the desktop's AT-SPI bus."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

import pytest

from tests.at_spi import ScreenReader, Seen, State
from tests.virtual_microphone import VirtualMicrophone
from tests.waiting import wait_until
from tests.x_screen import XScreen

T = TypeVar("T")

PATIENCE_S: Final = 60
ROLES: Final = frozenset({"push button", "radio button", "check box", "combo box"})
"""All that can have the keys on the home page, but the page itself."""
PAGE: Final = ("filler", "Home")
"""Of such a container readers say the name alone."""
AT_LEAST: Final = 40
"""So many of them are there for somebody who never practised."""

pytestmark = [pytest.mark.e2e, pytest.mark.x11, pytest.mark.audio]


def named(name: str, seen: list[Seen]) -> Seen | None:
    return next((one for one in seen if one.name == name), None)


def wait_for_window(reader: ScreenReader, program: Seen, page: str) -> Seen:
    """The window once it is called after a page, and is the one in front: no other is read."""
    title = f"{page} - HFPrep Desktop"

    def find_window() -> Seen | None:
        window = named(title, reader.children(program.place))
        return window if window is not None and State.ACTIVE in window.states else None

    window = wait_until(find_window, PATIENCE_S)
    assert window.role == "frame"
    return window


def wait_for_focus(reader: ScreenReader, is_meant: Callable[[Seen], bool]) -> Seen:
    """What was last told to have the keys, once that is what is meant and it says so itself."""

    def find_focus() -> Seen | None:
        one = reader.focused()
        has_keys = one is not None and {State.FOCUSED, State.SHOWING} <= one.states
        return one if one is not None and has_keys and is_meant(one) else None

    return wait_until(find_focus, PATIENCE_S)


def wait_for_start(reader: ScreenReader, window: Seen) -> None:
    """The recommended drill can be started once the microphone is found."""

    def find_button() -> Seen | None:
        found = reader.focusable_in(window.place)
        return next((one for one in found if one.name.startswith("Start drill")), None)

    start = wait_until(find_button, PATIENCE_S)
    assert start.role == "push button"
    wait_until(
        lambda: one if (one := reader.read(start.place)) and "Press" in one.actions else None,
        PATIENCE_S,
    )


def read_home(reader: ScreenReader, window: Seen) -> None:
    """Every stop has a name and a role; what is chosen and what has the keys is told."""
    found = list(reader.focusable_in(window.place))
    assert len(found) >= AT_LEAST
    wrong = [one for one in found if not one.name.strip() or one.role not in ROLES]
    assert [(one.role, one.name) for one in wrong] == [PAGE]
    assert [(one.role, one.name) for one in found if State.FOCUSED in one.states] == [PAGE]
    # The name of a list to choose from is what is chosen: a label says what it is for.
    assert [reader.labels(one) for one in found if one.role == "combo box"] == [["Microphone"]]
    # Pages and modes are choices of one, not boxes to tick.
    choices = [one for one in found if one.role == "radio button"]
    assert [one.name for one in choices if State.CHECKED in one.states] == ["Home", "Mode: Coach"]


def follow(reader: ScreenReader, screen: XScreen, microphone: VirtualMicrophone) -> None:
    """From the home page to another, and what is said in between."""
    program = wait_until(lambda: named("HFPrep Desktop", reader.programs()), PATIENCE_S)
    home = wait_for_window(reader, program, "Home")
    wait_for_start(reader, home)
    read_home(reader, home)
    screen.press("Tab")
    stop = wait_for_focus(reader, lambda one: one.role in ROLES)
    screen.press("Tab")
    wait_for_focus(reader, lambda one: one.role in ROLES and one.place != stop.place)
    microphone.unplug()
    said = reader.announcements
    wait_until(
        lambda: next((one for one in said() if one.startswith("The microphone ")), None), PATIENCE_S
    )
    screen.press("ctrl+2")
    wait_for_window(reader, program, "Library")
    # The page has the keys, so that its name is the first that is heard of it.
    wait_for_focus(reader, lambda one: one.name == "Library" and one.role not in ROLES)


def test_a_screen_reader_can_follow(
    tmp_path: Path,
    screen_reader: ScreenReader,
    x_screen: XScreen,
    virtual_microphone: VirtualMicrophone,
) -> None:
    data = tmp_path / "data"
    environment = {
        **os.environ,
        **virtual_microphone.environment,
        **x_screen.environment,
        **screen_reader.environment,
        "HFPREP_DATA_DIR": str(data),
        "HOME": str(tmp_path),
    }
    data.mkdir(mode=0o700)
    settings = 'language = "en"\nvoice = "off"\nfirst_check = "done"\n'
    (data / "settings.toml").write_text(settings)
    command = [sys.executable, "-m", "hfprep_desktop"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as program:
        try:
            x_screen.wait_for_window("Home")
            follow(screen_reader, x_screen, virtual_microphone)
            x_screen.press("ctrl+q")
            errors = program.communicate(timeout=PATIENCE_S)[1]
        finally:
            program.kill()
    assert program.returncode == 0
    assert errors == ""
