"""From the command to a window that can be used, its idle load and its memory.

    python -m tests.bench.start

Warm: everything was read from the disk before. A bare PySide6 window is started by turns with it,
in the same run, as what any program of this kind pays. A window can be used once it is drawn, its
library is open and a round could be started. Idle is the home page with an open microphone that
hears nothing. Qt draws offscreen.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from hfprep_desktop.paths import Paths
from hfprep_desktop.settings import CHECK_DONE, Settings, write_settings

STARTS: Final = 9
IDLE_S: Final = 20.0
LATER_THAN_BARE_S: Final = 0.5
MOST_IDLE: Final = 0.01
MOST_MEMORY_MB: Final = 250
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
    """Print the figures, each beside what was asked."""
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
    later = statistics.median(whole - plain for plain, whole in pairs)
    print(
        f"bare window {statistics.median(p for p, _ in pairs):.2f} s, ours "
        f"{statistics.median(w for _, w in pairs):.2f} s: {later:.2f} s later "
        f"(asked {LATER_THAN_BARE_S})"
    )
    load, memory = float(idle[1]), float(idle[2])
    print(
        f"idle home page: {load:.2%} of a core (asked {MOST_IDLE:.0%}), "
        f"{memory:.0f} MB (asked {MOST_MEMORY_MB})"
    )
    return 0


def _seconds_to_first_line(command: list[str]) -> float:
    begun = time.monotonic()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout.splitlines()[0]) - begun


if __name__ == "__main__":
    sys.exit(main())
