"""The recogniser runs without FFmpeg: built programs have none."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

PROGRAM = """
import sys
if len(sys.argv) > 1:
    import av
import hfprep_desktop.speech.engine
print("av" in sys.modules, end=" ")
import av
print(hasattr(av, "open"))
"""


def loaded(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_recogniser_does_not_load_ffmpeg_and_who_wants_it_still_gets_it() -> None:
    assert loaded() == "False True"


def test_ffmpeg_that_is_loaded_already_stays() -> None:
    assert loaded("before") == "True True"
