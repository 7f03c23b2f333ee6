"""From the command to a window that can be used, its idle load and its memory.

python -m tests.bench.start
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from hfprep_desktop.paths import Paths
from hfprep_desktop.settings import CHECK_DONE, Settings, write_settings
from tests.bench.figures import Figure, keep, measured

TEXT: Final = """
Warm: everything was read from the disk before. A bare PySide6 window is started by turns with ours,
as what any program of this kind pays. A window can be used once it is drawn, its library is open
and a round could be started. Idle is the home page with an open microphone that hears nothing, for
20 s. Qt draws offscreen.
"""
STARTS: Final = 9
IDLE_S: Final = 20.0
BARE: Final = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, lambda: (print(time.monotonic()), application.quit()))
application.exec()
"""


def main() -> int:
    """Measure, and keep the section."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        # The first page of a new profile is another one, which is shown once.
        write_settings(Paths(Path(folder)).settings, Settings(first_check=CHECK_DONE))
        ours = [sys.executable, "-m", "tests.bench.started_window", folder]
        bare = [sys.executable, "-c", BARE]
        for command in (bare, ours):
            _seconds_to_first_line(command)
        pairs = [
            (_seconds_to_first_line(bare), _seconds_to_first_line(ours)) for _ in range(STARTS)
        ]
        idle = subprocess.run(
            [*ours, str(IDLE_S)], check=True, capture_output=True, text=True
        ).stdout.splitlines()
    bare_s, ours_s = zip(*pairs, strict=True)
    later = tuple(whole - plain for plain, whole in pairs)
    load, memory = 100 * float(idle[1]), float(idle[2])
    figures = (
        Figure("from the command to a window that can be used", "s", ours_s, "bare window", bare_s),
        Figure("later than the bare window", "s", later, asked="<= 0.5"),
        Figure("idle home page, share of a core", "%", (load,), asked="<= 1"),
        Figure("the most memory of the window's process", "MB", (memory,), asked="<= 250"),
    )
    here = "python -m tests.bench.start"
    keep(measured("start", "Start and rest", here, TEXT.strip(), figures))
    return 0


def _seconds_to_first_line(command: list[str]) -> float:
    begun = time.monotonic()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout.splitlines()[0]) - begun


if __name__ == "__main__":
    sys.exit(main())
