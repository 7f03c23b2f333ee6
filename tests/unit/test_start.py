"""What the way to the first window loads: all that it does not need would hold it up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SLOW = (
    "numpy",
    "sqlite_utils",
    "pydantic",
    "pyqtgraph",
    "jinja2",
    "docx",
    "reportlab",
    "av",
    "soundfile",
    "sounddevice",
    "faster_whisper",
    "hfprep_desktop.analysis.engine",
    "hfprep_desktop.export.exporters",
    "hfprep_desktop.session",
    "hfprep_desktop.ui.pages.report_page",
)

PROGRAM = """
import sys
from pathlib import Path
import hfprep_desktop.cli.main
from hfprep_desktop.app import assemble_app
from hfprep_desktop.ui.main import build_window
from hfprep_desktop.ui.problems import BugReporter
from PySide6.QtWidgets import QApplication
application = QApplication([])
window = build_window(assemble_app(Path(sys.argv[1])), BugReporter())
window.show()
print(*sorted(set(sys.argv[2:]) & set(sys.modules)))
"""


def slow_ones(data: Path, before: str = "") -> list[str]:
    """Which of the slow modules a window that has just been shown has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", before + PROGRAM, str(data), *SLOW],
        capture_output=True,
        text=True,
        check=True,
        env={"QT_QPA_PLATFORM": "offscreen", "HOME": str(data)},
    )
    return done.stdout.split()


def test_the_first_window_loads_nothing_slow(tmp_path: Path) -> None:
    assert slow_ones(tmp_path) == []


def test_the_probe_sees_what_is_loaded(tmp_path: Path) -> None:
    assert "sqlite_utils" in slow_ones(tmp_path, "import sqlite_utils\n")
