"""The system's voice through a program that stands in for it: real processes, real pipes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hfprep_desktop.audio.system_voice import SystemVoice
from hfprep_desktop.model import InterviewerRole
from hfprep_desktop.process import wait_for

ROLE = InterviewerRole.ENGINEER

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-ins are shell scripts")


def program(folder: Path, body: str) -> str:
    path = folder / "speak"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o700)
    return str(path)


def test_the_words_go_through_a_pipe_and_the_end_is_noticed(tmp_path: Path) -> None:
    heard, done = tmp_path / "heard", tmp_path / "done"
    os.mkfifo(done)
    path = program(tmp_path, f'cat > "{heard}"; echo "$@" > "{done}"')
    voice = SystemVoice(
        [("none-such",), (path, "--flag")], lambda name: name if "/" in name else None
    )
    assert voice.say(ROLE, "Which metric does this move?")
    assert done.read_text() == "--flag\n"
    assert heard.read_text() == "Which metric does this move?\n"
    while voice.is_speaking:
        wait_for([], 0.01)


def test_hush_ends_the_program(tmp_path: Path) -> None:
    voice = SystemVoice([(program(tmp_path, "exec sleep 60"),)], lambda name: name)
    assert voice.say(ROLE, "A long question.")
    spoken = [voice.is_speaking]
    voice.hush()
    spoken.append(voice.is_speaking)
    assert spoken == [True, False]


def test_without_a_program_the_line_is_only_written(tmp_path: Path) -> None:
    assert not SystemVoice([("none-such",)], lambda _: None).say(ROLE, "Why?")
    assert not SystemVoice([(str(tmp_path),)], lambda name: name).say(ROLE, "Why?")
