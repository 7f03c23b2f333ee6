"""The program itself on a real X server, with a real keyboard and a real (virtual) microphone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor

from tests.conftest import SPEECH
from tests.virtual_microphone import VirtualMicrophone
from tests.x_screen import XScreen, share

STRONG = SPEECH / "framing-strong.opus"
PAGE = QColor("#F3F4F6")
ACCENT = QColor("#2A4FC4")
PASS = QColor("#157567")

pytestmark = [pytest.mark.e2e, pytest.mark.x11, pytest.mark.audio]


def test_a_round_by_keyboard_from_start_to_report(
    tmp_path: Path, x_screen: XScreen, virtual_microphone: VirtualMicrophone
) -> None:
    data = tmp_path / "data"
    environment = {
        **os.environ,
        **virtual_microphone.environment,
        **x_screen.environment,
        "HFPREP_DATA_DIR": str(data),
    }
    command = [sys.executable, "-m", "hfprep_desktop"]

    def sessions(*arguments: str) -> Any:
        done = subprocess.run(
            [*command, "sessions", *arguments, "--json"],
            env=environment,
            capture_output=True,
            check=True,
        )
        return json.loads(done.stdout)

    settings = data / "settings.toml"
    data.mkdir(mode=0o700)
    # The loudspeaker is the microphone here: a spoken question would go on into the answer.
    settings.write_text('theme = "light"\nvoice = "off"\n')
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as program:
        try:
            x_screen.wait_for_window("Home")
            # The microphone is looked for while the page is there already.
            while not sessions("list"):
                x_screen.press("ctrl+n")
            x_screen.wait_for_window("Recording")
            virtual_microphone.play(STRONG)
            x_screen.press("ctrl+Return")
            x_screen.wait_for_window("Report")
            picture = x_screen.picture_with(PASS)
            picture.save(str(tmp_path / "report.png"))
            x_screen.press("ctrl+q")
            errors = program.communicate(timeout=60)[1]
        finally:
            program.kill()
    assert program.returncode == 0
    assert errors == ""
    (listed,) = sessions("list")
    assert listed["state"] == "analyzed"
    (turn,) = sessions("show", listed["id"])["turns"]
    # From the very first word to the last.
    assert turn["text"].startswith("Let me restate the goal")
    assert "next quarter" in turn["text"]
    assert share(picture, PAGE) > 0.1
    assert share(picture, ACCENT) > 0.005
