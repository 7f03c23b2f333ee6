"""From the first page of a new profile over a round to an exported file with the keyboard alone, on
a real X server.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QColor

from tests.conftest import SPEECH
from tests.virtual_microphone import VirtualMicrophone
from tests.waiting import wait_until
from tests.x_screen import XScreen

STRONG: Final = SPEECH / "framing-strong.opus"
ACCENT: Final = QColor("#2A4FC4")
PASS: Final = QColor("#157567")
PATIENCE_S: Final = 60

pytestmark = [pytest.mark.e2e, pytest.mark.x11, pytest.mark.audio]


def is_playing(environment: Mapping[str, str]) -> bool:
    """Whether the program sends sound to the loudspeaker now."""
    done = subprocess.run(
        ["pactl", "list", "short", "sink-inputs"], env=environment, capture_output=True, check=True
    )
    return bool(done.stdout.strip())


def practise(screen: XScreen, microphone: VirtualMicrophone) -> None:
    """From the page that welcomes a new person to the report. Enter starts the framing drill."""
    screen.wait_for_window("Welcome")
    # The microphone is looked for while the page is there already.
    screen.picture_with(ACCENT)
    deadline = time.monotonic() + PATIENCE_S
    while not screen.has_window("Recording"):
        assert time.monotonic() < deadline
        screen.press("Return")
    screen.wait_for_window("Recording")
    microphone.play(STRONG)
    # Letters that mean something elsewhere, and Esc, end nothing.
    screen.press("x")
    screen.press("Escape")
    screen.press("Escape")
    assert screen.has_window("Recording")
    screen.press("ctrl+Return")
    screen.wait_for_window("Report")
    screen.picture_with(PASS)


def listen_to_a_finding(screen: XScreen, environment: Mapping[str, str]) -> None:
    """`]` opens a finding and plays it; Space stops and goes on."""
    for _ in range(PATIENCE_S):
        screen.press("bracketright")
        if is_playing(environment):
            break
    wait_until(lambda: is_playing(environment) or None, PATIENCE_S)
    screen.press("space")
    wait_until(lambda: not is_playing(environment) or None, PATIENCE_S)


def export(screen: XScreen, target: Path) -> None:
    screen.press("ctrl+e")
    screen.wait_for_window("Export")
    screen.write("Mark")  # a list goes to what is typed: to Markdown
    screen.press_and_wait("Return", "Export")
    screen.press("ctrl+a")
    screen.write(str(target))
    screen.press("Return")
    wait_until(lambda: (target.exists() and target.stat().st_size > 0) or None, PATIENCE_S)


def test_first_run_round_debrief_and_export_by_keyboard_alone(
    tmp_path: Path, x_screen: XScreen, virtual_microphone: VirtualMicrophone
) -> None:
    data = tmp_path / "data"
    environment = {
        **os.environ,
        **virtual_microphone.environment,
        **x_screen.environment,
        "HFPREP_DATA_DIR": str(data),
        "HOME": str(tmp_path),
    }
    data.mkdir(mode=0o700)
    # The loudspeaker is the microphone here: a spoken question would go on into the answer.
    settings = 'theme = "light"\nvoice = "off"\nfirst_check = "begun"\n'
    (data / "settings.toml").write_text(settings)
    target = tmp_path / "exported"
    command = [sys.executable, "-m", "hfprep_desktop"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as program:
        try:
            practise(x_screen, virtual_microphone)
            listen_to_a_finding(x_screen, environment)
            export(x_screen, target.with_suffix(".md"))
            x_screen.wait_for_window("Report")
            x_screen.press("ctrl+q")
            errors = program.communicate(timeout=PATIENCE_S)[1]
        finally:
            program.kill()
    assert program.returncode == 0
    assert errors == ""
    assert 'first_check = "done"' in (data / "settings.toml").read_text(encoding="utf-8")
    assert "next quarter" in target.with_suffix(".md").read_text(encoding="utf-8")
