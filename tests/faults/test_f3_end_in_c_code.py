"""F3: an end in C code is written down without a word of the person, and told at the next start."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from hfprep_desktop.crash_report import KEPT, take_crash
from tests.faults.programs import ROOT
from tests.ui.conftest import Desk, desk

__all__ = ["desk"]

TODAY = date(2026, 4, 23)
CRASHING = """
import faulthandler, sys
from pathlib import Path
from hfprep_desktop.crash_report import watch_for_crash
kept = watch_for_crash(Path(sys.argv[1]))
faulthandler._sigsegv()
"""


def crash(logs: Path) -> None:
    logs.mkdir(parents=True, exist_ok=True)
    done = subprocess.run([sys.executable, "-c", CRASHING, logs], cwd=ROOT, check=False)
    assert done.returncode != 0


@pytest.mark.skipif(os.name != "posix", reason="ends itself by a signal")
def test_where_it_happened_is_kept_without_the_folders_above(tmp_path: Path) -> None:
    crash(tmp_path)
    kept = take_crash(tmp_path, TODAY)
    assert kept == tmp_path / "crash-2026-04-23.txt"
    text = kept.read_text()
    assert "Segmentation fault" in text
    assert str(ROOT) not in text
    assert take_crash(tmp_path, TODAY) is None


def test_two_of_one_day_are_both_kept(tmp_path: Path) -> None:
    for text in ("first", "second"):
        (tmp_path / "crash.txt").write_text(text)
        take_crash(tmp_path, TODAY)
    assert sorted(one.read_text() for one in tmp_path.glob("crash-*.txt")) == ["first", "second"]


def test_only_the_latest_are_kept(tmp_path: Path) -> None:
    for day in range(1, KEPT + 4):
        (tmp_path / "crash.txt").write_text("Fatal Python error")
        take_crash(tmp_path, date(2026, 4, day))
    assert len(list(tmp_path.glob("crash-*.txt"))) == KEPT


def test_the_next_window_says_so(desk: Desk) -> None:
    window = desk.open()
    logs = desk.data / "logs"
    (logs / "crash.txt").write_text("Fatal Python error: Segmentation fault\n")
    kept = take_crash(logs, TODAY)
    assert kept is not None
    window.tell_crash(kept)
    window.news.tell_last_run()
    assert window.pages.home.banner.title.text() == "HFPrep ended unexpectedly last time"
    assert "Recordings are safe" in window.pages.home.banner.body.text()


def test_it_does_not_hide_that_settings_were_reset(desk: Desk) -> None:
    desk.data.mkdir(exist_ok=True)
    (desk.data / "settings.toml").write_text("model = ")
    window = desk.open()
    window.tell_crash(desk.data / "logs" / "crash.txt")
    window.news.tell_last_run()
    told = window.pages.home.banner.body.text()
    assert "Recordings are safe" in told
    assert "Settings reset. They could not be read" in told
